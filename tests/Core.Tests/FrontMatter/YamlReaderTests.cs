using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Yaml;
using Xunit;

namespace ArticlesPS.Tests.FrontMatter;

public class YamlReaderTests
{
    [Theory]
    // What stands in the file, the value's text, what is in its span, and how it is written.
    [InlineData("a: b", "b", "b", ScalarStyle.Plain)]
    [InlineData("a:   b  ", "b", "b", ScalarStyle.Plain)]
    [InlineData("a: b # comment", "b", "b", ScalarStyle.Plain)]
    [InlineData("a: b#c", "b#c", "b#c", ScalarStyle.Plain)]
    [InlineData("a:\tb", "b", "b", ScalarStyle.Plain)]
    [InlineData("a: https://example.com/?q=1:2", "https://example.com/?q=1:2", "https://example.com/?q=1:2", ScalarStyle.Plain)]
    [InlineData("a: b\n  c\n\n  d", "b c\nd", "b\n  c\n\n  d", ScalarStyle.Plain)]
    [InlineData("a: 'it''s'", "it's", "'it''s'", ScalarStyle.SingleQuoted)]
    [InlineData("a: \"b \\\"c\\\" \\u00e9\\n\"  # d", "b \"c\" \u00e9\n", "\"b \\\"c\\\" \\u00e9\\n\"", ScalarStyle.DoubleQuoted)]
    [InlineData("a: \"\\uD83D\\uDE00\"", "\U0001F600", "\"\\uD83D\\uDE00\"", ScalarStyle.DoubleQuoted)]
    [InlineData("a: \"b\n  c\"", "b c", "\"b\n  c\"", ScalarStyle.DoubleQuoted)]
    [InlineData("a: \"\"", "", "\"\"", ScalarStyle.DoubleQuoted)]
    [InlineData("a: |\n  b\n\n  c", "b\n\nc\n", "|\n  b\n\n  c\n", ScalarStyle.Literal)]
    [InlineData("a: |-\n  b\n", "b", "|-\n  b\n\n", ScalarStyle.Literal)]
    [InlineData("a: |+ # keep\n  b\n", "b\n\n", "|+ # keep\n  b\n\n", ScalarStyle.Literal)]
    [InlineData("a: >2\n   b\n  c", " b\nc\n", ">2\n   b\n  c\n", ScalarStyle.Folded)]
    [InlineData("a: \U0001F600 b", "\U0001F600 b", "\U0001F600 b", ScalarStyle.Plain)]
    [InlineData("a: \u0645\u0631\u062D\u0628\u0627", "\u0645\u0631\u062D\u0628\u0627", "\u0645\u0631\u062D\u0628\u0627", ScalarStyle.Plain)]
    // Line separators of YAML 1.1 are text in YAML 1.2.
    [InlineData("a: b\u2028c\u0085d", "b\u2028c\u0085d", "b\u2028c\u0085d", ScalarStyle.Plain)]
    [InlineData("a: \"b\u2029c\uE000\"", "b\u2029c\uE000", "\"b\u2029c\uE000\"", ScalarStyle.DoubleQuoted)]
    // Anchors and tags stand before the span.
    [InlineData("a: &x b # c", "b", "b", ScalarStyle.Plain)]
    [InlineData("a: !!str 5", "5", "5", ScalarStyle.Plain)]
    [InlineData("a: &x !!str \"5\"", "5", "\"5\"", ScalarStyle.DoubleQuoted)]
    [InlineData("a: &x # c\n  b", "b", "b", ScalarStyle.Plain)]
    // Nothing at all.
    [InlineData("a:", "", "", ScalarStyle.Plain)]
    [InlineData("a: # c", "", "", ScalarStyle.Plain)]
    [InlineData("a: &x\nb: 1", "", "", ScalarStyle.Plain)]
    [InlineData("? a", "", "", ScalarStyle.Plain)]
    public void A_scalar_has_its_value_and_its_place(string yaml, string value, string written, object style)
    {
        foreach (string newline in (string[])["\n", "\r\n"])
        {
            string text = $"---\n{yaml}\nlast: 1\n---\n".Replace("\n", newline);
            FrontMatterDocument document = FrontMatterDocument.Parse(text);
            DataScalar scalar = Assert.IsType<YamlScalar>(document.Root.Find("a")!.Value);

            Assert.Equal(value, scalar.Text);
            Assert.Equal((ScalarStyle)style, scalar.Style);
            Assert.Equal(written.Replace("\n", newline), scalar.Span.In(text));
            Assert.Equal("last", document.Root.Entries[^1].KeySpan.In(text));
        }
    }

    [Theory]
    [InlineData("a: [b, \"c\" ] # d", "[b, \"c\" ]", "b|c")]
    [InlineData("a: [\n  b,\n  c,\n]", "[\n  b,\n  c,\n]", "b|c")]
    [InlineData("a: []", "[]", "")]
    [InlineData("a: &x [b]", "[b]", "b")]
    [InlineData("a:\n  - b\n  - 'c' # d\n\n# e", "- b\n  - 'c'", "b|c")]
    [InlineData("a:\n- b\n- c", "- b\n- c", "b|c")]
    [InlineData("a: &x # y\n  - b", "- b", "b")]
    [InlineData("a:\n  -\n  - b", "-\n  - b", "|b")]
    public void A_list_has_its_entries_and_its_place(string yaml, string written, string entries)
    {
        string text = $"---\n{yaml}\nlast: 1\n---\n";
        DataSequence list = Assert.IsAssignableFrom<DataSequence>(FrontMatterDocument.Parse(text).Root.Find("a")!.Value);

        Assert.Equal(entries, string.Join('|', list.Items.Select(item => ((DataScalar)item).Text)));
        Assert.Equal(written, list.Span.In(text));
        Assert.Equal(written[0] == '[', list.IsFlow);
    }

    [Theory]
    [InlineData("a: {b: c, d: \"e\"} # f", "{b: c, d: \"e\"}", "b=c|d=e")]
    [InlineData("a: {}", "{}", "")]
    [InlineData("a: {b}", "{b}", "b=")]
    [InlineData("a: &x !!map {b: c}", "{b: c}", "b=c")]
    [InlineData("a:\n  b: c\n  \"d e\" : f\n  # g", "b: c\n  \"d e\" : f", "b=c|d e=f")]
    [InlineData("a: &x\n  b: c", "b: c", "b=c")]
    [InlineData("a:\n  ? b\n  : c", "b\n  : c", "b=c")]
    public void A_mapping_has_its_entries_and_its_place(string yaml, string written, string entries)
    {
        string text = $"---\n{yaml}\nlast: 1\n---\n";
        DataMapping mapping = Assert.IsAssignableFrom<DataMapping>(FrontMatterDocument.Parse(text).Root.Find("a")!.Value);

        Assert.Equal(entries, string.Join('|', mapping.Entries.Select(e => $"{e.Key}={((DataScalar)e.Value).Text}")));
        Assert.Equal(written, mapping.Span.In(text));
        Assert.Equal(written[0] == '{', mapping.IsFlow);
    }

    [Theory]
    [InlineData("a: [b: c, d]", "b: c")]
    [InlineData("{a: [b: c]}", "b: c")]
    [InlineData("a: [&x b: {c: d}]", "b: {c: d}")]
    public void A_pair_inside_of_a_list_is_a_mapping_without_braces(string yaml, string written)
    {
        string text = $"---\n{yaml}\n---\n";
        DataSequence list = Assert.IsAssignableFrom<DataSequence>(FrontMatterDocument.Parse(text).Root.Find("a")!.Value);

        Assert.Equal(written, Assert.IsAssignableFrom<DataMapping>(list.Items[0]).Span.In(text));
    }

    [Fact]
    public void Nested_blocks_keep_keys_and_places()
    {
        const string Text = "---\nrelated:\n  - title: \"One\"\n    images:\n      - url: x\n        width: 1\n  - title: Two\n---\n";
        DataSequence related = (DataSequence)FrontMatterDocument.Parse(Text).Root.Find("related")!.Value;
        DataMapping one = (DataMapping)related.Items[0];

        Assert.Equal("title: \"One\"\n    images:\n      - url: x\n        width: 1", one.Span.In(Text));
        Assert.Equal("- url: x\n        width: 1", one.Find("images")!.Value.Span.In(Text));
        Assert.Equal("title: Two", related.Items[1].Span.In(Text));
    }

    [Fact]
    public void An_alias_stands_for_the_value_of_its_anchor()
    {
        const string Text = "---\na: &x [b, c]\nd: *x\ne: &x f\ng: *x\n---\n";
        DataMapping root = FrontMatterDocument.Parse(Text).Root;
        DataAlias alias = Assert.IsType<DataAlias>(root.Find("d")!.Value);

        Assert.Equal("*x", alias.Span.In(Text));
        Assert.Same(root.Find("a")!.Value, alias.Resolved);
        Assert.Equal("x", alias.Resolved.Anchor);

        // An anchor that is given again counts from there on.
        Assert.Equal("f", ((DataScalar)root.Find("g")!.Value.Resolved).Text);
    }

    [Fact]
    public void Of_anchors_with_the_same_name_the_last_one_before_the_alias_counts() =>
        Assert.Equal("b", ((DataScalar)FrontMatterDocument.Parse("---\na: &x [&x b]\nc: *x\n---\n").Root.Find("c")!.Value.Resolved).Text);

    [Theory]
    [InlineData("a:\n- !t\n- x", 2)]
    [InlineData("a: [&x , y]", 1)]
    public void An_entry_that_is_missing_has_an_empty_place_where_it_would_stand(string yaml, int line)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse($"---\n{yaml}\n---\n");
        TextSpan span = ((DataSequence)document.Root.Find("a")!.Value).Items[0].Span;

        Assert.True(span.IsEmpty);
        Assert.Equal(line + 1, document.PositionOf(span.Start).Line);
    }

    [Fact]
    public void A_key_that_is_missing_has_an_empty_place_where_it_would_stand()
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\na: b\n: c\n---\n");

        Assert.Equal(2, document.PositionOf(document.Root.Find("")!.KeySpan.Start).Line);
    }

    [Fact]
    public void A_key_that_is_no_scalar_is_its_own_text() =>
        Assert.Equal("[b, c]", FrontMatterDocument.Parse("---\n[b, c]: d\n---\n").Root.Entries[0].Key);
}
