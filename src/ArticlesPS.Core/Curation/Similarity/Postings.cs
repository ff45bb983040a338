namespace ArticlesPS.Curation.Similarity;

/// <summary>Articles that have a part in common with one: a slice of an array that all lists share.</summary>
/// <param name="Start">Where the list begins.</param>
/// <param name="End">Where the list ends.</param>
/// <param name="TitleWeight">What the part adds for the title of such an article, before its length counts.</param>
/// <param name="TextWeight">What the part adds for its title and excerpt.</param>
internal readonly record struct Postings(int Start, int End, float TitleWeight, float TextWeight)
{
    /// <summary>How many articles the list has.</summary>
    public int Count => End - Start;

    /// <summary>Titles say most, so their lists come first; of either kind the shortest, which say most for their cost.</summary>
    public static int ByValue(Postings a, Postings b)
    {
        if (a.TitleWeight > 0 == b.TitleWeight > 0)
        {
            return a.Count.CompareTo(b.Count);
        }

        return b.TitleWeight > 0 ? 1 : -1;
    }
}
