using System;
using System.Globalization;
using System.Linq;
using System.Text;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using Xunit;

namespace ArticlesPS.Tests.FrontMatter;

/// <summary>Bad input, and exactly what is said of it and where.</summary>
public class BadInputTests
{
    [Theory]
    // Tabs.
    [InlineData("---\n\ta: 1\n---\n", FrontMatterError.TabIndentation, 2, 1)]
    [InlineData("---\na:\n\tb: 1\n---\n", FrontMatterError.TabIndentation, 3, 1)]
    [InlineData("---\na:\n  b: 1\n\tc: 2\n---\n", FrontMatterError.TabIndentation, 4, 1)]
    [InlineData("---\na:\n \tb: 1\n---\n", FrontMatterError.TabIndentation, 3, 2)]
    [InlineData("---\na:\n\t- b\n---\n", FrontMatterError.TabIndentation, 3, 1)]
    [InlineData("---\na:\n  -\tb: 1\n---\n", FrontMatterError.TabIndentation, 3, 4)]
    [InlineData("---\na: b\n\tc: d\n---\n", FrontMatterError.TabIndentation, 3, 1)]
    // Quotation marks.
    [InlineData("---\na: \"b\nc: d\n---\n", FrontMatterError.UnclosedQuote, 2, 4)]
    [InlineData("---\na: 'b\nc: d\n---\n", FrontMatterError.UnclosedQuote, 2, 4)]
    [InlineData("---\r\na: 1\r\nb: \"c\r\nd: \"e\"\r\n---\r\n", FrontMatterError.UnclosedQuote, 3, 4)]
    [InlineData("---\ntitle: \"The \"tiny\" company\"\n---\n", FrontMatterError.UnescapedQuote, 2, 13)]
    [InlineData("---\ntitle: 'it's'\n---\n", FrontMatterError.UnescapedQuote, 2, 11)]
    [InlineData("---\na: \"b\" c\n---\n", FrontMatterError.UnescapedQuote, 2, 6)]
    // Escapes.
    [InlineData("---\na: \"\\q\"\n---\n", FrontMatterError.InvalidYaml, 2, 5)]
    [InlineData("---\na: \"\\xZZ\"\n---\n", FrontMatterError.InvalidYaml, 2, 5)]
    [InlineData("---\na: \"\\uD800\"\n---\n", FrontMatterError.InvalidYaml, 2, 5)]
    [InlineData("---\na: \"\\UFFFFFFFF\"\n---\n", FrontMatterError.InvalidYaml, 2, 5)]
    // Structure.
    [InlineData("---\na: b: c\n---\n", FrontMatterError.InvalidYaml, 2, 5)]
    [InlineData("---\na: [b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: {b: 1\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: [b]]\n---\n", FrontMatterError.InvalidYaml, 2, 7)]
    [InlineData("---\na: - b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: @b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: `b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: %b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: 1\n  b: 2\n---\n", FrontMatterError.InvalidYaml, 3, 3)]
    [InlineData("---\n  a: 1\nb: 2\n---\n", FrontMatterError.InvalidYaml, 3, 1)]
    [InlineData("---\na: |x\n  b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: !x!y b\n---\n", FrontMatterError.InvalidYaml, 2, 4)]
    [InlineData("---\na: 1\n--- b\nc: 2\n---\n", FrontMatterError.InvalidYaml, 3, 1)]
    // What the parser would read as something else, or drop.
    [InlineData("---\na:\n  Note *x: y\n---\n", FrontMatterError.InvalidYaml, 3, 10)]
    [InlineData("---\na: b *c: d\n---\n", FrontMatterError.InvalidYaml, 2, 8)]
    [InlineData("---\na: [x:]\n---\n", FrontMatterError.InvalidYaml, 2, 6)]
    [InlineData("---\na: [\"b\", :x]\n---\n", FrontMatterError.InvalidYaml, 2, 10)]
    [InlineData("---\na: {\"x\" y}\n---\n", FrontMatterError.InvalidYaml, 2, 9)]
    [InlineData("---\na: {\"url\" \"x\", \"t\": 1}\n---\n", FrontMatterError.InvalidYaml, 2, 11)]
    [InlineData("---\na: {[x] y}\n---\n", FrontMatterError.InvalidYaml, 2, 9)]
    [InlineData("---\na: \"\\uD83D\\uDE0z\"\n---\n", FrontMatterError.InvalidYaml, 2, 11)]
    [InlineData("---\n%comment\na: b\n---\n", FrontMatterError.InvalidYaml, 2, 1)]
    [InlineData("---\n%a\n---\n", FrontMatterError.InvalidYaml, 2, 1)]
    [InlineData("---\n--- # c\na: b\n---\n", FrontMatterError.InvalidYaml, 2, 1)]
    [InlineData("---\na: 'x'#b\n---\n", FrontMatterError.InvalidYaml, 2, 7)]
    [InlineData("---\na: [@x]\n---\n", FrontMatterError.InvalidYaml, 2, 5)]
    [InlineData("---\na:\n-\t- b\n---\n", FrontMatterError.TabIndentation, 3, 2)]
    [InlineData("---\na: [\nb\n]\n---\n", FrontMatterError.InvalidYaml, 3, 1)]
    [InlineData("---\n\"title\": foo: bar\n---\n", FrontMatterError.InvalidYaml, 2, 13)]
    // Roots.
    [InlineData("---\n- a\n---\n", FrontMatterError.RootNotMapping, 2, 1)]
    [InlineData("---\n# a\nb\n---\n", FrontMatterError.RootNotMapping, 3, 1)]
    [InlineData("---\na:1\n---\n", FrontMatterError.RootNotMapping, 2, 2)]
    [InlineData("---\n[a]\n---\n", FrontMatterError.RootNotMapping, 2, 1)]
    // Keys.
    [InlineData("---\na: 1\na: 2\n---\n", FrontMatterError.DuplicateKey, 3, 1)]
    [InlineData("---\na: 1\n\"a\": 2\n---\n", FrontMatterError.DuplicateKey, 3, 1)]
    [InlineData("---\na:\n  b: 1\n  b: 2\n---\n", FrontMatterError.DuplicateKey, 4, 3)]
    [InlineData("---\na: {b: 1, b: 2}\n---\n", FrontMatterError.DuplicateKey, 2, 11)]
    [InlineData("---\ra: 1\ra: 2\r---\r", FrontMatterError.DuplicateKey, 3, 1)]
    [InlineData("\uFEFF---\na: 1\na: 2\n---\n", FrontMatterError.DuplicateKey, 3, 1)]
    // Aliases.
    [InlineData("---\na: *b\n---\n", FrontMatterError.InvalidAlias, 2, 4)]
    [InlineData("---\na: *b\nc: &b d\n---\n", FrontMatterError.InvalidAlias, 2, 4)]
    [InlineData("---\na: &b [*b]\n---\n", FrontMatterError.InvalidAlias, 2, 8)]
    [InlineData("---\na: &b {c: *b}\n---\n", FrontMatterError.InvalidAlias, 2, 11)]
    // Characters, which a parser might drop without a word.
    [InlineData("---\na: b\0c\n---\n", FrontMatterError.InvalidCharacter, 2, 5)]
    [InlineData("---\na: \"b\u001B\"\n---\n", FrontMatterError.InvalidCharacter, 2, 6)]
    [InlineData("---\na: 1\n\u000Cb: 2\n---\n", FrontMatterError.InvalidCharacter, 3, 1)]
    public void Bad_front_matter_gives_an_exact_error(string text, FrontMatterError error, int line, int column)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal((error, new TextPosition(line, column)), (e.Error, e.Position));
    }

    [Fact]
    public void A_message_says_what_is_wrong_and_what_to_do()
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse("---\na: 1\nb: 2\na: 3\n---\n"));

        Assert.Equal("The key 'a' occurs here for the second time; the first is in line 2. Remove one of them.", e.Message);
    }

    [Fact]
    public void A_control_character_behind_the_front_matter_does_no_harm() =>
        Assert.Equal("\u001B", Article.Parse("---\na: 1\n---\n\u001B").Body);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_has_a_limit(string opening)
    {
        string text = $"---\na:\n  {string.Concat(Enumerable.Repeat(opening, 20_000))}\n---\n";

        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal(FrontMatterError.NestingTooDeep, e.Error);
        Assert.Equal(3, e.Position.Line);
    }

    [Fact]
    public void Aliases_cannot_multiply_a_small_file_into_a_huge_one()
    {
        StringBuilder yaml = new("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse($"---\n{yaml}---\n"));

        Assert.Equal(FrontMatterError.AliasExpansion, e.Error);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000);
    }

    [Fact]
    public void Aliases_of_an_ordinary_article_are_no_matter()
    {
        string text = $"---\na: &x {new string('b', 1000)}\nc: [{string.Join(", ", Enumerable.Repeat("*x", 100))}]\n---\n";

        Assert.Equal(100, ((DataSequence)FrontMatterDocument.Parse(text).Root.Find("c")!.Value).Items.Count);
    }

    [Theory]
    // UTF-8 that is none: a lone continuation byte, a cut sequence, an overlong one, half of a surrogate pair.
    [InlineData("2D 2D 2D 0A 61 3A 20 80", 2, 4)]
    [InlineData("2D 2D 2D 0A 61 3A 20 C3 0A", 2, 4)]
    [InlineData("2D 2D 2D 0A C0 AF", 2, 1)]
    [InlineData("2D 2D 2D 0A 61 0A ED A0 80", 3, 1)]
    [InlineData("EF BB BF 2D E9", 1, 2)]
    [InlineData("2D F0 9F 98 80 80", 1, 4)]
    // UTF-16 that is none: an odd byte, half of a surrogate pair.
    [InlineData("FF FE 2D 00 2D", 1, 2)]
    [InlineData("FE FF 00 2D 00 0A D8 00 00 2D", 2, 1)]
    public void Bytes_that_are_no_text_are_an_error(string hex, int line, int column)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));

        FrontMatterException e = Assert.Throws<FrontMatterException>(() => EncodedText.Decode(bytes));

        Assert.Equal((FrontMatterError.InvalidEncoding, new TextPosition(line, column)), (e.Error, e.Position));
    }

    [Theory]
    [InlineData("2D 00 2D 00 2D 00 0A 00", "The file appears to be UTF-16 without a byte-order mark. Save it as UTF-8.")]
    [InlineData("00 2D 00 2D 00 2D 00 0A", "The file appears to be UTF-16 without a byte-order mark. Save it as UTF-8.")]
    [InlineData("FF FE 00 00 2D 00 00 00", "The file appears to be UTF-32. Save it as UTF-8.")]
    [InlineData("00 00 FE FF 00 00 00 2D", "The file appears to be UTF-32. Save it as UTF-8.")]
    [InlineData("E9 00 2D 00", "The file appears to be UTF-16 without a byte-order mark. Save it as UTF-8.")]
    [InlineData("2D 2D 2D 0A E9 0A", "The byte E9 is not valid UTF-8. Save the file as UTF-8.")]
    public void An_encoding_that_articles_cannot_have_is_named(string hex, string message)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));

        Assert.Equal(message, Assert.Throws<FrontMatterException>(() => EncodedText.Decode(bytes)).Message);
    }

    [Theory]
    [InlineData("61 00")]
    [InlineData("61 00 62 63")]
    [InlineData("00 00 61 62")]
    [InlineData("61 62 00 63")]
    public void A_text_with_a_NUL_is_read(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));

        Assert.Equal(bytes, EncodedText.Decode(bytes).Encode());
    }

    [Theory]
    [InlineData("---\ntitle: \u00E9 \U0001F600\n---\n", TextEncoding.Utf8, "utf-8")]
    [InlineData("\uFEFF---\ntitle: \u00E9\n---\n", TextEncoding.Utf8, "utf-8")]
    [InlineData("\uFEFF---\ntitle: \u00E9 \U0001F600\n---\n", TextEncoding.Utf16LittleEndian, "utf-16")]
    [InlineData("\uFEFF---\ntitle: \u00E9\n---\n", TextEncoding.Utf16BigEndian, "utf-16BE")]
    public void Text_is_decoded_by_its_first_bytes_and_encoded_to_the_same_ones(string text, object encoding, string name)
    {
        byte[] bytes = Encoding.GetEncoding(name).GetBytes(text);

        EncodedText decoded = EncodedText.Decode(bytes);

        Assert.Equal((text, (TextEncoding)encoding), (decoded.Text, decoded.Encoding));
        Assert.Equal(bytes, decoded.Encode());
        Assert.StartsWith("\u00E9", Article.Parse(decoded.Text).Title, StringComparison.Ordinal);
    }
}
