using System;
using System.Collections.Concurrent;
using System.IO;
using System.Runtime.CompilerServices;
using ArticlesPS.Files;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls;

/// <summary>
/// The URL rules of the sites that a schema applies to. A site's configuration is read once a run, when the first URL is asked for.
/// </summary>
internal sealed class SiteUrls
{
    // A schema object lives as long as a run, so that the next run reads the configuration again.
    private static readonly ConditionalWeakTable<ArticleSchema, SiteUrls> _bySchema = new();

    private readonly SiteRoots? _roots;
    private readonly ConcurrentDictionary<string, Lazy<UrlRule>> _rules = new(DirectoryPath.Comparer);
    private readonly ArticleSchema _schema;

    private SiteUrls(ArticleSchema schema)
    {
        _schema = schema;
        _roots = schema.Generator is { } generator ? new SiteRoots(generator) : null;
    }

    /// <summary>Where the page of an article is by its schema's rule.</summary>
    public static PageAddress AddressOf(Article article)
    {
        if (article.Schema.Url.Rule == UrlRuleName.None)
        {
            return OwnOf(article) ?? PageAddress.Unsaid($"The schema {article.Schema.Name} has no rule for URLs.");
        }

        return article.FullName is null
            ? OwnOf(article) ?? PageAddress.Unknown("The article has no file.")
            : Of(article.Schema).AddressIn(article, article.FullName);
    }

    /// <summary>The directory of the site that a directory belongs to; null if it's in none that is recognized.</summary>
    public static string? RootOf(ArticleSchema schema, string directory) => Of(schema).RootOf(directory);

    private static SiteUrls Of(ArticleSchema schema) => _bySchema.GetValue(schema, key => new SiteUrls(key));

    // What the file itself says, where nothing else is known of its site.
    private static PageAddress? OwnOf(Article article) =>
        article.Get<string>(ArticleRole.Url) is { Length: > 0 } own ? PageAddress.At(own) : null;

    private PageAddress AddressIn(Article article, string fullName)
    {
        string directory = Path.GetDirectoryName(fullName)!;
        if (RootOf(directory) is not { } root)
        {
            return OwnOf(article)
                ?? PageAddress.Unsaid($"No configuration of {_schema.Generator ?? "a generator"} was found in its directory or above it.");
        }

        string path = PathFrom(root, fullName).Replace(Path.DirectorySeparatorChar, '/');
        return _rules.GetOrAdd(root, _ => new Lazy<UrlRule>(() => RuleOf(root))).Value.AddressOf(article, path);
    }

    private UrlRule RuleOf(string root)
    {
        try
        {
            return UrlRules.For(_schema, root);
        }
        catch (ArticleException e)
        {
            // The configuration, and not the article, is what has to be put right.
            return new UnknownUrlRule($"The site's configuration can't be read: {e.Message}");
        }
    }

    // What showed the generator is in the site's root; a schema that was named applies to whatever site a file stands in.
    private string? RootOf(string directory)
    {
        bool isRoot = _schema is { FullName: null, Root: { } evident } && DirectoryPath.IsWithin(evident, directory);
        return isRoot || _roots is null ? _schema.Root : _roots.Of(directory);
    }

    // A site can stand beside its text: website next to docs.
    private static string PathFrom(string root, string fullName)
    {
        string steps = "";
        string? above = root;
        while (above is not null && DirectoryPath.Below(above, fullName) is null)
        {
            steps += "../";
            above = Path.GetDirectoryName(above);
        }

        return above is null ? fullName : steps + DirectoryPath.Below(above, fullName);
    }
}
