using System;
using System.Globalization;
using System.Linq;
using System.Text;
using ArticlesPS.Files;

namespace ArticlesPS.Editing.Creation;

/// <summary>
/// The names of article files, such as 2020-11-25-face-for-sale.md: the day in UTC and a slug of the title. Whatever the
/// title contains, the name is that of one file in its directory, on every system.
/// </summary>
internal static class ArticleFileName
{
    /// <summary>
    /// The maximum number of bytes of a slug in UTF-8. Names can have 255 on most file systems and 143 on encrypted ones
    /// (eCryptfs); the site's longest have 144, so they fit on most.
    /// </summary>
    public const int LongestSlug = 180;

    // What names can't have on one of the usual systems, or what has a meaning in links of notes.
    private const string Forbidden = "<>:\"/\\|?*#^[]";

    /// <summary>The name of an article's file.</summary>
    /// <param name="slug">A slug from <see cref="SlugOf"/>.</param>
    /// <param name="date">When the article appeared; the day is that in UTC.</param>
    public static string Of(string slug, DateTimeOffset date) => $"{DayOf(date.ToUniversalTime())}-{slug}.md";

    /// <summary>The day of a date where its offset holds.</summary>
    public static string DayOf(DateTimeOffset date) => date.DateTime.ToString(FileNameDay.Format, CultureInfo.InvariantCulture);

    /// <summary>A title as the name of a note, without what names of files can't have; cut if it's too long.</summary>
    public static string Allowed(string title)
    {
        StringBuilder name = new();
        int size = 0;
        string text = Normalize(title);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            string character = text.Substring(i, char.IsSurrogatePair(text, i) ? 2 : 1);
            size += Encoding.UTF8.GetByteCount(character);
            if (size > LongestSlug)
            {
                break;
            }

            bool isAllowed = !char.IsControl(character[0]) && !Forbidden.Contains(character[0]);
            name.Append(isAllowed ? character : "");
        }

        return name.ToString().Trim(' ', '.');
    }

    /// <summary>
    /// The title in lower case with hyphens for blanks, without anything that isn't a letter, digit, underscore or hyphen;
    /// cut between two words if it's too long.
    /// </summary>
    /// <param name="title">A title, or null.</param>
    /// <returns>Null if nothing is left.</returns>
    public static string? SlugOf(string? title)
    {
        StringBuilder slug = new();
        string text = Normalize(title ?? "").ToLowerInvariant();
        int size = 0;
        int lastHyphen = 0;
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            string character = text.Substring(i, char.IsSurrogatePair(text, i) ? 2 : 1);
            bool isHyphen = character == "-" || char.IsWhiteSpace(character[0]);
            bool isRepeated = isHyphen && (slug.Length == 0 || slug[slug.Length - 1] == '-');
            if (isRepeated || !(isHyphen || IsOfWord(CharUnicodeInfo.GetUnicodeCategory(text, i))))
            {
                continue;
            }

            size += Encoding.UTF8.GetByteCount(character);
            if (size > LongestSlug)
            {
                // A word that alone is as long as half of a name is cut in the middle.
                slug.Length = !isHyphen && lastHyphen > slug.Length / 2 ? lastHyphen : slug.Length;
                break;
            }

            lastHyphen = isHyphen ? slug.Length : lastHyphen;
            slug.Append(isHyphen ? "-" : character);
        }

        string trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? null : trimmed;
    }

    // One form for texts that look the same, because systems compare names that way. Half of a surrogate pair can't be normalized.
    private static string Normalize(string text)
    {
        string whole = new([
            .. text.Where(
                (c, i) =>
                    !char.IsSurrogate(c)
                    || (
                        char.IsHighSurrogate(c)
                            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                            : i > 0 && char.IsHighSurrogate(text[i - 1])
                    )
            ),
        ]);
        try
        {
            return whole.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Noncharacters such as U+FFFE aren't letters and are removed anyway.
            return whole;
        }
    }

    private static bool IsOfWord(UnicodeCategory category) =>
        category
            is UnicodeCategory.LowercaseLetter
                or UnicodeCategory.UppercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation;
}
