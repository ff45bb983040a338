using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>How specifications are written, and that none is passed over because it is written wrongly.</summary>
public class SpecificationFileTests
{
    private const string Before = "```yaml\na: 1\n```\n";

    [Fact]
    public void A_case_is_a_block_edits_and_what_becomes_of_it()
    {
        IReadOnlyList<Specification> cases = SpecificationFile.Parse(
            "x.md",
            $"# Title\n```\n## no heading\n```\n## Prose\ntext `code`\n## One\nwhy\n{Before}`set a = 2`\n`remove b`\n"
                + $"```md\n---\na: 2\n---\n```\n"
                + $"## Two\n{Before}`rename a to b`\n`only LF`\n`unchanged`\n## Three\n{Before}`type a = x: y`\n`refused: because: it is`\n"
        );

        Assert.Equal(["One", "Two", "Three"], cases.Select(specification => specification.Heading));
        Assert.Equal(("---\na: 1\n---\nbody\n", "---\na: 2\n---\n", false), (cases[0].Before, cases[0].After, cases[0].OnlyLf));
        Assert.Equal(["a", "b"], cases[0].Edits.Select(edit => edit.Path));
        Assert.Equal((cases[1].Before, true), (cases[1].After, cases[1].OnlyLf));
        Assert.Equal((null, "because: it is"), (cases[2].After, cases[2].Refusal));
    }

    [Fact]
    public void Blanks_that_nobody_would_see_can_be_written_as_signs()
    {
        string block = "```md\na: ·\n→b\n```\n";

        Specification shown = SpecificationFile.Parse("x.md", $"## One\n{block}`visible blanks`\n`remove a`\n{block}").Single();
        Specification asWritten = SpecificationFile.Parse("x.md", $"## One\n{block}`remove a`\n`unchanged`\n").Single();

        Assert.Equal(("a:  \n\tb\n", "a:  \n\tb\n"), (shown.Before, shown.After));
        Assert.Equal("a: ·\n→b\n", asWritten.Before);
    }

    [Theory]
    [InlineData("`set a = 2`\n", "line 1: a case is a block")]
    [InlineData("`unchanged`\n", "line 1: a case is a block")]
    [InlineData("`set a = 2`\n`unchanged`\n`refused: x`\n", "line 1: a case is a block")]
    [InlineData("`set a = 2`\n```yaml\na: 2\n```\n`unchanged`\n", "line 1: a case is a block")]
    [InlineData("set a = 2\n`unchanged`\n", "line 5: 'set a = 2' is neither a block nor a statement")]
    [InlineData("`sat a = 2`\n`unchanged`\n", "line 5: 'sat a = 2' is not an edit")]
    [InlineData("`insert a = 2`\n`unchanged`\n", "line 5: 'insert a = 2' is not an edit")]
    [InlineData("`arrange a one`\n`unchanged`\n", "line 5: 'arrange a one' is not an edit")]
    [InlineData("`set a = 2`\n```yaml\na: 2\n", "line 6: the block is not closed")]
    [InlineData("`set a = 2`\n```xml\na\n```\n", "a block is yaml, toml, json, keyvalue or md, and not 'xml'")]
    [InlineData("`set a = 2`\n`unchanged`\n## One\n" + Before + "`remove a`\n`unchanged`\n", "line 7: there is a heading 'One' already")]
    public void What_is_written_otherwise_is_an_error(string rest, string message)
    {
        FormatException e = Assert.Throws<FormatException>(() => SpecificationFile.Parse("x.md", $"## One\n{Before}{rest}"));

        Assert.StartsWith("x.md, line ", e.Message, StringComparison.Ordinal);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_shows_what_cannot_be_seen() =>
        Assert.Equal("  a\n- b··\n+ b\\r\n+ →c<no line ending>\n", TextDifference.Show("a\nb  \n", "a\nb\r\n\tc"));
}
