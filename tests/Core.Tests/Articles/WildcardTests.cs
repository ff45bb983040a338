using System;
using System.Globalization;
using ArticlesPS.Text;
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
    [InlineData("[A-R]ail*", "rail & road")]
    [InlineData("[XYZR]ail*", "rail & road")]
    [InlineData("a[.]b", "a.b")]
    [InlineData("a[^]b", "a^b")]
    [InlineData("a[]]b", "a]b")]
    [InlineData("a[\\]b", "a\\b")]
    [InlineData("a.b", "a.b")]
    [InlineData("a`*b", "a*b")]
    [InlineData("a`[1`]", "a[1]")]
    [InlineData("a[`]b]c", "a]c")]
    [InlineData("a[]b]c", "abc")]
    [InlineData("a[b`-d]c", "a-c")]
    [InlineData("a[-b]c", "a-c")]
    [InlineData("a[b-]c", "a-c")]
    [InlineData("[a-`c]", "b")]
    [InlineData("K", "k")]
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
    [InlineData("[A-Q]ail", "rail")]
    [InlineData("a.b", "axb")]
    [InlineData("a`*b", "axb")]
    [InlineData("a[1]", "a[1]")]
    [InlineData("a[b`-d]c", "acc")]
    [InlineData("straße", "strasse")]
    [InlineData("*x*", null)]
    [InlineData("*", null)]
    public void Does_not_fit(string pattern, string? text) => Assert.False(new Wildcard(pattern).IsMatch(text));

    [Theory]
    [InlineData("a[", "The bracket [ is not closed")]
    [InlineData("a[]", "The bracket [ is not closed")]
    [InlineData("a[b`]", "The bracket [ is not closed")]
    [InlineData("[", "The bracket [ is not closed")]
    [InlineData("[z-a]", "In brackets z-a runs backwards")]
    public void Is_no_pattern(string pattern, string reason)
    {
        FormatException error = Assert.Throws<FormatException>(() => new Wildcard(pattern));

        Assert.Equal($"'{pattern}' is not a pattern. {reason}. Put a backtick before a literal bracket: `[", error.Message);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("")]
    public void The_letter_i_is_the_same_under_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.True(new Wildcard("*istanbul*").IsMatch("ISTANBUL"));
        Assert.False(new Wildcard("*istanbul*").IsMatch("İSTANBUL"));
    }

    [Fact]
    public void Many_stars_cost_no_more_than_both_lengths() =>
        Assert.False(new Wildcard("*a*a*a*a*a*a*a*a*b").IsMatch(new string('a', 100_000)));
}
