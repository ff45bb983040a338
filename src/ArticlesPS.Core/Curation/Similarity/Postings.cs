namespace ArticlesPS.Curation.Similarity;

/// <summary>Articles that have a part in common with one: a slice of an array that all lists share.</summary>
/// <param name="Start">The start of the list.</param>
/// <param name="End">The end of the list.</param>
/// <param name="TitleWeight">The weight of the part in an article's title, before normalization.</param>
/// <param name="TextWeight">The weight of the part in its title and excerpt.</param>
internal readonly record struct Postings(int Start, int End, float TitleWeight, float TextWeight)
{
    /// <summary>How many articles the list has.</summary>
    public int Count => End - Start;

    /// <summary>
    /// Titles are the most significant, so their lists come first; within each kind, the shortest lists come first, which
    /// are the most significant for their cost.
    /// </summary>
    public static int ByValue(Postings a, Postings b)
    {
        if (a.TitleWeight > 0 == b.TitleWeight > 0)
        {
            return a.Count.CompareTo(b.Count);
        }

        return b.TitleWeight > 0 ? 1 : -1;
    }
}
