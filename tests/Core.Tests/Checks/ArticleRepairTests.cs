using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Checks;
using ArticlesPS.Editing;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Checks;

public sealed class ArticleRepairTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    // Only the text, in its own quotation marks.
    [InlineData("Mojibake", "title: 'Itâ€™s' # why\nexcerpt: \"CafÃ©\"\n", "title: 'It’s' # why\nexcerpt: \"Café\"\n")]
    [InlineData(
        "Mojibake",
        "related:\n  - title: Itâ€™s # x\n    quality: 1\ntopics: [CafÃ©, b]\n",
        "related:\n  - title: It’s # x\n    quality: 1\ntopics: [Café, b]\n"
    )]
    [InlineData("BlankText", "title: ' a '\nexcerpt: \"b\\r\\n\"\n", "title: 'a'\nexcerpt: 'b'\n")]
    [InlineData("BlankText", "excerpt: |\n  a\n  b\ntitle: >\n  c\nfeaturedContent: |\n  x\n", null)]
    [InlineData("*", "title: \"CafÃ©\\_\"\n", "title: \"Café\"\n")]
    [InlineData("BlankText", "title: |+\n  a\n\nexcerpt: b\n", "title: |-\n  a\nexcerpt: b\n")]
    [InlineData("BlankText", "title: >\n    a \nexcerpt: |\n  b\t\n", "title: >-\n    a\nexcerpt: |-\n  b\n")]
    // Entries go with their comments, and stay as they are written.
    [InlineData(
        "RelatedOrder",
        "related:\n  # first\n  - title: a # low\n    quality: 1\n\n  # of b\n  -   title: 'b'\n      quality: 9\n"
            + "      other: { x: 1 }\n  - quality: 5\nsecured: x\n",
        "related:\n\n  # of b\n  -   title: 'b'\n      quality: 9\n      other: { x: 1 }\n  - quality: 5\n  # "
            + "first\n  - title: a # low\n    quality: 1\nsecured: x\n"
    )]
    [InlineData(
        "RelatedOrder",
        "related:\n  - quality: 1\n    # end of the first\n  # of the second\n  - quality: 2\n  # of the list\nsecured: x\n",
        "related:\n  # of the second\n  - quality: 2\n  - quality: 1\n    # end of the first\n  # of the list\nsecured: x\n"
    )]
    [InlineData(
        "RelatedOrder",
        "related: [{quality: 1}, {quality: 2} , {quality: 3}]\n",
        "related: [{quality: 3}, {quality: 2} , {quality: 1}]\n"
    )]
    [InlineData("RelatedOrder", "related: [\n  {quality: 1},\n  {quality: 2}\n]\n", "related: [\n  {quality: 2},\n  {quality: 1}\n]\n")]
    [InlineData(
        "RelatedOrder",
        "related:\r\n- quality: 1\r\n- quality: 1\r\n  title: second\r\n- quality: 2\r\n",
        "related:\r\n- quality: 2\r\n- quality: 1\r\n- quality: 1\r\n  title: second\r\n"
    )]
    [InlineData("RelatedOrder", "related:\n  - quality: '9'\n  - quality: 1\n", null)]
    [InlineData("RelatedOrder", "related:\n  - quality: high\n  - quality: 1\n  - quality: 2\n", null)]
    [InlineData(
        "RelatedRepeated",
        "related:\n  - webUrl: https://example.com/a\n  - webUrl: https://example.com/b\n  - webUrl: "
            + "http://example.com/a/\n    title: again\n",
        "related:\n  - webUrl: https://example.com/a\n  - webUrl: https://example.com/b\n"
    )]
    [InlineData(
        "RelatedSelf",
        "webUrl: https://example.com/a\n\nrelated:\n  - webUrl: https://example.com/a\n\nsecured: x\n",
        "webUrl: https://example.com/a\n\nsecured: x\n"
    )]
    [InlineData(
        "RelatedSelf",
        "webUrl: https://example.com/a\nrelated:\n  - webUrl: https://example.com/a\n  - webUrl: https://example.com/b\n",
        "webUrl: https://example.com/a\nrelated:\n  - webUrl: https://example.com/b\n"
    )]
    // Only the key.
    [InlineData(
        "NamesOutdated",
        "sourceUrl:   https://example.com/a # x\n\"ampUrl\": 'https://example.com/amp'\n",
        "webUrl:   https://example.com/a # x\n\"ampWebUrl\": 'https://example.com/amp'\n"
    )]
    [InlineData(
        "NamesOutdated",
        "related: [{\"sourceUrl\": \"https://example.com/b\"}]\n",
        "related: [{\"webUrl\": \"https://example.com/b\"}]\n"
    )]
    [InlineData(
        "NamesMixed",
        "webUrl:\nsourceUrl: https://example.com/a\nampWebUrl: https://example.com/amp\n",
        "webUrl: https://example.com/a\nampWebUrl: https://example.com/amp\n"
    )]
    [InlineData("BlankText", "title: \"NASAÂ\\_\"\n", null)]
    [InlineData("NamesMixed", "webUrl: [a]\nsourceUrl: https://example.com/a\nampWebUrl: https://example.com/amp\n", null)]
    [InlineData(
        "NamesMixed",
        "originalUrl: https://example.com/o\nsourceUrl: https://example.com/a\nampWebUrl: https://example.com/amp\n",
        null
    )]
    [InlineData("NamesOutdated", "related:\n  - sourceUrl: https://example.com/b\n", "related:\n  - webUrl: https://example.com/b\n")]
    [InlineData(
        "NamesMixed",
        "webUrl: https://example.com/a\nampUrl: https://example.com/amp\n",
        "webUrl: https://example.com/a\nampWebUrl: https://example.com/amp\n"
    )]
    [InlineData("NamesMixed", "webUrl: https://example.com/a\nsourceUrl: https://example.com/a\n", "webUrl: https://example.com/a\n")]
    [InlineData("NamesMixed", "webUrl: https://example.com/a\nsourceUrl: https://example.com/b\n", null)]
    [InlineData("NamesMixed", "sourceUrl: https://example.com/a\nampUrl: https://example.com/amp\n", null)]
    // All at once.
    [InlineData(
        "*",
        "webUrl: https://example.com/a\nrelated:\n  - title: Itâ€™s\n    sourceUrl: https://example.com/b\n    "
            + "quality: 1\n  - webUrl: https://example.com/a\n    quality: 5\n  - title: \" c\"\n    webUrl: "
            + "https://example.com/c\n    quality: 3\n  - webUrl: https://example.com/b\n    quality: 0\n",
        "webUrl: https://example.com/a\nrelated:\n  - title: c\n    webUrl: https://example.com/c\n    quality: "
            + "3\n  - title: It’s\n    webUrl: https://example.com/b\n    quality: 1\n"
    )]
    public void Changes_what_is_wrong_and_nothing_else(string rule, string before, string? after)
    {
        string path = _directory.Write("a.md", $"---\n{before}---\nbody\n");

        Repair(path, rule);

        Assert.Equal($"---\n{after ?? before}---\nbody\n", File.ReadAllText(path));
        Assert.Empty(Repair(path, rule).Changes);
    }

    [Theory]
    [InlineData("2019-01-02-ferry.md", "2026-03-08-ferry.md")]
    [InlineData("2026-03-09-ferry.md", "2026-03-09-ferry.md")]
    [InlineData("ferry.md", "ferry.md")]
    public void A_file_is_named_by_the_day_of_its_article(string name, string expected)
    {
        string path = _directory.Write(name, "---\ntitle: \" Ferry\"\npublishedDateTime: 2026-03-08T23:00:00Z\n---\n");
        Article article = Article.Read(path);

        ArticleEdit edit = new ArticleRepairer(new ArticleCheckOptions()).Prepare(article);
        ArticleWriter.Save(edit, article: article);

        string saved = Assert.Single(Directory.GetFiles(_directory.FullPath));
        Assert.Equal(expected, Path.GetFileName(saved));
        Assert.Equal((saved, "Ferry"), (article.FullName, Article.Read(saved).Title));

        // What was renamed can be changed further.
        article.Heat = 5;
        ArticleWriter.Save(ArticleWriter.Prepare(article), article: article);
        Assert.Equal(5, Article.Read(saved).Heat);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2999-01-01T00:00:00Z")]
    public void A_date_that_cannot_be_meant_names_no_file(string date)
    {
        string path = _directory.Write("2020-01-02-ferry.md", $"---\ntitle: Ferry\npublishedDateTime: {date}\n---\n");

        Assert.Empty(Repair(path, "*").Changes);
        Assert.Contains(Problems(path), problem => problem is { Rule: "DateFileName", CanRepair: false });
    }

    [Fact]
    public void A_file_gets_no_name_that_is_there_in_other_characters()
    {
        string path = _directory.Write("2019-01-02-caf\u00E9.md", "---\ntitle: Caf\u00E9\npublishedDateTime: 2026-03-08\n---\n");
        _directory.Write("2026-03-08-cafe\u0301.md", "theirs");

        Assert.Equal(("ArticleExists", path), (Assert.Single(Repair(path, "*").Refusals).ErrorId, path));
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Of_two_entries_of_a_page_the_better_one_stays()
    {
        string path = _directory.Write(
            "a.md",
            "---\nrelated:\n  - webUrl: https://example.com/a\n    quality: 5\n  - webUrl: https://example.com/a\n    quality: 70\n---\n"
        );

        Repair(path, "RelatedRepeated");

        Assert.Equal("---\nrelated:\n  - webUrl: https://example.com/a\n    quality: 70\n---\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_name_that_is_taken_leaves_the_name_and_mends_the_rest()
    {
        string path = _directory.Write("2019-01-02-ferry.md", "---\ntitle: \" Ferry\"\npublishedDateTime: 2026-03-08\n---\n");
        _directory.Write("2026-03-08-ferry.md", "theirs");

        ArticleException e = Assert.Single(Repair(path, "*").Refusals);

        Assert.Equal(("ArticleExists", path), (e.ErrorId, e.Target));
        Assert.Contains("cannot be named 2026-03-08-ferry.md", e.Message);
        Assert.Contains("title: \"Ferry\"\n", File.ReadAllText(path));
        Assert.Equal("theirs", File.ReadAllText(_directory.PathOf("2026-03-08-ferry.md")));
    }

    [Theory]
    [InlineData(
        "related: [*b]\nmine: &b {sourceUrl: 'https://example.com/b', ampWebUrl: 'https://example.com/amp'}\n",
        "There is no key related[0].sourceUrl to rename."
    )]
    [InlineData("webUrl: # why\nsourceUrl: https://example.com/a\nampWebUrl: https://example.com/amp\n", "has a comment")]
    [InlineData(
        "related:\n  - {quality: 1, title: &x A}\n  - {quality: 2, title: &x B}\n  - {quality: 0, title: *x}\n",
        "related cannot be changed alone."
    )]
    [InlineData("related: [\n  {quality: 1}, # one\n  {quality: 2}  # two\n]\n", "Comments stand between the entries")]
    public void What_cannot_be_told_is_refused(string yaml, string message)
    {
        string path = _directory.Write(
            "a.md",
            yaml.Contains("*b", StringComparison.Ordinal)
                ? $"---\n{string.Join('\n', yaml.TrimEnd().Split('\n').Reverse())}\n---\n"
                : $"---\n{yaml}---\n"
        );
        string before = File.ReadAllText(path);

        IReadOnlyList<ArticleException> refusals = Repair(path, "*").Refusals;

        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal => Assert.Contains(message, refusal.Message));
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void A_number_sign_in_a_line_of_JSON_is_no_comment()
    {
        string path = _directory.Write(
            "a.md",
            "{ \"webUrl\": null, \"sourceUrl\": \"https://example.com/a#b\", \"ampWebUrl\": \"https://example.com/amp\" }\n"
        );

        Assert.Empty(Repair(path, "NamesMixed").Refusals);
        Assert.Equal("{ \"webUrl\": \"https://example.com/a#b\", \"ampWebUrl\": \"https://example.com/amp\" }\n", File.ReadAllText(path));
    }

    [Fact]
    public void What_another_repair_makes_possible_is_mended_too()
    {
        string path = _directory.Write("a.md", "---\ntitle: &t \"CafÃ©\"\ntopics: [*t]\n---\n");

        Assert.Empty(Repair(path, "*").Refusals);
        Assert.DoesNotContain(Problems(path), problem => problem.CanRepair);
        Assert.Empty(Repair(path, "*").Changes);
    }

    [Fact]
    public void What_is_refused_is_named_by_the_name_that_the_file_gets()
    {
        string path = _directory.Write("2019-01-02-ferry.md", "---\ntitle: &t \"CafÃ©\"\ncopy: *t\npublishedDateTime: 2026-03-08\n---\n");

        ArticleException refusal = Assert.Single(Repair(path, "*").Refusals);

        Assert.Equal(_directory.PathOf("2026-03-08-ferry.md"), refusal.Target);
        Assert.True(File.Exists(refusal.Target));
    }

    [Fact]
    public void One_entry_that_must_stay_keeps_no_other()
    {
        string path = _directory.Write(
            "a.md",
            "---\nwebUrl: https://example.com/a\nrelated:\n  - title: &x t\n    webUrl: https://example.com/a\n  - "
                + "webUrl: https://example.com/b\n  - webUrl: http://example.com/a\n  - title: *x\n    webUrl: "
                + "https://example.com/c\n---\n"
        );

        Assert.Single(Repair(path, "RelatedSelf").Refusals);
        Assert.Equal(
            ["https://example.com/a", "https://example.com/b", "https://example.com/c"],
            Article.Read(path).Related.Select(entry => entry.WebUrl)
        );
    }

    [Fact]
    public void A_piped_article_is_mended_as_its_file_is()
    {
        string path = _directory.Write("a.md", "---\ntitle: &t \"CafÃ©\"\nexcerpt: \"CafÃ© noir\"\ncopy: *t\n---\n");
        Article article = Article.Read(path);
        article.Quality = 7;

        ArticleEdit edit = new ArticleRepairer(new ArticleCheckOptions()).Prepare(article);
        ArticleWriter.Save(edit, article: article);

        Assert.Single(edit.Refusals);
        Assert.Equal(("Café noir", 7), (Article.Read(path).Excerpt, Article.Read(path).Quality));
    }

    [Fact]
    public void With_force_the_repair_is_of_what_the_file_says_now()
    {
        string path = _directory.Write("a.md", "---\nrelated:\n  - title: b\n    quality: 1\n  - title: c\n    quality: 5\n---\n");
        ArticleEdit edit = new ArticleRepairer(new ArticleCheckOptions()).Prepare(path);
        string now = "---\nrelated:\n  - title: x\n    quality: 9\n  - title: y\n    quality: 5\n  - title: z\n    quality: 1\n---\n";
        _directory.Write("a.md", now);

        ArticleWriter.Save(edit, force: true);

        Assert.Equal(now, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("---\r\ntitle: |\r\n  a\n  b\r\n---\nbody\r\nmore\r\n\r", LineEnding.LF, "---\ntitle: |\n  a\n  b\n---\nbody\nmore\n\n")]
    [InlineData("\uFEFF---\ntitle: a\n---\n", LineEnding.CRLF, "\uFEFF---\r\ntitle: a\r\n---\r\n")]
    [InlineData("---\ntitle: a\n---\n", LineEnding.LF, "---\ntitle: a\n---\n")]
    public void Line_endings_change_on_request(string before, LineEnding lineEnding, string after)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(before);
        string path = _directory.Write("a.md", bytes);

        ArticleWriter.Save(new ArticleRepairer(new ArticleCheckOptions(), lineEnding).Prepare(path));

        Assert.Equal(Encoding.UTF8.GetBytes(after), File.ReadAllBytes(path));
    }

    [Fact]
    public void What_cannot_be_mended_is_named_and_the_rest_is_mended()
    {
        string text =
            "---\ntitle: ' Itâ€™s '\nrelated:\n  - &a\n    quality: 1\n    title: t\n  - quality: 2\n    title: u\n    copy: *a\n---\n";
        string path = _directory.Write("a.md", text);

        ArticleEdit edit = Repair(path, "*");

        Assert.Equal("EditRefused", Assert.Single(edit.Refusals).ErrorId);
        Assert.Equal(text.Replace("' Itâ€™s '", "'It’s'"), File.ReadAllText(path));
    }

    [SkippableFact]
    public void The_real_article_with_mojibake_gets_its_apostrophe_back()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        string seed = File.ReadAllText(Path.Combine(Repository.Corpus!, "seeds", "001_63d795e8c7832238.md"));
        string path = _directory.Write("a.md", seed);

        ArticleProblem problem = Assert.Single(Problems(path), problem => problem.Rule == "Mojibake");
        Assert.Equal(("related[1].title", true), (problem.Field, problem.CanRepair));
        Repair(path, "Mojibake");

        Assert.Equal(seed.Replace("Russiaâ€™s", "Russia’s"), File.ReadAllText(path));
        Assert.DoesNotContain(Problems(path), problem => problem.Rule == "Mojibake");
    }

    [SkippableFact]
    public void Real_files_are_mended_once_and_for_all()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        int repaired = 0;
        foreach (string file in Repository.CorpusFiles())
        {
            string path = _directory.Write("a.md", File.ReadAllBytes(file));
            int could = Problems(path).Count(problem => problem.CanRepair);
            ArticleEdit edit = Repair(path, "*");
            Assert.Equal(could > 0, edit.Changes.Count > 0);
            Assert.DoesNotContain(Problems(path), problem => problem.CanRepair);
            Assert.Empty(Repair(path, "*").Changes);
            repaired += could;
        }

        Assert.True(repaired > 0);
    }

    [Fact]
    public void Whatever_is_wrong_at_once_is_mended_at_once()
    {
        Random random = new(20201125);
        string[] titles = ["plain", "Itâ€™s", " blank ", "CafÃ© ", "Ã¢â‚¬â„¢ twice"];
        for (int i = 0; i < 300; i++)
        {
            string newLine = random.Next(2) == 0 ? "\n" : "\r\n";
            StringBuilder text = new(
                $"---\ntitle: \"{titles[random.Next(titles.Length)]}\" # c\n"
                    + $"{(random.Next(2) == 0 ? "webUrl" : "sourceUrl")}: https://example.com/0\nrelated:\n"
            );
            for (int entry = random.Next(1, 6); entry > 0; entry--)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  # entry {entry}\n  - title: '{titles[random.Next(titles.Length)]}'\n"
                        + $"    {(random.Next(2) == 0 ? "webUrl" : "sourceUrl")}: https://example.com/{random.Next(3)}\n"
                        + $"    quality: {random.Next(5)} # q\n"
                );
            }

            text.Append("own: [1,  2] # mine\n---\nbody\n");
            string path = _directory.Write("a.md", text.ToString().ReplaceLineEndings(newLine));

            Repair(path, "*");

            string after = File.ReadAllText(path);
            Assert.DoesNotContain(Problems(path), problem => problem.CanRepair);
            Assert.Empty(Repair(path, "*").Changes);
            Assert.EndsWith($"own: [1,  2] # mine{newLine}---{newLine}body{newLine}", after, StringComparison.Ordinal);
            Assert.Equal(after, after.ReplaceLineEndings(newLine));
        }
    }

    private static ArticleEdit Repair(string path, string rule)
    {
        ArticleEdit edit = new ArticleRepairer(new ArticleCheckOptions { IncludeRules = [rule] }).Prepare(path);
        ArticleWriter.Save(edit);
        return edit;
    }

    private static List<ArticleProblem> Problems(string path)
    {
        ArticleChecker checker = new(new ArticleCheckOptions { IncludeRules = ["*"] });
        return [.. checker.Add(Article.Read(path)).Concat(checker.Complete()).SelectMany(result => result.Problems)];
    }
}
