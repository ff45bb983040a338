using System.Globalization;
using System.Text;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>Slugs as Jekyll makes them (<see href="https://jekyllrb.com/docs/liquid/filters/#options-for-the-slugify-filter"/>).</summary>
internal static class JekyllSlug
{
    private const string ReadableMarks = "._~!$&'()+,;=@";

    /// <summary>The slug with nothing but letters, marks, digits and hyphens, in lower case.</summary>
    public static string Of(string text) => Lower(Slug(text, allowedMarks: ""));

    /// <summary>The slug that keeps readable signs and the case of letters: what titles become in URLs.</summary>
    public static string OfTitle(string text) => Slug(text, ReadableMarks);

    /// <summary>A text in lower case by the rules of Unicode, which have two characters for a Turkish İ.</summary>
    public static string Lower(string text) => text.Replace("\u0130", "i\u0307").ToLowerInvariant();

    private static string Slug(string text, string allowedMarks)
    {
        StringBuilder slug = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (IsOfWord(CharUnicodeInfo.GetUnicodeCategory(text, i)) || allowedMarks.Contains(text[i]))
            {
                slug.Append(text, i, length);
            }
            else if (slug.Length == 0 || slug[slug.Length - 1] != '-')
            {
                slug.Append('-');
            }

            i += length - 1;
        }

        return slug.ToString().Trim('-');
    }

    private static bool IsOfWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber;
}
