using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;
using Xunit;

namespace ArticlesPS.Tests.Mistakes;

/// <summary>What keeps a text that was meant to have front matter from having some, and which texts were never meant to.</summary>
public class FenceDiagnosisTests
{
    private const string Fields = "title: x\n---\nbody\n";

    [Theory]
    // Nothing at all.
    [InlineData("", 1, 1, nameof(FenceMistake.Empty))]
    [InlineData("\uFEFF", 1, 1, nameof(FenceMistake.Empty))]
    [InlineData(" \n\t\n", 1, 1, nameof(FenceMistake.Empty))]
    // Above the fence.
    [InlineData("\n---\n" + Fields, 2, 1, nameof(FenceMistake.LineAbove))]
    [InlineData("\r\n\r\n---\r\ntitle: x\r\n---\r\n", 3, 1, nameof(FenceMistake.LineAbove))]
    [InlineData(" \t\n---\n" + Fields, 2, 1, nameof(FenceMistake.LineAbove))]
    [InlineData("\n+++\ntitle = 'x'\n+++\n", 2, 1, nameof(FenceMistake.LineAbove))]
    [InlineData("\n+++\n[params]\n+++\n", 2, 1, nameof(FenceMistake.LineAbove))]
    [InlineData("<!-- draft -->\n---\n" + Fields, 2, 1, nameof(FenceMistake.CommentAbove))]
    [InlineData("<!--\ndraft\n-->\n\n---\n" + Fields, 5, 1, nameof(FenceMistake.CommentAbove))]
    [InlineData("# draft\n---\n" + Fields, 2, 1, nameof(FenceMistake.CommentAbove))]
    // Before the fence.
    [InlineData(" ---\n" + Fields, 1, 2, nameof(FenceMistake.Indented))]
    [InlineData("\t---\n" + Fields, 1, 2, nameof(FenceMistake.Indented))]
    [InlineData("\uFEFF\uFEFF---\n" + Fields, 1, 2, nameof(FenceMistake.InvisibleCharacter))]
    [InlineData("\u200B---\n" + Fields, 1, 2, nameof(FenceMistake.InvisibleCharacter))]
    [InlineData("\u00A0---\n" + Fields, 1, 2, nameof(FenceMistake.InvisibleCharacter))]
    [InlineData("\u200B\n---\n" + Fields, 2, 1, nameof(FenceMistake.InvisibleCharacter))]
    // The fence itself.
    [InlineData("----\n" + Fields, 1, 1, nameof(FenceMistake.WrongDashes))]
    [InlineData("--\n" + Fields, 1, 1, nameof(FenceMistake.WrongDashes))]
    [InlineData("\u2014\n" + Fields, 1, 1, nameof(FenceMistake.WrongDashes))]
    [InlineData("\u2013-\n" + Fields, 1, 1, nameof(FenceMistake.WrongDashes))]
    [InlineData("--- # comment\n" + Fields, 1, 1, nameof(FenceMistake.MoreThanFence))]
    [InlineData("---yaml front\n" + Fields, 1, 1, nameof(FenceMistake.MoreThanFence))]
    [InlineData("---ini\ntitle: x\n", 1, 1, nameof(FenceMistake.MoreThanFence))]
    [InlineData("+++toml\ntitle: x\n+++\n", 1, 1, nameof(FenceMistake.MoreThanFence))]
    // No closing fence.
    [InlineData("---", 1, 1, nameof(FenceMistake.Unclosed))]
    [InlineData("---\n\n", 1, 1, nameof(FenceMistake.Unclosed))]
    [InlineData("---\n\"title\": x\nbody\n", 1, 1, nameof(FenceMistake.Unclosed))]
    [InlineData("---\n  title: x\n", 1, 1, nameof(FenceMistake.Unclosed))]
    // Another encoding.
    [InlineData("\u000B\u0020-\0-\0-\0\n\0", 1, 1, nameof(FenceMistake.UnmarkedUtf16))]
    public void A_text_that_was_meant_to_have_front_matter_says_what_is_wrong(string text, int line, int column, string mistake)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        FenceMistake expected = (FenceMistake)typeof(FenceMistake).GetProperty(mistake)!.GetValue(null)!;
        Assert.Equal((FrontMatterError.FrontMatterMissing, expected), (e.Error, e.FenceMistake));
        Assert.Equal(new TextPosition(line, column), e.Position);
        Assert.Equal($"The file has no front matter: {expected.Cause}. {expected.Remedy}", e.Message);
    }

    [Theory]
    [InlineData("# Read me\n\nSome text.\n")]
    [InlineData("Some text.\n\n---\ntitle: x\n---\n")]
    [InlineData("title: x\n")]
    [InlineData("\n# Read me\n\n---\n\nA text below a rule.\n")]
    [InlineData("---\n\nA text below a rule.\n")]
    [InlineData("---\n\nWhat we have to say: nothing.\n")]
    [InlineData("----\n\nA text below a rule.\n")]
    [InlineData("--- a dash, and a text.\n")]
    [InlineData("<!-- a comment that never ends\n---\n" + Fields)]
    [InlineData("* * *\ntitle: x\n")]
    [InlineData("-\ntitle: x\n")]
    [InlineData("\n\n***\n\nnote: x\n")]
    [InlineData("---\nhttps://example.com\n")]
    public void A_text_that_was_never_meant_to_says_only_that_it_has_none(string text)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal((FrontMatterError.FrontMatterMissing, null), (e.Error, e.FenceMistake));
        Assert.Equal(new TextPosition(1, 1), e.Position);
    }

    [Theory]
    [InlineData(50, nameof(FenceMistake.LineAbove))]
    [InlineData(51, null)]
    public void Only_a_bounded_number_of_lines_above_the_fence_is_looked_at(int lines, string? mistake)
    {
        string text = string.Concat(Enumerable.Repeat("\n", lines)) + "---\n" + Fields;

        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal(mistake is null ? null : FenceMistake.LineAbove, e.FenceMistake);
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void Only_a_bounded_number_of_lines_below_the_fence_is_looked_at(int lines, bool isSuspect)
    {
        string text = "\n---\n" + string.Concat(Enumerable.Repeat("# comment\n", lines)) + Fields;

        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal(isSuspect, e.FenceMistake is not null);
    }
}
