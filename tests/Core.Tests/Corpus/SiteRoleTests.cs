using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Types;
using Xunit;

namespace ArticlesPS.Tests.Corpus;

/// <summary>Every role that has a key, counted beside a reading of the same files by PyYAML and tomllib.</summary>
public class SiteRoleTests
{
    // By the generators' own documentation, and not by our schemas.
    private const string Keys = """
        hugo        Title title | Excerpt description summary | Category categories section | Slug slug | Aliases aliases
        hugo        Authors author authors params.author params.authors | Url url | Topics tags
        hugo        ExpiryDateTime expirydate unpublishdate | ModifiedDateTime lastmod modified
        jekyll      Title title | Excerpt excerpt description | Category category categories | Topics tags tag | Slug slug | Language lang
        jekyll      Authors author authors | Url permalink | Aliases redirect_from | ModifiedDateTime last_modified_at lastmod
        docusaurus  Title title | Excerpt description | Topics tags keywords | Authors authors author | Url slug permalink | Image image
        docfx       Title title | Excerpt description summary | Category ms\.topic topic | Authors author ms\.author | Image image og_image
        docfx       Language locale Locale lang language
        zola        Title title | Excerpt description extra.summary extra.description | Slug slug | Aliases aliases | Url path
        zola        Authors authors extra.author extra.authors taxonomies.authors | ModifiedDateTime updated
        zola        Category taxonomies.categories extra.category | Topics taxonomies.tags tags
        quarto      Title title | Excerpt description abstract summary | Category categories | Authors author authors | Image image
        quarto      Aliases aliases | Language lang | Topics categories tags keywords
        obsidian    Title title | Excerpt description summary | Topics tags tag | Aliases aliases alias | Url permalink
        obsidian    Category category categories | Authors author authors | Slug slug | Image image cover banner
        eleventy    Title title
        astro       Title title | Excerpt description
        """;

    // For each role, the value of its first key that has one: its text, or [] if it isn't text.
    private const string Reading = """
        import json, os, re, sys, tomllib, yaml
        class Loader(yaml.CSafeLoader): pass
        Loader.yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in resolvers if tag != 'tag:yaml.org,2002:timestamp']
            for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()}
        def parsed(text):
            if text.startswith('---'):
                found = re.match(r'---[ \t]*\r?\n(.*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)', text, re.S)
                return yaml.load(found[1], Loader)
            found = re.match(r'\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+', text, re.S)
            return tomllib.loads(found[1])
        def under(values, path, lowers):
            for step in re.split(r'(?<!\\)\.', path):
                step = step.replace('\\.', '.')
                if not isinstance(values, dict):
                    return None
                if lowers:
                    values = {str(key).lower(): value for key, value in values.items()}
                values = values.get(step)
            return values
        def has(value, role):
            if isinstance(value, list):
                # Somebody without a name is nobody.
                if role == 'Authors' and None in value:
                    return False
                return any('name' in item if isinstance(item, dict) else True for item in value)
            return value not in (None, '', {})
        roles, lowers = json.loads(sys.argv[1]), sys.argv[2] == 'True'
        for path in json.load(sys.stdin):
            try:
                values = parsed(open(path, encoding='utf-8-sig', newline='').read())
            except Exception:
                continue
            if not isinstance(values, dict):
                continue
            found = {}
            for role, keys in roles.items():
                present = [value for value in (under(values, key, lowers) for key in keys) if has(value, role)]
                if present:
                    found[role] = present[0] if isinstance(present[0], str) else []
            print(json.dumps({'path': path, 'roles': found}, default=str))
        """;

    [SkippableFact]
    public void An_article_has_the_roles_whose_keys_its_file_has()
    {
        Skip.If(Repository.Sites is null, Repository.NoSites);
        Skip.IfNot(Python.Has("yaml"), "There is no Python with PyYAML.");

        List<string> differences = [];
        int compared = 0;
        foreach (string site in Directory.EnumerateDirectories(Repository.Sites!).Order(StringComparer.Ordinal))
        {
            string generator = Path.GetFileName(site).Split('-')[0];
            Dictionary<ArticleRole, string[]> keys = KeysOf(generator);
            if (keys.Count > 0)
            {
                compared += Compare(site, generator, keys, differences);
            }
        }

        Assert.True(compared > 0, "No file was compared.");
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(40))}");
    }

    private static int Compare(string site, string generator, Dictionary<ArticleRole, string[]> keys, List<string> differences)
    {
        SchemaLocator schemas = new(BuiltInSchemas.Get(generator));
        List<ArticleFile> files = [.. new ArticleFiles(recurse: true) { Schemas = schemas }.Find(site)];
        Dictionary<string, Article> articles = files
            .Select(file => ArticleReader.ReadOne(file).Article)
            .OfType<Article>()
            .ToDictionary(article => article.FullName!);
        int compared = 0;
        foreach (JsonElement file in ReadByPython(articles.Keys, keys, generator == "hugo"))
        {
            Article article = articles[file.GetProperty("path").GetString()!];
            JsonElement roles = file.GetProperty("roles");
            compared++;
            foreach (ArticleRole role in keys.Keys)
            {
                bool isThere = roles.TryGetProperty(role.Name, out JsonElement expected);
                bool isHeading = role == ArticleRole.Title && ArticleValues.TitleSourceOf(article) != "FrontMatter";
                object? actual = isHeading ? null : ArticleValues.ValueOf(article, role);
                bool isEqual = isThere == !IsEmpty(actual) && (!IsText(role) || !isThere || IsSame(expected, (string?)actual));
                if (!isEqual)
                {
                    string shown = actual is IEnumerable list and not string ? string.Join("; ", list.Cast<object>()) : $"{actual}";
                    differences.Add($"{article.FullName}: {role.Name} is '{shown}', and not {(isThere ? expected : "empty")}");
                }
            }
        }

        return compared;
    }

    // Of a value that isn't text, such as a number, only its presence is compared.
    private static bool IsSame(JsonElement expected, string? actual) =>
        expected.ValueKind != JsonValueKind.String || expected.GetString()!.Trim() == actual?.Trim();

    private static bool IsText(ArticleRole role) => role.ValueType == FieldType.String && role != ArticleRole.Category;

    private static bool IsEmpty(object? value) => value is null or "" || FieldType.IsEmptyList(value);

    private static IEnumerable<JsonElement> ReadByPython(
        IEnumerable<string> paths,
        Dictionary<ArticleRole, string[]> keys,
        bool ignoresCase
    )
    {
        string roles = JsonSerializer.Serialize(keys.ToDictionary(role => role.Key.Name, role => role.Value));
        (int exitCode, string output, string errors) = Python.Run(Reading, JsonSerializer.Serialize(paths), roles, $"{ignoresCase}");
        Assert.True(exitCode == 0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
    }

    private static Dictionary<ArticleRole, string[]> KeysOf(string generator) =>
        Keys.Split('\n')
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .Where(line => line[0] == generator)
            .SelectMany(line => line[1].Split('|'))
            .Select(role => role.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(role => ArticleRole.All.Single(known => known.Name == role[0]), role => role[1..]);
}
