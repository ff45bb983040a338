namespace ArticlesPS;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Something that a person may want to look at.</summary>
    Information,

    /// <summary>A problem that readers see, or that makes the site decide wrongly.</summary>
    Warning,

    /// <summary>Something that programs trip over.</summary>
    Error,
}
