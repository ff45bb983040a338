using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ArticlesPS.FrontMatter.Json;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>What JSON says, and what is not JSON.</summary>
public class JsonReaderTests
{
    [Theory]
    [InlineData("null", null)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-12", -12)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483648", 2147483648L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.5", 1.5)]
    [InlineData("1.0", 1.0)]
    [InlineData("-0.25", -0.25)]
    [InlineData("1e2", 100.0)]
    [InlineData("1E+2", 100.0)]
    [InlineData("12.5e-1", 1.25)]
    [InlineData("1e999", double.PositiveInfinity)]
    [InlineData("-1e999", double.NegativeInfinity)]
    [InlineData("\"\"", "")]
    [InlineData("\"a\"", "a")]
    [InlineData("\"1\"", "1")]
    [InlineData("\"null\"", "null")]
    [InlineData("\"2020-01-17\"", "2020-01-17")]
    [InlineData("\"a \\\"b\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "a \"b\" \\ / \b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u00E9é\"", "ééé")]
    [InlineData("\"\\ud83d\\ude00😀\"", "😀😀")]
    [InlineData("\"\\u0000\"", "\0")]
    [InlineData("\"\u007F\u0085\u2028\uFEFF\"", "\u007F\u0085\u2028\uFEFF")]
    [InlineData("\"it's // no # comment\"", "it's // no # comment")]
    public void A_value_has_its_type(string json, object? value)
    {
        DataScalar scalar = Assert.IsAssignableFrom<DataScalar>(Read($"{{\"a\": {json} }}").Find("a")!.Value);

        Assert.Equal(value, scalar.Value);
        Assert.Equal(value is null, scalar.IsNull);
        Assert.Equal(json[0] == '"' ? (string)value! : json, scalar.Text);
        Assert.Equal(json[0] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain, scalar.Style);
        Assert.Equal(new TextSpan(6, 6 + json.Length), scalar.Span);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_read_as_an_escape() => Assert.Equal("half: \ud83d!", ValueOf("{\"a\": \"half: \\ud83d!\"}"));

    [Fact]
    public void A_long_number_is_exact_up_to_400_digits()
    {
        string digits = new('7', 400);

        Assert.Equal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), ValueOf($"{{\"a\":{digits}}}"));
        Assert.Equal(double.PositiveInfinity, ValueOf($"{{\"a\":{digits}7}}"));
    }

    [Fact]
    public void Spans_hold_brackets_and_quotation_marks()
    {
        const string Text = " {\r\n \"a\" : [ 1, {\"b\\n\":\"c\"} ] ,\"d\":{ } } ";

        DataMapping root = Read(Text);

        Assert.Equal(Text.Trim(), root.Span.In(Text));
        Assert.Equal(["\"a\"", "\"d\""], root.Entries.Select(entry => entry.KeySpan.In(Text)));
        DataSequence list = Assert.IsType<DataSequence>(root.Find("a")!.Value);
        Assert.Equal("[ 1, {\"b\\n\":\"c\"} ]", list.Span.In(Text));
        Assert.Equal(["1", "{\"b\\n\":\"c\"}"], list.Items.Select(item => item.Span.In(Text)));
        Assert.Equal("b\n", ((DataMapping)list.Items[1]).Entries[0].Key);
        Assert.Equal("{ }", root.Find("d")!.Value.Span.In(Text));
        Assert.True(root.IsFlow && list.IsFlow);
    }

    [Theory]
    [InlineData("{\"a\": 01}", 6, "A number in JSON has no leading zeros. Write 1, or \"01\" for text.")]
    [InlineData("{\"a\": -01}", 6, "A number in JSON has no leading zeros. Write -1, or \"-01\" for text.")]
    [InlineData("{\"a\": 1.}", 6, "A number in JSON needs a digit after the point. Write 1.0.")]
    [InlineData("{\"a\": .5}", 6, "A number in JSON needs a digit before the point. Write 0.5.")]
    [InlineData("{\"a\": +1}", 6, "A number in JSON has no plus sign. Write 1, or \"+1\" for text.")]
    [InlineData("{\"a\": -}", 6, "'-' is not a JSON number. Write it in plain digits, or \"-\" for text.")]
    [InlineData("{\"a\": 1e}", 6, "'1e' is not a JSON number. Write it in plain digits, or \"1e\" for text.")]
    [InlineData("{\"a\": 1e+}", 6, "'1e+' is not a JSON number. Write it in plain digits, or \"1e+\" for text.")]
    [InlineData("{\"a\": 1.5.5}", 6, "'1.5.5' is not a JSON number. Write it in plain digits, or \"1.5.5\" for text.")]
    [InlineData("{\"a\": 0x1F}", 6, "'0x1F' is not a JSON number. Write it in plain digits, or \"0x1F\" for text.")]
    [InlineData("{\"a\": 1_000}", 6, "'1_000' is not a JSON number. Write it in plain digits, or \"1_000\" for text.")]
    [InlineData("{\"a\": 2020-01-17}", 6, "A date is text in JSON, and needs double quotes. Write \"2020-01-17\".")]
    [InlineData("{\"a\": NaN}", 6, "JSON has no number 'NaN'. Write null, or \"NaN\" for text.")]
    [InlineData("{\"a\": -Infinity}", 6, "JSON has no number '-Infinity'. Write null, or \"-Infinity\" for text.")]
    [InlineData("{\"a\": True}", 6, "JSON has no 'True'. Write true.")]
    [InlineData("{\"a\": NULL}", 6, "JSON has no 'NULL'. Write null.")]
    [InlineData("{\"a\": none}", 6, "JSON has no 'none'. Write null.")]
    [InlineData("{\"a\": truely}", 6, "A text needs double quotes in JSON. Write \"truely\".")]
    [InlineData("{\"a\": abcdefghijklmnopqrstuvwxyz}", 6, "A text needs double quotes in JSON. Write \"abcdefghijklmnopqrstuvwxyz\".")]
    [InlineData("{\"a\": 'b'}", 6, "JSON writes keys and texts in double quotes, not in single ones. Replace them.")]
    [InlineData("{'a': 1}", 1, "JSON writes keys and texts in double quotes, not in single ones. Replace them.")]
    [InlineData("{a: 1}", 1, "The key 'a' needs double quotes. Write \"a\".")]
    [InlineData("{1: 1}", 1, "The key '1' needs double quotes. Write \"1\".")]
    [InlineData("{\"a\": 1,}", 7, "No entry follows this comma. Remove the comma.")]
    [InlineData("{\"a\": 1, }", 7, "No entry follows this comma. Remove the comma.")]
    [InlineData("{\"a\": [1,]}", 8, "No entry follows this comma. Remove the comma.")]
    [InlineData("{\"a\": [1,,2]}", 8, "No entry follows this comma. Remove the comma.")]
    [InlineData("{\"a\": [,1]}", 7, "An entry is missing before this comma. Remove the comma.")]
    [InlineData("{,\"a\": 1}", 1, "An entry is missing before this comma. Remove the comma.")]
    [InlineData("{\"a\": [1 2]}", 9, "A comma or ']' is missing before this.")]
    [InlineData("{\"a\" \"b\"}", 5, "A colon is missing after the key \"a\". Write \"a\": and then the value.")]
    [InlineData("{\"a\", \"b\"}", 4, "A colon is missing after the key \"a\". Write \"a\": and then the value.")]
    [InlineData("{\"a\": }", 6, "A value is missing before '}'. Write it, or null.")]
    [InlineData("{\"a\": 1 // b\n}", 8, "JSON has no comments. Remove this one.")]
    [InlineData("{\"a\": 1 # b\n}", 8, "JSON has no comments. Remove this one.")]
    [InlineData("{ /* b */ \"a\": 1}", 2, "JSON has no comments. Remove this one.")]
    [InlineData("{\"a\": /* b */ 1}", 6, "JSON has no comments. Remove this one.")]
    [InlineData("{\"a\": \"b\tc\"}", 8, "A text in JSON cannot hold a tab. Write it as \\t.")]
    [InlineData("{\"a\": \"b\u0001\"}", 8, "A text in JSON cannot hold the control character U+0001. Remove it, or write it as \\u0001.")]
    [InlineData(
        "{\"a\": \"b\nc\"}",
        6,
        "The text that opens here is not closed on its line. Close it with '\"', and write a line break in it as \\n."
    )]
    [InlineData(
        "{\"a\": \"b\rc\"}",
        6,
        "The text that opens here is not closed on its line. Close it with '\"', and write a line break in it as \\n."
    )]
    [InlineData("{\"a\": \"b\\x41\"}", 8, "JSON has no escape '\\x'. Write a backslash as \\\\.")]
    [InlineData("{\"a\": \"b\\'\"}", 8, "JSON has no escape '\\''. An apostrophe needs none: remove the backslash.")]
    [InlineData("{\"a\": \"b\\u12\"}", 8, "The escape '\\u' needs 4 hexadecimal digits. Write a backslash as \\\\.")]
    [InlineData("{\"a\": \"b\\u12g4\"}", 8, "The escape '\\u' needs 4 hexadecimal digits. Write a backslash as \\\\.")]
    [InlineData("{\"a\": \"b\\U0041\"}", 8, "JSON has no escape '\\U'. Write a backslash as \\\\.")]
    [InlineData("{\"a\": 1} 2", 9, "The JSON object ends before this '2'. Remove what follows it.")]
    [InlineData("{\"a\": 1}, ", 8, "The JSON object ends before this ','. Remove what follows it.")]
    [InlineData("{\"a\": 1} 😀", 9, "The JSON object ends before this '😀'. Remove what follows it.")]
    [InlineData("{\"a\":\u00A01}", 5, "A no-break space (U+00A0) stands here. Replace it with an ordinary space, or remove it.")]
    [InlineData("{\"a\":\f1}", 5, "The control character U+000C cannot stand here. Remove it.")]
    [InlineData("\uFEFF{}", 0, "A zero-width space (U+FEFF) stands here. Replace it with an ordinary space, or remove it.")]
    [InlineData("", 0, "There is no object. Write {} if there are no fields.")]
    [InlineData(" \n", 2, "There is no object. Write {} if there are no fields.")]
    public void What_is_nearly_json_is_refused(string json, int offset, string message)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => Read(json));

        Assert.Equal(FrontMatterError.InvalidJson, e.Error);
        Assert.Equal(TextPosition.At(json, offset), e.Position);
        Assert.Equal(message, e.Message);
    }

    [Theory]
    [InlineData("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", "a", 3, 2)]
    [InlineData("{\"\\u0061\": 1, \"a\": 3}", "a", 1, 15)]
    [InlineData("{\"x\": [{\"\": 1, \"\": 2}]}", "", 1, 16)]
    public void A_key_that_stands_twice_is_refused(string json, string key, int line, int column)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => Read(json));

        Assert.Equal((FrontMatterError.DuplicateKey, new TextPosition(line, column)), (e.Error, e.Position));
        Assert.Contains($"The key '{key}' occurs here for the second time; the first is in line 1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_differ_by_case_are_two() => Assert.Equal(2, Read("{\"a\": 1, \"A\": 2}").Entries.Count);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_ends_at_100_levels(string open, string close)
    {
        string Nested(int levels) => "{\"a\":" + Repeat(open, levels - 1) + (close == "}" ? "1" : "") + Repeat(close, levels - 1) + "}";

        Assert.NotNull(Read(Nested(100)));
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => Read(Nested(101)));
        Assert.Equal((FrontMatterError.NestingTooDeep, new TextPosition(1, 1 + 5 + (99 * open.Length))), (e.Error, e.Position));
        e = Assert.Throws<FrontMatterException>(() => Read("{\"a\":" + Repeat(open, 1_000_000)));
        Assert.Equal(FrontMatterError.NestingTooDeep, e.Error);
    }

    [Fact]
    public void Siblings_are_not_levels()
    {
        DataNode list = Read("{\"a\":[" + Repeat("[],", 999) + "{}]}").Find("a")!.Value;

        Assert.Equal(1000, Assert.IsType<DataSequence>(list).Items.Count);
    }

    private static object? ValueOf(string json) => ((DataScalar)Read(json).Find("a")!.Value).Value;

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static DataMapping Read(string json) => JsonReader.Read(json, new TextSpan(0, json.Length));
}
