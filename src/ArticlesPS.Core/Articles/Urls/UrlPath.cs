using System.Text;

namespace ArticlesPS.Articles.Urls;

/// <summary>Paths of URLs.</summary>
internal static class UrlPath
{
    private const string AllowedMarks = "-_.~$&+,/:;=@%";

    /// <summary>The path with a percent sign and two digits for each byte that a path can't have; what is encoded already stays.</summary>
    public static string Escape(string path)
    {
        StringBuilder escaped = new(path.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(path))
        {
            char c = (char)b;
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || AllowedMarks.Contains(c))
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a path begins at the root of the host.</summary>
    public static bool IsRooted(string path) => path.Length > 0 && path[0] == '/';

    /// <summary>The parts with one slash between each of them and the next; empty ones are left out.</summary>
    public static string Join(params string?[] parts)
    {
        StringBuilder joined = new();
        foreach (string? part in parts)
        {
            if (part is null or "")
            {
                continue;
            }

            if (joined.Length > 0 && joined[joined.Length - 1] != '/' && part[0] != '/')
            {
                joined.Append('/');
            }

            bool isDoubled = joined.Length > 0 && joined[joined.Length - 1] == '/' && part[0] == '/';
            joined.Append(isDoubled ? part.TrimStart('/') : part);
        }

        return joined.ToString();
    }

    /// <summary>A page's URL.</summary>
    /// <param name="baseUrl">The URL of the site, or null.</param>
    /// <param name="path">The path of the page in the site, escaped.</param>
    public static string Absolute(string? baseUrl, string path)
    {
        string below = IsRooted(path) ? path : "/" + path;
        return (baseUrl ?? "").TrimEnd('/') + below;
    }
}
