using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Querying.Surveying;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>The schema that is written by the files that are there.</summary>
public sealed class SchemaDraftTests : IDisposable
{
    private const int Files = 20;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    // What every file has, and the line about it; # stands for the number of the file.
    [Theory]
    [InlineData("weight: #", "  weight: integer  # in 20 files")]
    [InlineData("share: #.5", "  share: number  # in 20 files")]
    [InlineData("toc: true", "  toc: boolean  # in 20 files")]
    [InlineData("due: 2026-01-01", "  due: date  # in 20 files")]
    [InlineData("cast: [a, b#]", "  cast: list  # in 20 files")]
    [InlineData("note: text #", "  note: string  # in 20 files")]
    [InlineData("level: easy", "  level: string  # in 20 files")]
    [InlineData("'sub key': x#", "  '[\"sub key\"]': string  # in 20 files")]
    [InlineData("title: #", "required: title")]
    public void A_key_is_told_by_its_values(string yaml, string line) =>
        Assert.Contains(line, Draft(Files, i => yaml.Replace("#", $"{i}", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Few_values_that_repeat_are_choices() =>
        Assert.Contains(
            "  level: { type: string, choices: [hard, easy] }  # in 20 files\n",
            Draft(Files, i => i % 3 == 0 ? "level: easy" : "level: hard"),
            StringComparison.Ordinal
        );

    // What the files have, those of an even number first; # stands for the number of the file.
    [Theory]
    [InlineData("seo:\n  title: x", "seo:\n  title: y", "seo: a mapping in 20 files")]
    [InlineData("steps: [{a: 1}]", "steps: [{a: 2}]", "steps: a list of mappings in 20 files")]
    [InlineData("output: html", "output:\n  pdf: true", "output: a mapping in 10 files, text in 10")]
    [InlineData("mood:", "mood:", "mood: nothing in 20 files")]
    [InlineData("mood: [{a: 1}]", "mood:", "mood: a list of mappings in 10 files, nothing in 10")]
    [InlineData("mood: [a]", "mood: {a: 1}", "mood: a list in 10 files, a mapping in 10")]
    [InlineData("mood: 2026-01-0#", "mood: {a: 1}", "mood: a mapping in 10 files, text in 6, a date in 4")]
    [InlineData("mood: #", "mood: {a: 1}", "mood: a whole number in 10 files, a mapping in 10")]
    [InlineData("mood: true", "mood: [[#]]", "mood: true or false in 10 files, a list of mappings in 10")]
    [InlineData("path: x#", "path: y#", "path: text in 20 files")]
    public void A_key_without_one_type_is_only_a_comment(string even, string odd, string comment)
    {
        string text = Draft(Files, i => $"weight: {i}\n" + (i % 2 == 0 ? even : odd).Replace("#", $"{i}", StringComparison.Ordinal));

        Assert.Contains($"fields:\n  weight: integer  # in 20 files\n  # {comment}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_of_a_single_file_may_be_a_slip() =>
        Assert.DoesNotContain("soe", Draft(Files, i => i == 0 ? "soe: {a: 1}" : "seo: {a: 1}"), StringComparison.Ordinal);

    [Fact]
    public void Without_other_fields_the_comment_stands_alone() =>
        Assert.Contains(
            "\n\n# The site's own fields: properties of articles and columns of CSV files, whose types are checked.\n"
                + "# seo: a mapping in 1 file\n",
            Draft(1, _ => "seo:\n  title: x"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_key_of_a_single_file_may_be_a_slip() =>
        Assert.DoesNotContain("wieght", Draft(Files, i => i == 0 ? "wieght: 1" : "weight: 1"), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 2, true)]
    [InlineData(5, 2, false)]
    [InlineData(5, 3, true)]
    public void In_a_site_of_a_few_files_half_of_them_count(int files, int havingIt, bool isWritten)
    {
        string text = Draft(files, i => i < havingIt ? "title: x\nweight: 1" : "title: x");

        Assert.Equal(isWritten, text.Contains("  weight: integer", StringComparison.Ordinal));
        Assert.Contains("  Title: title  # found in ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_a_known_key_still_make_a_schema() =>
        Assert.Contains("roles:\n  Title: title  # in none of these files\n", Draft(1, _ => "x: 1"), StringComparison.Ordinal);

    [Fact]
    public void What_nearly_all_files_have_is_required_and_what_most_have_is_not()
    {
        string text = Draft(Files, i => i < 15 ? "title: x\ndate: 2026-01-01\nsubtitle: y" : "title: x\ndate: 2026-01-01");

        Assert.Contains("required: [title, date]\n", text, StringComparison.Ordinal);
        Assert.Contains("order: [title, date, subtitle]\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subtitle:", " (1 at present)")]
    [InlineData("subtitle: ''", " (1 at present)")]
    [InlineData("subtitle: []", " (1 at present)")]
    [InlineData("subtitle: z", "")]
    public void A_value_that_is_empty_is_none(string yaml, string count) =>
        Assert.Contains(
            $" reports files without them{count}.\nrequired: subtitle\n",
            Draft(100, i => i == 4 ? yaml : "subtitle: y"),
            StringComparison.Ordinal
        );

    // Of a hundred files, those that lack a key, that have it without a value, and how many a check reports.
    [Theory]
    [InlineData("", "", "")]
    [InlineData("3", "", " (1 at present)")]
    [InlineData("3", "3", " (1 at present)")]
    [InlineData("3", "4", " (2 at present)")]
    public void Files_without_what_is_required_are_counted(string titleless, string empty, string count)
    {
        string text = Draft(100, i => (titleless == $"{i}" ? "" : "title: x\n") + (empty == $"{i}" ? "date:\nx: y" : "date: 2026-01-01"));

        string command = HintWords.Of(Hint.CheckArticles);
        Assert.Contains(
            $"# Keys that nearly all files have. {command} reports files without them{count}.\nrequired: [title, date]\n",
            text,
            StringComparison.Ordinal
        );
        NewSchema schema = SchemaCreator.Prepare(_directory.FullPath, extended: null, force: false);
        SchemaCreator.Save(schema);
        int reported = new ArticleFiles { Schemas = new SchemaLocator() }
            .Find(_directory.FullPath)
            .Count(file =>
                ArticleReader.ReadOne(file).Article is { } article && (article.Title is null || article.PublishedDateTime is null)
            );
        Assert.Equal(count.Length == 0 ? "0" : count.Substring(2, 1), $"{reported}");
    }

    [Fact]
    public void The_generator_is_extended_and_its_keys_are_not_repeated()
    {
        _directory.Write("hugo.toml", "");

        string text = Draft(Files, _ => "title: x\ntags: [a]\nweight: 1");

        Assert.Contains("\nextends: hugo\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("roles:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("tags:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_the_generator_does_not_have_become_roles()
    {
        _directory.Write("hugo.toml", "");

        string text = Draft(Files, i => "title: x\ntopics: [a]" + (i == 0 ? "\ntags: [b]" : ""));

        Assert.Contains("  Topics: [topics, tags]  # topics in 20 files, tags in 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_generator_the_keys_of_the_files_are_the_roles()
    {
        string text = Draft(Files, _ => "title: x\npubDate: 2026-01-01\ndraft: true\ntags: [a]");

        Assert.DoesNotContain("extends", text, StringComparison.Ordinal);
        Assert.Contains("  Title: title  # found in 20 files\n", text, StringComparison.Ordinal);
        Assert.Contains("  PublishedDateTime: pubDate  # found in 20 files\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "  Published: { keys: [{ key: draft, inverted: true }], absent: unknown }  # found in 20 files\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Topics: [a]", "  Topics: { type: list, property: OwnTopics }  # in 20 files\n")]
    public void A_key_of_the_name_of_a_property_gets_one_of_its_own(string yaml, string line)
    {
        _directory.Write("docfx.json", "{}");

        Assert.Contains(line, Draft(Files, _ => yaml), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/hugo.toml", "docs/a.md", null, "SchemaBelow")]
    [InlineData("docs/hugo.toml", "docs/b/a.md", null, "SchemaBelow")]
    [InlineData("docs/hugo.toml", "docs/a.md", "hugo", null)]
    [InlineData("hugo.toml|themes/x/hugo.toml", "themes/x/a.md", null, null)]
    [InlineData("docs/hugo.toml", "other/a.md", null, null)]
    public void Sites_below_keep_their_own(string generators, string article, string? extended, string? errorId)
    {
        foreach (string file in generators.Split('|'))
        {
            _directory.Write(file, "");
        }

        _directory.Write(article, "---\ntitle: x\n---\n");
        ArticleSchema? schema = extended is null ? null : BuiltInSchemas.Get(extended);
        Exception? e = Record.Exception(() => SchemaCreator.Prepare(_directory.FullPath, schema, force: false));

        Assert.Equal(errorId, (e as ArticleException)?.ErrorId);
        Assert.Equal(errorId is null, e is null);
    }

    [Fact]
    public void What_is_written_is_the_schema_of_the_directory_from_then_on()
    {
        NewSchema schema = Prepare(Files, i => $"title: x\nweight: {i}");
        SchemaCreator.Save(schema);

        ArticleFile file = new ArticleFiles { Schemas = new SchemaLocator() }
            .Find(_directory.FullPath)
            .First();

        Assert.Equal(schema.FullName, file.Schema.FullName);
        Assert.Equal(0, file.Schema.Table.Find("weight") is { } field ? ArticleReader.ReadOne(file).Article![field] : null);
    }

    [Fact]
    public void A_schema_that_is_there_is_replaced_only_with_force()
    {
        _directory.Write(ArticleSchema.FileName, "extends: hugo\n");

        ArticleException e = Assert.Throws<ArticleException>(() => Prepare(Files, _ => "title: x"));

        Assert.Equal("SchemaExists", e.ErrorId);
        Assert.NotEmpty(SchemaCreator.Prepare(_directory.FullPath, extended: null, force: true).Text);
    }

    [Fact]
    public void One_with_the_other_extension_is_replaced_where_it_is()
    {
        string path = _directory.Write(".articles.yaml", "extends: hugo\n");

        ArticleException e = Assert.Throws<ArticleException>(() => Prepare(Files, _ => "title: x"));

        Assert.Equal(("SchemaExists", path), (e.ErrorId, e.Target));
        Assert.Equal(path, SchemaCreator.Prepare(_directory.FullPath, extended: null, force: true).FullName);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_that_are_there_are_an_error(bool force)
    {
        _directory.Write(".articles.yml", "extends: hugo\n");
        _directory.Write(".articles.yaml", "extends: hugo\n");

        ArticleException e = Assert.Throws<ArticleException>(() => SchemaCreator.Prepare(_directory.FullPath, extended: null, force));

        Assert.Equal(("SchemaAmbiguous", _directory.FullPath), (e.ErrorId, e.Target));
    }

    [Theory]
    [InlineData(".articles.yml", true)]
    [InlineData(".articles.yml", false)]
    [InlineData(".articles.yaml", true)]
    public void A_directory_in_its_place_is_not_replaced(string name, bool force)
    {
        _directory.Write($"{name}/a.md", "---\ntitle: x\n---\n");

        ArticleException e = Assert.Throws<ArticleException>(() => SchemaCreator.Prepare(_directory.FullPath, extended: null, force));

        Assert.Equal(("PathIsDirectory", _directory.PathOf(name)), (e.ErrorId, e.Target));
        Assert.Equal("This is a directory, not a schema file. Rename or remove it.", e.Reason);
    }

    [Fact]
    public void A_directory_without_articles_has_nothing_to_go_by()
    {
        _directory.Write("README.md", "# Read me\n");

        Assert.Equal("ArticleNotFound", Assert.Throws<ArticleException>(() => Prepare(0, _ => "")).ErrorId);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_counted()
    {
        _directory.Write("bad.md", "---\ntitle: [\n---\n");

        Assert.Equal((1, 1), Prepare(1, _ => "title: x") is var schema ? (schema.FileCount, schema.UnreadCount) : default);
    }

    private string Draft(int count, Func<int, string> yaml) => Prepare(count, yaml).Text;

    private NewSchema Prepare(int count, Func<int, string> yaml)
    {
        for (int i = 0; i < count; i++)
        {
            _directory.Write($"{i:00}.md", $"---\n{yaml(i)}\n---\n");
        }

        return SchemaCreator.Prepare(_directory.FullPath, extended: null, force: false);
    }

    private static string WithoutOrder(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Where(line =>
                    !line.StartsWith("order", StringComparison.Ordinal) && !line.StartsWith("required", StringComparison.Ordinal)
                )
        );
}
