using System;
using System.Globalization;

namespace ArticlesPS.Files;

/// <summary>The day that the name of a file begins with, as 2020-11-25-face-for-sale.md.</summary>
internal static class FileNameDay
{
    public const string Format = "yyyy-MM-dd";

    /// <summary>The day that a file's name begins with; null if there is none.</summary>
    /// <param name="name">The file's name, or its path.</param>
    public static DateTime? Of(string name)
    {
        string file = System.IO.Path.GetFileName(name);
        bool hasDay = file.Length > Format.Length && file[Format.Length] == '-';
        return
            hasDay
            && DateTime.TryParseExact(
                file.Substring(0, Format.Length),
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTime day
            )
            ? day
            : null;
    }
}
