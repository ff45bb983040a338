using System;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Feeds.Formats;

/// <summary>
/// Dates of feeds: those of mail with all that is obsolete in them and what feeds leave out, and those of ISO 8601. One
/// without a zone is UTC.
/// </summary>
internal static class FeedDate
{
    /// <summary>Reads a date with the offset that it is written with.</summary>
    /// <returns>False where the text is not a date that exists.</returns>
    public static bool TryParse(string? text, out DateTimeOffset date)
    {
        date = default;
        return text is { Length: < 100 } && (ArticleDate.TryParse(text, out date) || MailDate.TryParse(text, isLenient: true, out date));
    }
}
