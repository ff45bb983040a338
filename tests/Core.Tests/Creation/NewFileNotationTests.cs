using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Tests.Articles.Urls;
using Xunit;

namespace ArticlesPS.Tests.Creation;

/// <summary>Front matter of new files is written as that of most files beside them: keys, order, dates, lists, quotation marks.</summary>
public sealed class NewFileNotationTests : IDisposable
{
    private const string Day = "2026-01-09";
    private const string Time = "2026-01-09T10:30:00+02:00";
    private const string Usual = "\ntags:\n  - bread\n  - C#\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>What shows the generator, the front matter of the other files, the date, and that of the new file.</summary>
    public static TheoryData<string, string[], string, string> Cases { get; } =
        new()
        {
            // Dates.
            { "_quarto.yml", ["---\ntitle: A\ndate: \"2026-02-20\"\n---"], Day, "---\ntitle: Rye Bread\ndate: \"2026-01-09\"\n---" },
            { "_quarto.yml", ["---\ntitle: A\ndate: '2026-02-20'\n---"], Day, "---\ntitle: Rye Bread\ndate: '2026-01-09'\n---" },
            { "_quarto.yml", ["---\ntitle: A\ndate: 2/20/2026\n---"], Day, "---\ntitle: Rye Bread\ndate: 1/9/2026\n---" },
            { "hugo.toml", ["---\ntitle: A\ndate: 2026-02-20 10:00:00 +0100\n---"], Day, "---\ntitle: Rye Bread\ndate: 2026-01-09\n---" },
            {
                "hugo.toml",
                ["---\ntitle: A\ndate: 2026-02-20 10:00:00 +0100\n---"],
                Time,
                "---\ntitle: Rye Bread\ndate: 2026-01-09 10:30:00 +0200\n---"
            },
            {
                "hugo.toml",
                ["---\ntitle: A\ndate: 2026-02-20T10:00:00+01:00\n---"],
                Time,
                "---\ntitle: Rye Bread\ndate: 2026-01-09T10:30:00+02:00\n---"
            },
            {
                "hugo.toml",
                ["---\ntitle: A\ndate: \"2026-02-20T10:00:00Z\"\n---"],
                Time,
                "---\ntitle: Rye Bread\ndate: \"2026-01-09T08:30:00Z\"\n---"
            },
            { "hugo.toml", ["---\ntitle: A\ndate: 2026-02-20\n---"], Time, "---\ntitle: Rye Bread\ndate: 2026-01-09T08:30:00Z\n---" },
            { "hugo.toml", ["+++\ntitle = 'A'\ndate = 2026-02-20\n+++"], Day, "+++\ntitle = 'Rye Bread'\ndate = 2026-01-09\n+++" },
            { "hugo.toml", ["+++\ntitle = 'A'\ndate = '2026-02-20'\n+++"], Day, "+++\ntitle = 'Rye Bread'\ndate = '2026-01-09'\n+++" },
            {
                "hugo.toml",
                ["+++\ndate = 2026-02-20T10:00:00-05:00\ntitle = \"A\"\n+++"],
                Time,
                "+++\ndate = 2026-01-09T10:30:00+02:00\ntitle = \"Rye Bread\"\n+++"
            },
            // Lists.
            { "hugo.toml", ["---\ntitle: A\ntags: [a, b]\n---"], "", "---\ntitle: Rye Bread\ntags: [bread, C#]\n---" },
            { "hugo.toml", ["---\ntitle: A\ntags: [\"a\", \"b\"]\n---"], "", "---\ntitle: Rye Bread\ntags: [\"bread\", \"C#\"]\n---" },
            { "hugo.toml", ["---\ntitle: A\ntags: ['a', 'b']\n---"], "", "---\ntitle: Rye Bread\ntags: ['bread', 'C#']\n---" },
            { "hugo.toml", ["---\ntitle: A\ntags:\n- a\n- b\n---"], "", "---\ntitle: Rye Bread\ntags:\n- bread\n- C#\n---" },
            {
                "hugo.toml",
                ["---\ntitle: A\ntags:\n    - \"a\"\n---"],
                "",
                "---\ntitle: Rye Bread\ntags:\n    - \"bread\"\n    - \"C#\"\n---"
            },
            { "pelicanconf.py", ["Title: A\nTags: a; b\n"], "", "Title: Rye Bread\nTags: bread; C#" },
            { "pelicanconf.py", ["Title: A\nTags: a, b\n"], "", "Title: Rye Bread\nTags: bread, C#" },
            // The majority decides, and where there is none, the schema.
            {
                "hugo.toml",
                ["---\ntitle: \"A\"\ntags: [a]\n---", "---\ntitle: 'B'\ntags: [a]\n---", "---\ntitle: 'C'\ntags:\n- a\n---"],
                "",
                "---\ntitle: 'Rye Bread'\ntags: [bread, C#]\n---"
            },
            {
                "hugo.toml",
                ["---\ntitle: A\ntags: [a]\n---", "---\ntitle: 'B'\ntags:\n- a\n---"],
                "",
                "---\ntitle: \"Rye Bread\"" + Usual + "---"
            },
            // A file with what many have shows more than one with much of its own.
            {
                "hugo.toml",
                [
                    "---\na: x\nb: y\nc: z\ntitle: A\n---",
                    "---\ntitle: B\ntags: [x]\ndate: 2026-01-01\n---",
                    "---\ntags: [x]\ndate: 2026-01-01\ntitle: C\n---",
                ],
                "",
                "---\ntitle: Rye Bread\ntags: [bread, C#]\n---"
            },
            // Marks that a text needs show nothing.
            {
                "hugo.toml",
                ["---\ntitle: \"A: b\"\n---", "---\ntitle: \"C #d\"\n---", "---\ntitle: Plain\n---"],
                "",
                "---\ntitle: Rye Bread" + Usual + "---"
            },
            // Keys and their order; what the new one has no value for goes, comments too.
            {
                "hugo.toml",
                ["---\n# About\ntags: [a] # words\ndescription: About A\nTitle: A\nimage: a.png\nweight: 4\n---"],
                "",
                "---\ntags: [bread, C#]\nTitle: Rye Bread\n---"
            },
            { "hugo.toml", ["---\nx: &a 1\ny: *a\ntitle: 'A'\n---"], "", "---\ntitle: \"Rye Bread\"" + Usual + "---" },
            {
                "config.toml",
                ["+++\ntitle = 'A'\n[taxonomies]\ntags = ['a']\ncategories = ['b']\n[extra]\ntoc = true\n+++"],
                "",
                "+++\ntitle = 'Rye Bread'\n[taxonomies]\ntags = ['bread', 'C#']\n+++"
            },
            {
                "hugo.toml",
                ["{\n    \"tags\": [\"a\"],\n    \"title\": \"A\"\n}"],
                "",
                "{\n    \"tags\": [\"bread\", \"C#\"],\n    \"title\": \"Rye Bread\"\n}"
            },
            // What most have in common is written, too.
            {
                "hugo.toml",
                ["---\nlayout: wide\ntitle: A\n---", "---\nlayout: wide\ntitle: B\n---", "---\ntitle: C\n---"],
                "",
                "---\nlayout: wide\ntitle: Rye Bread" + Usual + "---"
            },
            {
                "hugo.toml",
                ["---\ntitle: A\nx: 1\ntoc: true\n---", "---\ntitle: B\nx: 1\ntoc: true\n---", "---\ntitle: C\nx: 1\ntoc: true\n---"],
                "",
                "---\ntitle: Rye Bread" + Usual + "toc: true\n---"
            },
            {
                "hugo.toml",
                ["---\ntitle: A\ntoc: true\n---", "---\ntitle: B\ntoc: true\n---"],
                "",
                "---\ntitle: Rye Bread" + Usual + "---"
            },
            { "hugo.toml", ["---\ntitle: A\ndraft: false\n---"], "", "---\ntitle: Rye Bread\ndraft: false" + Usual + "---" },
            { "hugo.toml", ["---\ntitle: A\ndraft: true\n---"], "", "---\ntitle: Rye Bread" + Usual + "---" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_new_file_is_written_as_the_others(string evidence, string[] others, string date, string expected)
    {
        Write(evidence, others);

        string text = TextOf(changes =>
        {
            if (date.Length > 0)
            {
                changes.Set(ArticleRole.PublishedDateTime, DateTimeOffset.Parse(date + (date == Day ? "Z" : ""), null));
            }
            else
            {
                changes.Set(ArticleRole.Topics, new[] { "bread", "C#" });
            }
        });

        Assert.Equal(expected, text.TrimEnd('\n'));
    }

    [Fact]
    public void Of_several_categories_only_the_new_one_is_there()
    {
        Write("_config.yml", ["---\ntitle: A\ncategories: cakes pies\n---"]);
        Assert.Equal("---\ntitle: Rye Bread\ncategories: breads\n---\n\n", TextOf(changes => changes.Set(ArticleRole.Category, "breads")));

        Write("hugo.toml", ["---\ntitle: A\ncategories: [cakes, pies]\n---"]);
        Assert.Equal(
            "---\ntitle: Rye Bread\ncategories: [breads]\n---\n\n",
            TextOf(changes => changes.Set(ArticleRole.Category, "breads"))
        );
    }

    [Fact]
    public void A_value_that_another_file_has_as_something_else_is_written_as_the_schema_has_it()
    {
        Write("hugo.toml", ["---\ntitle: A\ntags: {name: Jane}\n---"]);

        string text = TextOf(changes => changes.Set(ArticleRole.Topics, new[] { "Ann" }));

        Assert.Equal("---\ntitle: Rye Bread\ntags:\n  - Ann\n---\n\n", text);
    }

    [Fact]
    public void An_empty_list_takes_no_example()
    {
        Write("hugo.toml", ["---\ntitle: A\ntags: [a]\n---"]);

        Assert.Equal("---\ntitle: Rye Bread\n---\n\n", TextOf(changes => changes.Set(ArticleRole.Topics, Array.Empty<string>())));
    }

    [Fact]
    public void Own_fields_are_of_the_kind_that_the_others_have()
    {
        Write("hugo.toml", ["---\ntitle: A\nweight: 5\nversion: 1.10\ncode: '007'\n---"]);

        string text = TextOf(changes =>
        {
            changes.Set("weight", "6");
            changes.Set("version", "1.20");
            changes.Set("code", "008");
            changes.Set("x", "9");
        });

        Assert.Equal("---\ntitle: Rye Bread\nweight: 6\nversion: 1.20\ncode: '008'\nx: \"9\"\n---\n\n", text);
    }

    [Fact]
    public void No_example_is_left_whatever_is_set()
    {
        string[] roles =
        [
            "Excerpt",
            "Topics",
            "Category",
            "Authors",
            "Url",
            "Aliases",
            "Image",
            "Slug",
            "Language",
            "PublishedDateTime",
            "ExpiryDateTime",
        ];
        string[] others =
        [
            "---\ntitle: ZZ\ndescription: >-\n  ZZ\n  ZZ\ntags: [ZZ, ZZ2]\ncategories:\n- ZZ\n- ZZ2\nauthor: ZZ\nurl: /ZZ\n"
                + "aliases: [ZZ]\nimages: [ZZ]\nslug: ZZ\nlang: ZZ\ndate: 1999-09-09\n---",
            "+++\ntitle = 'ZZ'\ndescription = \"\"\"\nZZ\"\"\"\ntags = ['ZZ', 'ZZ2']\nauthors = ['ZZ']\nurl = '/ZZ'\ndate = 1999-09-09\n"
                + "[params]\nauthor = 'ZZ'\n+++",
            "{\"title\": \"ZZ\", \"description\": \"ZZ\", \"tags\": [\"ZZ\", \"ZZ2\"], \"date\": \"1999-09-09\", \"slug\": \"ZZ\"}",
        ];
        foreach (string other in others)
        {
            foreach (string[] set in roles.Select(role => new[] { role }).Append(roles).Append([]))
            {
                Write("hugo.toml", [other]);
                string text = TextOf(changes => Array.ForEach(set, role => changes.Set(ArticleRole.Find(role)!, NewOf(role))));

                Assert.DoesNotContain("ZZ", text, StringComparison.Ordinal);
                Assert.DoesNotContain("1999", text, StringComparison.Ordinal);
                Assert.Contains("Rye Bread", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("---\ntitle: A\ndate: 2026-02-20\n---", "---\ntitle: Rye Bread\ndate: {day}\n---\n\n")]
    [InlineData("---\ntitle: A\n---", "---\ntitle: Rye Bread\n---\n\n")]
    public void An_article_that_is_begun_gets_the_present_day_if_the_others_have_one(string other, string expected)
    {
        Write("hugo.toml", [other]);
        string today = DateTime.Now.ToString("yyyy-MM-dd", null);

        string text = TextOf(_ => { }, mayBeNow: true);

        Assert.Equal(expected.Replace("{day}", today, StringComparison.Ordinal), text);
        Assert.DoesNotContain("date", TextOf(_ => { }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-20 10:00", @"\d\d:\d\d")]
    [InlineData("2026-02-20 10:00:00", @"\d\d:\d\d:\d\d")]
    [InlineData("2026-02-20 10:00 +0000", @"\d\d:\d\d \+0000")]
    public void The_present_moment_has_seconds_if_the_others_have(string date, string time)
    {
        Write("pelicanconf.py", [$"Title: A\nDate: {date}\n"]);

        Assert.Matches($@"\nDate: \d{{4}}-\d\d-\d\d {time}\n", TextOf(_ => { }, mayBeNow: true));
    }

    [Fact]
    public void News_needs_a_date()
    {
        ArticleChanges changes = new(ArticleSchema.Default);
        changes.Set(ArticleRole.Title, "Rye Bread");

        ArticleException e = Assert.Throws<ArticleException>(() =>
            new ArticleCreator(_directory.FullPath).Prepare(changes, mayBeNow: true)
        );

        Assert.Equal("DateMissing", e.ErrorId);
    }

    [Fact]
    public void Blanks_at_the_ends_of_lines_are_not_taken_over()
    {
        Write("hugo.toml", ["---\ntitle: A  \ntags: [a]\t\n---"]);

        Assert.Equal("---\ntitle: Rye Bread\n---\n\n", TextOf(_ => { }));
    }

    [Fact]
    public void In_a_directory_of_any_origin_a_file_is_named_after_its_day()
    {
        _directory.Write("c/B c.md", "---\ntitle: B c\n---\n");
        _directory.Write("c/A.md", "---\ntitle: A\n---\n");
        _directory.Write("c/D e.md", "---\ntitle: D e\n---\n");
        ArticleChanges changes = new(ArticleSchema.Default);
        changes.Set(ArticleRole.Title, "Rye Bread");

        ArticleCreator creator = new(_directory.PathOf("c"));
        Assert.Equal("DateMissing", Assert.Throws<ArticleException>(() => creator.Prepare(changes)).ErrorId);
        changes.Set(ArticleRole.PublishedDateTime, "2026-01-09");
        Assert.EndsWith("2026-01-09-rye-bread.md", creator.Prepare(changes).FilePath, StringComparison.Ordinal);
    }

    [Fact]
    public void The_present_moment_has_the_offset_of_here()
    {
        Write("hugo.toml", ["---\ntitle: A\ndate: 2026-02-20 10:00:00 +0530\n---"]);

        string text = TextOf(_ => { }, mayBeNow: true);

        string here = DateTimeOffset.Now.ToString("zzz", null).Replace(":", "", StringComparison.Ordinal);
        string offset = here == "+0000" ? "+0530" : here;
        Assert.Matches($@"\ndate: \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d {Regex.Escape(offset)}\n", text);
    }

    [Theory]
    [InlineData("_config.yml", FrontMatterFormat.Toml, "Sites of the schema jekyll do not have TOML front matter. Use YAML.")]
    [InlineData("_config.yml", FrontMatterFormat.KeyValue, "Sites of the schema jekyll do not have KeyValue front matter. Use YAML.")]
    [InlineData("config.toml", FrontMatterFormat.Json, "Sites of the schema zola do not have JSON front matter. Use TOML or YAML.")]
    [InlineData("pelicanconf.py", FrontMatterFormat.Yaml, "Sites of the schema pelican do not have YAML front matter. Use KeyValue.")]
    [InlineData(
        "hugo.toml",
        FrontMatterFormat.KeyValue,
        "Sites of the schema hugo do not have KeyValue front matter. Use YAML, TOML or JSON."
    )]
    public void A_format_that_the_generator_does_not_read_is_refused(string evidence, FrontMatterFormat format, string message)
    {
        Write(evidence, []);

        ArticleException e = Assert.Throws<ArticleException>(() => TextOf(_ => { }, format: format));

        Assert.Equal("FormatNotRead", e.ErrorId);
        Assert.EndsWith(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo.toml", "", FrontMatterFormat.Toml, "+++\ntitle = \"Rye Bread\"\n+++\n\n")]
    [InlineData("hugo.toml", "---\ntitle: A\n---", FrontMatterFormat.Json, "{\n  \"title\": \"Rye Bread\"\n}\n\n")]
    [InlineData("config.toml", "", null, "+++\ntitle = \"Rye Bread\"\n+++\n\n")]
    [InlineData("config.toml", "", FrontMatterFormat.Yaml, "---\ntitle: \"Rye Bread\"\n---\n\n")]
    [InlineData("pelicanconf.py", "---\ntitle: A\n---", FrontMatterFormat.Yaml, "---\ntitle: Rye Bread\n---\n\n")]
    public void A_format_can_be_asked_for(string evidence, string other, FrontMatterFormat? format, string expected)
    {
        Write(evidence, other.Length == 0 ? [] : [other]);

        Assert.Equal(expected, TextOf(_ => { }, format: format));
    }

    [Fact]
    public void A_format_that_the_sites_own_schema_asks_for_is_read_there()
    {
        Write("_config.yml", []);
        _directory.Write(".articles.yml", "extends: jekyll\nnew: {format: toml}");

        Assert.Equal("+++\ntitle = \"Rye Bread\"\n+++\n\n", TextOf(_ => { }, format: FrontMatterFormat.Toml));
    }

    [Theory]
    [InlineData("---\ntags: [a]\nx: 1\ntitle: 'A'\n---", "---\ntitle: 'Rye Bread'\ntags: [bread]\nx: 2\n---\n\n")]
    [InlineData("+++\ntags = ['a']\nx = 1\ntitle = 'A'\n+++", "+++\ntitle = 'Rye Bread'\ntags = ['bread']\nx = 2\n+++\n\n")]
    [InlineData("+++\nx = 1\ntitle = 'A'\n[params]\nauthor = 'a'\n+++", "+++\ntitle = \"Rye Bread\"\ntags = [\"bread\"]\nx = 2\n+++\n\n")]
    [InlineData("{\"x\": 1, \"title\": \"A\"}", "{\n  \"title\": \"Rye Bread\",\n  \"tags\": [\"bread\"],\n  \"x\": 2\n}\n\n")]
    public void The_sites_own_order_comes_before_that_of_the_others(string other, string expected)
    {
        Write("hugo.toml", [other]);
        _directory.Write(".articles.yml", "extends: hugo\norder: [title, tags]");

        string text = TextOf(changes =>
        {
            changes.Set(ArticleRole.Topics, new[] { "bread" });
            changes.Set("x", 2);
        });

        Assert.Equal(expected, text);
    }

    [Fact]
    public void An_archetype_in_another_format_than_is_asked_for_is_left_alone()
    {
        Write("hugo.toml", []);
        _directory.Write("archetypes/default.md", "+++\ntitle = '{{ .Name }}'\ndraft = true\n+++\n");

        Assert.Equal("+++\ntitle = 'Rye Bread'\ndraft = true\n+++\n", TextOf(_ => { }, format: FrontMatterFormat.Toml));
        Assert.Equal("---\ntitle: \"Rye Bread\"\n---\n\n", TextOf(_ => { }, format: FrontMatterFormat.Yaml));
    }

    [Theory]
    [InlineData("+++\ndate = {{ .Date }}\ntitle = '{{ .Name }}'\n+++\n", "+++\ndate = 2026-01-09\ntitle = 'Rye Bread'\n+++\n")]
    [InlineData("+++\ndate = '{{ .Date }}'\ntitle = '{{ .Name }}'\n+++\n", "+++\ndate = '2026-01-09'\ntitle = 'Rye Bread'\n+++\n")]
    [InlineData(
        "+++\ntitle = {{ .Name | jsonify }}\ndate = {{ .Date }}\ndraft = true\n+++\n",
        "+++\ntitle = \"Rye Bread\"\ndate = 2026-01-09\ndraft = true\n+++\n"
    )]
    [InlineData("---\ndate: {{ .Date }}\ntitle: {{ .Name }}\n---\n", "---\ndate: 2026-01-09\ntitle: Rye Bread\n---\n")]
    [InlineData(
        "{\n  \"date\": \"{{ .Date }}\",\n  \"title\": \"{{ .Name }}\",\n  \"draft\": true\n}\n",
        "{\n  \"date\": \"2026-01-09\",\n  \"title\": \"Rye Bread\",\n  \"draft\": true\n}\n"
    )]
    public void Computed_values_of_an_archetype_show_notation_and_place(string archetype, string expected)
    {
        Write("hugo.toml", []);
        _directory.Write("archetypes/default.md", archetype);

        string text = TextOf(changes => changes.Set(ArticleRole.PublishedDateTime, NewOf("PublishedDateTime")));

        Assert.Equal(expected, text);
    }

    [Fact]
    public void An_archetype_that_gives_days_gives_the_present_day()
    {
        Write("hugo.toml", []);
        _directory.Write("archetypes/default.md", "---\ntitle: x\ndate: '{{ now.Format \"2006-01-02\" }}'\n---\n");

        Assert.Equal($"---\ntitle: Rye Bread\ndate: '{DateTime.Now:yyyy-MM-dd}'\n---\n", TextOf(_ => { }));
    }

    private static object NewOf(string role) =>
        role switch
        {
            "Topics" or "Authors" or "Aliases" => new[] { "/new", "/new2" },
            "PublishedDateTime" or "ExpiryDateTime" => new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero),
            _ => "/new",
        };

    private void Write(string evidence, string[] others)
    {
        foreach (string path in Directory.GetFiles(_directory.FullPath, "*", SearchOption.AllDirectories))
        {
            File.Delete(path);
        }

        string configuration = evidence == "config.toml" ? "base_url = 'https://a.example'\n" : "";
        SiteOfFiles.Write(_directory, $"== {evidence}\n{configuration}== _posts/.keep\n== c/.keep\n");
        foreach ((string text, int i) in others.Select((text, i) => (text, i)))
        {
            _directory.Write($"c/{(char)('z' - i)}.md", text + "\n");
        }
    }

    private string TextOf(Action<ArticleChanges> set, bool mayBeNow = false, FrontMatterFormat? format = null)
    {
        ArticleChanges changes = new(new SchemaLocator().Of(_directory.PathOf("c")));
        changes.Set(ArticleRole.Title, "Rye Bread");
        set(changes);
        ArticleCreator creator = new(_directory.PathOf("c"), format: format, force: true);
        string path = creator.Save(creator.Prepare(changes, mayBeNow: mayBeNow)).FullName!;
        string text = File.ReadAllText(path);
        File.Delete(path);
        return text;
    }
}
