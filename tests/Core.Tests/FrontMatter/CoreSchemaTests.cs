using System.Globalization;
using System.Numerics;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Yaml;
using Xunit;

namespace ArticlesPS.Tests.FrontMatter;

public class CoreSchemaTests
{
    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("!!null null")]
    public void Null(string yaml) => Assert.Null(Resolve(yaml));

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("!!bool False", false)]
    public void Booleans(string yaml, bool expected) => Assert.Equal(expected, Resolve(yaml));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", -1)]
    [InlineData("+12", 12)]
    [InlineData("007", 7)]
    [InlineData("0o17", 15)]
    [InlineData("0xfF", 255)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("!!int 5", 5)]
    public void Integers(string yaml, int expected) => Assert.Equal(expected, Resolve(yaml));

    [Fact]
    public void Integers_take_the_smallest_type_that_holds_them()
    {
        Assert.Equal(2147483648L, Resolve("2147483648"));
        Assert.Equal(BigInteger.Parse("9223372036854775808", CultureInfo.InvariantCulture), Resolve("9223372036854775808"));
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1.", 1.0)]
    [InlineData(".5", 0.5)]
    [InlineData("-1e3", -1000.0)]
    [InlineData("1E-2", 0.01)]
    [InlineData(".inf", double.PositiveInfinity)]
    [InlineData("-.Inf", double.NegativeInfinity)]
    [InlineData(".NaN", double.NaN)]
    [InlineData("!!float 1", 1.0)]
    public void Floats(string yaml, double expected) => Assert.Equal(expected, Resolve(yaml));

    [Theory]
    // What YAML 1.1 took for something else.
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("2020-01-17")]
    [InlineData("2020-01-17T12:12:00Z")]
    [InlineData("12:30:45")]
    [InlineData("1_000")]
    [InlineData("0b1")]
    // What only looks like a number.
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("0x")]
    [InlineData("0xg")]
    [InlineData("0o8")]
    [InlineData("1 2")]
    [InlineData("--1")]
    [InlineData(".e1")]
    [InlineData("tRue")]
    [InlineData("nULL")]
    public void Text(string yaml) => Assert.Equal(yaml, Resolve(yaml));

    [Theory]
    [InlineData("'1'", "1")]
    [InlineData("\"true\"", "true")]
    [InlineData("\"\"", "")]
    [InlineData("!!str 5", "5")]
    [InlineData("! 5", "5")]
    [InlineData("!other true", "true")]
    [InlineData("!!int x", "x")]
    [InlineData("|\n  1", "1\n")]
    public void Quotes_blocks_and_tags_make_text(string yaml, string expected) => Assert.Equal(expected, Resolve(yaml));

    [Fact]
    public void A_number_that_nobody_means_as_one_is_text()
    {
        string digits = new('9', 100_000);

        Assert.Equal(digits, Resolve(digits));
    }

    private static object? Resolve(string yaml)
    {
        DataNode node = FrontMatterDocument.Parse($"---\na: {yaml}\n---\n").Root.Find("a")!.Value;
        object? value = CoreSchema.Resolve(Assert.IsType<YamlScalar>(node));
        Assert.Equal(value is null, node.IsNull);
        return value;
    }
}
