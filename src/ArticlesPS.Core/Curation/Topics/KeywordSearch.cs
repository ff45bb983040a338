using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Topics;

/// <summary>Finds keywords in texts, all of them in one pass: a keyword is looked for only where its first word stands.</summary>
/// <remarks>
/// A keyword is a whole word: before and behind it stands no letter, digit or combining mark, unless the keyword itself
/// begins or ends with another character, as C# and .NET do. Case does not count, and a blank stands for any white
/// space. HTML tags and web addresses are no text, and HTML's &amp;amp; is an ampersand.
/// </remarks>
internal sealed class KeywordSearch
{
    // Linear whatever the text: neither part can begin again inside of itself.
    private static readonly Regex _noText = new(
        @"<[a-z/!?][^<>]*>|https?://[^\s<>()""']+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    // The keywords with the numbers of what they stand for, by their first word or, where they begin with none, character.
    private readonly Dictionary<string, List<(string Keyword, int Number)>> _byStart = new(StringComparer.Ordinal);

    /// <summary>Adds a keyword; one without any text is passed over.</summary>
    public void Add(string keyword, int number)
    {
        string text = Fold(keyword).Trim();
        if (text.Length == 0)
        {
            return;
        }

        string start = text.Substring(0, PieceEnd(text, 0));
        if (!_byStart.TryGetValue(start, out List<(string, int)>? keywords))
        {
            _byStart.Add(start, keywords = []);
        }

        keywords.Add((text, number));
    }

    /// <summary>Adds the numbers of the keywords that stand in a text.</summary>
    public void Find(string text, ISet<int> found)
    {
        string folded = Fold(WebUtility.HtmlDecode(_noText.Replace(text, " "))!);
        int end;
        for (int i = 0; i < folded.Length; i = end)
        {
            end = PieceEnd(folded, i);
            if (folded[i] == ' ' || !_byStart.TryGetValue(folded.Substring(i, end - i), out List<(string, int)>? keywords))
            {
                continue;
            }

            foreach ((string keyword, int number) in keywords)
            {
                if (StandsAt(folded, i, keyword))
                {
                    found.Add(number);
                }
            }
        }
    }

    private static bool StandsAt(string text, int start, string keyword)
    {
        int end = start + keyword.Length;
        return string.CompareOrdinal(text, start, keyword, 0, keyword.Length) == 0
            && !(end < text.Length && IsWord(keyword, keyword.Length - 1) && IsWord(text, end));
    }

    // A whole word, or a single character that belongs to none.
    private static int PieceEnd(string text, int start)
    {
        int end = start + 1;
        bool isWord = IsWord(text, start);
        while (isWord && end < text.Length && IsWord(text, end))
        {
            end++;
        }

        return end;
    }

    // Where words have no edges, a keyword would never be found as a whole word.
    private static bool IsWord(string text, int index) => !Words.IsOfScriptWithoutBlanks(text[index]) && Words.IsInWord(text, index);

    private static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text.ToUpperInvariant())
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded.Length == 0 || folded[folded.Length - 1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
