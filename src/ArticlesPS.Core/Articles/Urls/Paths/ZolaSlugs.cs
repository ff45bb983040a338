using System.Globalization;
using System.Linq;
using System.Text;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// The names that Zola makes of those of files (<see href="https://www.getzola.org/documentation/getting-started/configuration/"/>,
/// slugify.paths).
/// </summary>
/// <param name="strategy">on, safe or off; null for on.</param>
internal sealed class ZolaSlugs(string? strategy)
{
    // The letters that have no accent to lose.
    private static readonly string[] _letters = ["ßss", "æae", "øo", "œoe", "łl", "đd", "ðd", "þth", "ıi"];

    /// <summary>The slug of a name; null if it isn't known.</summary>
    public string? Of(string name) =>
        strategy switch
        {
            "off" => name,
            "safe" => new string([.. name.TrimEnd(' ', '.').Where(c => !"<>:\"/\\|?*".Contains(c))]),
            _ => Ascii(name),
        };

    private static string? Ascii(string name)
    {
        StringBuilder slug = new();
        foreach (char c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            string? letters = c < 128 ? $"{c}" : _letters.FirstOrDefault(pair => pair[0] == c)?.Substring(1);
            if (letters is null && char.IsLetterOrDigit(c))
            {
                return null;
            }

            foreach (char letter in letters ?? " ")
            {
                bool isOfWord = letter is (>= 'a' and <= 'z') or (>= '0' and <= '9');
                if (isOfWord || (slug.Length > 0 && slug[slug.Length - 1] != '-'))
                {
                    slug.Append(isOfWord ? letter : '-');
                }
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
