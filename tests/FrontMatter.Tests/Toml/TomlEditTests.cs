using System;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>What tests/Specifications/toml-*.md have no form for; how TOML is edited stands there.</summary>
public class TomlEditTests
{
    [Theory]
    [InlineData(double.NaN, "a = nan\n")]
    [InlineData(double.PositiveInfinity, "a = inf\n")]
    [InlineData(double.NegativeInfinity, "a = -inf\n")]
    [InlineData(3_000_000_000, "a = 3000000000\n")]
    [InlineData(long.MinValue, "a = -9223372036854775808\n")]
    public void A_number_that_JSON_has_not_is_written(object value, string after) =>
        Assert.Equal(Document(after).Text, Document("a = 1\n").Edit(edit => edit.Set("a", value)).Text);

    [Fact]
    public void A_key_may_be_renamed_to_nothing() =>
        Assert.Equal(Document("\"\" = 1\n").Text, Document("a = 1\n").Edit(edit => edit.Rename("a", "")).Text);

    /// <summary>Refused where the value stands, or where the front matter begins.</summary>
    [Theory]
    [InlineData("a = 1\nb = 1\n", "b", "half of a surrogate pair", 3)]
    [InlineData("a = 1\n", "b", "half of a surrogate pair", 2)]
    public void Half_of_a_surrogate_pair_is_refused(string before, string path, string reason, int line)
    {
        EditException refused = Assert.Throws<EditException>(() => Document(before).Edit(edit => edit.Set(path, "\uD83D")));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(line, refused.Position?.Line);
    }

    [Theory]
    [InlineData("a = 1\n\n[[b]]\nc = 1\n\n[[b]]\nc = 2\n", 4)]
    [InlineData("a = 1\nb = [1, # c\n 2]\n", 3)]
    public void A_refusal_says_where(string before, int line)
    {
        EditException refused = Assert.Throws<EditException>(() => Document(before).Edit(edit => edit.Arrange("b", [1, 0])));

        Assert.Equal(line, refused.Position?.Line);
    }

    private static FrontMatterDocument Document(string block) => FrontMatterDocument.Parse($"+++\n{block}+++\nBody\n");
}
