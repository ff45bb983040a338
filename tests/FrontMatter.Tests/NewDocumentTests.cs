using System;
using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Numerics;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

public class NewDocumentTests
{
    public static TheoryData<object?, string> YamlValues =>
        new()
        {
            { null, "null" },
            { true, "true" },
            { 1, "1" },
            { 12345678901234567890UL, "12345678901234567890" },
            { BigInteger.Pow(10, 20), "100000000000000000000" },
            { 1.5, "1.5" },
            { 1.0, "1.0" },
            { 1e20, "1.0E+20" },
            { 1.10m, "1.1" },
            { double.NaN, ".nan" },
            { "text", "text" },
            { "", "\"\"" },
            { "yes", "\"yes\"" },
            { "12:30", "\"12:30\"" },
            { "1.0", "\"1.0\"" },
            { "null", "\"null\"" },
            { "a: b", "\"a: b\"" },
            { "# a", "\"# a\"" },
            { "2024-05-06", "2024-05-06" },
            { "2024-05-06T07:08:09+02:00", "2024-05-06T07:08:09+02:00" },
            { " 2024-05-06", "\" 2024-05-06\"" },
            { "2024-05-06 or later", "\"2024-05-06 or later\"" },
            { new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)), "2024-05-06T07:08:09+02:00" },
            { new DateTimeOffset(2024, 5, 6, 0, 0, 0, TimeSpan.Zero), "2024-05-06T00:00:00Z" },
            { new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc), "2024-05-06T07:08:09Z" },
            { new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Unspecified).AddTicks(5_000_000), "2024-05-06T07:08:09.5" },
            { new DateTime(2024, 5, 6, 0, 0, 0, DateTimeKind.Unspecified), "2024-05-06" },
            { new DateOnly(2024, 5, 6), "2024-05-06" },
            { new TimeOnly(7, 8, 9), "\"07:08:09\"" },
            { new Uri("https://example.com/a b"), "https://example.com/a b" },
            { DayOfWeek.Monday, "Monday" },
            { 'c', "c" },
            { Array.Empty<object>(), "[]" },
            { new Hashtable(), "{}" },
            { new object?[] { "a", 1, null }, "\n  - a\n  - 1\n  - null" },
            { new object[] { new[] { 1, 2 }, Map(("b", "c"), ("d", true)) }, "\n  - [1, 2]\n  - b: c\n    d: true" },
            { Map(("b", Map(("c", new[] { "d" })))), "\n  b:\n    c:\n      - d" },
        };

    public static TheoryData<string, string> YamlTexts =>
        new()
        {
            { "one\ntwo", "|-\n  one\n  two" },
            { "one\n\ntwo\n", "|\n  one\n\n  two" },
            { "  indented\ntwo", "|2-\n    indented\n  two" },
            { "---\n+++\n: # \"", "|-\n  ---\n  +++\n  : # \"" },
            { "blank at an end \ntwo", "\"blank at an end \\ntwo\"" },
            { "one\r\ntwo", "\"one\\r\\ntwo\"" },
            { "one\n\n", "\"one\\n\\n\"" },
            { "\none", "\"\\none\"" },
            { "\n", "\"\\n\"" },
            { "bell\u0007\ntwo", "\"bell\\x07\\ntwo\"" },
        };

    public static TheoryData<FrontMatterFormat, object?, string> Refusals =>
        new()
        {
            { FrontMatterFormat.Toml, null, "The value of 'a.b[0]' is null, which TOML does not have." },
            { FrontMatterFormat.Toml, BigInteger.Pow(2, 63), "The value of 'a.b[0]' has more than the 64 bits of TOML's integers." },
            {
                FrontMatterFormat.Toml,
                "half \uD800",
                "The value of 'a.b[0]' contains half of a surrogate pair, U+D800, which is not a character."
            },
            { FrontMatterFormat.Json, double.NaN, "The value of 'a.b[0]' is NaN, which JSON does not have." },
            { FrontMatterFormat.Json, double.NegativeInfinity, "The value of 'a.b[0]' is infinite, which JSON does not have." },
            {
                FrontMatterFormat.Yaml,
                "half \uD800",
                "The value of 'a.b[0]' contains half of a surrogate pair, U+D800, which is not a character."
            },
            {
                FrontMatterFormat.Yaml,
                Map(("\uDC00", 1)),
                "The value of 'a.b[0].\uDC00' contains half of a surrogate pair, U+DC00, which is not a character."
            },
            {
                FrontMatterFormat.Yaml,
                new Version[1].GetType(),
                "The value of 'a.b[0]' is of type RuntimeType, which front matter does not have."
            },
            {
                FrontMatterFormat.Yaml,
                new Hashtable { [1] = "x", ["1"] = "y" },
                "The value of 'a.b[0].1' exists twice, as text and as another type of key."
            },
            { FrontMatterFormat.Yaml, Nested(98), "is nested more than 100 levels deep" },
        };

    public static TheoryData<string, object?, string> KeyValueRefusals =>
        new()
        {
            { "a", new[] { "b" }, "The value of 'a' is a list, which lines of 'Key: value' do not have." },
            { "a", Map(("b", 1)), "The value of 'a' is a set of keys, which lines of 'Key: value' do not have." },
            { "a", "", "The value of 'a' is empty text" },
            { "a", "b\n\nc", "The value of 'a' contains a blank line" },
            { "a", " b", "The value of 'a' begins or ends with a blank" },
            { "a", "half \uD800", "The value of 'a' contains half of a surrogate pair" },
            { "a b", 1, "The key 'a b' cannot be written as 'Key: value'" },
            { "", 1, "The key '' cannot be written as 'Key: value'" },
        };

    [Theory]
    [MemberData(nameof(YamlValues))]
    public void A_value_is_written_as_yaml(object? value, string yaml)
    {
        string expected = yaml.StartsWith('\n') ? yaml : " " + yaml;

        Assert.Equal($"---\nkey:{expected}\n---\n", FrontMatterDocument.Create(FrontMatterFormat.Yaml, Map(("key", value))).Text);
    }

    [Theory]
    [MemberData(nameof(YamlTexts))]
    public void A_text_of_several_lines_is_a_block_where_a_block_can_hold_it(string text, string yaml)
    {
        FrontMatterDocument document = FrontMatterDocument.Create(FrontMatterFormat.Yaml, Map(("key", text), ("last", 1)));

        Assert.Equal($"---\nkey: {yaml}\nlast: 1\n---\n", document.Text);
        Assert.Equal(text, document.Root.ToDictionary()["key"]);
    }

    [Fact]
    public void A_block_is_indented_below_its_key_and_its_dash()
    {
        IDictionary values = Map(("list", new object[] { "a\nb", Map(("c", "d\ne"), ("f", Map(("g", "  h\ni")))) }));

        Assert.Equal(
            "---\nlist:\n  - |-\n    a\n    b\n  - c: |-\n      d\n      e\n    f:\n      g: |2-\n          h\n        i\n---\n",
            FrontMatterDocument.Create(FrontMatterFormat.Yaml, values).Text
        );
    }

    [Fact]
    public void An_edit_of_a_file_writes_texts_of_several_lines_in_quotation_marks()
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\na: 1\n---\n");

        Assert.Equal("---\na: 1\nb: \"c\\nd\"\n---\n", document.Edit(edit => edit.Set("b", "c\nd")).Text);
    }

    [Theory]
    [InlineData(FrontMatterFormat.Yaml, "---\n---\n")]
    [InlineData(FrontMatterFormat.Toml, "+++\n+++\n")]
    [InlineData(FrontMatterFormat.Json, "{}\n")]
    public void No_values_are_front_matter_without_keys(FrontMatterFormat format, string text) =>
        Assert.Equal(text, FrontMatterDocument.Create(format, new Hashtable()).Text);

    [Fact]
    public void Json_has_a_line_for_each_key()
    {
        IDictionary values = Map(
            ("title", "a \"b\""),
            ("tags", new[] { "x", "y" }),
            ("none", null),
            ("params", Map(("n", 1.5))),
            ("list", new[] { Map(("k", true)) })
        );

        Assert.Equal(
            """
            {
              "title": "a \"b\"",
              "tags": ["x", "y"],
              "none": null,
              "params": {
                "n": 1.5
              },
              "list": [
                {
                  "k": true
                }
              ]
            }

            """,
            FrontMatterDocument.Create(FrontMatterFormat.Json, values).Text
        );
    }

    [Fact]
    public void Toml_has_tables_below_all_other_keys()
    {
        IDictionary values = Map(
            ("params", Map(("n", 1.5), ("author", Map(("name", "x"))))),
            ("images", new[] { Map(("url", "u"), ("text", "a\nb")), Map(("url", "v")) }),
            ("none", Map()),
            ("title", "a \"b\" \\c"),
            ("text", "say \"hi\"\nand go\n"),
            ("path", "C:\\x\nD:\\y"),
            ("both", "\'\'\' \\ \"\"\"\n"),
            ("fence", "a\n+++\n"),
            ("lists", new object[] { new[] { 1, 2 }, "a\nb", Map(("c", "d\ne")) }),
            ("date", new DateTime(2024, 5, 6, 0, 0, 0, DateTimeKind.Unspecified)),
            ("a b", true)
        );

        Assert.Equal(
            """"
            +++
            title = "a \"b\" \\c"
            text = """
            say "hi"
            and go
            """
            path = '''
            C:\x
            D:\y'''
            both = """
            ''' \\ ""\"
            """
            fence = "a\n+++\n"
            lists = [[1, 2], "a\nb", { c = "d\ne" }]
            date = 2024-05-06
            "a b" = true

            [params]
            n = 1.5
            author = { name = "x" }

            [[images]]
            url = "u"
            text = """
            a
            b"""

            [[images]]
            url = "v"

            [none]
            +++

            """",
            FrontMatterDocument.Create(FrontMatterFormat.Toml, values).Text
        );
    }

    [Theory]
    [MemberData(nameof(KeyValueRefusals))]
    public void What_lines_of_keys_and_values_cannot_hold_is_refused(string key, object? value, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<FormatException>(() => FrontMatterDocument.Create(FrontMatterFormat.KeyValue, Map((key, value)))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Lines_of_keys_and_values_end_with_a_blank_one()
    {
        IDictionary values = Map(
            ("Title", "a: \"b\""),
            ("Date", new DateTime(2024, 5, 6, 0, 0, 0, DateTimeKind.Unspecified)),
            ("Order", 5),
            ("Ratio", 1.0),
            ("Featured", true),
            ("None", null),
            ("Summary", "a\nb")
        );

        Assert.Equal(
            "Title: a: \"b\"\nDate: 2024-05-06\nOrder: 5\nRatio: 1.0\nFeatured: true\nNone:\nSummary: a\n    b\n\n",
            FrontMatterDocument.Create(FrontMatterFormat.KeyValue, values).Text
        );
        Assert.Equal("a: b\r\n    c\r\n\r\n", FrontMatterDocument.Create(FrontMatterFormat.KeyValue, Map(("a", "b\nc")), "\r\n").Text);
    }

    [Fact]
    public void Lines_of_keys_and_values_need_a_key_and_none_twice()
    {
        FormatException none = Assert.Throws<FormatException>(() => FrontMatterDocument.Create(FrontMatterFormat.KeyValue, Map()));
        FormatException twice = Assert.Throws<FormatException>(() =>
            FrontMatterDocument.Create(FrontMatterFormat.KeyValue, Map(("Title", 1), ("title", 2)))
        );

        Assert.Equal("Lines of 'Key: value' need at least one key.", none.Message);
        Assert.Equal("The value of 'title' exists twice, because case says nothing here. Remove one of them.", twice.Message);
    }

    [Theory]
    [InlineData(FrontMatterFormat.Yaml, "---\r\na: |-\r\n  b\r\n  c\r\nd:\r\n  - 1\r\n---\r\n")]
    [InlineData(FrontMatterFormat.Toml, "+++\r\na = \"\"\"\r\nb\r\nc\"\"\"\r\nd = [1]\r\n+++\r\n")]
    [InlineData(FrontMatterFormat.Json, "{\r\n  \"a\": \"b\\nc\",\r\n  \"d\": [1]\r\n}\r\n")]
    public void Lines_end_as_is_wanted(FrontMatterFormat format, string text) =>
        Assert.Equal(text, FrontMatterDocument.Create(format, Map(("a", "b\nc"), ("d", new[] { 1 })), "\r\n").Text);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_a_format_does_not_have_is_refused_with_the_name_of_its_key(FrontMatterFormat format, object? value, string message)
    {
        IDictionary values = Map(("a", Map(("b", new[] { value }))));

        Assert.Contains(
            message,
            Assert.Throws<FormatException>(() => FrontMatterDocument.Create(format, values)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(FrontMatterFormat.Yaml)]
    [InlineData(FrontMatterFormat.Toml)]
    [InlineData(FrontMatterFormat.Json)]
    public void Ninety_nine_levels_are_written_and_read(FrontMatterFormat format)
    {
        OrderedDictionary values = Map(("a", Map(("b", new[] { Nested(96) }))));

        string text = FrontMatterDocument.Create(format, values).Text;

        Assert.Equal(text, FrontMatterDocument.Create(format, FrontMatterDocument.Parse(text).Root.ToDictionary()).Text);
    }

    [Fact]
    public void Keys_are_compared_by_case()
    {
        OrderedDictionary read = FrontMatterDocument
            .Create(FrontMatterFormat.Yaml, Map(("a", 1), ("A", 2), ("b", Map(("C", 3), ("c", 4)))))
            .Root.ToDictionary();

        Assert.Equal((1, 2), (read["a"], read["A"]));
        Assert.Equal((3, 4), (((OrderedDictionary)read["b"]!)["C"], ((OrderedDictionary)read["b"]!)["c"]));
    }

    [Fact]
    public void A_value_that_holds_itself_is_refused_and_one_that_is_there_twice_is_not()
    {
        Hashtable shared = new() { ["x"] = 1 };
        OrderedDictionary values = Map(("a", shared), ("b", shared));
        Assert.Equal("---\na:\n  x: 1\nb:\n  x: 1\n---\n", FrontMatterDocument.Create(FrontMatterFormat.Yaml, values).Text);

        shared["self"] = new object[] { shared };
        FormatException error = Assert.Throws<FormatException>(() => FrontMatterDocument.Create(FrontMatterFormat.Yaml, values));
        Assert.StartsWith("The value of 'a.self[0]' holds itself", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string culture)
    {
        CultureInfo former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            IDictionary values = Map(("a", 1.5), ("b", new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc)), ("c", -1), ("d", 2.5m));

            Assert.Equal(
                "---\na: 1.5\nb: 2024-05-06T07:08:09Z\nc: -1\nd: 2.5\n---\n",
                FrontMatterDocument.Create(FrontMatterFormat.Yaml, values).Text
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void A_hundred_thousand_keys_are_written()
    {
        OrderedDictionary values = [];
        for (int i = 0; i < 100_000; i++)
        {
            values.Add($"key{i}", i);
        }

        Assert.Equal(100_000, FrontMatterDocument.Create(FrontMatterFormat.Yaml, values).Root.Entries.Count);
    }

    private static OrderedDictionary Map(params (string Key, object? Value)[] entries)
    {
        OrderedDictionary map = new(StringComparer.Ordinal);
        foreach ((string key, object? value) in entries)
        {
            map.Add(key, value);
        }

        return map;
    }

    private static object Nested(int levels)
    {
        object value = 1;
        for (int i = 0; i < levels; i++)
        {
            value = new[] { value };
        }

        return value;
    }
}
