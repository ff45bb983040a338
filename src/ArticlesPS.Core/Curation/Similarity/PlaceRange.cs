namespace ArticlesPS.Curation.Similarity;

/// <summary>Articles that follow each other in an index.</summary>
/// <param name="Start">The place of the first one.</param>
/// <param name="End">The index after the last one.</param>
internal readonly record struct PlaceRange(int Start, int End)
{
    /// <summary>How many articles there are.</summary>
    public int Count => End - Start;
}
