using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests;

public class SpellingTests
{
    [Theory]
    [InlineData("lst", "list")]
    [InlineData("titel", "title")]
    [InlineData("LIST", "list")]
    [InlineData("-recurse", "--recurse")]
    [InlineData("--publishedDateTime", "--published-date-time")]
    [InlineData("--rec", "--recurse")]
    [InlineData("fed", "feed")]
    [InlineData("lis", "list")]
    [InlineData("heat", "heat")]
    [InlineData("xyz", "")]
    [InlineData("-", "")]
    [InlineData("", "")]
    [InlineData("-x", "")]
    [InlineData("hxax", "")]
    [InlineData("sets", "set")]
    [InlineData("ab", "abc")]
    [InlineData("a", "")]
    public void The_nearest_names_are_found(string name, string expected)
    {
        string[] names = ["list", "title", "--recurse", "--published-date-time", "feed", "heat", "set", "abc"];

        Assert.Equal(expected, string.Join(" ", Spelling.FindNearest(name, names)));
    }

    [Theory]
    [InlineData("aet", "get set")]
    [InlineData("tilte", "title")]
    public void Names_that_are_equally_near_are_all_found(string name, string expected) =>
        Assert.Equal(expected, string.Join(" ", Spelling.FindNearest(name, ["get", "set", "title", "tiles"])));
}
