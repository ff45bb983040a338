using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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

    [Fact]
    public void A_record_is_not_a_field() =>
        Assert.DoesNotContain("seo", WithoutOrder(Draft(Files, _ => "seo:\n  title: x")), StringComparison.Ordinal);

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
        Assert.Contains("  Title: title  # title in ", text, StringComparison.Ordinal);
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

        Assert.Contains("  Topics: [topics, tags]  # topics in 20, tags in 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_generator_the_keys_of_the_files_are_the_roles()
    {
        string text = Draft(Files, _ => "title: x\npubDate: 2026-01-01\ndraft: true\ntags: [a]");

        Assert.DoesNotContain("extends", text, StringComparison.Ordinal);
        Assert.Contains("  Title: title  # title in 20\n", text, StringComparison.Ordinal);
        Assert.Contains("  PublishedDateTime: pubDate  # pubDate in 20\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "  Published: { keys: [{ key: draft, inverted: true }], absent: unknown }  # draft in 20\n",
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
