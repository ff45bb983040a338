using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Finds the words that make two articles similar, to explain a score to a reader.</summary>
internal static class SharedTerms
{
    private const int Most = 6;

    // Of a word's grams, by their weight: cameras has about two thirds of its own in common with camera, and a third with
    // care.
    private const double LeastShare = 0.6;

    // Of the weight of the first word: what adds less explains nothing.
    private const double LeastWeight = 0.3;

    /// <summary>
    /// Words of one text that the other has too, in the same or a similar form, as the first text writes them. Those
    /// that add most to a similarity come first.
    /// </summary>
    public static ArticleList<string> Of(string text, string other, SimilarityIndex index)
    {
        List<HashSet<ulong>> others = [.. WordsOf(other).Values];
        List<(string Word, double Weight)> shared = [];
        foreach (KeyValuePair<string, HashSet<ulong>> word in WordsOf(text))
        {
            double whole = word.Value.Sum(index.RarityOf);
            double most = others.Count == 0 ? 0 : others.Max(grams => word.Value.Where(grams.Contains).Sum(index.RarityOf));
            if (most >= LeastShare * whole)
            {
                shared.Add((word.Key, most));
            }
        }

        double highest = shared.Count == 0 ? 0 : shared.Max(word => word.Weight);
        return new ArticleList<string>(shared
            .Where(word => word.Weight >= LeastWeight * highest)
            .OrderByDescending(word => word.Weight)
            .Take(Most)
            .Select(word => word.Word));
    }

    // In the order of the text, each once whatever its case.
    private static Dictionary<string, HashSet<ulong>> WordsOf(string text)
    {
        Dictionary<string, HashSet<ulong>> words = new(StringComparer.OrdinalIgnoreCase);
        List<ulong> grams = [];
        for (int start = Words.Next(text, 0, out int end); start >= 0; start = Words.Next(text, end, out end))
        {
            string word = text.Substring(start, end - start);
            if (!words.ContainsKey(word))
            {
                grams.Clear();
                Grams.AddOfWord(text, start, end, Grams.Compared, grams);
                words.Add(word, [.. grams]);
            }
        }

        return words;
    }
}
