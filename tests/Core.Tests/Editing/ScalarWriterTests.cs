using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.FrontMatter.Yaml.Editing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public class ScalarWriterTests
{
    /// <summary>Texts that parsers are known to take for something else.</summary>
    public static readonly string[] Awkward =
    [
        "",
        " ",
        "a",
        "a b",
        " a",
        "a ",
        "\ta",
        "a\t",
        "a\tb",
        "a\nb",
        "a\r\nb",
        "\n",
        "a\n",
        "\na",
        "'",
        "''",
        "it's",
        "\"",
        "say \"a\"",
        "\\",
        "a\\nb",
        "a: b",
        "a:",
        ":a",
        ":",
        "a #b",
        "a#b",
        "#a",
        "- a",
        "-a",
        "-",
        "--- a",
        "---",
        "...",
        "? a",
        "?a",
        "?",
        "[a]",
        "]a",
        "{a}",
        "}a",
        "a, b",
        ",a",
        "a]b",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "null",
        "~",
        "Null",
        "true",
        "False",
        "yes",
        "No",
        "on",
        "OFF",
        "y",
        "N",
        "1",
        "-1",
        "+1",
        "1.5",
        ".5",
        "1e3",
        "1E-3",
        "0x1F",
        "0o17",
        "017",
        "0b1",
        "1_000",
        "1,000",
        "12:30",
        "12:30:45",
        ".inf",
        "-.INF",
        ".nan",
        "2020-01-01",
        "2020-1-1",
        "2020-01-17T12:12:00Z",
        "2020-01-17 12:12",
        "<<",
        "=",
        "{{ x }}",
        "https://example.com/?a=1&b=2#c",
        "https://example.com:80",
        "C:\\a",
        "a:b",
        "50% off",
        "AT&T",
        "<p>a</p>",
        "\u00E9",
        "\u2019",
        "\u00A0a",
        "\u200B",
        "\u0645\u0631\u062D\u0628\u0627",
        "\U0001F600",
        "\U0001F468\u200D\U0001F469",
        "\uFEFF",
        "\uFFFD",
        "\uFFFE",
        "\u0085",
        "a\u0085b",
        "\u2028",
        "a\u2029b",
        "a\uFEFFb",
        "+.nan",
        "-.nan",
        "\0",
        "\u0001",
        "\u001B[0m",
        "\u007F",
        "\u0080",
        "\u009D",
        "\uE000",
    ];

    public static TheoryData<string> Texts => [.. Awkward];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_reads_back_in_every_style(string text)
    {
        foreach (ScalarStyle style in (ScalarStyle[])[ScalarStyle.Plain, ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted])
        {
            Assert.Equal(text, Resolve($"a: {ScalarWriter.Write(text, style, isText: true, isFlow: false)}"));
            Assert.Equal(text, Resolve($"a: {ScalarWriter.Write(text, style, isText: true, isFlow: false)} # comment"));
            Assert.Equal(text, ResolveItem($"a: [b, {ScalarWriter.Write(text, style, isText: true, isFlow: true)}, c]"));
            Assert.Equal(text, ResolveItem($"a:\n  - b\n  - {ScalarWriter.Write(text, style, isText: true, isFlow: false)}\n"));
        }
    }

    [Fact]
    public void Texts_made_of_awkward_pieces_read_back()
    {
        Random random = new(20200117);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Awkward[random.Next(Awkward.Length)]));
            ScalarStyle style = (ScalarStyle)random.Next(3);
            Assert.Equal(text, Resolve($"a: {ScalarWriter.Write(text, style, isText: true, isFlow: false)}"));
            Assert.Equal(text, ResolveItem($"a: [b, {ScalarWriter.Write(text, style, isText: true, isFlow: true)}, c]"));
        }
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a b", "a b")]
    [InlineData("International Business Times", "International Business Times")]
    [InlineData("Rail & Road", "Rail & Road")]
    [InlineData("https://example.com/?a=1:2#c", "https://example.com/?a=1:2#c")]
    [InlineData("-a", "-a")]
    [InlineData("it's", "it's")]
    [InlineData("50% off", "50% off")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("a\"b\\c\nd\u0001", "\"a\\\"b\\\\c\\nd\\x01\"")]
    public void Plain_stays_plain_where_every_parser_reads_it_as_text(string text, string written) =>
        Assert.Equal(written, ScalarWriter.Write(text, ScalarStyle.Plain, isText: true, isFlow: false));

    [Theory]
    // Null, true and false, in any version of YAML and any case.
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("OFF")]
    [InlineData("y")]
    [InlineData("Y")]
    [InlineData("n")]
    [InlineData("N")]
    // The default value and the merge key.
    [InlineData("=")]
    [InlineData("<<")]
    // Numbers.
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("007")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("1.")]
    [InlineData("1.5")]
    [InlineData("1_0.5_0")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData(".5e+3")]
    [InlineData("0x1F")]
    [InlineData("-0x1f")]
    [InlineData("0o17")]
    [InlineData("0b1_0")]
    [InlineData(".inf")]
    [InlineData("+.inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    [InlineData("+.nan")]
    [InlineData("-.NaN")]
    // Of base sixty, as times of the day are.
    [InlineData("12:30")]
    [InlineData("1:2")]
    [InlineData("190:20:30")]
    [InlineData("190:20:30.15")]
    // Dates.
    [InlineData("2020-01-17")]
    [InlineData("2020-1-7")]
    [InlineData("2020-01-17T12:12:00Z")]
    [InlineData("2020-01-17t12:12:00+02:00")]
    [InlineData("2020-01-17 12:12:00")]
    [InlineData("2020-01-17 sunny")]
    // What begins or ends a value.
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a:")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("- a")]
    [InlineData("-")]
    [InlineData("---")]
    [InlineData("---a")]
    [InlineData("? a")]
    [InlineData(": a")]
    [InlineData("&a")]
    [InlineData("*a")]
    [InlineData("!a")]
    [InlineData("|")]
    [InlineData(">")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("`a")]
    [InlineData("'a'")]
    [InlineData("[a")]
    [InlineData("]a")]
    [InlineData("{a")]
    [InlineData("}a")]
    [InlineData(",a")]
    public void What_any_parser_takes_for_something_else_is_in_quotation_marks(string text)
    {
        Assert.Equal($"\"{text}\"", ScalarWriter.Write(text, ScalarStyle.Plain, isText: true, isFlow: false));
        Assert.Equal($"\"{text}\"", ScalarWriter.Write(text, ScalarStyle.Plain, isText: true, isFlow: true));
    }

    [Theory]
    [InlineData("ye")]
    [InlineData("yn")]
    [InlineData("Yves")]
    [InlineData("nor")]
    [InlineData("one")]
    [InlineData("offer")]
    [InlineData("nullable")]
    [InlineData("~a")]
    [InlineData(".nano")]
    [InlineData("inf")]
    [InlineData("nan")]
    [InlineData("1a")]
    [InlineData("1-2")]
    [InlineData("0x")]
    [InlineData("2020-01")]
    [InlineData("a-b")]
    public void What_only_looks_like_it_is_not(string text) =>
        Assert.Equal(text, ScalarWriter.Write(text, ScalarStyle.Plain, isText: true, isFlow: false));

    [Theory]
    // What nobody sees, and what is a line break to some version of YAML.
    [InlineData("a\0b", "a\\x00b")]
    [InlineData("a\rb", "a\\rb")]
    [InlineData("a\u001Fb", "a\\x1Fb")]
    [InlineData("a\u007Fb", "a\\x7Fb")]
    [InlineData("a\u0080b", "a\\x80b")]
    [InlineData("a\u0085b", "a\\x85b")]
    [InlineData("a\u009Fb", "a\\x9Fb")]
    [InlineData("a\u2028b", "a\\u2028b")]
    [InlineData("a\u2029b", "a\\u2029b")]
    [InlineData("a\uFEFFb", "a\\uFEFFb")]
    [InlineData("\uFEFFa", "\\uFEFFa")]
    [InlineData("a\uFFFE", "a\\uFFFE")]
    [InlineData("a\uFFFF", "a\\uFFFF")]
    public void What_cannot_be_seen_is_escaped_in_every_style(string text, string written)
    {
        Assert.All((ScalarStyle[])[ScalarStyle.Plain, ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted], style =>
            Assert.Equal($"\"{written}\"", ScalarWriter.Write(text, style, isText: true, isFlow: false))
        );
        Assert.Null(BlockScalarWriter.Write($"one\n{text}", isFolded: false, indent: 2, keyIndent: 0, "\n", ""));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped() =>
        Assert.Equal(
            "\"\\uDE00\\uD83D \U0001F600 a\\tb\\nc\"",
            ScalarWriter.Write("\uDE00\uD83D \U0001F600 a\tb\nc", ScalarStyle.Plain, isText: true, isFlow: false)
        );

    [Theory]
    [InlineData("a~")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u2027b")]
    [InlineData("a\u202Ab")]
    [InlineData("\uD7FF")]
    [InlineData("\uE000")]
    [InlineData("\uFEFE")]
    [InlineData("\uFFFD")]
    [InlineData("\U0001F600")]
    public void What_can_be_seen_stays_as_it_is_in_every_style(string text)
    {
        Assert.Equal(text, ScalarWriter.Write(text, ScalarStyle.Plain, isText: true, isFlow: false));
        Assert.Equal($"'{text}'", ScalarWriter.Write(text, ScalarStyle.SingleQuoted, isText: true, isFlow: false));
        Assert.Equal($"\"{text}\"", ScalarWriter.Write(text, ScalarStyle.DoubleQuoted, isText: true, isFlow: false));
        Assert.Equal($"|-\n  {text}", BlockScalarWriter.Write(text, isFolded: false, indent: 2, keyIndent: 0, "\n", ""));
    }

    [SkippableFact]
    public void Another_library_reads_the_same()
    {
        Skip.IfNot(Corpus.OtherYamlLibrary.IsThere, Corpus.OtherYamlLibrary.Missing);
        using TemporaryDirectory directory = new();
        List<string> lines = [];
        for (int i = 0; i < Awkward.Length; i++)
        {
            foreach (ScalarStyle style in (ScalarStyle[])[ScalarStyle.Plain, ScalarStyle.SingleQuoted, ScalarStyle.DoubleQuoted])
            {
                lines.Add($"k{i}{style}: {ScalarWriter.Write(Awkward[i], style, isText: true, isFlow: false)}");
            }
        }

        string path = directory.Write("a.md", $"---\n{string.Join('\n', lines)}\n---\n");
        System.Text.Json.JsonElement read = Corpus.OtherYamlLibrary.Read([path])[0];

        for (int i = 0; i < Awkward.Length; i++)
        {
            Assert.Equal(
                [Awkward[i], Awkward[i], Awkward[i]],
                new[] { "Plain", "SingleQuoted", "DoubleQuoted" }.Select(style => read.GetProperty($"k{i}{style}").GetString())
            );
        }
    }

    private static object? Resolve(string yaml) =>
        CoreSchema.Resolve(Assert.IsType<YamlScalar>(FrontMatterDocument.Parse($"---\n{yaml}\n---\n").Root.Find("a")!.Value));

    private static object? ResolveItem(string yaml) =>
        CoreSchema.Resolve(
            Assert.IsType<YamlScalar>(
                Assert.IsAssignableFrom<DataSequence>(FrontMatterDocument.Parse($"---\n{yaml}\n---\n").Root.Find("a")!.Value).Items[1]
            )
        );
}
