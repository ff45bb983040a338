using System;
using System.Linq;
using ArticlesPS.Tests;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.KeyValue;

/// <summary>What lines of keys and values say.</summary>
public class KeyValueReaderTests
{
    private static readonly FrontMatterOptions _options = new() { AllowsKeyValueLines = true };

    [Theory]
    [InlineData("Title: x", "x")]
    [InlineData("Title:x", "x")]
    [InlineData("Title: \t x \t ", "x")]
    [InlineData("Title:\u00A0x\u3000", "x")]
    [InlineData("Title: a: b # c", "a: b # c")]
    [InlineData("Title: \"a\"", "\"a\"")]
    [InlineData("Title: [a, b]", "[a, b]")]
    [InlineData("Title: null", "null")]
    [InlineData("Title: 2020", "2020")]
    [InlineData("Title: true", "true")]
    [InlineData("Title: a\tb", "a\tb")]
    [InlineData("Title: a\n    b", "a\nb")]
    [InlineData("Title: a  \r\n\t  b  \r\n     c", "a\nb\nc")]
    [InlineData("Title: a\r    b", "a\nb")]
    [InlineData("Title:\n    a\n    b", "\na\nb")]
    [InlineData("Title: a\n    Date: b", "a\nDate: b")]
    [InlineData("Title: a\n    ---", "a\n---")]
    public void A_value_is_text(string text, string value)
    {
        DataScalar title = (DataScalar)FrontMatterDocument.Parse(text + "\nDate: y\n", _options).Find("Title")!;

        Assert.Equal((value, value, false), (title.Text, title.Value, title.IsNull));
        Assert.Equal(ScalarStyle.Plain, title.Style);
    }

    [Theory]
    [InlineData("Title:")]
    [InlineData("Title: \t ")]
    public void No_text_is_no_value(string text)
    {
        DataScalar title = (DataScalar)FrontMatterDocument.Parse(text + "\n", _options).Find("Title")!;

        Assert.Equal(("", null, true), (title.Text, title.Value, title.IsNull));
        Assert.Equal(new TextSpan(6, 6), title.Span);
    }

    [Fact]
    public void Spans_are_those_of_keys_and_values()
    {
        const string Text = "\uFEFFTitle:  x \r\n  Summary:\r\n\ta\r\n    b \r\nslug:y";

        FrontMatterDocument document = FrontMatterDocument.Parse(Text, _options);

        Assert.Equal(["Title", "Summary", "slug"], document.Root.Entries.Select(entry => entry.Key));
        Assert.Equal(["Title", "Summary", "slug"], document.Root.Entries.Select(entry => entry.KeySpan.In(Text)));
        Assert.Equal(["x", "\r\n\ta\r\n    b", "y"], document.Root.Entries.Select(entry => entry.Value.Span.In(Text)));
        Assert.Equal((document.Block, false), (document.Root.Span, document.Root.IsFlow));
    }

    [Theory]
    [InlineData("Title: x\nTitle: y\n", 2, 1, "Title", 1)]
    [InlineData("Title: x\n  title: y\n", 2, 3, "title", 1)]
    [InlineData("\uFEFFa: x\n    y\nb:\nA: z\n\n", 4, 1, "A", 1)]
    public void A_key_occurs_once_in_any_case(string text, int line, int column, string key, int first)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text, _options));

        Assert.Equal((FrontMatterError.DuplicateKey, new TextPosition(line, column)), (e.Error, e.Position));
        Assert.Equal($"The key '{key}' occurs here for the second time; the first is in line {first}. Remove one of them.", e.Message);
    }

    [Fact]
    public void A_control_character_is_an_error()
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse("a: x\nb: \u0002\n", _options));

        Assert.Equal((FrontMatterError.InvalidCharacter, new TextPosition(2, 4)), (e.Error, e.Position));
        Assert.Equal("The control character U+0002 is not allowed in front matter. Remove it.", e.Message);
        Assert.Equal("\u0002", FrontMatterDocument.Parse("a: x\n\n\u0002", _options).Body.In("a: x\n\n\u0002").Trim());
    }

    [Fact]
    public void A_file_is_read_and_saved_with_the_same_options()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "Title: x\n\nbody\n");

        FrontMatterFile file = FrontMatterFile.Load(path, _options);
        Assert.True(file.Edit(edit => edit.Set("Title", "y")));
        Assert.True(file.Edit(edit => edit.Set("Slug", "z")));
        file.Save();

        Assert.Equal("Title: y\nSlug: z\n\nbody\n", System.IO.File.ReadAllText(path));
        Assert.Throws<FrontMatterException>(() => FrontMatterFile.Load(path));
        Assert.Throws<ArgumentNullException>(() => FrontMatterDocument.Parse("a: b", null!));
    }
}
