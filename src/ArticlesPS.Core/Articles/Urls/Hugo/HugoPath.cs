using System.Globalization;
using System.Linq;
using System.Text;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>
/// The paths that Hugo makes of names and titles: blanks become hyphens, and what is neither letter, digit, mark nor one of a few
/// signs is left out (<see href="https://gohugo.io/functions/urls/urlize/"/>).
/// </summary>
internal static class HugoPath
{
    private const string AllowedMarks = "./\\_#+~-@";

    /// <summary>The path.</summary>
    /// <param name="path">The path with names as they are.</param>
    /// <param name="keepsCase">Whether it keeps the case of letters.</param>
    /// <param name="removesAccents">Whether letters lose their accents.</param>
    public static string Sanitize(string path, bool keepsCase, bool removesAccents)
    {
        string allowed = Allowed(path);
        string plain = removesAccents ? WithoutAccents(allowed) : allowed;
        return keepsCase ? plain : plain.ToLowerInvariant();
    }

    private static string Allowed(string path)
    {
        StringBuilder target = new(path.Length);
        bool needsHyphen = false;
        bool wasHyphen = false;
        for (int i = 0; i < path.Length; i++)
        {
            if (IsAllowed(path, i))
            {
                wasHyphen = path[i] == '-';
                if (needsHyphen && !wasHyphen)
                {
                    target.Append('-');
                }

                needsHyphen = false;
                target.Append(path[i]);
            }
            else if (target.Length > 0 && !wasHyphen && char.IsWhiteSpace(path[i]))
            {
                needsHyphen = true;
            }
        }

        return target.ToString();
    }

    private static bool IsAllowed(string path, int i)
    {
        char c = path[i];
        if (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(path[i - 1]))
        {
            return IsOfWord(CharUnicodeInfo.GetUnicodeCategory(path, i - 1));
        }

        bool isEncoded = c == '%' && i + 2 < path.Length && IsHexadecimal(path[i + 1]) && IsHexadecimal(path[i + 2]);
        return isEncoded || AllowedMarks.Contains(c) || IsOfWord(CharUnicodeInfo.GetUnicodeCategory(path, i));
    }

    private static bool IsOfWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber;

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static string WithoutAccents(string text) =>
        new string([
            .. text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark),
        ]).Normalize(NormalizationForm.FormC);
}
