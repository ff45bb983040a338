using System.Linq;
using System.Text.Json;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What of a text reaches a terminal as it is.</summary>
public class PrintableTests
{
    [Theory]
    [InlineData("a colour", "a\u001B[31mb", @"a\u001B[31mb")]
    [InlineData("a title of the window", "a\u001B]0;b\u0007", @"a\u001B]0;b\u0007")]
    [InlineData("a link", "\u001B]8;;https://example.com\u001B\\a", @"\u001B]8;;https://example.com\u001B\a")]
    [InlineData("an escape of the second set", "a\u009B2Jb", @"a\u009B2Jb")]
    [InlineData("the first and the last of the second set", "\u0080\u009F", @"\u0080\u009F")]
    [InlineData("line breaks", "a\nb\r\nc\rd", @"a\u000Ab\u000D\u000Ac\u000Dd")]
    [InlineData("line breaks of Unicode", "a\u0085b\u2028c\u2029d", @"a\u0085b\u2028c\u2029d")]
    [InlineData("a tab and what rubs out", "a\tb\bc\u007Fd\0", @"a\u0009b\u0008c\u007Fd\u0000")]
    [InlineData("what turns text around", "a\u202Eb\u202Ac", @"a\u202Eb\u202Ac")]
    [InlineData("what isolates text", "a\u2066b\u2069c", @"a\u2066b\u2069c")]
    [InlineData("what has no width, in Latin text", "a\u200Bb\u200Dc\u2060d\uFEFFe\u00ADf", @"a\u200Bb\u200Dc\u2060d\uFEFFe\u00ADf")]
    [InlineData("several joiners in Latin text", "a\u200B\u200C\u200Db", @"a\u200B\u200C\u200Db")]
    [InlineData("a joiner at the edge", "\u200Dم\u200C", @"\u200Dم\u200C")]
    [InlineData("a joiner between two scripts", "aم\u200Ca", @"aم\u200Ca")]
    [InlineData("hidden notes", "a\uFFF9b\uFFFAc\uFFFB", @"a\uFFF9b\uFFFAc\uFFFB")]
    public void A_line_shows_as_an_escape(string what, string text, string expected)
    {
        Assert.Equal((what, expected), (what, ConsoleText.Escape(text)));
        Assert.Equal(expected, ConsoleText.Escape(ConsoleText.Escape(text)));
    }

    [Theory]
    [InlineData("Latin", "Crème brûlée – “so good” … \u00A0~")]
    [InlineData("Persian, which joins words", "می\u200Cخواهم")]
    [InlineData("Hebrew with a mark", "C++\u200F בעברית")]
    [InlineData("Khmer, which separates words", "ភាសា\u200Bខ្មែរ")]
    [InlineData("Hindi", "क्\u200Dष")]
    [InlineData("emoji that are joined", "👩\u200D🚀 ❤\uFE0F\u200D🔥 🎉")]
    [InlineData("Japanese", "港の古いクレーン")]
    public void What_a_script_is_written_with_stays(string script, string text) =>
        Assert.Equal((script, text), (script, ConsoleText.Escape(text)));

    [Theory]
    [InlineData(new[] { 0xD83C, 'a' }, @"\uD83Ca")]
    [InlineData(new[] { 'a', 0xDF89 }, @"a\uDF89")]
    [InlineData(new[] { 0xDF89, 0xD83C }, @"\uDF89\uD83C")]
    [InlineData(new[] { 0xD83C }, @"\uD83C")]
    public void Half_of_a_surrogate_pair_shows_as_an_escape(int[] units, string expected) =>
        Assert.Equal(expected, ConsoleText.Escape(string.Concat(units.Select(unit => (char)unit))));

    [Theory]
    [InlineData("a\nb\r\n\tc", "a\nb\r\n\tc")]
    [InlineData("paid\rdue", @"paid\u000Ddue")]
    [InlineData("a\r", @"a\u000D")]
    [InlineData("a\r\r\nb", "a\\u000D\r\nb")]
    [InlineData("a\u001B[2J\nb\u2028c", "a\\u001B[2J\nb\\u2028c")]
    public void Lines_keep_their_breaks_and_tabs_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, ConsoleText.EscapeLines(text));

    [Fact]
    public void An_escape_in_JSON_is_the_character_itself()
    {
        string all = string.Concat(
            Enumerable
                .Range(0, 0xD800)
                .Concat(Enumerable.Range(0xE000, 0x2000))
                .Select(code => (char)code)
                .Where(c => c is not ('"' or '\\'))
        );

        Assert.Equal(all, JsonSerializer.Deserialize<string>($"\"{ConsoleText.Escape(all)}\""));
    }

    [Fact]
    public void A_text_without_anything_to_escape_is_not_copied()
    {
        string text = new('x', 10);

        Assert.Same(text, ConsoleText.Escape(text));
    }
}
