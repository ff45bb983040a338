using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Finds the words that make two articles similar, to explain a score to a reader.</summary>
internal static class SharedTerms
{
    private const int Most = 6;

    // Relative to the weight of the first word: a word below this explains nothing.
    private const double LeastWeight = 0.3;

    /// <summary>
    /// Words of one text whose beginning the other also has, as the first text writes them. The most significant come
    /// first.
    /// </summary>
    public static ArticleList<string> Of(string text, string other, SimilarityIndex index)
    {
        List<ulong> parts = [];
        TextParts.AddBeginnings(other, parts);
        HashSet<ulong> others = [.. parts];
        HashSet<ulong> told = [];
        List<(string Word, double Weight)> shared = [];
        for (int start = Words.Next(text, 0, out int end); start >= 0; start = Words.Next(text, end, out end))
        {
            parts.Clear();
            TextParts.AddBeginnings(text, start, end, parts);
            List<ulong> common = parts.FindAll(others.Contains);
            if (common.Count > 0 && common.Count * 2 >= parts.Count && told.Add(parts[0]))
            {
                // Among few articles all words are rare; the longer ones tell more.
                shared.Add((text.Substring(start, end - start), common.Average(index.RarityOf) * (end - start)));
            }
        }

        double highest = shared.Count == 0 ? 0 : shared.Max(word => word.Weight);
        return new ArticleList<string>(
            shared
                .Where(word => word.Weight >= LeastWeight * highest)
                .OrderByDescending(word => word.Weight)
                .Take(Most)
                .Select(word => word.Word)
        );
    }
}
