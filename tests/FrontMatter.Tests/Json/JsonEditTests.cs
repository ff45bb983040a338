using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>Edits of JSON that tests/Specifications cannot write down.</summary>
public class JsonEditTests
{
    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1} \t", "{\"a\":2} \t")]
    [InlineData("\uFEFF{\"a\":1}\nbody", "\uFEFF{\"a\":2}\nbody")]
    [InlineData("{\r\"a\":1\r}\rbody\r", "{\r\"a\":2\r}\rbody\r")]
    [InlineData("{\r\n\"a\":1\n}\r\nbody\n", "{\r\n\"a\":2\n}\r\nbody\n")]
    [InlineData("---json\n{\"a\":1}\n---", "---json\n{\"a\":2}\n---")]
    [InlineData("---json\r\n{\"a\":1}\r\n...\r\nbody", "---json\r\n{\"a\":2}\r\n...\r\nbody")]
    public void What_is_around_the_object_stays(string before, string after) => Assert.Equal(after, Set(before, "a", 2));

    [Theory]
    [InlineData("{}", "{\n  \"a\": 2\n}")]
    [InlineData("{}\r\nbody", "{\r\n  \"a\": 2\r\n}\r\nbody")]
    [InlineData("{}\rbody", "{\r  \"a\": 2\r}\rbody")]
    [InlineData("\uFEFF{ }\n", "\uFEFF{\n  \"a\": 2\n}\n")]
    [InlineData("---json\r\n  {}\r\n---\r\n", "---json\r\n  {\r\n    \"a\": 2\r\n  }\r\n---\r\n")]
    [InlineData("{\n\n\"b\": 1}\nbody", "{\n\n\"b\": 1,\n\"a\": 2}\nbody")]
    public void A_new_line_ends_as_the_others(string before, string after) => Assert.Equal(after, Set(before, "a", 2));

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "infinity")]
    [InlineData(double.NegativeInfinity, "infinity")]
    [InlineData(float.NaN, "NaN")]
    public void A_number_that_json_does_not_have_is_refused(object value, string name)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("{\"a\": 1, \"b\": [2]}\n");

        foreach (string path in (string[])["a", "b[0]", "b[1]", "c", "d.e"])
        {
            EditException e = Assert.Throws<EditException>(() => document.Edit(edit => edit.Set(path, value)));
            Assert.Contains($"JSON has no number {name}", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_as_an_escape() =>
        Assert.Equal("{\"a\": \"\\ud83d 😀 \\ude00\"}", Set("{\"a\": 1}", "a", "\uD83D 😀 \uDE00"));

    [Theory]
    [InlineData(1e300, "1E+300")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(100f, "100.0")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData((byte)7, "7")]
    public void A_number_reads_back_as_it_was_given(object value, string written) =>
        Assert.Equal($"{{\"a\": {written}}}", Set("{\"a\": 1}", "a", value));

    [Fact]
    public void A_decimal_without_a_fraction_is_a_whole_number() =>
        Assert.Equal("{\"a\": 12, \"b\": 1.25}", Set(Set("{\"a\": 1}", "a", 12.00m), "b", 1.25m));

    [Fact]
    public void A_number_of_many_digits_is_exact()
    {
        BigInteger number = BigInteger.Parse(new string('7', 300), CultureInfo.InvariantCulture);

        Assert.Equal($"{{\"a\": {number}}}", Set("{\"a\": 1}", "a", number));
    }

    [Fact]
    public void The_field_decides_that_a_number_is_a_text()
    {
        Assert.Equal("{\"a\": 2020}", Set("{\"a\": 2020}", "a", new TextContent("2020", IsTyped: true)));
        Assert.Equal("{\"a\": \"2021\"}", Set("{\"a\": 2020}", "a", new TextContent("2021", IsTyped: true)));
        Assert.Equal("{\"a\": \"null\"}", Set("{\"a\": null}", "a", new TextContent("null", IsTyped: true)));
    }

    [Theory]
    [InlineData("{\"a\": 1}", "2", 2)]
    [InlineData("{\"a\": false}", "true", true)]
    [InlineData("{\"a\": 1}", "true", "true")]
    [InlineData("{\"a\": null}", "2", "2")]
    [InlineData("{\"a\": \"1\"}", "2", "2")]
    public void A_change_shows_the_value_that_it_is_going_to_have(string text, string value, object? shown)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text);
        object? seen = null;

        FrontMatterDocument changed = document.Edit(edit =>
        {
            edit.Set("a", value);
            seen = ((DataScalar)edit.Root.Find("a")!.Value).Value;
        });

        Assert.Equal(shown, seen);
        Assert.Equal(shown, ((DataScalar)changed.Find("a")!).Value);
    }

    [Fact]
    public void Setting_what_is_there_gives_the_same_document()
    {
        const string Text = "{\"a\": \"\\u0062\", \"c\": [1, {\"d\": null}], \"e\": \"2020-01-17\"}\n";
        FrontMatterDocument document = FrontMatterDocument.Parse(Text);

        Assert.Same(
            document,
            document.Edit(edit =>
            {
                edit.Set("a", "b");
                edit.Set(
                    "c",
                    new object[]
                    {
                        1,
                        new Dictionary<string, object?> { ["d"] = null },
                    }
                );
                edit.Set("e", new DateTimeOffset(2020, 1, 17, 0, 0, 0, TimeSpan.Zero));
                edit.Remove("f");
            })
        );
    }

    [Fact]
    public void A_value_that_nests_too_deeply_is_refused()
    {
        object value = 1;
        for (int i = 0; i < 100; i++)
        {
            value = new[] { value };
        }

        EditException e = Assert.Throws<EditException>(() => FrontMatterDocument.Parse("{}").Edit(edit => edit.Set("a", value)));
        Assert.Contains("nested more than 100 levels deep", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_replaced_entry_by_entry()
    {
        foreach (string between in (string[])[", ", ",\n    "])
        {
            string former = string.Join(between, Enumerable.Range(0, 100_000).Select(i => $"\"former {i}\""));
            string wanted = string.Join(between, Enumerable.Range(0, 100_000).Select(i => $"\"wanted {i}\""));
            string[] values = [.. Enumerable.Range(0, 100_000).Select(i => $"wanted {i}")];

            Assert.Equal($"{{\n  \"tags\": [{wanted}]\n}}\nbody\n", Set($"{{\n  \"tags\": [{former}]\n}}\nbody\n", "tags", values));
        }
    }

    private static string Set(string text, string path, object value) =>
        FrontMatterDocument.Parse(text).Edit(edit => edit.Set(path, value)).Text;
}
