using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation;

/// <summary>
/// The common part of all URLs of a page: host, path and the parameters that select the page. Scheme, www, AMP forms,
/// tracking parameters, a fragment that isn't a page of an application, and a trailing slash or index.html are ignored.
/// </summary>
/// <remarks>
/// AMP forms: the AMP cache (<see href="https://developers.google.com/amp/cache/overview"/>), the viewers of search
/// engines, a separate host (amp.example.com), and what publishers add to paths (/amp/news/1, /news/1/amp,
/// /news/1.amp.html) and parameters (?amp=1, ?outputType=amp).
/// </remarks>
internal static class CanonicalUrl
{
    private const string AmpCache = ".cdn.ampproject.org";

    private static readonly string[] _hostPrefixes = ["www.", "amp."];
    private static readonly string[] _pathPrefixes = ["/amp/", "/amphtml/"];
    private static readonly string[] _pathEndings = ["/amp", "/amphtml", ".amp", "/index.html", "/index.htm", "/"];
    private static readonly string[] _viewers = ["google.", "bing."];
    private static readonly string[] _ampValues = ["amp", "amphtml"];

    private static readonly HashSet<string> _trackingParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        // AMP parameters, which determine how a page is shown.
        "amp",
        "_amp",
        "amp_js_v",
        "amp_gsa",
        "usqp",
        // Google, Meta, Microsoft, Twitter, Yandex, Mailchimp, Marketo, HubSpot, Adobe, Yahoo, AT Internet.
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "_ga",
        "_gl",
        "fbclid",
        "igshid",
        "msclkid",
        "ocid",
        "twclid",
        "yclid",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_hsenc",
        "_hsmi",
        "s_cid",
        "icid",
        "cmpid",
        "ncid",
        "guccounter",
        "guce_referrer",
        "guce_referrer_sig",
        "at_medium",
        "at_campaign",
    };

    /// <summary>The text that is the same for all URLs of a page, such as example.com/news/1.</summary>
    /// <param name="url">A URL, or null.</param>
    /// <returns>Null if the URL is not an absolute http or https URL.</returns>
    public static string? Of(string? url)
    {
        return PageOf(url) is { } page ? HostOf(page) + PathOf(page) + QueryOf(page) + FragmentOf(page) : null;
    }

    /// <summary>Whether a URL can be opened: absolute, of http or https, and with a host that a domain can have.</summary>
    internal static bool IsWeb(Uri url)
    {
        try
        {
            return url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            // A host with a character that no domain has, as one that turns the text around it.
            return false;
        }
    }

    /// <summary>The host of the page, such as example.com; null if the URL is not an absolute http or https URL.</summary>
    internal static string? HostOf(string? url) => PageOf(url) is { } page ? StripPrefixes(page.IdnHost, _hostPrefixes) : null;

    // The page that an AMP cache or a viewer shows, or the URL itself.
    private static Uri? PageOf(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out Uri? uri) || !IsWeb(uri))
        {
            return null;
        }

        return EmbeddedIn(uri) is { } embedded && PageOf(embedded) is { } page ? page : uri;
    }

    // https://amp-example-com.cdn.ampproject.org/c/s/amp.example.com/news/1, https://www.google.com/amp/s/example.com/news/1
    private static string? EmbeddedIn(Uri uri)
    {
        string[] segments = uri.AbsolutePath.Split('/');
        bool isCache = uri.Host.EndsWith(AmpCache, StringComparison.OrdinalIgnoreCase);
        bool isViewer =
            segments.Length > 2
            && segments[1] == "amp"
            && _viewers.Any(viewer => StripPrefixes(uri.Host, _hostPrefixes).StartsWith(viewer, StringComparison.Ordinal));
        if (!isCache && !isViewer)
        {
            return null;
        }

        int host = segments.Length > 3 && segments[2] == "s" ? 3 : 2;
        string rest = string.Join("/", segments.Skip(host));
        return rest.Contains('.') ? "https://" + rest + uri.Query : null;
    }

    private static string HostOf(Uri uri)
    {
        string host = StripPrefixes(uri.IdnHost, _hostPrefixes);
        return uri.IsDefaultPort ? host : FormattableString.Invariant($"{host}:{uri.Port}");
    }

    // amp.dev stays, because the rest must still be a host.
    private static string StripPrefixes(string host, string[] prefixes)
    {
        string rest = host.ToLowerInvariant().TrimEnd('.');
        while (
            Array.Find(prefixes, start => rest.StartsWith(start, StringComparison.Ordinal)) is { } prefix
            && rest.IndexOf('.', prefix.Length) > 0
        )
        {
            rest = rest.Substring(prefix.Length);
        }

        return rest;
    }

    private static string PathOf(Uri uri)
    {
        string path = uri.AbsolutePath;
        if (Array.Find(_pathPrefixes, start => path.StartsWith(start, StringComparison.Ordinal)) is { } prefix)
        {
            path = path.Substring(prefix.Length - 1);
        }

        while (Array.Find(_pathEndings, end => path.EndsWith(end, StringComparison.Ordinal)) is { } ending)
        {
            path = path.Substring(0, path.Length - ending.Length);
        }

        return path.EndsWith(".amp.html", StringComparison.Ordinal) ? path.Substring(0, path.Length - ".amp.html".Length) + ".html" : path;
    }

    // Single-page applications name their pages after #! or #/.
    private static string FragmentOf(Uri uri) =>
        uri.Fragment.StartsWith("#!", StringComparison.Ordinal) || uri.Fragment.StartsWith("#/", StringComparison.Ordinal)
            ? uri.Fragment
            : "";

    private static string QueryOf(Uri uri)
    {
        string[] parameters =
        [
            .. uri.Query.TrimStart('?').Split('&').Where(Chooses).OrderBy(parameter => parameter, StringComparer.Ordinal),
        ];
        return parameters.Length == 0 ? "" : "?" + string.Join("&", parameters);
    }

    private static bool Chooses(string parameter)
    {
        int equals = parameter.IndexOf('=');
        string name = equals < 0 ? parameter : parameter.Substring(0, equals);
        string value = equals < 0 ? "" : parameter.Substring(equals + 1);
        return name.Length > 0
            && !_trackingParameters.Contains(name)
            && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
            && !(name == "source" && value.StartsWith("rss", StringComparison.Ordinal))
            && !(name is "outputType" or "output" or "view" && _ampValues.Contains(value));
    }
}
