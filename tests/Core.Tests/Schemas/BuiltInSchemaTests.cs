using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>What the schemas that come with the product read.</summary>
public class BuiltInSchemaTests
{
    private static readonly ArticleRole[] _roles =
    [
        ArticleRole.Title,
        ArticleRole.PublishedDateTime,
        ArticleRole.ScheduledDateTime,
        ArticleRole.ExpiryDateTime,
        ArticleRole.ModifiedDateTime,
        ArticleRole.Topics,
        ArticleRole.Category,
        ArticleRole.Authors,
        ArticleRole.Excerpt,
        ArticleRole.Url,
        ArticleRole.Slug,
        ArticleRole.Aliases,
        ArticleRole.Language,
        ArticleRole.Image,
    ];

    public static TheoryData<string> Names => [.. BuiltInSchemas.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_compiles_and_says_what_it_is_for(string name)
    {
        ArticleSchema schema = BuiltInSchemas.Get(name);

        Assert.Equal((name, name, null), (schema.Name, schema.Id, schema.FullName));
        Assert.EndsWith(".", schema.Description, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Extensions);
        Assert.Contains(schema.Roles, role => role.Name == "Title");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_role_has_a_key_twice_and_no_key_is_the_first_of_two(string name)
    {
        FieldTable table = BuiltInSchemas.Get(name).Table;

        Assert.All(table.Fields, field => Assert.Equal(field.Keys.Count, field.Keys.Select(key => key.Path).Distinct().Count()));
        Assert.Equal(table.Fields.Count, table.Fields.Select(field => field.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_key_that_it_orders_or_requires_is_one_that_it_knows(string name)
    {
        ArticleSchema schema = BuiltInSchemas.Get(name);
        HashSet<string> keys = [.. schema.Table.Fields.SelectMany(field => field.Keys).Select(key => key.Path)];

        Assert.Empty((schema.Definition.Order ?? []).Concat(schema.Required).Except(keys));
        Assert.Empty(schema.Definition.Roles.Values.SelectMany(role => role.Otherwise).Except(keys));
    }

    [Theory]
    // schema, file, front matter, what the roles are, what is published, the state
    [InlineData(
        "news",
        "a.md",
        "title: A\npublishedDateTime: 2026-01-02T03:04:05Z\npublished: true\ntopics: [x, y]\ncategory: news\nexcerpt: e\nwebUrl: https://example.com/1\ndate: 2020-01-01\ntags: [z]",
        "Title=A|PublishedDateTime=2026-01-02T03:04:05Z|Topics=x; y|Category=news|Excerpt=e|Url=https://example.com/1",
        "True",
        "Published"
    )]
    [InlineData(
        "news",
        "a.md",
        "title: A\nexpiresOn: 2026-02-01\npublishOn: 2026-01-01",
        "Title=A|ScheduledDateTime=2026-01-01|ExpiryDateTime=2026-02-01",
        "",
        "Expired"
    )]
    [InlineData(
        "default",
        "a.md",
        "title: A\ndate: 2026-01-02\ntags: [x]\ncategories: [c, d]\nauthor: Ann\ndescription: e\nurl: /a/\nslug: a\naliases: [/b]\nlang: de\nimage: /i.png\nlastmod: 2026-02-03",
        "Title=A|PublishedDateTime=2026-01-02|ModifiedDateTime=2026-02-03|Topics=x|Category=c|Authors=Ann|Excerpt=e|Url=/a/|Slug=a|Aliases=/b|Language=de|Image=/i.png",
        "",
        "Unknown"
    )]
    [InlineData(
        "default",
        "a.md",
        "title: A\nms.date: 2026-01-02\nms.author: ann\ndraft: true",
        "Title=A|PublishedDateTime=2026-01-02|Authors=ann",
        "False",
        "Draft"
    )]
    [InlineData("default", "a.md", "title: A\npublished: 2026-01-02", "Title=A|PublishedDateTime=2026-01-02", "", "Unknown")]
    [InlineData("default", "a.md", "title: A\npublished: false\ntopics: [x]\ntags: [y]", "Title=A|Topics=x", "False", "Draft")]
    [InlineData(
        "default",
        "a.md",
        "title: A\ncover:\n  image: /c.png\ntaxonomies:\n  tags: [x]",
        "Title=A|Topics=x|Image=/c.png",
        "",
        "Unknown"
    )]
    [InlineData("default", "2026-01-02-a.fr.md", "title: A\npublish: true", "Title=A", "True", "Published")]
    [InlineData(
        "hugo",
        "a.fr.md",
        "title: A\ndate: 2026-01-02\ntags: [x, y]\ncategories: [c, d]\nparams:\n  author: Ann\nsummary: e\nurl: /a/\nslug: a\naliases: [/b, /c]\nimages: [i.png, j.png]\nlastmod: 2026-02-03\npublishDate: 2026-01-01\nexpiryDate: 2030-01-01",
        "Title=A|PublishedDateTime=2026-01-02|ScheduledDateTime=2026-01-01|ExpiryDateTime=2030-01-01|ModifiedDateTime=2026-02-03|Topics=x; y|Category=c|Authors=Ann|Excerpt=e|Url=/a/|Slug=a|Aliases=/b; /c|Language=fr|Image=i.png",
        "True",
        "Published"
    )]
    [InlineData("hugo", "a.md", "Title: A\nTAGS: x\nDraft: true", "Title=A|Topics=x", "False", "Draft")]
    [InlineData(
        "hugo",
        "a.md",
        "title: A\nlastmod: 2026-02-03",
        "Title=A|PublishedDateTime=2026-02-03|ModifiedDateTime=2026-02-03",
        "True",
        "Published"
    )]
    [InlineData(
        "jekyll",
        "_posts/2026-01-02-a.md",
        "title: A\ntags: x y\ncategories: c d\nauthor: Ann\nexcerpt: e\npermalink: /a/\nredirect_from: /b\nlang: de\nimage:\n  path: /i.png\nlast_modified_at: 2026-02-03",
        "Title=A|PublishedDateTime=2026-01-02|ModifiedDateTime=2026-02-03|Topics=x; y|Category=c|Authors=Ann|Excerpt=e|Url=/a/|Aliases=/b|Language=de|Image=/i.png",
        "True",
        "Published"
    )]
    [InlineData("jekyll", "_drafts/a.md", "title: A\ntags: [new york]", "Title=A|Topics=new york", "False", "Draft")]
    [InlineData(
        "jekyll",
        "_posts/2026-01-02-a.md",
        "title: A\ndate: 2026-03-04\npublished: false",
        "Title=A|PublishedDateTime=2026-03-04",
        "False",
        "Draft"
    )]
    [InlineData(
        "eleventy",
        "2026-01-02-a.md",
        "title: A\ntags: x\npermalink: /a/\nhero:\n  image: /i.png",
        "Title=A|PublishedDateTime=2026-01-02|Topics=x|Url=/a/|Image=/i.png",
        "True",
        "Published"
    )]
    [InlineData(
        "docusaurus",
        "2026-01-02-a.mdx",
        "title: A\nslug: /a\nauthors:\n  - name: Ann\n    url: /ann\n  - Ben\ntags: [x]\ndescription: e\nlast_update:\n  date: 2026-02-03",
        "Title=A|PublishedDateTime=2026-01-02|ModifiedDateTime=2026-02-03|Topics=x|Authors=Ann; Ben|Excerpt=e|Url=/a",
        "True",
        "Published"
    )]
    [InlineData(
        "docusaurus",
        "a.md",
        "title: A\nauthors:\n  name: Ann\ndraft: true\nunlisted: true",
        "Title=A|Authors=Ann",
        "False",
        "Draft"
    )]
    [InlineData(
        "astro",
        "a.mdx",
        "title: A\npubDate: Jul 02 2026\ndescription: e\nheroImage: ./i.png\nauthor: Ann\ntags: [x]\nupdatedDate: 2026-08-09",
        "Title=A|PublishedDateTime=2026-07-02|ModifiedDateTime=2026-08-09|Topics=x|Authors=Ann|Excerpt=e|Image=./i.png",
        "True",
        "Published"
    )]
    [InlineData(
        "zola",
        "a.de.md",
        "title: A\ndate: 2026-01-02\nupdated: 2026-02-03\npath: a\nslug: b\naliases: [c]\nauthors: [Ann]\ntaxonomies:\n  tags: [x]\n  categories: [c, d]\nextra:\n  image: i.png\n  summary: e",
        "Title=A|PublishedDateTime=2026-01-02|ModifiedDateTime=2026-02-03|Topics=x|Category=c|Authors=Ann|Excerpt=e|Url=a|Slug=b|Aliases=c|Language=de|Image=i.png",
        "True",
        "Published"
    )]
    [InlineData(
        "docfx",
        "a.md",
        "title: A\nms.date: 01/18/2026\nms.author: ann\nms.topic: how-to\ndescription: e\nms.service: s",
        "Title=A|PublishedDateTime=2026-01-18|Category=how-to|Authors=ann|Excerpt=e",
        "True",
        "Published"
    )]
    [InlineData("docfx", "a.md", "title: A\nms.date: 1/8/2026", "Title=A|PublishedDateTime=2026-01-08", "True", "Published")]
    [InlineData(
        "obsidian",
        "a.md",
        "title: A\ncreated: 2026-01-02\ntags: x, y\nalias: b, c\npermalink: a\ncover: i.png",
        "Title=A|PublishedDateTime=2026-01-02|Topics=x; y|Url=a|Aliases=b; c|Image=i.png",
        "",
        "Unknown"
    )]
    [InlineData("obsidian", "a.md", "publish: false\ntags: [x]", "Topics=x", "False", "Draft")]
    [InlineData(
        "quarto",
        "a.qmd",
        "title: A\ndate: 01/18/2026\nauthor:\n  - name: Ann\n    orcid: 1\ncategories: [c, d]\nabstract: e\ndate-modified: 2026-02-03\ndraft: true",
        "Title=A|PublishedDateTime=2026-01-18|ModifiedDateTime=2026-02-03|Category=c|Authors=Ann|Excerpt=e",
        "False",
        "Draft"
    )]
    [InlineData(
        "pelican",
        "a.md",
        "Title: A\nDate: 2026-01-02\nTags: x, new york\nCategory: c\nAuthor: Ann\nSummary: e\nSlug: a\nStatus: hidden\nModified: 2026-02-03",
        "Title=A|PublishedDateTime=2026-01-02|ModifiedDateTime=2026-02-03|Topics=x; new york|Category=c|Authors=Ann|Excerpt=e|Slug=a",
        "False",
        "Draft"
    )]
    [InlineData("pelican", "a.md", "Title: A\nStatus: published", "Title=A", "True", "Published")]
    public void Front_matter_is_read_by_role(string schema, string file, string yaml, string roles, string published, string state)
    {
        Article article = Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), BuiltInSchemas.Get(schema), "/site/" + file);

        Assert.Equal(roles, string.Join('|', _roles.Select(role => ShownOf(article, role)).OfType<string>()));
        Assert.Equal(published, $"{article.Published}");
        Assert.Equal(state, $"{ArticleValues.StateAt(article, new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero))}");
    }

    private static string? ShownOf(Article article, ArticleRole role)
    {
        object? value = role == ArticleRole.Url ? article.Url : ArticleValues.ValueOf(article, role);
        if (value is null || FieldType.IsEmptyList(value))
        {
            return null;
        }

        bool isDay = ArticleValues.IsDay(article, role);
        string text = value is DateTimeOffset date
            ? date.UtcDateTime.ToString(isDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : $"{value}";
        return $"{role}={text}";
    }
}
