using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.FrontMatter;

public class FrontMatterDocumentTests
{
    [Theory]
    // Line endings.
    [InlineData("---\na: 1\n---\nbody\n", "", "---\n", "a: 1\n", "---\n", "body\n")]
    [InlineData("---\r\na: 1\r\n---\r\nbody\r\n", "", "---\r\n", "a: 1\r\n", "---\r\n", "body\r\n")]
    [InlineData("---\ra: 1\r---\rbody\r", "", "---\r", "a: 1\r", "---\r", "body\r")]
    [InlineData("---\r\na: 1\n---\rbody", "", "---\r\n", "a: 1\n", "---\r", "body")]
    // The last line with and without an ending.
    [InlineData("---\na: 1\n---", "", "---\n", "a: 1\n", "---", "")]
    [InlineData("---\na: 1\n---\n", "", "---\n", "a: 1\n", "---\n", "")]
    [InlineData("---\na: 1\n---\n\n", "", "---\n", "a: 1\n", "---\n", "\n")]
    // Blanks behind the fences, dots as the closing one.
    [InlineData("--- \t\na: 1\n---  \nbody", "", "--- \t\n", "a: 1\n", "---  \n", "body")]
    [InlineData("---\na: 1\n...\nbody", "", "---\n", "a: 1\n", "...\n", "body")]
    [InlineData("---\na: 1\n... \n---\n", "", "---\n", "a: 1\n", "... \n", "---\n")]
    // Not fences: inside of the YAML only a line of its own closes.
    [InlineData("---\na: ---\n----: 1\nb:\n ---\n---\n", "", "---\n", "a: ---\n----: 1\nb:\n ---\n", "---\n", "")]
    // Nothing between the fences.
    [InlineData("---\n---\nbody", "", "---\n", "", "---\n", "body")]
    [InlineData("---\n# nothing\n\n---\n", "", "---\n", "# nothing\n\n", "---\n", "")]
    // A byte-order mark.
    [InlineData("\uFEFF---\na: 1\n---\nbody", "\uFEFF", "---\n", "a: 1\n", "---\n", "body")]
    public void A_text_is_cut_into_five_parts(string text, string prefix, string opening, string yaml, string closing, string body)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text);

        Assert.Equal(prefix, document.Prefix.In(text));
        Assert.Equal(opening, document.OpeningFence.In(text));
        Assert.Equal(yaml, document.Block.In(text));
        Assert.Equal(closing, document.ClosingFence.In(text));
        Assert.Equal(body, document.Body.In(text));
        Assert.Equal(text, prefix + opening + yaml + closing + body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("Text\n---\na: 1\n---\n")]
    [InlineData("----\na: 1\n---\n")]
    [InlineData("--- a\nb: 1\n---\n")]
    [InlineData("--\na: 1\n---\n")]
    [InlineData("---\n\nA text below a line that Markdown draws.\n")]
    [InlineData("---\n- a list\n")]
    public void A_text_without_front_matter_is_said_to_have_none(string text)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal(FrontMatterError.FrontMatterMissing, e.Error);
        Assert.Equal(new TextPosition(1, 1), e.Position);
    }

    [Theory]
    [InlineData("---\ntitle: x\n")]
    [InlineData("---\n# comment\n\ntitle: x\nText")]
    [InlineData("---\r\nimages:\r\n  - url: x\r\n ---\r\n")]
    public void Front_matter_that_is_never_closed_is_an_error_of_its_own(string text)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal(FrontMatterError.FrontMatterUnclosed, e.Error);
        Assert.Equal(new TextPosition(1, 1), e.Position);
    }

    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n\rb", 3, 3, 1)]
    [InlineData("\uFEFFab", 2, 1, 2)]
    [InlineData("a\u2028b", 2, 1, 3)]
    [InlineData("ab", 9, 1, 10)]
    public void A_position_counts_lines_and_columns_from_one(string text, int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), TextPosition.At(text, offset));
}
