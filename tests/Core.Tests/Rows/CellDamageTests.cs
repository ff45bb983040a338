using System.Collections;
using System.Collections.Generic;
using System.Text;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>What spreadsheets and wrong encodings make of cells that nobody edited, and edits that look alike and are none of it.</summary>
public class CellDamageTests
{
    [Theory]
    [InlineData("Café", "Caf\uFFFD")]
    [InlineData("Café", "Bars, caf\uFFFDs")]
    [InlineData("Cafe", "Caf\uFFFD")]
    [InlineData("A \uFFFD", "A \uFFFD\uFFFD")]
    [InlineData("", "Caf\uFFFD")]
    public void Letters_that_were_lost_are_refused(string file, string cell) => Refuses(file, cell, "contains U+FFFD");

    [Fact]
    public void Letters_that_were_lost_are_refused_wherever_they_stand()
    {
        const string File =
            "title: A\nprovider:\n  name: Café\n  authors:\n    - name: Zoë\nimages:\n  - url: /a.png\n    title: Café\nnote: Café\n";

        Assert.Contains("U+FFFD", Row.Apply(File, "Provider", new Hashtable { ["Name"] = "Caf\uFFFD" }));
        Assert.Contains(
            "U+FFFD",
            Row.Apply(File, "Provider", new Hashtable { ["Authors"] = new object[] { new Hashtable { ["Name"] = "Zo\uFFFD" } } })
        );
        Assert.Contains(
            "U+FFFD",
            Row.Apply(
                File,
                "Images",
                new object[]
                {
                    new Hashtable { ["Url"] = "/a.png", ["Title"] = "Caf\uFFFD" },
                }
            )
        );
        Assert.Contains(
            "U+FFFD",
            Row.Apply(
                File,
                "Images",
                new object[]
                {
                    new Hashtable { ["Url"] = "/a.png" },
                    new Hashtable { ["Url"] = "/b\uFFFD.png" },
                }
            )
        );
        ArticleImage image = new() { Url = "/b.png" };
        image.Metadata["note"] = "Caf\uFFFD";
        Assert.Contains("U+FFFD", Row.Apply(File, "Images", new object[] { image }));
        Assert.Contains("U+FFFD", Row.Apply(File, "Topics", new object[] { "Caf\uFFFD" }));
        Assert.Contains("U+FFFD", Row.Apply(File, "Metadata", new Hashtable { ["note"] = "Caf\uFFFD" }));
        Assert.Contains("U+FFFD", Row.Apply(File, "ProviderName", "Caf\uFFFD"));
        Assert.Contains("U+FFFD", Row.Apply(File, "Body", "Caf\uFFFD"));
    }

    [Theory]
    [InlineData("Title", "Caf\uFFFD")]
    [InlineData("Excerpt", "Caf\uFFFD")]
    [InlineData("Body", "Caf\uFFFD")]
    [InlineData("Topics", "A; Caf\uFFFD")]
    [InlineData("mood", "Caf\uFFFD")]
    [InlineData("ca\uFFFD", "x")]
    public void No_article_is_made_of_letters_that_were_lost(string column, string cell)
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "A",
            ["PublishedDateTime"] = "2026-03-01",
            [column] = cell,
        };

        Assert.Contains("U+FFFD", Row.Make(row));
    }

    [Fact]
    public void Letters_that_the_file_had_lost_already_may_stay()
    {
        Assert.Equal("title: Caf\uFFFD -> Bars, caf\uFFFD", Row.Apply("title: Caf\uFFFD", "Title", "Bars, caf\uFFFD"));
        Assert.Equal("title: Caf\uFFFD -> Café", Row.Apply("title: Caf\uFFFD", "Title", "Café"));
        Assert.Equal(
            "images: /a.png -> /a.png; /b.png",
            Row.Apply(
                "images:\n  - url: /a.png\n    title: Caf\uFFFD",
                "Images",
                new object[] { Image("/a.png", "Caf\uFFFD"), Image("/b.png", "Caf") }
            )
        );
        Assert.Contains(
            "U+FFFD",
            Row.Apply(
                "images:\n  - url: /a.png\n    title: Caf\uFFFD",
                "Images",
                new object[] { Image("/a.png", "Caf\uFFFD"), Image("/b.png", "Caf\uFFFD") }
            )
        );

        static Hashtable Image(string url, string title) => new() { ["Url"] = url, ["Title"] = title };
    }

    [Theory]
    [InlineData("Café", "CafÃ©")]
    [InlineData("Spring 🎉", "Spring ðŸŽ‰")]
    [InlineData("Übermorgen – “jetzt”", "Ãœbermorgen â€“ â€œjetztâ€\u009D")]
    [InlineData("Łódź", "Ĺ\u0081ĂłdĹş")]
    [InlineData("Café", "Bars and cafÃ©s")]
    [InlineData("Привет", "РџСЂРёРІРµС‚")]
    public void Text_in_the_wrong_encoding_is_refused(string file, string cell) => Refuses(file, cell, "in the wrong encoding");

    [Theory]
    [InlineData("Spring 🎉", "Spring ??")]
    [InlineData("Spring 🎉", "Spring ?")]
    [InlineData("🎉 Spring 🎉!", "? Spring ??!")]
    [InlineData("Café – now", "Caf? ? now")]
    [InlineData("Łódź", "?ódz")]
    [InlineData("Привет?", "???????")]
    [InlineData("Dvořák", "Dvorák")]
    public void Letters_that_an_encoding_lacks_are_missed(string file, string cell) => Refuses(file, cell, "in the wrong encoding");

    [Theory]
    [InlineData("Café", "Cafe")]
    [InlineData("Café", "Café?")]
    [InlineData("Is it?", "Is it")]
    [InlineData("Spring 🎉", "Spring?")]
    [InlineData("Spring 🎉", "Spring")]
    [InlineData("Cafe", "Café")]
    [InlineData("CafÃ©", "Café")]
    [InlineData("Say no", "What?")]
    public void A_person_may_write_so(string file, string cell) => Takes(file, cell);

    [Theory]
    [InlineData(32_767)]
    [InlineData(50_000)]
    [InlineData(65_535)]
    public void A_text_that_was_cut_at_the_most_that_a_cell_keeps_is_refused(int longest)
    {
        string body = new StringBuilder().Insert(0, "Words. ", longest).ToString();

        Assert.Contains($"ends after {longest} characters", Row.Apply(Article(body), "Body", body[..longest]));
        Assert.StartsWith("body: ", Row.Apply(Article(body), "Body", body[..(longest - 1)] + "x"));
        Assert.StartsWith("body: ", Row.Apply(Article(body), "Body", body[..(longest - 6)]));
        Assert.StartsWith("body: ", Row.Apply(Article(body), "Body", body[..(longest - 1)] + "!"));
        Assert.StartsWith("body: ", Row.Apply(Article(body[..(longest - 7)]), "Body", body[..longest]));
    }

    [Fact]
    public void A_text_that_was_cut_between_two_lines_or_before_a_character_of_two_halves_is_refused()
    {
        string lines = new StringBuilder().Insert(0, "1234567\r\n", 10_000).ToString().TrimEnd();
        string cut = lines.Replace("\r\n", "\n")[..32_767];
        Assert.Contains("ends after 32767 characters", Row.Apply(Article(lines), "Body", cut));
        Assert.Contains("ends after 32767 characters", Row.Apply(Article(lines), "Body", cut.Replace('\n', '\r')));

        string emoji = new string('x', 32_766) + "🎉 and more";
        Assert.Contains("ends after 32766 characters", Row.Apply(Article(emoji), "Body", emoji[..32_766]));
        string plain = new('x', 40_000);
        Assert.StartsWith("body: ", Row.Apply(Article(plain), "Body", plain[..32_766]));
    }

    [Theory]
    [InlineData(32_767, "ends after 32767 characters")]
    [InlineData(32_768, "---\ntitle: ")]
    [InlineData(32_766, "---\ntitle: ")]
    public void No_article_is_made_of_a_table_whose_cell_is_full(int length, string result)
    {
        Dictionary<string, object?> row = new() { ["Title"] = "A", ["Body"] = new string('x', length) };

        Assert.Contains(result, Row.Make(row, new UnknownColumns()));
        Assert.StartsWith("---\ntitle: ", Row.Make(row));
    }

    [Theory]
    [InlineData("007", "7")]
    [InlineData("+49301234567", "49301234567")]
    [InlineData("1E5", "1.00E+05")]
    [InlineData("1E5", "100000")]
    [InlineData("1.10", "1.1")]
    [InlineData("1,50", "1.5")]
    [InlineData("1234567890123", "1.23457E+12")]
    [InlineData("1234567890123", "1,23E+12")]
    [InlineData("9996", "1.00E+04")]
    [InlineData("12345678901234567", "12345678901234500")]
    [InlineData("12345678901234567", "12345678901234600")]
    [InlineData("12345678901234567", "1.23457E+16")]
    [InlineData("true", "TRUE")]
    [InlineData("-x", "'-x")]
    [InlineData("False", "FALSE")]
    [InlineData("3-4", "03. Apr")]
    [InlineData("3-4", "4-Mar")]
    [InlineData("3-4", "03.04.2026")]
    [InlineData("1/2", "1/2/26")]
    [InlineData("2026-03-02", "02.03.2026")]
    [InlineData("2026-03-02", "3/2/2026")]
    [InlineData("2026-03-02", "2-Mar-26")]
    [InlineData("2026-03-02", "02.03.2026 00:00")]
    [InlineData("2026-03-02", "46083")]
    public void What_a_spreadsheet_writes_for_a_text_is_refused(string file, string cell) =>
        Refuses(file, cell, "how a spreadsheet writes the file's");

    [Theory]
    [InlineData("007", "8")]
    [InlineData("2020", "2021")]
    [InlineData("-5", "5")]
    [InlineData("1234567890123", "1.24E+12")]
    [InlineData("12345678901234567", "12345678901234999")]
    [InlineData("123456", "123000")]
    [InlineData("true", "True story")]
    [InlineData("true", "false")]
    [InlineData("3-4", "3-5")]
    [InlineData("3-4", "3-4 people")]
    [InlineData("1.5", "1.5.2")]
    [InlineData("2026-03-02", "2026-03-03")]
    [InlineData("2026-03-02", "46084")]
    [InlineData("Ferry", "3-4")]
    [InlineData("Ferry", "1.00E+05")]
    [InlineData("=1", "=2")]
    [InlineData("#1", "C#")]
    public void A_person_may_count_and_date_so(string file, string cell) => Takes(file, cell);

    [Theory]
    [InlineData("#NAME?")]
    [InlineData("#REF!")]
    [InlineData("#n/a")]
    [InlineData("#DIV/0!")]
    [InlineData("##")]
    [InlineData("########")]
    public void What_a_spreadsheet_cannot_show_is_refused(string cell)
    {
        Refuses("Ferry", cell, "shows for an error or a narrow column");
        Assert.Contains("an error or a narrow column", Row.Apply("type: a", "Title", cell));
        Assert.Contains("an error or a narrow column", Row.Make(new Dictionary<string, object?> { ["Title"] = cell }));
    }

    [Fact]
    public void The_result_of_a_formula_is_refused() => Refuses("=1+2", "3", "a spreadsheet reads as a formula");

    [Theory]
    [InlineData("2026-03-08T12:30:15Z", "2026-03-08")]
    [InlineData("2026-03-08T12:30:15Z", "2026-3-8")]
    [InlineData("2026-03-08T12:30:15Z", "2026-03-08 12:30")]
    [InlineData("2026-03-08T12:30:15.5Z", "2026-03-08T12:30:15Z")]
    [InlineData("2026-03-08T00:30:00+02:00", "2026-03-08")]
    [InlineData("2026-03-08T00:30:00+02:00", "2026-03-07")]
    public void A_date_without_its_time_is_refused(string file, string cell) =>
        Assert.Contains("is the file's date without its time", Row.Apply($"publishedDateTime: {file}", "PublishedDateTime", cell));

    private static string Article(string body) => $"---\ntitle: A\n---\n\n{body}\n";

    private static string Quoted(string text) => $"title: \"{text}\"";

    private static void Refuses(string file, string cell, string reason) => Assert.Contains(reason, Row.Apply(Quoted(file), "Title", cell));

    private static void Takes(string file, string cell) => Assert.Equal($"title: {file} -> {cell}", Row.Apply(Quoted(file), "Title", cell));
}
