using System;

namespace ArticlesPS.Site.Output;

/// <summary>Articles that are not in an output for one reason.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="One">The reason for one, such as: is older.</param>
/// <param name="Several">The reason for several, such as: are older.</param>
internal readonly record struct OmittedArticles(int Count, string One, string Several)
{
    public static OmittedArticles Unpublished(int count) => new(count, "is not published", "are not published");

    public static OmittedArticles Older(int count) => new(count, "is older", "are older");

    public static OmittedArticles Undated(int count) => new(count, "has no date", "have no date");

    public static OmittedArticles Elsewhere(int count) => new(count, "has no page on the site", "have no page on the site");

    public static OmittedArticles OfSamePage(int count) => new(count, "has the page of another", "have the page of another");

    public static OmittedArticles Faulty(int count) => new(count, "has an error", "have errors");

    public override string ToString() => FormattableString.Invariant($"{Count} {(Count == 1 ? One : Several)}");
}
