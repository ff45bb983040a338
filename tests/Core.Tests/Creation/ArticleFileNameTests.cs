using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Files;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Creation;

public class ArticleFileNameTests
{
    [Theory]
    [InlineData("Night Trains Return to the Coast", "night-trains-return-to-the-coast")]
    [InlineData("It's \"sold out\": 20% & more!", "its-sold-out-20-more")]
    [InlineData("Follow-up: the re-opening", "follow-up-the-re-opening")]
    [InlineData("  A  –  B \t C\u00A0D ", "a-b-c-d")]
    [InlineData("a - b -- c---d", "a-b-c-d")]
    [InlineData("snake_case stays", "snake_case-stays")]
    [InlineData("Crème Brûlée für Ärzte", "crème-brûlée-für-ärzte")]
    [InlineData("Cre\u0300me", "crème")]
    [InlineData("東京の夜行列車", "東京の夜行列車")]
    [InlineData("हिन्दी समाचार", "हिन्दी-समाचार")]
    [InlineData("Record Crowd 🎉 Cheers", "record-crowd-cheers")]
    [InlineData("𐐨 Deseret 𐐀", "𐐨-deseret-𐐨")]
    [InlineData("../../etc/passwd", "etcpasswd")]
    [InlineData("..\\..\\windows\\win.ini", "windowswinini")]
    [InlineData("C:\\CON", "ccon")]
    [InlineData("nul\0byte", "nulbyte")]
    [InlineData("right\u202Eto\u200Bleft", "righttoleft")]
    [InlineData("half \uD83C pair", "half-pair")]
    [InlineData("-\n-\r\n-", null)]
    [InlineData("?!…", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_slug_is_the_title_without_what_no_name_should_hold(string? title, string? slug) =>
        Assert.Equal(slug, ArticleFileName.SlugOf(title));

    [Theory]
    [InlineData("2020-11-25T12:44:00Z", "2020-11-25-x.md")]
    [InlineData("2020-11-25T23:30:00-05:00", "2020-11-26-x.md")]
    [InlineData("0099-01-02T00:00:00Z", "0099-01-02-x.md")]
    public void The_day_is_that_in_UTC(string date, string name) =>
        Assert.Equal(name, ArticleFileName.Of("x", DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("/site/_news/2020-11-25-x.md", "2020-11-25")]
    [InlineData("2020-02-30-x.md", null)]
    [InlineData("2020-11-25.md", null)]
    [InlineData("x-2020-11-25.md", null)]
    [InlineData("x.md", null)]
    public void A_name_tells_its_day(string name, string? day) =>
        Assert.Equal(day, FileNameDay.Of(name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        string slug = ArticleFileName.SlugOf(string.Join(' ', Enumerable.Repeat("harbour", 100)))!;

        Assert.Equal(string.Join('-', Enumerable.Repeat("harbour", 22)), slug);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("東")]
    [InlineData("𐐨")]
    public void A_long_word_is_cut_between_characters(string letter)
    {
        string slug = ArticleFileName.SlugOf(string.Concat(Enumerable.Repeat(letter, 1000)))!;

        Assert.InRange(Encoding.UTF8.GetByteCount(slug), ArticleFileName.LongestSlug - 3, ArticleFileName.LongestSlug);
        Assert.Equal(slug, string.Concat(Enumerable.Repeat(letter, slug.Length / letter.Length)));
    }

    [Fact]
    public void No_title_whatever_makes_a_name_that_leads_elsewhere()
    {
        Random random = new(20201125);
        string[] parts =
        [
            "../",
            "..\\",
            "/",
            "\\",
            ":",
            "\0",
            "CON",
            "nul.md",
            ".",
            " ",
            "~",
            "$HOME",
            "%TEMP%",
            "\u202E",
            "\uD800",
            "\uFFFE",
            "é",
            "東",
            "🎉",
            "-",
            "\n",
            "aux",
            "|",
            "*",
            "?",
            "<",
            "\u0301",
            "a",
        ];
        for (int i = 0; i < 20_000; i++)
        {
            string title = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => parts[random.Next(parts.Length)]));
            if (ArticleFileName.SlugOf(title) is { } slug)
            {
                string name = ArticleFileName.Of(slug, DateTimeOffset.UnixEpoch);
                Assert.Equal(name, Path.GetFileName(name));
                Assert.DoesNotContain(name, c =>
                    Path.GetInvalidFileNameChars().Contains(c) || "\\/:*?\"<>|".Contains(c) || char.IsControl(c) || char.IsWhiteSpace(c)
                );
                Assert.Equal(1, name.Count(c => c == '.'));
                Assert.True(Encoding.UTF8.GetByteCount(name) <= 200);
            }
        }
    }

    [SkippableFact]
    public void Real_files_are_named_so()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        string[] news = [.. Directory.EnumerateFiles(Path.Combine(Repository.Corpus!, "site", "_news"), "*.md")];

        Assert.NotEmpty(news);
        Assert.All(news, path =>
            Assert.Equal(Path.GetFileNameWithoutExtension(path)[11..], ArticleFileName.SlugOf(Article.Read(path).Title))
        );
    }
}
