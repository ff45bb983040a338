using System;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.KeyValue;

/// <summary>Which texts begin with lines of keys and values, and where those end.</summary>
public class KeyValueDetectionTests
{
    private static readonly FrontMatterOptions _options = new() { AllowsKeyValueLines = true };

    [Theory]
    // text, block, closing, body
    [InlineData("Title: x", "Title: x", "", "")]
    [InlineData("Title: x\n", "Title: x", "\n", "")]
    [InlineData("Title: x\n\n", "Title: x", "\n\n", "")]
    [InlineData("Title: x\n\nbody\n", "Title: x", "\n\n", "body\n")]
    [InlineData("Title: x\r\n\r\nbody\r\n", "Title: x", "\r\n\r\n", "body\r\n")]
    [InlineData("Title: x\r\rbody\r", "Title: x", "\r\r", "body\r")]
    [InlineData("\uFEFFTitle: x\n\nbody", "Title: x", "\n\n", "body")]
    [InlineData("Title: x\n\n\nbody", "Title: x", "\n\n", "\nbody")]
    [InlineData("Title: x  \n \t\nbody", "Title: x  ", "\n \t\n", "body")]
    [InlineData("Title: x\n\u00A0\nbody", "Title: x", "\n\u00A0\n", "body")]
    [InlineData("Title: x\n  ", "Title: x", "\n  ", "")]
    [InlineData("Title: x\nDate: y\n\nTags: z\n", "Title: x\nDate: y", "\n\n", "Tags: z\n")]
    // Up to three blanks precede a key, and four continue a value.
    [InlineData("   Title: x\n\nbody", "   Title: x", "\n\n", "body")]
    [InlineData("Title: x\n    y\n\nbody", "Title: x\n    y", "\n\n", "body")]
    [InlineData("Title: x\n\ty\n\nbody", "Title: x\n\ty", "\n\n", "body")]
    [InlineData("Title: x\n  \ty\n\nbody", "Title: x\n  \ty", "\n\n", "body")]
    [InlineData("Title: x\n\tTags: y\n\nbody", "Title: x\n\tTags: y", "\n\n", "body")]
    // Any other line is of the body.
    [InlineData("Title: x\nbody\n", "Title: x", "\n", "body\n")]
    [InlineData("Title: x\n   y\n", "Title: x", "\n", "   y\n")]
    [InlineData("Title: x\nTwo words: y\n", "Title: x", "\n", "Two words: y\n")]
    [InlineData("Title: x\nTítle: y\n", "Title: x", "\n", "Títle: y\n")]
    [InlineData("Title: x\n: y\n", "Title: x", "\n", ": y\n")]
    // Hyphens and dots end the lines as they end YAML.
    [InlineData("Title: x\n---\nbody", "Title: x", "\n---\n", "body")]
    [InlineData("Title: x\n...\nbody", "Title: x", "\n...\n", "body")]
    [InlineData("Title: x\n----- \nbody", "Title: x", "\n----- \n", "body")]
    [InlineData("Title: x\n---: y\nbody", "Title: x", "\n---: y\n", "body")]
    [InlineData("Title: x\n ---: y\nbody", "Title: x\n ---: y", "\n", "body")]
    [InlineData("Title: x\n--: y\nbody", "Title: x\n--: y", "\n", "body")]
    // A key needs no value, and no blank before one.
    [InlineData("Title:\n\nbody", "Title:", "\n\n", "body")]
    [InlineData("Title:x\n\nbody", "Title:x", "\n\n", "body")]
    [InlineData("a_b-1: x\n\nbody", "a_b-1: x", "\n\n", "body")]
    [InlineData("http://example.com\n\nbody", "http://example.com", "\n\n", "body")]
    public void Lines_with_keys_are_front_matter_where_they_are_allowed(string text, string block, string closing, string body)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text, _options);

        Assert.Equal(FrontMatterFormat.KeyValue, document.Format);
        Assert.Equal(text.StartsWith('\uFEFF') ? "\uFEFF" : "", document.Prefix.In(text));
        Assert.Equal(("", block), (document.OpeningFence.In(text), document.Block.In(text)));
        Assert.Equal((closing, body), (document.ClosingFence.In(text), document.Body.In(text)));
    }

    [Theory]
    [InlineData("Title: x\n\nbody\n")]
    [InlineData("\uFEFFTitle: x\n")]
    public void Elsewhere_they_are_text(string text)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal((FrontMatterError.FrontMatterMissing, new TextPosition(1, 1)), (e.Error, e.Position));
        Assert.Contains("nor with a JSON object", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("# Title: x\n")]
    [InlineData("Two words: x\n")]
    [InlineData("Title : x\n")]
    [InlineData(": x\n")]
    [InlineData("-- x\n")]
    [InlineData("...\nTitle: y\n")]
    [InlineData("--- # no fence\nA text.\n")]
    [InlineData("{% x %}\nTitle: y\n")]
    [InlineData("# My blog\n\nNote: made by hand\n")]
    [InlineData("\nA text.\nTitle: y\n")]
    public void A_text_that_begins_otherwise_has_none(string text)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text, _options));

        Assert.Equal((FrontMatterError.FrontMatterMissing, new TextPosition(1, 1)), (e.Error, e.Position));
        Assert.Contains("its first line is neither 'Key: value'", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\nTitle: x\n", 2, 1, "a blank line precedes the lines of keys and values. Begin the file with the first of them.")]
    [InlineData("\r\n \r\n Title: x\r\n", 3, 2, "a blank line precedes the lines of keys and values")]
    [InlineData("<!-- c -->\nTitle: x\n", 2, 1, "a comment precedes the lines of keys and values")]
    [InlineData("    Title: x\n", 1, 5, "blanks or invisible characters precede the first key. Delete everything before the key.")]
    [InlineData("\u200BTitle: x\n", 1, 2, "blanks or invisible characters precede the first key")]
    [InlineData("---: x\nTitle: y\n", 1, 1, "the line of the opening fence contains more than a known format")]
    [InlineData("\n---\nTitle: x\n---\n", 2, 1, "a blank line precedes the opening fence")]
    public void What_was_meant_as_such_lines_is_said_to_be(string text, int line, int column, string message)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text, _options));

        Assert.Equal((FrontMatterError.FrontMatterMissing, new TextPosition(line, column)), (e.Error, e.Position));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.FenceMistake);
    }

    [Theory]
    [InlineData("---\nTitle: x\n---\nbody", FrontMatterFormat.Yaml)]
    [InlineData("---\nTitle: x\n...\nbody", FrontMatterFormat.Yaml)]
    [InlineData("+++\nTitle = 'x'\n+++\nbody", FrontMatterFormat.Toml)]
    [InlineData("{\"Title\": \"x\"}\nbody", FrontMatterFormat.Json)]
    [InlineData("---json\n{\"Title\": \"x\"}\n---\nbody", FrontMatterFormat.Json)]
    public void A_fence_or_an_object_is_what_it_is_elsewhere(string text, FrontMatterFormat format)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text, _options);

        Assert.Equal((format, "body"), (document.Format, document.Body.In(text)));
        Assert.Equal("x", ((DataScalar)document.Find("Title")!).Text);
    }

    [Fact]
    public void Blanks_above_fences_are_not_allowed_above_keys()
    {
        FrontMatterOptions options = new() { AllowsBlanksAbove = true, AllowsKeyValueLines = true };

        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse("\nTitle: x\n", options));
        Assert.Equal("\n", FrontMatterDocument.Parse("\n---\nTitle: x\n---\n", options).Prefix.In("\n"));
    }
}
