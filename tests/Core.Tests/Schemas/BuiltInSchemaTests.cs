using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Reading;
using ArticlesPS.Schemas.Types;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>What the schemas that come with the product read.</summary>
public partial class BuiltInSchemaTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

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
    public void Each_is_valid_as_a_file_and_written_so_that_the_scanner_reads_it(string name)
    {
        string text = BuiltInSchemas.TextOf(name);

        Assert.Equal(SchemaReader.ReadBuiltIn(text, name).Roles.Keys, SchemaReader.Read(text, name).Roles.Keys);

        // The full parser takes a program longer to start; a key in quotation marks, as that of a field with a point, needs it.
        Assert.Equal(name != "docfx", YamlScanner.TryRead(text, new TextSpan(0, text.Length)) is not null);
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

    public static TheoryData<string, string, string, string> Specifications
    {
        get
        {
            TheoryData<string, string, string, string> cases = [];
            foreach (Match match in Specification().Matches(File.ReadAllText(SpecificationPath).ReplaceLineEndings("\n")))
            {
                cases.Add(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value);
            }

            return cases;
        }
    }

    private static string SpecificationPath => Path.Combine(Repository.Root, "tests", "Core.Tests", "Schemas", "built-in-schemas.md");

    [Fact]
    public void Each_heading_of_the_specification_is_a_case() =>
        Assert.Equal(
            File.ReadLines(SpecificationPath).Count(line => line.StartsWith("## ", StringComparison.Ordinal)),
            Specifications.Count
        );

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Front_matter_is_read_by_role(string schema, string file, string yaml, string expected)
    {
        Article article = Article.Create(FrontMatterDocument.Parse($"---\n{yaml}---\n"), BuiltInSchemas.Get(schema), "/site/" + file);

        Assert.Equal(expected, string.Concat(LinesOf(article).Select(line => line + "\n")));
    }

    private static IEnumerable<string> LinesOf(Article article)
    {
        foreach (ArticleRole role in _roles)
        {
            object? value = role == ArticleRole.Url ? article.Url : ArticleValues.ValueOf(article, role);
            if (value is not null && !FieldType.IsEmptyList(value))
            {
                yield return $"{role}: {TextOf(value, ArticleValues.IsDay(article, role))}";
            }
        }

        if (article.Published is { } published)
        {
            yield return $"Published: {published}";
        }

        yield return $"State: {ArticleValues.StateAt(article, _now)}";
    }

    private static string TextOf(object value, bool isDay)
    {
        string format = isDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'";
        return value is DateTimeOffset date ? date.UtcDateTime.ToString(format, CultureInfo.InvariantCulture) : $"{value}";
    }

    [GeneratedRegex(@"^## (\w+): (.+)\n\n```yaml\n((?:.*\n)*?)```\n\n```text\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Specification();
}
