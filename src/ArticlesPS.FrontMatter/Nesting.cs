namespace ArticlesPS.FrontMatter;

/// <summary>How deep lists and mappings may be nested: the same for what is read in any format, and for what is written.</summary>
internal static class Nesting
{
    /// <summary>The most lists and mappings in one another, the root among them.</summary>
    public const int Deepest = 100;
}
