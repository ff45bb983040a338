using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles.Urls.Jekyll.Sources;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>
/// The front matter that files have by their paths and kinds (<see
/// href="https://jekyllrb.com/docs/configuration/front-matter-defaults/"/>).
/// </summary>
internal sealed class JekyllDefaults
{
    private readonly string _source;
    private readonly string _collectionsDirectory;
    private readonly IReadOnlyList<Scope> _scopes;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _globbed = new(StringComparer.Ordinal);

    /// <param name="configuration">The site's configuration.</param>
    /// <param name="source">The directory of the site's files.</param>
    /// <param name="collectionsDirectory">The directory of collections in it; empty for itself.</param>
    public JekyllDefaults(SiteConfiguration configuration, string source, string collectionsDirectory)
    {
        _source = source;
        _collectionsDirectory = collectionsDirectory;
        _scopes = [.. configuration.Sections("defaults").Select(Scope.Of).OfType<Scope>()];
    }

    /// <summary>The values of a page, the strongest first.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="key">The key that is asked for, as each is looked up alone.</param>
    public IEnumerable<SiteConfiguration> OfPage(string path, string key) => InOrder(path, "pages", scope => scope.Values.Has(key));

    /// <summary>The values of a document, the strongest first.</summary>
    /// <param name="path">The file's path from the directory of collections.</param>
    /// <param name="collection">The collection.</param>
    public IReadOnlyList<SiteConfiguration> OfDocument(string path, string collection) => [.. InOrder(path, collection, _ => true)];

    // A set of values is the strongest if its scope has precedence over that of the strongest before it, and else the weakest.
    private List<SiteConfiguration> InOrder(string path, string type, Func<Scope, bool> isWanted)
    {
        List<SiteConfiguration> values = [];
        Scope? strongest = null;
        foreach (Scope scope in _scopes.Where(scope => Applies(scope, path, type)).Where(isWanted))
        {
            if (strongest is null || scope.HasPrecedenceOver(strongest))
            {
                strongest = scope;
                values.Insert(0, scope.Values);
            }
            else
            {
                values.Add(scope.Values);
            }
        }

        return values;
    }

    private bool Applies(Scope scope, string path, string type)
    {
        if (scope.Type is not null && scope.Type != type)
        {
            return false;
        }

        if (scope.Path.IndexOf('*') < 0)
        {
            return path.StartsWith(WithoutCollections(scope.Path), StringComparison.Ordinal);
        }

        return _globbed
            .GetOrAdd(scope.Path, pattern => [.. JekyllGlob.Find(_source, pattern).Select(WithoutCollections)])
            .Any(found => path.StartsWith(found, StringComparison.Ordinal));
    }

    private string WithoutCollections(string path)
    {
        string prefix = _collectionsDirectory + "/";
        bool isBelow = _collectionsDirectory.Length > 0 && path.StartsWith(prefix, StringComparison.Ordinal);
        return isBelow ? path.Substring(prefix.Length) : path;
    }

    private sealed record Scope(string Path, string? Type, SiteConfiguration Values)
    {
        private string Sanitized => Path is ['/', ..] ? Path.Substring(1) : Path;

        public static Scope? Of(SiteConfiguration set)
        {
            SiteConfiguration scope = set.Section("scope") ?? new SiteConfiguration();
            string? type = scope.Text("type");
            return set.Section("values") is { } values ? new Scope(scope.Text("path") ?? "", Plural(type), values) : null;
        }

        public bool HasPrecedenceOver(Scope other)
        {
            int longer = Sanitized.Length.CompareTo(other.Sanitized.Length);
            return longer > 0 || (longer == 0 && (Type is not null || other.Type is null));
        }

        private static string? Plural(string? type) => type is "page" or "post" or "draft" ? type + "s" : type;
    }
}
