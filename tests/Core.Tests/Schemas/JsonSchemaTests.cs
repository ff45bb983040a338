using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;
using ArticlesPS.Text;
using Json.Schema;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>articles.schema.json, with which editors complete schema files, allows what the reader of schema files does.</summary>
public class JsonSchemaTests
{
    private static readonly string _file = Path.Combine(Repository.Root, "src", "ArticlesPS.Core", "Schemas", "articles.schema.json");
    private static readonly JsonSchema _schema = JsonSchema.FromFile(_file);
    private static readonly JsonNode _text = JsonNode.Parse(File.ReadAllText(_file))!;

    public static TheoryData<string> BuiltIn => [.. BuiltInSchemas.Names];

    /// <summary>Where objects and their keys are described, and a file with an unknown key there.</summary>
    public static TheoryData<string, string> Objects =>
        new()
        {
            { "/properties", "x: 1" },
            { "/properties/roles/properties", "roles: { x: title }" },
            { "/definitions/role/anyOf/3/properties", "roles: { Title: { x: 1 } }" },
            { "/definitions/keyOrEntry/anyOf/1/properties", "roles: { Title: { keys: { x: 1 } } }" },
            { "/properties/fields/additionalProperties/anyOf/1/properties", "fields: { weight: { x: 1 } }" },
            { "/properties/new/properties", "new: { x: 1 }" },
        };

    /// <summary>Where words are listed, and a file with another word there.</summary>
    public static TheoryData<string, string> Words =>
        new()
        {
            { "/properties/extends/enum", "extends: x" },
            { "/definitions/type/enum", "fields: { weight: x }" },
            { "/definitions/separator/enum", "fields: { weight: { type: list, separator: x } }" },
            { "/definitions/role/anyOf/3/properties/absent/enum", "roles: { Published: { absent: x } }" },
            { "/definitions/role/anyOf/3/properties/absentMatches/enum", "roles: { Published: { absentMatches: x } }" },
            { "/definitions/role/anyOf/3/properties/publishing/enum", "roles: { ScheduledDateTime: { publishing: x } }" },
            { "/definitions/frontMatterFormat/enum", "new: { format: x }" },
            { "/definitions/frontMatterFormat/enum", "new: { formats: [yaml, x] }" },
        };

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_schema_is_valid(string name) => Assert.True(Allows(BuiltInSchemas.TextOf(name)));

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_schema_begins_by_naming_it(string name) =>
        Assert.StartsWith(
            "# yaml-language-server: $schema=../articles.schema.json\n",
            BuiltInSchemas.TextOf(name).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_schema_of_the_samples_is_valid_and_names_it()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Samples, ArticleSchema.FileName));

        Assert.True(Allows(text));
        Assert.StartsWith("# yaml-language-server: $schema=", text, StringComparison.Ordinal);
        string named = text.Split('=', '\n')[1].Trim();
        Assert.Equal(_file, Path.GetFullPath(Path.Combine(Repository.Samples, named)));
    }

    [Theory]
    [InlineData("extends: hugo")]
    [InlineData("description: 2026")]
    [InlineData("roles:\nfields:\nrequired:\nextensions:\norder:\ncolumns:")]
    [InlineData("roles: { Title: }")]
    [InlineData("roles: { Title: headline }")]
    [InlineData("roles: { Title: [headline, params.headline] }")]
    [InlineData("roles: { Topics: [tags, { key: keywords, strict: true }] }")]
    [InlineData("roles: { Published: { keys: { key: draft, inverted: true }, absent: published } }")]
    [InlineData("roles: { Published: { keys: [{ key: status, 'yes': live, 'no': draft }], absent: unknown } }")]
    [InlineData("roles: { Published: { keys: published, absentMatches: unpublished, unpublishedIn: _drafts } }")]
    [InlineData(
        "roles: { PublishedDateTime: { keys: '[\"ms.date\"]', format: MM/dd/yyyy, otherwise: due, fileName: true } }\nfields: { due: date }"
    )]
    [InlineData("roles: { ScheduledDateTime: { keys: publishOn, publishing: job } }")]
    [InlineData("fields: { weight: integer, params.series: string }")]
    [InlineData("fields: { level: { type: string, property: Level, description: How hard, choices: [easy, 2, true] } }")]
    [InlineData("fields: { due: { type: date, format: dd.MM.yyyy }, words: { type: list, separator: comma } }")]
    [InlineData("fields: { path: {} }")]
    [InlineData("required: title")]
    [InlineData("required: [title, Topics]")]
    [InlineData("extensions: [.md, mdx, '*.qmd', html.md]")]
    [InlineData("extensions: .md")]
    [InlineData("order: [title, date]\ncolumns: [Title, weight]\nfields: { weight: integer }\nignoreCase: false")]
    [InlineData("keyValueLines: true\nblanksAbove: false\nroles: { Authors: { keys: authors, separator: semicolonOrComma } }")]
    public void What_the_reader_reads_is_valid(string text)
    {
        Assert.NotNull(SchemaReader.Read(text, "x"));
        Assert.True(Allows(text));
    }

    [Theory]
    [InlineData("extends: wordpress")]
    [InlineData("extends: [hugo]")]
    [InlineData("extends:")]
    [InlineData("description: [a, b]")]
    [InlineData("role: { Title: title }")]
    [InlineData("roles: [title]")]
    [InlineData("roles: { Titel: title }")]
    [InlineData("roles: { Title: '' }")]
    [InlineData("roles: { Images: 'images[0]' }")]
    [InlineData("roles: { Title: { key: title } }")]
    [InlineData("roles: { Title: { keys: } }")]
    [InlineData("roles: { Published: [{ inverted: true }] }")]
    [InlineData("roles: { Published: [{ key: draft, inverted: maybe }] }")]
    [InlineData("roles: { Published: [{ key: draft, not: true }] }")]
    [InlineData("roles: { Published: { keys: draft, absent: true } }")]
    [InlineData("roles: { Published: { keys: draft, absentMatches: published } }")]
    [InlineData("roles: { Topics: { keys: tags, separator: ',' } }")]
    [InlineData("roles: { PublishedDateTime: { keys: date, fileName: a.md } }")]
    [InlineData("roles: { PublishedDateTime: { keys: date, otherwise: [{ key: lastmod }] } }")]
    [InlineData("roles: { ScheduledDateTime: { keys: publishOn, publishing: by hand } }")]
    [InlineData("fields: [weight]")]
    [InlineData("fields: { weight: number of pages }")]
    [InlineData("fields: { weight: }")]
    [InlineData("fields: { 'weights[0]': integer }")]
    [InlineData("fields: { weight: { typ: integer } }")]
    [InlineData("fields: { level: { choices: { a: b } } }")]
    [InlineData("required: { title: true }")]
    [InlineData("required: 5")]
    [InlineData("order: [title, 5]")]
    [InlineData("columns: 5")]
    [InlineData("roles: { Title: 5 }")]
    [InlineData("roles: { Title: { keys: title, otherwise: 5 } }")]
    [InlineData("extensions: 5")]
    [InlineData("extensions: ['*']")]
    [InlineData("extensions: ['.md,.mdx']")]
    [InlineData("extensions: [md.]")]
    [InlineData("extensions: [..md]")]
    [InlineData("ignoreCase: sometimes")]
    public void What_the_reader_refuses_is_not_valid(string text)
    {
        Assert.Equal("SchemaInvalid", Assert.Throws<ArticleException>(() => SchemaReader.Read(text, "x")).ErrorId);
        Assert.False(Allows(text));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void It_lists_the_keys_that_the_reader_knows(string place, string text) =>
        Assert.EndsWith($" Use {WordList.Join(KeysAt(place), "or")}.", Refusal(text), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Words))]
    public void It_lists_the_words_that_the_reader_knows(string place, string text) =>
        Assert.EndsWith($" Use {WordList.Join(WordsAt(place), "or")}.", Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void It_lists_the_names_that_the_code_has()
    {
        Assert.Equal(BuiltInSchemas.Names, WordsAt("/properties/extends/enum"));
        Assert.Equal(SchemaTypes.Names, WordsAt("/definitions/type/enum"));
        Assert.Equal(ArticleRole.All.Select(role => role.Name), KeysAt("/properties/roles/properties"));
    }

    [Fact]
    public void It_says_of_a_role_what_the_code_does() =>
        Assert.All(ArticleRole.All, role =>
            Assert.Equal(role.Description, (string)At($"/properties/roles/properties/{role.Name}")["description"]!)
        );

    [Theory]
    [MemberData(nameof(Objects))]
    public void It_describes_every_key(string place, string _) => Assert.All(At(place).AsObject(), key =>
        {
            JsonNode described = key.Value!["description"] is null ? At(((string)key.Value["$ref"]!).TrimStart('#')) : key.Value;
            Assert.NotEmpty((string)described["description"]!);
        });

    private static bool Allows(string yaml) => _schema.Evaluate(JsonOf(YamlReader.ReadFile(yaml))).IsValid;

    // As an editor reads it.
    private static JsonNode? JsonOf(DataNode node) =>
        node.Resolved switch
        {
            DataMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, JsonOf(entry.Value)))),
            DataSequence sequence => new JsonArray([.. sequence.Items.Select(JsonOf)]),
            DataScalar scalar => JsonSerializer.SerializeToNode(scalar.Value),
            _ => null,
        };

    private static string Refusal(string text) => Assert.Throws<ArticleException>(() => SchemaReader.Read(text, "x")).Message;

    private static IEnumerable<string> KeysAt(string place) => At(place).AsObject().Select(key => key.Key);

    private static IEnumerable<string> WordsAt(string place) => At(place).AsArray().Select(word => (string)word!);

    private static JsonNode At(string place)
    {
        JsonNode node = _text;
        foreach (string step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        }

        return node;
    }
}
