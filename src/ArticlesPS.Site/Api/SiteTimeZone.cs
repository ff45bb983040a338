using System;
using System.IO;
using System.Security;
using ArticlesPS.Files;

namespace ArticlesPS.Site.Api;

/// <summary>The time zone of a site's times.</summary>
internal static class SiteTimeZone
{
    /// <summary>Finds a zone by its name.</summary>
    /// <param name="id">The IANA name, such as America/Los_Angeles, or the Windows name, such as Pacific Standard Time.</param>
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
            // Always available; the other names need a library (ICU) that some processes lack.
            string known = Path.DirectorySeparatorChar == '\\' ? "Pacific Standard Time" : "America/Los_Angeles";
            throw new FormatException($"This system doesn't have a time zone '{id}'. Use one such as {known} or UTC.", e);
        }
    }
}
