namespace ArticlesPS.FrontMatter;

/// <summary>What a text may have as front matter beyond what every generator reads.</summary>
public sealed class FrontMatterOptions
{
    /// <summary>Only what every text may have.</summary>
    public static FrontMatterOptions Default { get; } = new();

    /// <summary>Whether blanks and blank lines may precede front matter, as Hugo and Zola allow.</summary>
    public bool AllowsBlanksAbove { get; init; }

    /// <summary>
    /// Whether lines such as <c>Title: x</c> at the start of a text are front matter, as Pelican has them. A fence or an object at
    /// the start still is what it is elsewhere.
    /// </summary>
    public bool AllowsKeyValueLines { get; init; }
}
