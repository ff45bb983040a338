using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ArticlesPS.Site.Report.Data;

namespace ArticlesPS.Site.Report;

/// <summary>Inserts the data of a report into its page, with the style and the scripts, so that everything is in one file.</summary>
/// <remarks>
/// Its policy allows this style and this script and nothing else: no request leaves the page, and a script that came in
/// with a text would not run.
/// </remarks>
internal static partial class ReportPage
{
    // In the order in which they need each other.
    private static readonly string[] _scripts =
    [
        "page.js",
        "data.js",
        "table.js",
        "charts.js",
        "articles.js",
        "groups.js",
        "layout.js",
        "stories.js",
        "report.js",
    ];

    /// <summary>The text before the data.</summary>
    public static ReadOnlySpan<byte> DataStart => "<script type=\"application/json\" id=\"data\">"u8;

    public static byte[] Render(ReportData data)
    {
        string style = Resource("report.css");
        string script = string.Concat(_scripts.Select(Resource));
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["policy"] =
                $"default-src 'none'; img-src data:; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri "
                + $"'none'; form-action 'none'",
            ["title"] = WebUtility.HtmlEncode(data.Title),
            ["style"] = style,
            ["data"] = ReportJson.Serialize(data),
            ["script"] = script,
        };

        // In one pass: inserted text is never mistaken for a placeholder.
        return Encoding.UTF8.GetBytes(Place().Replace(Resource("report.html"), place => parts[place.Groups[1].Value]));
    }

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // A browser hashes what it reads, with every line ending as one character.
    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Report/{name}")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
