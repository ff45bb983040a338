using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles.Urls.Jekyll.Sources;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>The path of a document by a pattern (<see href="https://jekyllrb.com/docs/permalinks/#placeholders"/>).</summary>
internal sealed class JekyllPermalink(Article article, JekyllFile file, JekyllSite site, IReadOnlyList<SiteConfiguration> defaults)
{
    private static readonly Regex _placeholder = new(":([a-z_]+)");

    /// <summary>Why a path is unknown, as a sentence.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The path; null if a part of it is unknown.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="extension">The extension of the page.</param>
    public string? Expand(string pattern, string extension)
    {
        bool isKnown = true;
        string path = _placeholder.Replace(pattern, match =>
        {
            string name = match.Groups[1].Value;
            bool endsWithMark = name[name.Length - 1] == '_';
            string key = endsWithMark ? name.Substring(0, name.Length - 1) : name;
            string? value = isKnown ? Escaped(key, extension) : null;
            isKnown &= value is not null;
            return endsWithMark ? value + "_" : value ?? "";
        });
        return isKnown ? path : null;
    }

    private string? Escaped(string name, string extension)
    {
        if (ValueOf(name, extension) is not { } value)
        {
            return null;
        }

        string? escaped = JekyllPath.Escape(value);
        Reason = escaped is null ? $"Jekyll makes no URL of {value}, in which a colon stands." : Reason;
        return escaped;
    }

    private string? ValueOf(string name, string extension)
    {
        switch (name)
        {
            case "collection":
                return file.Collection!.Label;
            case "name":
                return JekyllSlug.Of(file.BaseName);
            case "title":
                return Slug is { } title ? JekyllSlug.OfTitle(title) : null;
            case "slug":
                return Slug is { } slug ? JekyllSlug.Of(slug) : null;
            case "path":
                return file.PathInCollection;
            case "output_ext":
                return extension;
            case "categories":
                return Join(JekyllSlug.Lower);
            case "slugified_categories":
                return Join(JekyllSlug.Of);
            default:
                return IsOfDate(name) && Date is { } date ? PartOf(date, name) : null;
        }
    }

    private string? Slug =>
        SlugOf(article) ?? defaults.Select(values => values.Text("slug")).FirstOrDefault(slug => slug is not null) ?? file.Slug;

    private static string? SlugOf(Article article) => article.Get<string>(ArticleRole.Slug);

    private string? Join(Func<string, string> part)
    {
        if (JekyllCategories.Of(article, file, defaults) is { } categories)
        {
            return string.Join("/", categories.Select(part).Distinct());
        }

        Reason = "The categories are not a list of texts.";
        return null;
    }

    private bool IsOfDate(string name)
    {
        bool isPart = PartOf(default, name) is not null;
        Reason = isPart ? Reason : $"The permalink has a placeholder that is not known here: {name}.";
        return isPart;
    }

    private DateTime? Date
    {
        get
        {
            if (JekyllDate.IsIn(article))
            {
                Reason = "The date is in a form or a time zone that is not known here.";
                return JekyllDate.Of(article, site.TimeZone);
            }

            if (defaults.Select(values => values.Text("date")).FirstOrDefault(date => date is not null) is { } given)
            {
                Reason = "The date in the site's defaults is in a form that is not known here.";
                return JekyllDate.Parse(given, isPlain: true, site.TimeZone);
            }

            Reason = file.IsDraft
                ? "The URL has the date of the draft, which Jekyll takes from the time of the file."
                : "The URL has a date, and the article has none.";
            return file.Day is { } day ? JekyllDate.Parse(day, isPlain: false, site.TimeZone) : null;
        }
    }

    private static string? PartOf(DateTime date, string name)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string? format = name switch
        {
            "year" => "yyyy",
            "short_year" => "yy",
            "month" => "MM",
            "i_month" => "%M",
            "short_month" => "MMM",
            "long_month" => "MMMM",
            "day" => "dd",
            "i_day" => "%d",
            "short_day" => "ddd",
            "long_day" => "dddd",
            "hour" => "HH",
            "minute" => "mm",
            "second" => "ss",
            _ => null,
        };
        if (format is not null)
        {
            return date.ToString(format, invariant);
        }

        return name switch
        {
            "y_day" => date.DayOfYear.ToString("000", invariant),
            "w_day" => DayOfWeek(date).ToString(invariant),
            "week" => (((MiddleOfWeek(date).DayOfYear - 1) / 7) + 1).ToString("00", invariant),
            "w_year" => MiddleOfWeek(date).ToString("yyyy", invariant),
            _ => null,
        };
    }

    // From 1 for Monday to 7 for Sunday.
    private static int DayOfWeek(DateTime date) => (((int)date.DayOfWeek + 6) % 7) + 1;

    // A week is one of the year in which its Thursday is.
    private static DateTime MiddleOfWeek(DateTime date) => date.Ticks == 0 ? date : date.AddDays(4 - DayOfWeek(date));
}
