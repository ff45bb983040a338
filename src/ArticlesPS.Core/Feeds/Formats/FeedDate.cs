using System;
using ArticlesPS.FrontMatter.Text.Dates;

namespace ArticlesPS.Feeds.Formats;

/// <summary>
/// Dates in feeds: mail dates with all obsolete forms and common omissions, and ISO 8601. A date without a time zone is
/// UTC.
/// </summary>
internal static class FeedDate
{
    /// <summary>Reads a date with the offset that it is written with.</summary>
    /// <returns>False if the text is not a date that exists.</returns>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        return text is { Length: < 100 } && (ArticleDate.TryParse(text, out date) || MailDate.TryParse(text, isLenient: true, out date));
    }
}
