using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using ArticlesPS.Schemas.Types;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>The page about_ArticleFields says what the field tables say.</summary>
public class FieldPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", "about_ArticleFields.md"));

    private static readonly Dictionary<string, FieldTable> _tables = new()
    {
        ["an article"] = ArticleSchema.News.Table,
        ["a provider"] = FieldTables.Provider.Table,
        ["an author"] = FieldTables.Author.Table,
        ["an image"] = FieldTables.Image.Table,
        ["a related article"] = FieldTables.Related.Table,
        ["a topic"] = FieldTables.Topic.Table,
    };

    private static readonly Dictionary<FieldType, string> _types = new()
    {
        [FieldType.String] = "text",
        [FieldType.Integer] = "number",
        [FieldType.Boolean] = "flag",
        [FieldType.Date] = "date",
        [ArticleSchema.News.Table.FieldOf(ArticleRole.Topics)!.Type] = "list of text",
        [FieldTables.Topic.Keywords.Type] = "list of text",
        [FieldTables.Topic.Hashtags.Type] = "list of text",
        [RecordTypes.Provider] = "provider",
        [RecordTypes.Authors] = "list of authors",
        [RecordTypes.Images] = "list of images",
        [RecordTypes.Related] = "list of articles",
    };

    public static TheoryData<string> Records => [.. _tables.Keys];

    // Of a list the pages say what one entry is, and what becomes of the others.
    public static TheoryData<string> Parameters =>
        [.. FieldParameter.All.Where(parameter => !parameter.Type.IsList).Select(parameter => parameter.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void The_fields_are_in_the_page_in_their_order_with_type_and_meaning(string record)
    {
        IEnumerable<string> expected = _tables[record]
            .Fields.Select(field => $"{field.Name} | {_types[field.Type]} | {field.Description}{AliasOf(field)}");

        Assert.Equal(expected, RowsOf(record));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void The_pages_of_what_sets_a_field_say_what_it_means(string name)
    {
        FieldParameter parameter = FieldParameter.Named(name);

        Assert.All(["New-Article", "Set-Article"], cmdlet =>
            Assert.StartsWith(parameter.Description, SectionOf(cmdlet, name), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_table_of_fields_has_its_place_in_the_page()
    {
        IEnumerable<object?> tables = typeof(FieldTables)
            .GetNestedTypes(System.Reflection.BindingFlags.NonPublic)
            .Select(record => record.GetField("Table")!.GetValue(null));

        Assert.Equal(tables.Append(ArticleSchema.News.Table).ToHashSet(), _tables.Values.ToHashSet<object?>());
    }

    [Fact]
    public void Every_field_of_a_related_article_has_a_property_of_its_name() =>
        Assert.All(FieldTables.Related.Table.Fields, field => Assert.NotNull(typeof(RelatedArticle).GetProperty(field.PropertyName)));

    public static TheoryData<string> Schemas => [.. BuiltInSchemas.Names];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_of_an_article_is_a_property_or_a_member_of_its_name(string schema)
    {
        Article article = Article.Create(BuiltInSchemas.Get(schema));

        Assert.All(article.Table.Fields, field =>
            Assert.True(
                article.GetType().GetProperty(field.PropertyName) is not null || ArticleMember.TryGet(article, field.PropertyName, out _),
                field.PropertyName
            )
        );
    }

    // The table of news articles is as it was before there were schemas, so that its CSV is too.
    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_but_the_added_ones_of_news_has_a_column(string schema)
    {
        ArticleSchema meaning = BuiltInSchemas.Get(schema);
        IEnumerable<string> columns = meaning.Columns.Select(column => column.Name);

        Assert.Empty(
            meaning
                .Table.Fields.Select(field => field.PropertyName)
                .Where(name => !meaning.IsOfNews || typeof(NewsArticle).GetProperty(name) is not null)
                .Except(columns)
        );
    }

    [Fact]
    public void Every_number_and_date_has_a_member_whose_text_is_the_same_under_every_culture()
    {
        XDocument types = XDocument.Load(Path.Combine(Repository.Root, "module", "ArticlesPS.types.ps1xml"));
        XElement article = types.Root!.Elements("Type").Single(type => type.Element("Name")!.Value == "ArticlesPS.NewsArticle");
        IEnumerable<string> members = article.Element("Members")!.Elements("CodeProperty").Select(member => member.Element("Name")!.Value);

        Assert.Empty(
            ArticleSchema
                .News.Table.Fields.Where(field => field.Type == FieldType.Integer || field.Type == FieldType.Date)
                .Select(field => field.PropertyName)
                .Where(name => typeof(NewsArticle).GetProperty(name) is not null)
                .Except(members)
        );
    }

    [Fact]
    public void The_columns_stand_in_the_page_in_their_order() =>
        Assert.Contains(
            $": {string.Join(", ", ArticleSchema.Default.Columns.Select(column => column.Name))}.",
            Regex.Replace(_page, @"\s+", " "),
            StringComparison.Ordinal
        );

    private static List<string> RowsOf(string record) =>
        [
            .. _page
                .Split($"### Fields of {record}\n")[1]
                .Split("\n### ")[0]
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.Trim('|', ' ')),
        ];

    private static string SectionOf(string cmdlet, string parameter) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", $"{cmdlet}.md")).Split($"### -{parameter}\n\n")[1];

    private static string AliasOf(FieldDefinition field) => field.Alias is { } alias ? $" Alias: {alias}." : "";
}
