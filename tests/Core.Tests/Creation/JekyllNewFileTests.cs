using System;
using System.IO;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Tests.Articles.Urls;
using Xunit;

namespace ArticlesPS.Tests.Creation;

/// <summary>New files of Jekyll sites say what the site's defaults don't say, and what their neighbours say.</summary>
public sealed class JekyllNewFileTests : IDisposable
{
    private const string Layout = "== _layouts/post.html\n{{ content }}\n";
    private const string Posts = "== _config.yml\ndefaults:\n- scope: {path: '', type: posts}\n  values: ";
    private const string Directories = "== _config.yml\ndefaults:\n- scope: {path: _posts}\n  values: ";
    private const string Post = "== _posts/2025-01-01-a.md\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The site, the directory, whether the article is published, and the keys beside the title.</summary>
    public static TheoryData<string, string, bool?, string> Cases { get; } =
        new()
        {
            { "== _config.yml\n", "_posts", null, "" },
            { "== _config.yml\n" + Layout, "_posts", null, "layout: post\n" },
            { "== _config.yml\n" + Layout, "_drafts", null, "layout: post\n" },
            { "== _config.yml\n== _layouts/page.html\n", "_posts", null, "" },
            { "== _config.yml\nsource: src\n== src/_layouts/post.liquid\n", "src/_posts", null, "layout: post\n" },
            { "== _config.yml\ncollections: {recipes: {output: true}}\n" + Layout, "_recipes", null, "" },
            { "== _config.yml\n" + Layout, "pages", null, "" },
            { Posts + "{layout: wide}\n" + Layout, "_posts", null, "" },
            { Posts + "{layout: wide}\n" + Layout, "pages", null, "" },
            {
                Posts.Replace("type: posts", "type: pages", StringComparison.Ordinal) + "{layout: wide}\n" + Layout,
                "_posts",
                null,
                "layout: post\n"
            },
            {
                Directories.Replace("_posts", "other", StringComparison.Ordinal) + "{layout: wide}\n" + Layout,
                "_posts",
                null,
                "layout: post\n"
            },
            { Directories + "{layout: wide}\n" + Layout, "_posts", null, "" },
            { "== _config.yml\ndefaults: 3\n" + Layout, "_posts", null, "layout: post\n" },
            { "== _config.yml\na: [\n" + Layout, "_posts", null, "" },
            // Neighbours first.
            { Posts + "{layout: wide}\n" + Post + "title: A\nlayout: post\n---\n", "_posts", null, "layout: post\n" },
            { "== _config.yml\n" + Layout + Post + "title: A\n---\n", "_posts", null, "" },
            // The site's own schema before all.
            {
                "== .articles.yml\nextends: jekyll\nnew: {defaults: {layout: own}}\n" + Posts + "{layout: wide}\n" + Layout,
                "_posts",
                null,
                "layout: own\n"
            },
            // What silence means by the defaults is said, because other readers don't know them.
            { Posts + "{published: false}\n", "_posts", null, "published: false\n" },
            { Posts + "{published: false}\n", "_posts", false, "published: false\n" },
            { Posts + "{published: false}\n", "_posts", true, "published: true\n" },
            { Posts + "{published: false}\n", "pages", null, "" },
            { "== _config.yml\ndefaults:\n- values: {published: false}\n", "pages", null, "published: false\n" },
            { Posts + "{published: true}\n", "_posts", null, "" },
            { Posts + "{published: true}\n", "_posts", false, "published: false\n" },
            { Posts + "{published: false}\n" + Post + "title: A\npublished: true\n---\n", "_posts", null, "published: true\n" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_new_file_says_what_the_defaults_do_not(string site, string directory, bool? published, string keys)
    {
        SiteOfFiles.Write(_directory, $"{site}== {directory}/.keep\n== _posts/.keep\n");
        ArticleChanges changes = New(directory);
        if (published is { } flag)
        {
            changes.Set(ArticleRole.Published, flag);
        }

        string text = File.ReadAllText(Make(directory, changes).FullName!);

        string others = text.Replace("title: Rye\n", "", StringComparison.Ordinal)
            .Replace("title: \"Rye\"\n", "", StringComparison.Ordinal);
        Assert.Equal($"---\n{keys}---\n\n", others);
    }

    [Fact]
    public void A_value_that_somebody_gives_is_written_even_if_a_default_gives_it()
    {
        SiteOfFiles.Write(_directory, Posts + "{category: breads}\n== _posts/.keep");
        ArticleChanges changes = New("_posts");
        changes.Set(ArticleRole.Category, "breads");

        Assert.Equal("---\ntitle: \"Rye\"\ncategory: breads\n---\n\n", File.ReadAllText(Make("_posts", changes).FullName!));
    }

    [Theory]
    [InlineData("", null, "---\ntitle: \"Rye\"\n---\n\n")]
    [InlineData("", "2026-01-09T00:00:00Z", "---\ntitle: \"Rye\"\ndate: 2026-01-09\n---\n\n")]
    [InlineData(Post + "title: A\n---", null, "---\ntitle: Rye\n---\n\n")]
    [InlineData(Post + "title: A\n---", "2026-01-09T00:00:00Z", "---\ntitle: Rye\n---\n\n")]
    [InlineData(Post + "title: A\n---", "2026-01-09T10:00:00Z", "---\ntitle: Rye\ndate: 2026-01-09T10:00:00Z\n---\n\n")]
    [InlineData(Post + "title: A\ndate: 2025-01-01\n---", "2026-01-09T00:00:00Z", "---\ntitle: Rye\ndate: 2026-01-09\n---\n\n")]
    public void A_post_has_its_day_in_its_name_and_among_its_keys_if_the_others_have(string other, string? date, string expected)
    {
        SiteOfFiles.Write(_directory, $"== _config.yml\n== _posts/.keep\n{other}\n");
        ArticleChanges changes = New("_posts");
        if (date is not null)
        {
            changes.Set(ArticleRole.PublishedDateTime, DateTimeOffset.Parse(date, null));
        }

        Article article = Make("_posts", changes);

        string day = date is null ? $"{DateTime.Now:yyyy-MM-dd}" : "2026-01-09";
        Assert.Equal(($"{day}-rye.md", expected), (article.Name, File.ReadAllText(article.FullName!)));
        Assert.Equal(day, $"{article.PublishedDateTime!.Value:yyyy-MM-dd}");
    }

    private ArticleChanges New(string directory)
    {
        ArticleChanges changes = new(new SchemaLocator().Of(_directory.PathOf(directory)));
        changes.Set(ArticleRole.Title, "Rye");
        return changes;
    }

    private Article Make(string directory, ArticleChanges changes)
    {
        ArticleCreator creator = new(_directory.PathOf(directory));
        return creator.Save(creator.Prepare(changes, mayBeNow: true));
    }
}
