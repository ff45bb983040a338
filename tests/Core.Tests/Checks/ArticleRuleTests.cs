using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Checks;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Editing;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Reading;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Checks;

/// <summary>What each rule finds and what it lets pass: front matter, then the fields that it names.</summary>
public sealed class ArticleRuleTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private const string Whole = """
        category: news
        title: A title
        excerpt: Some words.
        publishedDateTime: 2020-11-25T12:44:00Z
        webUrl: https://example.com/a
        type: article
        quality: 39
        heat: 39
        published: false
        provider:
          name: Example
          domain: example.com
        """;

    private static readonly DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("name: amazon\ndomain: amazon.com\ntaxonomy: organizations")]
    [InlineData("type: course\ntitle: A course")]
    [InlineData(Whole)]
    public void What_is_whole_has_no_problem(string yaml) => Assert.Equal("", Problems(yaml, "*"));

    [Theory]
    [InlineData("\n---\ntitle: x\n---\n", 2)]
    [InlineData("----\ntitle: x\n---\n", 1)]
    [InlineData("# Read me\n", null)]
    public void FrontMatterMissing(string text, int? line)
    {
        using TemporaryDirectory directory = new();
        ArticleChecker checker = Checker("FrontMatterMissing");
        ArticleReadResult read = ArticleReader.ReadOne(new ArticleFile(directory.Write("a.md", text), IsNamed: false));

        Assert.Equal(line is not null, checker.Reports(read.Skipped!));
        Assert.All(checker.Add(read.Skipped!).Single().Problems, problem => Assert.Equal(line ?? 1, problem.Line));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\uFEFF \n\n", 1)]
    [InlineData("# Read me\n", null)]
    [InlineData("\n---\ntitle: x\n---\n", null)]
    public void FileEmpty(string text, int? line)
    {
        using TemporaryDirectory directory = new();
        ArticleChecker checker = Checker("FileEmpty");
        ArticleReadResult read = ArticleReader.ReadOne(new ArticleFile(directory.Write("a.md", text), IsNamed: false));

        Assert.Equal(line is not null, checker.Reports(read.Skipped!));
        Assert.Equal(
            line is null ? [] : [("FileEmpty", ProblemSeverity.Information, line)],
            line is null
                ? []
                : checker.Add(read.Skipped!).Single().Problems.Select(problem => (problem.Rule, problem.Severity, problem.Line))
        );
    }

    [Theory]
    [InlineData("hugo", "archetypes/a.md", "title: {{ .Name }}\ndate: {{ .Date }}", "")]
    [InlineData("hugo", "archetypes/a.md", "title: [a]\ndate: {{ .Date }}", "title")]
    [InlineData("hugo", "content/a.md", "title: {{ .Name }}", "title")]
    [InlineData("obsidian", "Templates/a.md", "title: {{title}}", "")]
    [InlineData("default", "scaffolds/post.md", "title: {{ title }}", "")]
    [InlineData("jekyll", "templates/a.md", "title: {{ page.name }}", "title")]
    public void FieldType_leaves_tags_to_templates(string schema, string path, string yaml, string fields)
    {
        string file = _directory.PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\n{yaml}\n---\n");
        Article article = ArticleSource.Read(file, BuiltInSchemas.Get(schema));

        Assert.Equal(fields, Fields(Check(Checker("FieldType"), article)));
    }

    [Theory]
    [InlineData("level: easy\nkinds: [a, b]", "")]
    [InlineData("level:\nkinds: []", "")]
    [InlineData("level: hrad", "level: 'hrad' is not one of easy and hard.")]
    [InlineData("level: Easy", "level: 'Easy' is not one of easy and hard.")]
    [InlineData("kinds: [a, c]", "kinds[1]: 'c' is not one of a and b.")]
    public void FieldChoice(string yaml, string problems)
    {
        ArticleSchema schema = ArticleSchema.Compile(
            "site",
            SchemaReader.Read("fields:\n  level: { choices: [easy, hard] }\n  kinds: { type: list, choices: [a, b] }", "site"),
            fullName: null
        );
        Article article = Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), schema, fullName: null);

        IEnumerable<ArticleProblem> found = Check(Checker("FieldChoice"), article);
        Assert.Equal(problems, string.Join(' ', found.Select(problem => $"{problem.Field}: {problem.Message}")));
    }

    [Theory]
    [InlineData("type: course", "title")]
    [InlineData("title: A note", "type")]
    [InlineData("category: news", "title excerpt publishedDateTime type provider webUrl")]
    [InlineData(
        "type: article\ntitle: ''\nexcerpt: x\npublishedDateTime: 2020-01-01\noriginalUrl: https://example.com\nprovider:\n  name: a",
        "title"
    )]
    [InlineData(
        "type: article\ntitle: t\nexcerpt: x\npublishedDateTime: 2020-01-01\nsourceUrl: https://example.com\nprovider: Reuters",
        ""
    )]
    [InlineData(
        "type: course\ntitle: t\nrelated:\n  - title: r\n    sourceUrl: https://example.com\n  - webUrl: "
            + "https://example.com/b\n    publishedDateTime: 2020-01-01",
        "related[0].publishedDateTime related[0].provider related[1].title related[1].provider"
    )]
    public void FieldMissing(string yaml, string fields) => Finds("FieldMissing", yaml, fields, ArticleSchema.News);

    [Theory]
    [InlineData("default", "a.md", "Text\n", "title")]
    [InlineData("default", "a.md", "# A note\n", "")]
    [InlineData("default", "a.md", "Text\r\n\r\n  # A note\r\n", "")]
    [InlineData("default", "a.md", "A note\r\n======\r\n", "")]
    [InlineData("default", "a.md", "<h1 class=\"a\">A note</h1>\n", "")]
    [InlineData("default", "a.md", "## Details\n#tag\n    # code\nText ===\n<h10>\n", "title")]
    [InlineData("default", "index.md", "Text\n", "")]
    [InlineData("default", "_index.md", "Text\n", "")]
    [InlineData("default", "README.md", "Text\n", "")]
    [InlineData("default", "my-index.md", "Text\n", "title")]
    public void A_heading_is_a_title_where_the_generator_is_unknown(string schema, string name, string body, string fields)
    {
        string file = _directory.Write(name, $"---\npublishedDateTime: 2026-01-01\n---\n{body}");
        Article article = ArticleSource.Read(file, BuiltInSchemas.Get(schema));

        Assert.Equal(fields, Fields(Check(Checker("FieldMissing"), article)));
    }

    // A site that says itself what it requires means it.
    [Theory]
    [InlineData("extends: default", "tags: [a]", "")]
    [InlineData("extends: default", "date: 2026-01-01", "")]
    [InlineData("extends: default\nrequired: [title]", "tags: [a]", "title")]
    [InlineData("extends: default\nrequired: [tags]", "date: 2026-01-01", "tags")]
    [InlineData("extends: eleventy\nroles: { Type: type }", "date: 2026-01-01", "")]
    [InlineData("extends: news", "category: notes", "title type")]
    public void FieldMissing_in_a_site_with_a_schema_of_its_own(string schema, string yaml, string fields)
    {
        _directory.Write(".articles.yml", schema + "\n");
        string file = _directory.Write("a.md", $"---\n{yaml}\n---\n# A heading\n");
        Article article = ArticleSource.Read(file, new SchemaLocator());

        Assert.Equal(fields, Fields(Check(Checker("FieldMissing"), article)));
    }

    [Theory]
    [InlineData("title: A note", "")]
    [InlineData("date: 2026-01-01", "title")]
    [InlineData("date: 2026-01-01\ntitle: ''", "title")]
    [InlineData("date: 2026-01-01\ntitle: []", "")]
    // A note, which is called as its file is, or data beside articles.
    [InlineData("title: ''", "")]
    [InlineData("tags: [a]", "")]
    [InlineData("category: news", "")]
    [InlineData("name: A person\ncolour: red", "")]
    // A field that only news has makes it news.
    [InlineData("type: course", "title")]
    [InlineData("heat: 5\ntitle: A", "type")]
    [InlineData("originalUrl: https://example.com\ncategory: news\ntitle: A", "excerpt publishedDateTime type provider")]
    public void FieldMissing_where_nothing_shows_a_schema(string yaml, string fields) => Finds("FieldMissing", yaml, fields);

    [Theory]
    [InlineData("hugo", "date: 2026-01-01")]
    [InlineData("jekyll", "layout: post")]
    public void FieldMissing_asks_for_nothing_that_the_schema_does_not(string schema, string yaml) =>
        Finds("FieldMissing", yaml, "", BuiltInSchemas.Get(schema));

    [Theory]
    [InlineData("quality: high", "quality")]
    [InlineData("quality: 1.5\nheat: '5'", "quality heat")]
    [InlineData("published: yes\ntopics: AI\nrelated: none\nprovider: Reuters", "published topics related provider")]
    [InlineData("publishedDateTime: 11/25/2020", "publishedDateTime")]
    [InlineData("images:\n  - url: https://example.com/a.png\n    width: 5px", "images[0].width")]
    [InlineData("related: x", "related")]
    [InlineData("topics: {a: 1}\nimages: [a]", "topics images")]
    [InlineData("title: 2020\ntype: true\nquality: ~\nimages:\ntopics: []", "")]
    [InlineData("webUrl: https://example.com/a\nsourceUrl: https://example.com/b", "")]
    [InlineData("webUrl: [a]\nsourceUrl: https://example.com/b", "webUrl")]
    public void FieldType(string yaml, string fields) => Finds("FieldType", yaml, fields);

    [Theory]
    [InlineData("hugo", "date: Spring 2021\nlanguage: [English]\ntitle: [a]", "date title")]
    [InlineData("hugo", "published: true\ntitle: a", "")]
    [InlineData("hugo", "published: soon", "published")]
    [InlineData("astro", "published: true", "")]
    [InlineData("astro", "pubDate: 2026-13-45", "pubDate")]
    [InlineData("eleventy", "date: Last Modified", "")]
    [InlineData("eleventy", "date: Tomorrow", "date")]
    [InlineData("jekyll", "date: 11-9-2017\npublished: maybe", "published")]
    [InlineData("quarto", "date: Spring 2021\ndate-modified: yesterday", "")]
    [InlineData("obsidian", "modified: 20230608203724\npublish: maybe", "publish")]
    [InlineData("obsidian", "created: 2026-01-08\npublished: 2026-01-09", "")]
    [InlineData("astro", "lastUpdated: false", "")]
    [InlineData("default", "date: { created: 2026-02-18, updated: 2026-04-13 }", "")]
    [InlineData("default", "date: 2026-13-45\nlanguage: [en, es]", "date")]
    [InlineData("default", "language: [en]\nquality: high", "quality")]
    public void FieldType_leaves_to_the_site_what_its_generator_does(string schema, string yaml, string fields) =>
        Finds("FieldType", yaml, fields, BuiltInSchemas.Get(schema));

    [Theory]
    [InlineData("quarto", "date: Spring 2021\ndate-modified: yesterday", "date date-modified")]
    [InlineData("quarto", "date: last-modified", "")]
    [InlineData("jekyll", "date: 11-9-2017\nlast_modified_at: 2017-09-11", "date")]
    [InlineData("obsidian", "created: 20230608203724\ncssclasses: { a: 1 }", "created")]
    // Hugo refuses it, and that is FieldType.
    [InlineData("hugo", "date: Spring 2021\nlanguage: [English]", "")]
    public void DateForm(string schema, string yaml, string fields) => Finds("DateForm", yaml, fields, BuiltInSchemas.Get(schema));

    [Theory]
    [InlineData("heat: 4e1", "'4e1' is not a whole number.")]
    [InlineData("images:\n  - width: 1.20", "'1.20' is not a whole number.")]
    [InlineData("sourceUrl: [01]", "'01' is not text.")]
    public void FieldType_shows_what_the_file_has(string yaml, string message)
    {
        using TemporaryDirectory directory = new();
        Article article = Article.Read(directory.Write("a.md", $"---\n{yaml}\n---\n"));

        Assert.Equal(message, Check(Checker("FieldType"), article).Single().Message);
    }

    [Fact]
    public void A_problem_of_an_article_whose_file_has_changed_since_has_no_line()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: a\nheat: 4e1\n---\n");
        Article article = Article.Read(path);
        ArticleProblem before = Check(Checker("FieldType"), article).Single();
        File.WriteAllText(path, "---\nheat: 4e1\n---\n");
        ArticleProblem after = Check(Checker("FieldType"), article).Single();
        File.Delete(path);
        ArticleProblem gone = Check(Checker("FieldType"), article).Single();

        Assert.Equal(("heat", 3), (before.Field, before.Line));
        Assert.All([after, gone], problem => Assert.Equal(("heat", null), (problem.Field, problem.Line)));
    }

    [Theory]
    [InlineData("quality: -1\nheat: -2", "quality heat")]
    [InlineData("quality: 0\nheat: -1", "")]
    [InlineData("quality: 154", "")]
    [InlineData("publishedDateTime: 0001-01-01T00:00:00Z", "publishedDateTime")]
    [InlineData("publishedDateTime: 1970-01-01T00:00:00Z", "publishedDateTime")]
    [InlineData("publishedDateTime: 1969-07-20T20:17:00Z", "")]
    [InlineData("images:\n  - width: 0\n    height: 600", "images[0].width")]
    [InlineData("related:\n  - quality: -5", "related[0].quality")]
    public void ValueRange(string yaml, string fields) => Finds("ValueRange", yaml, fields);

    [Theory]
    [InlineData("Title: x", "Title")]
    [InlineData("titel: x", "titel")]
    [InlineData("titl: x\nexcerptt: y\npubliched: true\ntopcis: [a]", "titl excerptt publiched topcis")]
    [InlineData("image: x", "")]
    [InlineData("head: x\nhype: y\ntopic: z", "topic")]
    [InlineData("topic: x\ntopics: [a]", "")]
    [InlineData("price: 5\ntags: [a]\nlevels: []\nhome: x\ndate: 2020-01-01\nurl: x", "")]
    [InlineData(
        "provider:\n  domian: x\n  \"doma in\": y\nrelated:\n  - weburl: x",
        "provider.domian provider[\"doma in\"] related[0].weburl"
    )]
    [InlineData("\"ti.tle\": x", "[\"ti.tle\"]")]
    public void KeySpelling(string yaml, string fields) => Finds("KeySpelling", yaml, fields);

    // Two fields of a site's own may differ in nothing but their convention.
    [Theory]
    [InlineData("apiDocs: x", "")]
    [InlineData("API-docs: x", "")]
    [InlineData("api_doc: x", "api_doc")]
    [InlineData("wieght: 1", "wieght")]
    [InlineData("exerpt: x", "exerpt")]
    public void KeySpelling_of_fields_of_a_site(string yaml, string fields)
    {
        SchemaDefinition own = SchemaReader.Read("extends: jekyll\nfields: { api_docs: string, weight: integer }", "site");
        Finds("KeySpelling", yaml, fields, ArticleSchema.Compile("site", own.Over(BuiltInSchemas.DefinitionOf("jekyll")), fullName: null));
    }

    [Theory]
    [InlineData("sourceUrl: https://example.com/a\nampUrl: https://example.com/amp", "")]
    [InlineData("webUrl: https://example.com/a\nampWebUrl: https://example.com/amp", "")]
    [InlineData("webUrl: https://example.com/a\nampUrl: https://example.com/amp", "ampUrl")]
    [InlineData(
        "sourceUrl: https://example.com/a\nrelated:\n  - webUrl: https://example.com/b\n  - sourceUrl: https://example.com/c",
        "sourceUrl related[1].sourceUrl"
    )]
    [InlineData("webUrl: https://example.com/a\nsourceUrl: https://example.com/b", "sourceUrl")]
    public void NamesMixed(string yaml, string fields) => Finds("NamesMixed", yaml, fields);

    [Theory]
    [InlineData(
        "sourceUrl: https://example.com/a\nampUrl: https://example.com/amp\nrelated:\n  - cdnAmpUrl: https://example.com",
        "sourceUrl ampUrl related[0].cdnAmpUrl"
    )]
    [InlineData("webUrl: https://example.com/a", "")]
    public void NamesOutdated(string yaml, string fields) => Finds("NamesOutdated", yaml, fields);

    [Theory]
    [InlineData("publishedDateTime: 2026-01-01T00:00:01Z", "publishedDateTime")]
    [InlineData("publishedDateTime: 2026-01-01T01:00:00+01:00", "")]
    [InlineData("related:\n  - publishedDateTime: 2027-01-01", "related[0].publishedDateTime")]
    public void DateFuture(string yaml, string fields) => Finds("DateFuture", yaml, fields);

    [Theory]
    [InlineData("hugo", "date: 2027-01-01", "")]
    [InlineData("jekyll", "date: 2027-01-01", "")]
    [InlineData("default", "date: 2027-01-01", "date")]
    [InlineData("news", "publishedDateTime: 2027-01-01", "publishedDateTime")]
    public void A_generator_schedules_by_a_date_in_the_future(string schema, string yaml, string fields) =>
        Finds("DateFuture", yaml, fields, BuiltInSchemas.Get(schema));

    [Theory]
    [InlineData("2020-11-25-a.md", "publishedDateTime: 2020-11-25T12:44:00Z", "")]
    [InlineData("2020-11-26-a.md", "publishedDateTime: 2020-11-25T12:44:00Z", "")]
    [InlineData("2020-11-24-a.md", "publishedDateTime: 2020-11-25T00:44:00Z", "")]
    [InlineData("2020-11-27-a.md", "publishedDateTime: 2020-11-25T12:44:00Z", "publishedDateTime")]
    [InlineData("2019-11-25-a.md", "publishedDateTime: 2020-11-25T12:44:00Z", "publishedDateTime")]
    [InlineData("a.md", "publishedDateTime: 2020-11-25T12:44:00Z", "")]
    [InlineData("2020-11-27-a.md", "title: no date", "")]
    [InlineData("2020-11-27-a.md", "publishedDateTime: 0001-01-01T00:00:00Z", "publishedDateTime")]
    public void DateFileName(string name, string yaml, string fields) =>
        Assert.Equal(fields, Problems(yaml, "DateFileName", Path.Combine(Path.GetTempPath(), name)));

    [Theory]
    [InlineData("webUrl: https://example.com/a?b=c&d=%20#e\noriginalUrl: http://例え.jp/a", "")]
    [InlineData("webUrl: http://localhost:4000/a\noriginalUrl: http://[::1]/a", "")]
    [InlineData("webUrl: http://http://example.com/", "webUrl")]
    [InlineData("webUrl: www.example.com/a", "webUrl")]
    [InlineData(
        "webUrl: /a\noriginalUrl: //example.com/a\nampWebUrl: ftp://example.com\ncdnAmpWebUrl: 'https://'",
        "originalUrl webUrl ampWebUrl cdnAmpWebUrl"
    )]
    [InlineData("sourceUrl: 'https://example.com/a b'", "webUrl")]
    [InlineData("webUrl: 'javascript:alert(1)'", "webUrl")]
    [InlineData("webUrl: \"https://a\\u2066b.example/1\"", "webUrl")]
    [InlineData(
        "images:\n  - url: /assets/a.png\n  - url: a.png\nprovider:\n  images:\n    - url: //example.com/a.png",
        "provider.images[0].url images[1].url"
    )]
    [InlineData("related:\n  - webUrl: example", "related[0].webUrl")]
    public void UrlForm(string yaml, string fields) => Finds("UrlForm", yaml, fields);

    [Theory]
    [InlineData("example.com", "https://example.com/a", true)]
    [InlineData("example.com", "https://www.example.com/a", true)]
    [InlineData("example.com", "https://blogs.example.com/a", true)]
    [InlineData("www.example.com", "https://example.com/a", true)]
    [InlineData("news.example.com", "https://example.com/a", true)]
    [InlineData("Example.COM", "https://EXAMPLE.com/a", true)]
    [InlineData("example.com", "https://www.youtube.com/watch?v=1", true)]
    [InlineData("edition.example.com", "https://amp.example.com/a", true)]
    [InlineData("in.example.co.uk", "https://www.example.com/a", true)]
    [InlineData("https://example.com/blog", "https://example.com/a", true)]
    [InlineData("example.com:8443", "https://example.com/a", true)]
    [InlineData("例え.jp", "https://xn--r8jz45g.jp/a", true)]
    [InlineData("example.com", "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a", true)]
    [InlineData("example.com", "https://dev.to/example/a", true)]
    [InlineData("example.co.uk", "https://other.co.uk/a", false)]
    [InlineData("example.com", "https://notexample.com/a", false)]
    [InlineData("ecfr.eu", "https://www.europarl.europa.eu/a", false)]
    [InlineData("a\u2066b.example", "https://example.com/a", true)]
    [InlineData("example.com", "https://a\u2066b.example/a", true)]
    public void ProviderUrl(string domain, string url, bool fits)
    {
        Finds("ProviderUrl", $"type: article\nwebUrl: {url}\nprovider:\n  domain: {domain}", fits ? "" : "provider.domain");
        Finds(
            "ProviderUrl",
            $"related:\n  - webUrl: {url}\n    provider:\n      domain: {domain}",
            fits ? "" : "related[0].provider.domain"
        );
        Finds("ProviderUrl", $"type: video\nwebUrl: {url}\nprovider:\n  domain: {domain}", "");
    }

    [Theory]
    [InlineData("Russiaâ€™s", "Russia’s")]
    [InlineData("CafÃ© crÃ¨me", "Café crème")]
    [InlineData("â€œHiâ€\u009D", "“Hi”")]
    [InlineData("5 Â£ and Â© 2020", "5 £ and © 2020")]
    [InlineData("Ã¢â‚¬â„¢", "’")]
    [InlineData("ðŸŽ‰ party", "🎉 party")]
    [InlineData("donâ\u0080\u0099t", "don’t")]
    [InlineData("Ð\u009Fривет", null)]
    [InlineData("MÃ¼nchen, PÃ©rez et la santÃ©", "München, Pérez et la santé")]
    [InlineData("CÃ³rdoba", "Córdoba")]
    [InlineData("FÃ¼r Ã„ltere", "Für Ältere")]
    [InlineData("Â¿CÃ³mo estÃ¡?", "¿Cómo está?")]
    [InlineData("20 Â°C in MÃ¼nchen", "20 °C in München")]
    [InlineData("DÃ©jÃ\u00A0 vu", "Déjà vu")]
    [InlineData("Ã¢â‚¬Å“QuotedÃ¢â‚¬Â\u009D itÃ¢â‚¬â„¢s", "“Quoted” it’s")]
    [InlineData("\u0093LE CAF\u00C9\u0094 Viel Spa\u00DF\u0085 Caf\u00E9\u0085\u0094 BEYONC\u00C9\u0092S", null)]
    [InlineData("Como digitar “Ã” no teclado, ‘Ã’ e ‘Õ’, A letra «Ã», Litera «Â», tecla Ã… e", null)]
    [InlineData("CafÃ© Â… Bar", "Café Â… Bar")]
    [InlineData("circonflexe : Â\u00A0! Chữ “Ã” và “Â”", null)]
    [InlineData("cafÃ©—x and cafÃ©\u00A0!", "café—x and café\u00A0!")]
    [InlineData("Ã‰tat dâ€™Ã©tÃ©, Ã\u00A0 Paris", "État d’été, à Paris")]
    [InlineData("THÃ‰ et CAFÃ‰", "THÉ et CAFÉ")]
    [InlineData("siÄ™ wÅ‚oski Å›wiat", "się włoski świat")]
    [InlineData("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ æ—¥æœ¬", "привет 日本")]
    [InlineData("price â‚¬5 OfficeÂ® â†’ Actâ„¢", "price €5 Office® → Act™")]
    // Text that was never read wrongly, though its signs are the bytes of something.
    [InlineData("« La santé\u00A0» LIBERTÉ\u00A0! L'ÉTÉ\u00A0? SANTÉ\u00A0:", null)]
    [InlineData("„Viel Spaß“ „Groß“ mit Maß“ Fuß–Ball", null)]
    [InlineData("BEYONCÉ’s NESCAFÉ® CAFÉ™", null)]
    [InlineData("“…the café…” she “Pelé…” café”\u00A0—", null)]
    [InlineData("“SÍ” gana „JÓ” «…DE L’ÉTÉ» 3×½ AMANHÃ… IRMû", null)]
    [InlineData("L'ÉTÉ—la suite É“x", null)]
    [InlineData("Châ”\u00A0 încâ”", null)]
    [InlineData("café – “crème”", null)]
    [InlineData("NÃO, São Paulo, Île, Âme", null)]
    [InlineData("a â b € c ™", null)]
    [InlineData("Solutions„¢", null)]
    [InlineData("plain", null)]
    [InlineData("Ýþ ÿü", null)]
    // A byte-order mark, which nobody would see.
    [InlineData("ï»¿Title", null)]
    [InlineData("ï»¿CafÃ©", "ï»¿Café")]
    [InlineData("Ã¯Â»Â¿Title", "ï»¿Title")]
    public void Mojibake(string text, string? repaired)
    {
        Finds("Mojibake", $"title: \"{text}\"", repaired is null ? "" : "title");
        Assert.Equal(repaired ?? text, Repaired($"title: \"{text}\"", "Mojibake").Title);
    }

    [Theory]
    [InlineData("title: \"Caf\uFFFD\"\nexcerpt: Café", "title")]
    [InlineData(
        "topics: [a, \"b\uFFFD\"]\nwebUrl: \"https://example.com/\uFFFD\"\nfeaturedContent: \"<p>\uFFFD\"",
        "webUrl featuredContent topics[1]"
    )]
    [InlineData(
        "provider:\n  name: \"\uFFFD\"\n  mood: \"\uFFFD\"\nimages:\n  - title: \"\uFFFD\"",
        "provider.name images[0].title provider.mood"
    )]
    [InlineData("price: 5\nnotes: [x, {a: \"\uFFFD\"}]\nca\uFFFD: \"\uFFFD\"", "notes[1].a ca\uFFFD ca\uFFFD")]
    [InlineData("title: \"U+FFFD, or \\\"?\\\", Ã©\"", "")]
    public void ReplacementCharacter(string yaml, string fields) => Finds("ReplacementCharacter", yaml, fields);

    [Fact]
    public void A_letter_that_was_lost_in_the_body_is_found_on_its_line()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: a\n---\n\nFine.\nA caf\uFFFD, two caf\uFFFDs.\n");
        ArticleProblem problem = Assert.Single(Check(Checker("ReplacementCharacter"), Article.Read(path)));

        Assert.Equal(
            $"{path}(6,6): warning ReplacementCharacter: A letter was lost in the body: 'caf\uFFFD,'. Take the text "
                + $"from an earlier version of the file, or from its source.",
            problem.ToString()
        );
        Assert.Single(Check(Checker("ReplacementCharacter"), Article.Parse("---\ntitle: a\n---\n\uFFFD")));
    }

    [Theory]
    [InlineData("title: \"a <b>bold</b> claim\"\nexcerpt: \"x<br />y\"", "title excerpt")]
    [InlineData("title: \"Q&amp;A\"\nexcerpt: \"it&#8217;s\"", "title excerpt")]
    [InlineData("title: \"<A HREF='x'>y</A>\"", "title")]
    [InlineData("title: \"List<string> and a < b > c & d; AT&T\"", "")]
    [InlineData(
        "title: \"How to use the <section> element, <p> and <video>\"\nexcerpt: \"Array<i>, vector<s>, if a<b and c>d, Q&As; B&Bs; M&Ms;\"",
        ""
    )]
    [InlineData("featuredContent: \"<iframe src='https://example.com'></iframe>\"\nbody: \"<p>\"", "")]
    [InlineData("webUrl: \"https://example.com/?a=1&amp;b=2\"", "")]
    [InlineData(
        "related:\n  - title: \"<i>x</i>\"\nimages:\n  - title: \"&quot;\"\ntopics: [\"R&amp;D\"]",
        "topics[0] images[0].title related[0].title"
    )]
    public void HtmlText(string yaml, string fields) => Finds("HtmlText", yaml, fields);

    [Theory]
    [InlineData("title: C# and #hashtag", "title")]
    [InlineData("title: C #1", "title")]
    [InlineData("title: Issue #12 is out", "title")]
    [InlineData("title: #MeToo", "title")]
    [InlineData("title:    #MeToo", "title")]
    [InlineData("excerpt: Long lines\n  that go on #over", "excerpt")]
    [InlineData("seo_title: Now #1", "seo_title")]
    [InlineData("lead: two words #tag", "lead")]
    [InlineData("topics:\n  - #MSTeams\n  - C #1\n  - Harbour", "topics[0] topics[1]")]
    [InlineData("tags: [a #b\n  , c]", "tags[0]")]
    [InlineData("related:\n  - title: x #1\n    provider:\n      name: A #b", "related[0].title related[0].provider.name")]
    [InlineData("\"a.b\":\n  - title: x #1", "[\"a.b\"][0].title")]
    [InlineData("bgcolor: #fff\ncolor: #A0b1C2", "bgcolor color")]
    [InlineData("title: &Co and company", "title")]
    [InlineData("title: &Co", "title")]
    [InlineData("title: !important news", "title")]
    [InlineData("title: ! x", "title")]
    [InlineData("topics: [&R D, !x y]", "topics[0] topics[1]")]
    public void TextDropped(string yaml, string fields) => Assert.Equal(fields, Dropped(yaml));

    [Theory]
    [InlineData("quality: 70 #checked")]
    [InlineData("quality: 70 # checked")]
    [InlineData("published: true #live")]
    [InlineData("title: x # checked")]
    [InlineData("title: x  #checked")]
    [InlineData("title: x ## checked")]
    [InlineData("title: x #")]
    [InlineData("title: x #!")]
    [InlineData("title: x #TODO better")]
    [InlineData("title: x #fixme")]
    [InlineData("title: # none yet")]
    [InlineData("title: \"x\" #y")]
    [InlineData("title: 'x' #y")]
    [InlineData("title: a#b and c#")]
    [InlineData("title: |- #y\n  x #1")]
    [InlineData("#title: x #1\ntitle: y")]
    [InlineData("layout: post #default")]
    [InlineData("lang: en #english only")]
    [InlineData("date: 2026-01-01 10:00 +0100 #utc")]
    [InlineData("weight: #10")]
    [InlineData("image: #/a.png")]
    [InlineData("color: #later")]
    [InlineData("provider: #main\n  name: x")]
    [InlineData("tags: #all\n  - a")]
    [InlineData("author: &title Jane Doe\ntitle: *title")]
    [InlineData("title: &title x")]
    [InlineData("title: &x \"y\"")]
    [InlineData("id: &x y")]
    [InlineData("provider: &x\n  name: y")]
    [InlineData("title: ! 'x'")]
    [InlineData("title: !!str 12")]
    [InlineData("title: !expr paste(a, b)")]
    [InlineData("title: !ruby/object:X y")]
    [InlineData("id: !x y")]
    [InlineData("title: R & D! now")]
    public void TextDropped_lets_pass_what_is_meant_so(string yaml) => Assert.Equal("", Dropped(yaml));

    [Theory]
    [InlineData(
        "title: C# and #hashtag",
        "(2,15): warning TextDropped: title: YAML drops '#hashtag' as a comment. If it belongs to the text, put the whole text in "
            + "quotation marks. If it is a comment, put a space after the #."
    )]
    [InlineData(
        "title: &Co and",
        "(2,1): warning TextDropped: title: YAML drops '&Co' as the name of an anchor that nothing refers to. If it belongs to the "
            + "text, put the whole text in quotation marks."
    )]
    [InlineData(
        "title: !x and",
        "(2,1): warning TextDropped: title: YAML drops '!x' as a tag. If it belongs to the text, put the whole text in quotation marks."
    )]
    public void TextDropped_says_what_is_dropped_and_where(string yaml, string message) =>
        Assert.Equal(
            _directory.PathOf("a.md") + message,
            Check(Checker("TextDropped"), FromFile($"---\n{yaml}\n---\n")).Single().ToString()
        );

    [Theory]
    [InlineData("+++\ntitle = \"x\" #y\n+++\n")]
    [InlineData("{ \"title\": \"x #y\" }\n")]
    [InlineData("---\ntitle: x\n---\nA #b &c !d\n")]
    public void TextDropped_is_about_YAML_alone(string text) => Assert.Empty(Check(Checker("TextDropped"), FromFile(text)));

    [Fact]
    public void TextDropped_reads_files_of_any_encoding() =>
        Assert.Single(Check(Checker("TextDropped"), FromFile([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("---\ntitle: x #1\n---\n")])));

    [Theory]
    [InlineData("title: \" a\"\nexcerpt: \"b\\n\"", "title excerpt")]
    [InlineData("title: \"\\u00A0a\"", "title")]
    [InlineData("title: \"  \"", "")]
    [InlineData("title: a b\nsecured: \"x \"", "")]
    public void BlankText(string yaml, string fields) => Finds("BlankText", yaml, fields);

    [Theory]
    [InlineData("She said \"\"yes\"\".", true)]
    [InlineData("She said \"\"yes", false)]
    [InlineData("A 27\"\" screen", true)]
    [InlineData("He is 5'10\"\" and says \"\"no\"\"", true)]
    [InlineData("\"\"Forecast to 2027\"\" is out", true)]
    [InlineData("“English”", true)]
    [InlineData("„deutsch“ und „noch eins“", true)]
    [InlineData("„polski”", true)]
    [InlineData("”svenska”", true)]
    [InlineData("it’s ‘fine’", true)]
    [InlineData("“open", false)]
    [InlineData("closed”", false)]
    [InlineData("Solutions„¢", true)]
    [InlineData("A 13” MacBook and a 7” single", true)]
    [InlineData("צה\"\"ל ארה\"\"ב", true)]
    [InlineData("ה\"\"שבוע\"\" בטכנולוגיה", true)]
    [InlineData("The \"\"Galaxy S21\"\" has a 6.2\"\" screen", true)]
    [InlineData("“Windows 7” on a 13” laptop", true)]
    [InlineData("„A“, “B”", true)]
    [InlineData("echo \"\"a\\\"\"b\"\"", true)]
    public void Quotes(string text, bool fits) =>
        Finds("Quotes", $"title: '{text.Replace("\"\"", "\"").Replace("'", "''")}'", fits ? "" : "title");

    [Theory]
    [InlineData("Amazon opens", "A deal with Amaz", true)]
    [InlineData("Amazon opens", "A deal with Amaz...", true)]
    [InlineData("Amazon opens", "A deal with Amaz…", true)]
    [InlineData("Amazon opens", "A deal with Amaz.", false)]
    [InlineData("Amazon opens", "A deal with Amazon", false)]
    [InlineData("Warnings issued", "They warning", false)]
    [InlineData("Amazons", "A deal with Amazon", false)]
    [InlineData("Nothing alike", "A deal with Amaz", false)]
    [InlineData("Within reach", "A deal wi", false)]
    public void ExcerptCut(string title, string excerpt, bool isCut)
    {
        Assert.Equal(isCut ? "excerpt" : "", Fields(CheckAmongMany(Parse($"title: {title}\nexcerpt: {excerpt}"))));

        // One article alone proves nothing.
        Finds("ExcerptCut", $"title: {title}\nexcerpt: {excerpt}", "");
    }

    [Fact]
    public void An_excerpt_ends_with_a_whole_word_where_another_article_uses_it()
    {
        Article data = Parse("title: Dataverse grows\nexcerpt: Where is your data");

        Assert.Empty(CheckAmongMany(data, Parse("title: Other"), Parse("title: Big data\nexcerpt: All of it.")));
        Assert.Single(CheckAmongMany(data));
    }

    [Fact]
    public void Results_come_in_the_order_of_the_articles_and_as_soon_as_they_are_certain()
    {
        ArticleChecker checker = Checker("*");
        Article cut = Parse("title: Amazon opens\ntype: course\nexcerpt: A deal with Amaz");

        Assert.Single(checker.Add(Parse("type: course\ntitle: a")));
        Assert.Empty(checker.Add(cut));
        Assert.Empty(checker.Add(Parse("type: course\ntitle: b")));
        Assert.Equal(["Amazon opens", "b"], checker.Complete().Select(result => result.Article!.Title));
    }

    [Theory]
    [InlineData("3 2 2 0", "")]
    [InlineData("1 2", "related")]
    [InlineData("3 ~ 0", "")]
    [InlineData("~ 1", "related")]
    [InlineData("1 '9'", "")]
    [InlineData("'9' 1", "")]
    [InlineData("1 high 2", "")]
    public void RelatedOrder(string qualities, string fields) =>
        Finds("RelatedOrder", "related:\n" + string.Concat(qualities.Split(' ').Select(quality => $"  - quality: {quality}\n")), fields);

    [Theory]
    [InlineData("https://example.com/a https://example.com/b", "")]
    [InlineData("https://example.com/#!/a https://example.com/#!/b", "")]
    [InlineData(
        "https://example.com/a http://www.example.com/a/?utm_source=x https://example.com/b https://example.com/a",
        "related[1] related[3]"
    )]
    public void RelatedRepeated(string urls, string fields) =>
        Finds("RelatedRepeated", "related:\n" + string.Concat(urls.Split(' ').Select(url => $"  - webUrl: {url}\n")), fields);

    [Fact]
    public void RelatedSelf()
    {
        Finds(
            "RelatedSelf",
            "webUrl: https://example.com/a\nrelated:\n  - webUrl: https://example.com/b\n  - webUrl: https://amp.example.com/a",
            "related[1]"
        );
        Finds("RelatedSelf", "title: no URL\nrelated:\n  - title: none either", "");
    }

    [Theory]
    [InlineData("quality: 75\nheat: 75\npublished: true", "")]
    [InlineData("quality: 75\nheat: 70\npublished: true", "heat")]
    [InlineData("quality: 75\nheat: 75\npublished: false", "published")]
    [InlineData("heat: 70", "")]
    [InlineData("quality: 75\nheat: 75\npublished: true\nrelated:\n  - quality: 80", "heat")]
    public void HeatRule(string yaml, string fields) => Finds("HeatRule", yaml, fields);

    [Fact]
    public void TopicUnknown()
    {
        ArticleTaxonomy taxonomy = new([
            new ArticleTopic
            {
                Name = "AI",
                Parent = "Technology",
                Keywords = ["AI"],
            },
        ]);
        Article article = Parse("topics: [ai, Technology, Sports]");

        Assert.Equal("topics[2]", Fields(Check(new ArticleChecker(Options("TopicUnknown") with { Taxonomy = taxonomy }), article)));
        Assert.Empty(Check(Checker("TopicUnknown"), article));
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==;AAAAAAAAAAAAAAAAAAAAAA==", "")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==", "secured")]
    [InlineData("AAAA;AAAAAAAAAAAAAAAAAAAAAA==", "secured")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA==;not base64", "secured")]
    public void Secured(string secured, string fields) => Finds("Secured", $"secured: \"{secured}\"", fields);

    [Fact]
    public void UrlRepeated()
    {
        ArticleChecker checker = Checker("UrlRepeated");
        Article first = Parse("webUrl: https://example.com/a", "/site/1.md");
        Article second = Parse("sourceUrl: https://www.example.com/a/?utm_source=feed", "/site/2.md");

        Assert.Empty(Check(checker, first));
        Assert.Equal("webUrl", Fields(Check(checker, second)));
        Assert.Empty(Check(checker, first));
        Assert.Empty(Check(checker, Parse("title: none")));
    }

    [Fact]
    public void LineEndings()
    {
        using TemporaryDirectory directory = new();
        Article mixed = Article.Read(directory.Write("mixed.md", "---\r\ntitle: a\n---\r\n"));
        Article even = Article.Read(directory.Write("even.md", "---\r\ntitle: a\r\n---\r\n"));

        Assert.Single(Check(Checker("LineEndings"), mixed));
        Assert.Empty(Check(Checker("LineEndings"), even));
    }

    [Fact]
    public void Every_rule_has_a_test_here_and_a_section_in_the_help()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", "about_ArticleRules.md"));

        Assert.All(RuleDescriptor.All, rule => Assert.NotNull(typeof(ArticleRuleTests).GetMethod(rule.Id)));
        Assert.Equal(
            RuleDescriptor.All.Select(rule => rule.Id).Order(),
            page.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..].Trim()).Order()
        );
        Assert.Equal(RuleDescriptor.All.Count, RuleDescriptor.All.Select(rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void Rules_are_chosen_by_name_pattern_and_severity()
    {
        Article article = Parse("category: news\ntitle: \" Itâ€™s \"\nsourceUrl: https://example.com");

        Assert.DoesNotContain("NamesOutdated", Rules(new ArticleCheckOptions { Now = _now }));
        Assert.Contains("NamesOutdated", Rules(new ArticleCheckOptions { IncludeRules = ["*"], Now = _now }));
        Assert.Equal(["Mojibake"], Rules(new ArticleCheckOptions { IncludeRules = ["moji*"] }));
        Assert.Equal(["Mojibake", "BlankText"], Rules(new ArticleCheckOptions { ExcludeRules = ["Field*"] }));
        Assert.Equal(["FieldMissing"], Rules(new ArticleCheckOptions { MinimumSeverity = ProblemSeverity.Error }).Distinct());
        Assert.Contains(
            "There is no rule 'Mojo'. The rules are FrontMatterMissing, FileEmpty, FieldMissing, ",
            Assert.Throws<FormatException>(() => Rules(new ArticleCheckOptions { IncludeRules = ["Mojo"] })).Message
        );

        string[] Rules(ArticleCheckOptions options) => [.. Check(new ArticleChecker(options), article).Select(problem => problem.Rule)];
    }

    [Fact]
    public void A_problem_tells_its_place()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write(
            "a.md",
            "\uFEFF---\r\ntype: course\r\ntitle: \"Itâ€™s\"\r\nrelated:\r\n  - {sourceUrl: x}\r\n---\r\n"
        );
        ArticleProblem[] problems = [.. Check(Checker("*", exclude: "NamesOutdated"), Article.Read(path))];

        Assert.Equal(
            [
                ("Mojibake", "title", 3, 1),
                ("FieldMissing", "related[0].title", 5, 5),
                ("FieldMissing", "related[0].publishedDateTime", 5, 5),
                ("FieldMissing", "related[0].provider", 5, 5),
                ("UrlForm", "related[0].webUrl", 5, 6),
            ],
            problems.Select(problem => (problem.Rule, problem.Field, problem.Line!.Value, problem.Column!.Value))
        );
        Assert.Equal(
            $"{path}(3,1): warning Mojibake: title: 'Itâ€™s' was 'It’s' before UTF-8 was read as Windows-1252.",
            problems[0].ToString()
        );
    }

    [Fact]
    public void A_problem_of_what_was_changed_in_memory_tells_where_it_would_stand()
    {
        using TemporaryDirectory directory = new();
        Article article = Article.Read(directory.Write("a.md", "---\ntype: course\ntitle: a\n---\n"));
        article.Quality = -5;

        ArticleProblem problem = Assert.Single(Check(Checker("*"), article), problem => problem.Rule == "ValueRange");
        Assert.Equal(4, problem.Line);
    }

    private string Dropped(string yaml) => Fields(Check(Checker("TextDropped"), FromFile($"---\n{yaml}\n---\n")));

    private Article FromFile(string text) => FromFile(Encoding.UTF8.GetBytes(text));

    private Article FromFile(byte[] bytes)
    {
        string path = _directory.PathOf("a.md");
        File.WriteAllBytes(path, bytes);
        return Article.Read(path);
    }

    // Alone, and among all others: what one rule asks of an article must not change what the next one sees.
    private static void Finds(string rule, string yaml, string fields, ArticleSchema? schema = null)
    {
        Assert.Equal(fields, Fields(Check(Checker(rule), Parse(yaml, schema: schema))));
        Assert.Equal(fields, Fields(Check(Checker("*"), Parse(yaml, schema: schema)).Where(problem => problem.Rule == rule)));
    }

    private static List<ArticleProblem> CheckAmongMany(params Article[] articles)
    {
        ArticleChecker checker = Checker("ExcerptCut");
        Article many = Parse("title: " + string.Join(' ', Enumerable.Range(0, 2_000).Select(i => FormattableString.Invariant($"word{i}"))));
        return
        [
            .. articles
                .Prepend(many)
                .SelectMany(article => checker.Add(article))
                .ToList()
                .Concat(checker.Complete())
                .SelectMany(result => result.Problems),
        ];
    }

    private static string Problems(string yaml, string rule, string path = "/site/a.md") => Fields(Check(Checker(rule), Parse(yaml, path)));

    private static string Fields(IEnumerable<ArticleProblem> problems) => string.Join(' ', problems.Select(problem => problem.Field));

    private static List<ArticleProblem> Check(ArticleChecker checker, Article article) =>
        [.. checker.Add(article).Concat(checker.Complete()).SelectMany(result => result.Problems)];

    private static Article Repaired(string yaml, string rule)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", $"---\n{yaml}\n---\n");
        return new ArticleRepairer(Options(rule)).Prepare(path).Result;
    }

    private static ArticleChecker Checker(string rule, string? exclude = null) =>
        new(Options(rule) with { ExcludeRules = exclude is null ? null : [exclude] });

    private static ArticleCheckOptions Options(string rule) => new() { IncludeRules = [rule], Now = _now };

    private static Article Parse(string yaml, string path = "/site/a.md", ArticleSchema? schema = null) =>
        Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), schema ?? ArticleSchema.Default, path);
}
