using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>Paths of files, and of what Jekyll makes of them.</summary>
internal static class JekyllPath
{
    private const string Unreserved = "-._~";
    private const string Delimiters = "!$&'()*+,;=:@/?";

    // What no URL can have, and what is not ASCII.
    private const string Forbidden = " \"<>\\^`{|}";

    private static readonly Regex _scheme = new("^[^:/?#]+(?=:)");
    private static readonly Regex _validScheme = new(@"^[A-Za-z][A-Za-z0-9.+-]*\z");
    private static readonly Regex _slashes = new("/{2,}");

    /// <summary>The name at the end of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The path of the directory; empty for a name alone.</summary>
    public static string DirectoryOf(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));

    /// <summary>The extension of a name or path: none for .htaccess.</summary>
    public static string ExtensionOf(string path)
    {
        string name = NameOf(path);
        int dot = name.LastIndexOf('.');
        return dot > 0 && name.TrimStart('.').Length > name.Length - dot - 1 ? name.Substring(dot) : "";
    }

    /// <summary>A value in a URL; null where Jekyll fails, because what precedes a colon is not a scheme.</summary>
    public static string? Escape(string value)
    {
        Match scheme = _scheme.Match(value);
        if (scheme.Success && !_validScheme.IsMatch(scheme.Value))
        {
            return null;
        }

        return Encode(value, c => IsLetterOrDigit(c) || Unreserved.Contains(c) || Delimiters.Contains(c));
    }

    /// <summary>A path from the root of the site, without the dots that lead elsewhere.</summary>
    public static string Sanitize(string path)
    {
        string withoutDots = $"/{path}".Replace("..", "/").Replace("./", "");
        string clean = _slashes.Replace(withoutDots, "/");
        return Encode(clean, c => c is > ' ' and <= '~' && !Forbidden.Contains(c));
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static string Encode(string text, Func<char, bool> isAllowed)
    {
        StringBuilder encoded = new(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (isAllowed(c))
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
