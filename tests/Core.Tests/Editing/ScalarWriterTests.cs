using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public class ScalarWriterTests
{
    /// <summary>Texts that parsers are known to take for something else.</summary>
    public static readonly string[] Awkward =
    [
        "", " ", "a", "a b", " a", "a ", "\ta", "a\t", "a\tb", "a\nb", "a\r\nb", "\n", "a\n", "\na",
        "'", "''", "it's", "\"", "say \"a\"", "\\", "a\\nb", "a: b", "a:", ":a", ":", "a #b", "a#b", "#a", "- a", "-a", "-", "--- a", "---", "...",
        "? a", "?a", "?", "[a]", "]a", "{a}", "}a", "a, b", ",a", "a]b", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a",
        "null", "~", "Null", "true", "False", "yes", "No", "on", "OFF", "y", "N", "1", "-1", "+1", "1.5", ".5", "1e3", "1E-3", "0x1F", "0o17", "017", "0b1",
        "1_000", "1,000", "12:30", "12:30:45", ".inf", "-.INF", ".nan", "2020-01-01", "2020-1-1", "2020-01-17T12:12:00Z", "2020-01-17 12:12", "<<", "=",
        "{{ x }}", "https://example.com/?a=1&b=2#c", "https://example.com:80", "C:\\a", "a:b", "50% off", "AT&T", "<p>a</p>",
        "\u00E9", "\u2019", "\u00A0a", "\u200B", "\u0645\u0631\u062D\u0628\u0627", "\U0001F600", "\U0001F468\u200D\U0001F469", "\uFEFF", "\uFFFD", "\uFFFE",
        "\u0085", "\u2028", "a\u2029b", "\0", "\u0001", "\u001B[0m", "\u007F", "\u0080", "\u009D", "\uE000",
    ];

    public static TheoryData<string> Texts => [.. Awkward];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_reads_back_in_every_style(string text)
    {
        foreach (YamlScalarStyle style in (YamlScalarStyle[])[YamlScalarStyle.Plain, YamlScalarStyle.SingleQuoted, YamlScalarStyle.DoubleQuoted])
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
            YamlScalarStyle style = (YamlScalarStyle)random.Next(3);
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
        Assert.Equal(written, ScalarWriter.Write(text, YamlScalarStyle.Plain, isText: true, isFlow: false));

    [SkippableFact]
    public void Another_library_reads_the_same()
    {
        Skip.IfNot(Corpus.OtherYamlLibrary.IsThere, Corpus.OtherYamlLibrary.Missing);
        using TemporaryDirectory directory = new();
        List<string> lines = [];
        for (int i = 0; i < Awkward.Length; i++)
        {
            foreach (YamlScalarStyle style in (YamlScalarStyle[])[YamlScalarStyle.Plain, YamlScalarStyle.SingleQuoted, YamlScalarStyle.DoubleQuoted])
            {
                lines.Add($"k{i}{style}: {ScalarWriter.Write(Awkward[i], style, isText: true, isFlow: false)}");
            }
        }

        string path = directory.Write("a.md", $"---\n{string.Join('\n', lines)}\n---\n");
        System.Text.Json.JsonElement read = Corpus.OtherYamlLibrary.Read([path])[0];

        for (int i = 0; i < Awkward.Length; i++)
        {
            Assert.Equal([Awkward[i], Awkward[i], Awkward[i]], new[] { "Plain", "SingleQuoted", "DoubleQuoted" }.Select(style => read.GetProperty($"k{i}{style}").GetString()));
        }
    }

    private static object? Resolve(string yaml) =>
        CoreSchema.Resolve(Assert.IsType<YamlScalar>(FrontMatterDocument.Parse($"---\n{yaml}\n---\n").Root.Find("a")!.Value));

    private static object? ResolveItem(string yaml) =>
        CoreSchema.Resolve(Assert.IsType<YamlScalar>(Assert.IsType<YamlSequence>(FrontMatterDocument.Parse($"---\n{yaml}\n---\n").Root.Find("a")!.Value).Items[1]));
}
