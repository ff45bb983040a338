using System;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>What readers see of an article: the first state that fits.</summary>
public class PublicationStateTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    // A draft is one, whatever its dates say.
    [InlineData("hugo", "draft: true\ndate: 2026-04-01", "Draft")]
    [InlineData("hugo", "draft: true\npublishDate: 2026-04-01", "Draft")]
    [InlineData("hugo", "draft: true\nexpiryDate: 2026-01-01", "Draft")]
    [InlineData("jekyll", "published: false\ndate: 2026-01-01", "Draft")]
    [InlineData("pelican", "status: hidden", "Draft")]
    // Where a job publishes by the date, a draft with a date is scheduled, also when the job is late.
    [InlineData("news", "published: false\npublishOn: 2026-04-01", "Scheduled")]
    [InlineData("news", "published: false\npublishOn: 2026-01-01", "Scheduled")]
    [InlineData("news", "published: false\npublishOn: 2026-01-01\nexpiresOn: 2026-02-01", "Scheduled")]
    [InlineData("news", "published: false\npublishedDateTime: 2026-04-01", "Draft")]
    [InlineData("default", "draft: true\npublishDate: 2026-01-01", "Scheduled")]
    // What is over is over, whenever it was to appear.
    [InlineData("hugo", "expiryDate: 2026-03-01\ndate: 2026-01-01", "Expired")]
    [InlineData("hugo", "expiryDate: 2026-03-01\npublishDate: 2026-04-01", "Expired")]
    [InlineData("hugo", "expiryDate: 2026-04-01\ndate: 2026-01-01", "Published")]
    [InlineData("hugo", "expiryDate: 2026-03-12T11:59:59Z", "Expired")]
    [InlineData("hugo", "expiryDate: 2026-03-12T12:00:00Z", "Published")]
    [InlineData("news", "published: true\nexpiresOn: 2026-03-01", "Expired")]
    // The scheduled date counts before the other one.
    [InlineData("hugo", "publishDate: 2026-04-01\ndate: 2026-01-01", "Scheduled")]
    [InlineData("hugo", "publishDate: 2026-01-01\ndate: 2026-04-01", "Published")]
    [InlineData("hugo", "date: 2026-04-01", "Scheduled")]
    [InlineData("hugo", "date: 2026-03-12T12:00:01Z", "Scheduled")]
    [InlineData("hugo", "date: 2026-03-12T12:00:00Z", "Published")]
    [InlineData("hugo", "date: 2026-03-12T14:00:00+02:00", "Published")]
    [InlineData("news", "published: true\npublishOn: 2026-04-01", "Scheduled")]
    [InlineData("news", "published: true\npublishedDateTime: 2026-04-01", "Scheduled")]
    [InlineData("news", "published: true\npublishedDateTime: 2026-01-01", "Published")]
    // No date is no reason to hide it.
    [InlineData("hugo", "title: a", "Published")]
    [InlineData("news", "published: true", "Published")]
    // Silence is what the schema says.
    [InlineData("news", "title: a", "Unknown")]
    [InlineData("news", "publishedDateTime: 2026-04-01", "Scheduled")]
    [InlineData("default", "title: a", "Unknown")]
    [InlineData("obsidian", "title: a", "Unknown")]
    [InlineData("obsidian", "publish: true", "Published")]
    [InlineData("jekyll", "title: a", "Published")]
    [InlineData("eleventy", "title: a", "Published")]
    [InlineData("docusaurus", "title: a", "Published")]
    [InlineData("astro", "title: a", "Published")]
    [InlineData("zola", "title: a", "Published")]
    [InlineData("docfx", "title: a", "Published")]
    [InlineData("quarto", "title: a", "Published")]
    [InlineData("pelican", "title: a", "Published")]
    // What is there and not understood is never shown.
    [InlineData("hugo", "draft: perhaps", "Unknown")]
    [InlineData("jekyll", "published: [no]", "Unknown")]
    [InlineData("default", "published: perhaps", "Unknown")]
    public void The_first_that_fits_is_the_state(string schema, string yaml, string state) =>
        Assert.Equal(state, StateOf(schema, yaml, "/site/content/a.md"));

    [Theory]
    [InlineData("/site/_drafts/a.md", "title: a", "Draft")]
    [InlineData("/site/blog/_drafts/below/a.md", "title: a", "Draft")]
    [InlineData("/site/_drafts/a.md", "published: true", "Draft")]
    [InlineData("/site/_drafts/a.md", "published: [no]", "Draft")]
    [InlineData("/site/_posts/2026-03-01-a.md", "title: a", "Published")]
    [InlineData("/site/_posts/2026-04-01-a.md", "title: a", "Scheduled")]
    [InlineData("/site/_posts/2026-04-01-a.md", "date: 2026-03-01", "Published")]
    [InlineData("/site/my_drafts/a.md", "title: a", "Published")]
    [InlineData("/site/_drafts.md", "title: a", "Published")]
    public void With_jekyll_the_directory_and_the_name_count(string path, string yaml, string state) =>
        Assert.Equal(state, StateOf("jekyll", yaml, path));

    [Theory]
    [InlineData("hugo.toml", "archetypes/posts.md", "draft: true", "Unknown")]
    [InlineData("hugo.toml", "archetypes/posts.md", "date: 2126-01-01", "Unknown")]
    [InlineData("hugo.toml", "themes/t/archetypes/default.md", "draft: false", "Unknown")]
    [InlineData("hugo.toml", "content/archetypes.md", "draft: true", "Draft")]
    [InlineData("_config.yml", "_layouts/post.html", "layout: default", "Unknown")]
    [InlineData("_config.yml", "src/_includes/a.md", "published: true", "Unknown")]
    [InlineData(".obsidian/app.json", "Templates/note.md", "publish: true", "Unknown")]
    [InlineData("_quarto.yml", "_extensions/me/a.qmd", "title: a", "Unknown")]
    public void A_template_of_a_site_is_neither_published_nor_a_draft(string configuration, string path, string yaml, string state)
    {
        using TemporaryDirectory site = new();
        site.Write(configuration, "");
        site.Write("_posts/.keep", "");
        string file = site.Write(path, $"---\n{yaml}\n---\n");

        Article article = ArticleSource.Read(file, new SchemaLocator());

        Assert.Equal(state, $"{ArticleValues.StateAt(article, _now)}");
        Assert.Equal(state == "Unknown" ? null : false, article.Published);
        Assert.False(state == "Unknown" && ArticleValues.IsSilent(article));
    }

    [Fact]
    public void A_directory_of_templates_outside_a_known_site_is_a_directory() =>
        Assert.Equal("Draft", StateOf("hugo", "draft: true", "/archetypes/site/a.md"));

    [Theory]
    // A day begins at midnight here.
    [InlineData("date: 2026-03-12", "UTC", "2026-03-12T00:00:00Z", "Published")]
    [InlineData("date: 2026-03-12", "UTC", "2026-03-11T23:59:59Z", "Scheduled")]
    [InlineData("date: 2026-03-12", "America/Los_Angeles", "2026-03-12T06:59:59Z", "Scheduled")]
    [InlineData("date: 2026-03-12", "America/Los_Angeles", "2026-03-12T07:00:00Z", "Published")]
    [InlineData("date: 2026-03-12", "Pacific/Kiritimati", "2026-03-11T09:59:59Z", "Scheduled")]
    [InlineData("date: 2026-03-12", "Pacific/Kiritimati", "2026-03-11T10:00:00Z", "Published")]
    [InlineData("expiryDate: 2026-03-12", "America/Los_Angeles", "2026-03-12T07:00:00Z", "Published")]
    [InlineData("expiryDate: 2026-03-12", "America/Los_Angeles", "2026-03-12T07:00:01Z", "Expired")]
    [InlineData("publishDate: 2026-03-12", "Pacific/Kiritimati", "2026-03-11T09:00:00Z", "Scheduled")]
    // A moment is the same everywhere.
    [InlineData("date: 2026-03-12T00:00:00Z", "America/Los_Angeles", "2026-03-12T00:00:00Z", "Published")]
    [InlineData("date: 2026-03-12T00:00:00Z", "Pacific/Kiritimati", "2026-03-11T23:59:59Z", "Scheduled")]
    public void A_day_without_time_begins_at_midnight_here(string yaml, string zone, string now, string state)
    {
        DateTimeOffset moment = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        Article article = ArticleOf("hugo", yaml, "/site/a.md");

        Assert.Equal(state, $"{ArticleValues.StateAt(article, moment, TimeZoneInfo.FindSystemTimeZoneById(zone))}");
    }

    private static string StateOf(string schema, string yaml, string path) =>
        $"{ArticleValues.StateAt(ArticleOf(schema, yaml, path), _now, TimeZoneInfo.Utc)}";

    private static Article ArticleOf(string schema, string yaml, string path) =>
        Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), BuiltInSchemas.Get(schema), path);
}
