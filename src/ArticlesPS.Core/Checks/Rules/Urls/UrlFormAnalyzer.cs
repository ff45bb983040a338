using System;
using System.Collections.Generic;
using ArticlesPS.Checks.Values;
using ArticlesPS.Curation;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Checks.Rules.Urls;

/// <summary>URLs that can't be opened.</summary>
internal sealed class UrlFormAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("UrlForm", ProblemSeverity.Error, "A URL is not an absolute http or https URL."))
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Values)
        {
            if (
                value.Field.Notation == FieldNotation.Url
                && value.Text is { Length: > 0 } url
                && !IsAbsolute(url)
                && !(value.Record is ArticleImage && IsBelowRoot(url))
            )
            {
                yield return new Finding(value.Path, $"'{url}' is not an absolute http or https URL.");
            }
        }
    }

    private static bool IsAbsolute(string url) =>
        url.IndexOfAny([' ', '\t', '\r', '\n', '<', '>', '"']) < 0
        && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
        && CanonicalUrl.IsWeb(uri)
        && (uri.Host.Contains('.') || uri.IsLoopback || uri.HostNameType == UriHostNameType.IPv6);

    // The site's own images are named from its root.
    private static bool IsBelowRoot(string url) => url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);
}
