using System.Collections.Generic;
using System.Net;
using System.Text;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Duplicates;

/// <summary>
/// The words of a text as copies have them in common: whatever their case, the form of their accents and the punctuation
/// between them.
/// </summary>
internal static class StoryWords
{
    /// <summary>The words in their order. In scripts without blanks between words two characters count as a word.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        for (int start = Words.Next(text, 0, out int end); start >= 0; start = Words.Next(text, end, out end))
        {
            int from = start;
            for (int i = start + 1; i <= end; i++)
            {
                if (i == end || EndsAt(text, from, i))
                {
                    words.Add(text.Substring(from, i - from).Normalize(NormalizationForm.FormKC).ToUpperInvariant());
                    from = i;
                }
            }
        }

        return words;
    }

    /// <summary>The words of a text, joined for comparison; null if there are none.</summary>
    public static string? KeyOf(string? text) => text is null || Of(text) is not { Count: > 0 } words ? null : string.Join(" ", words);

    /// <summary>The text of a field from a feed or a page: HTML's &amp;amp; is an ampersand.</summary>
    public static string Decode(string? text) => WebUtility.HtmlDecode(text ?? "")!;

    private static bool EndsAt(string text, int from, int place)
    {
        bool isWithoutBlanks = Words.IsOfScriptWithoutBlanks(text[from]);
        return isWithoutBlanks != Words.IsOfScriptWithoutBlanks(text[place]) || (isWithoutBlanks && place == from + 2);
    }
}
