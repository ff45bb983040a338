namespace ArticlesPS.Curation.Similarity;

/// <summary>How much two articles have in common.</summary>
/// <param name="Title">What their titles have in common, from 0 to 1.</param>
/// <param name="Text">What their titles and excerpts together have in common, from 0 to 1.</param>
internal readonly record struct Similarity(double Title, double Text)
{
    // A headline says what a story is; an excerpt may be any part of it, and so counts half as much.
    public double Score => ((2 * Title) + Text) / 3;
}
