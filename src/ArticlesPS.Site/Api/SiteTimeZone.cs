using System;
using System.IO;
using System.Security;
using ArticlesPS.Files;

namespace ArticlesPS.Site.Api;

/// <summary>The time zone in which a site gives its times.</summary>
internal static class SiteTimeZone
{
    /// <summary>Finds a zone by its name.</summary>
    /// <param name="id">The IANA name, as in America/Los_Angeles, or the one of Windows, as in Pacific Standard Time.</param>
    /// <exception cref="FormatException">This system knows no such zone.</exception>
    public static TimeZoneInfo Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception e)
            when (e is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException || FileErrors.IsExpected(e))
        {
            // What every process knows; the other names take a library (ICU) that not every one has.
            string known = Path.DirectorySeparatorChar == '\\' ? "Pacific Standard Time" : "America/Los_Angeles";
            throw new FormatException($"This system doesn't have a time zone '{id}'. Use one such as {known} or UTC.", e);
        }
    }
}
