namespace ArticlesPS.Curation.Similarity;

/// <summary>How much two articles have in common.</summary>
/// <param name="Title">The similarity of their titles, from 0 to 1.</param>
/// <param name="Text">The similarity of their titles and excerpts together, from 0 to 1.</param>
internal readonly record struct Similarity(double Title, double Text)
{
    // A headline summarizes a story; an excerpt can be any part of it, so it counts half as much.
    public double Score => ((2 * Title) + Text) / 3;
}
