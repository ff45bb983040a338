using System;
using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.Files;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>The date of a page, from where the site says (<see href="https://gohugo.io/configuration/front-matter/#dates"/>).</summary>
/// <param name="Date">The date; null if the page has none, or if it comes from where it can't be read here.</param>
/// <param name="Slug">What follows the day in the file's name, if the date is from there; otherwise null.</param>
internal readonly record struct HugoPageDate(DateTimeOffset? Date, string? Slug)
{
    private const string FileName = ":filename";
    private const string Key = "date";
    private const string Default = ":default";

    private static readonly char[] _separators = [' ', '-', '_'];

    /// <summary>Finds the date of a page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="name">The name of its page.</param>
    /// <param name="sources">Where the date comes from, the first that is there; empty for Hugo's own order.</param>
    public static HugoPageDate Of(Article article, string name, IReadOnlyList<string> sources)
    {
        if (sources.Count == 0)
        {
            return OfArticle(article);
        }

        foreach (string source in sources)
        {
            switch (source.ToLowerInvariant())
            {
                case FileName when DayOf(name) is { } day:
                    return new(new DateTimeOffset(day, TimeSpan.Zero), SlugOf(name));
                case Key when article.Schema.Table.FieldOf(ArticleRole.PublishedDateTime) is { } field && article.HasValue(field):
                case Default:
                    return OfArticle(article);
                case FileName:
                case Key:
                    break;
                default:
                    return default;
            }
        }

        return default;
    }

    private static HugoPageDate OfArticle(Article article) =>
        new(ArticleValues.ValueOf(article, ArticleRole.PublishedDateTime) as DateTimeOffset?, null);

    // Whatever follows the ten characters of a day (Hugo, pagemeta.dateAndSlugFromBaseFilename).
    private static DateTime? DayOf(string name)
    {
        string start = name.Substring(0, Math.Min(name.Length, FileNameDay.Format.Length));
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return DateTime.TryParseExact(start, FileNameDay.Format, invariant, DateTimeStyles.None, out DateTime day) ? day : null;
    }

    private static string? SlugOf(string name) =>
        name.Substring(FileNameDay.Format.Length).Trim(_separators) is { Length: > 0 } slug ? slug : null;
}
