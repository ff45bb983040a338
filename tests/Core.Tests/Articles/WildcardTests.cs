using Xunit;

namespace ArticlesPS.Tests.Articles;

public class WildcardTests
{
    [Theory]
    [InlineData("Reuters", "Reuters")]
    [InlineData("reuters", "REUTERS")]
    [InlineData("*", "")]
    [InlineData("*", "any\nthing")]
    [InlineData("Rail*", "Rail & Road")]
    [InlineData("*road", "Rail & Road")]
    [InlineData("*&*", "Rail & Road")]
    [InlineData("R??l*", "Rail & Road")]
    [InlineData("[a-r]ail*", "Rail & Road")]
    [InlineData("[xyzr]ail*", "Rail & Road")]
    [InlineData("a[.]b", "a.b")]
    [InlineData("a[^]b", "a^b")]
    [InlineData("a[]]b", "a]b")]
    [InlineData("a[\\]b", "a\\b")]
    [InlineData("a.b", "a.b")]
    [InlineData("a`*b", "a*b")]
    [InlineData("a`[1`]", "a[1]")]
    [InlineData("a[1", "a[1")]
    [InlineData("a]", "a]")]
    [InlineData("`", "`")]
    [InlineData("https://example.com/?a=1", "https://example.com/?a=1")]
    [InlineData("*é*", "CAFÉ")]
    public void Fits(string pattern, string text) => Assert.True(new Wildcard(pattern).IsMatch(text));

    [Theory]
    [InlineData("Reuters", "Reuters ")]
    [InlineData("Rail", "Rail & Road")]
    [InlineData("R?l", "Rail")]
    [InlineData("[a-q]ail", "Rail")]
    [InlineData("a.b", "axb")]
    [InlineData("a`*b", "axb")]
    [InlineData("a[1]", "a[1]")]
    [InlineData("*x*", null)]
    [InlineData("*", null)]
    public void Does_not_fit(string pattern, string? text) => Assert.False(new Wildcard(pattern).IsMatch(text));

    [Fact]
    public void Many_stars_cost_no_more_than_both_lengths() =>
        Assert.False(new Wildcard("*a*a*a*a*a*a*a*a*b").IsMatch(new string('a', 100_000)));
}
