using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>
/// The path of a page by a pattern such as /:year/:slug/ (<see href="https://gohugo.io/configuration/permalinks/#tokens"/>).
/// </summary>
/// <param name="article">The article.</param>
/// <param name="file">Its file.</param>
/// <param name="sections">The sections that it stands in.</param>
/// <param name="date">Its date.</param>
/// <param name="normalize">Makes a part of a path of a text.</param>
internal sealed class HugoPermalink(
    Article article,
    HugoFile file,
    IReadOnlyList<string> sections,
    HugoPageDate date,
    Func<string, string> normalize
)
{
    private static readonly Regex _token = new(@":(\w+)(\[.+?\])?");

    /// <summary>The path; null if something in the pattern is unknown.</summary>
    public string? Expand(string pattern)
    {
        bool isKnown = true;
        string path = _token.Replace(pattern, match =>
        {
            string? value = ValueOf(match.Groups[1].Value, match.Groups[2].Value.Trim('[', ']'));
            isKnown &= value is not null;
            return value ?? "";
        });
        return isKnown ? Unescape(path) : null;
    }

    // Hugo reads the path as it reads the query of a URL, so a plus sign becomes a blank.
    private static string Unescape(string path)
    {
        try
        {
            return Uri.UnescapeDataString(path.Replace('+', ' '));
        }
        catch (UriFormatException)
        {
            return path;
        }
    }

    private string? ValueOf(string token, string slice) =>
        token switch
        {
            "title" => TitleOf(),
            "slug" => SlugOf() ?? TitleOf(),
            "slugorfilename" or "slugorcontentbasename" => SlugOf() ?? Part(file.PageName),
            "filename" or "contentbasename" => Part(file.PageName),
            "section" => sections.Count > 0 ? sections[0] : "",
            "sections" => Slice(slice) is { } parts ? string.Join("/", parts) : null,
            _ => date.Date is { } given ? PartOf(given, token) : null,
        };

    // A sign that would begin the fragment of a URL, and begins nothing.
    private string Part(string text)
    {
        string part = normalize(text);
        bool hasEmptyFragment = part.Length > 0 && part[part.Length - 1] == '#';
        return hasEmptyFragment ? part.Substring(0, part.Length - 1) : part;
    }

    private string? TitleOf() => Part(article.Title ?? "");

    private string? SlugOf()
    {
        string? own = article.Get<string>(ArticleRole.Slug) is { Length: > 0 } slug ? slug : date.Slug;
        return own is null ? null : Part(own);
    }

    private static string? PartOf(DateTimeOffset date, string token)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return token switch
        {
            "year" => date.Year.ToString("0000", invariant),
            "month" => date.Month.ToString("00", invariant),
            "monthname" => date.ToString("MMMM", invariant),
            "day" => date.Day.ToString("00", invariant),
            "weekday" => ((int)date.DayOfWeek).ToString(invariant),
            "weekdayname" => date.DayOfWeek.ToString(),
            "yearday" => date.DayOfYear.ToString(invariant),
            _ => null,
        };
    }

    // [1], [1:], [:2], [1:3], [last], [1:last].
    private IEnumerable<string>? Slice(string slice)
    {
        if (slice.Length == 0)
        {
            return sections;
        }

        string[] bounds = slice.Split(':');
        int? start = Bound(bounds[0], 0);
        if (bounds.Length == 1)
        {
            return start is { } index ? sections.Skip(index).Take(1) : null;
        }

        int? end = Bound(bounds[1], sections.Count);
        return start is { } first && end is { } last ? sections.Skip(first).Take(last - first) : null;
    }

    private int? Bound(string text, int absent) =>
        text switch
        {
            "" => absent,
            "last" => Math.Max(sections.Count - 1, 0),
            _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null,
        };
}
