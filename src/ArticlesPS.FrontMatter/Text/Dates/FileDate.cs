using System;

namespace ArticlesPS.FrontMatter.Text.Dates;

/// <summary>Dates in files: timestamps, which are also used for writing, and dates copied from a feed or mail.</summary>
internal static class FileDate
{
    /// <summary>Reads a date with the offset that it is written with; one without a zone is UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset date) =>
        Timestamp.TryParse(text, out date) || MailDate.TryParse(text, isLenient: false, out date);
}
