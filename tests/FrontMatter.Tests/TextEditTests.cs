using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

public class TextEditTests
{
    [Theory]
    // replacements of abcdef, start-end:text
    [InlineData("", "abcdef")]
    [InlineData("4-5: 1-1:x", "axbcdf")]
    [InlineData("2-2:x 2-2:y", "abxycdef")]
    [InlineData("2-4: 2-2:x", "abxef")]
    [InlineData("4-4:x 2-4:", "abxef")]
    [InlineData("2-4: 4-5:", "abf")]
    [InlineData("1-4: 3-5:", "af")]
    [InlineData("1-5: 2-3:", "af")]
    [InlineData("1-4: 3-5:x", null)]
    [InlineData("1-4: 2-2:x", null)]
    public void Edits_are_made_together_or_not_at_all(string edits, string? expected)
    {
        IReadOnlyList<TextEdit>? ordered = TextEdit.Normalize(edits.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(Parse));

        Assert.Equal(expected, ordered is null ? null : TextEdit.Apply("abcdef", new TextSpan(0, 6), ordered));
    }

    private static TextEdit Parse(string edit) => new(new TextSpan(edit[0] - '0', edit[2] - '0'), edit[4..]);
}
