using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Topics;

/// <summary>Finds keywords in texts, all of them in one pass: a keyword is searched for only where its first word occurs.</summary>
/// <remarks>
/// A keyword is a whole word: no letter, digit or combining mark precedes or follows it, unless the keyword itself begins
/// or ends with another character, such as C# and .NET. Case is ignored, and a blank matches any white space. HTML tags and
/// web addresses aren't searched, and HTML's &amp;amp; is an ampersand.
/// </remarks>
internal sealed class KeywordSearch
{
    // Linear for any text, because neither part can begin again inside itself.
    private static readonly Regex _noText = new(
        @"<[a-z/!?][^<>]*>|https?://[^\s<>()""']+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    // The keywords with their numbers, by their first word, or by their first character if they don't begin with a word.
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

    /// <summary>Adds the numbers of the keywords in a text.</summary>
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

    // A whole word, or a single character that isn't part of one.
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
