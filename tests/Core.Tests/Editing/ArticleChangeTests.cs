using ArticlesPS.Editing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public class ArticleChangeTests
{
    private const string Forty = "0123456789 123456789 123456789 123456789";

    private const string Thirty = "0123456789 123456789 123456789 1234567";

    [Theory]
    [InlineData("39", "79", "f: 39 -> 79")]
    [InlineData(null, "", "f: (none) -> (empty)")]
    [InlineData("a\r\nb\nc", "x", "f: a b c -> x")]
    // Up to 60 characters are shown whole.
    [InlineData(Forty + Forty, "x", "f: " + Forty + "0123456789 123456789… -> x")]
    // What is equal isn't shown where the difference would be cut off.
    [InlineData(Forty + Forty, Forty + Forty + "; new", "f: … 123456789 123456789 -> … 123456789 123456789; new")]
    [InlineData(Forty + Forty + "old", Forty + Forty + "new", "f: … 123456789 123456789old -> … 123456789 123456789new")]
    [InlineData(
        Forty + "a" + Forty + Forty,
        Forty + "b",
        "f: … 123456789 123456789a0123456789 123456789 123456789 12345678… -> … 123456789 123456789b"
    )]
    [InlineData("a" + Forty + Forty, "b" + Forty + Forty, "f: a" + Forty + "0123456789 12345678… -> b" + Forty + "0123456789 12345678…")]
    // A character of two code units isn't cut.
    [InlineData(
        "0123456789 12345678\U0001F600123456789 123456789a" + Forty,
        "0123456789 12345678\U0001F600123456789 123456789b" + Forty,
        "f: …\U0001F600123456789 123456789a" + Thirty + "… -> …\U0001F600123456789 123456789b" + Thirty + "…"
    )]
    public void A_change_shows_where_the_texts_differ(string? former, string? present, string expected)
    {
        Assert.Equal(expected, new ArticleChange("f", former, present).ToString());
    }
}
