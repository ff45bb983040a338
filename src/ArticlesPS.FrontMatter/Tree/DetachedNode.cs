namespace ArticlesPS.FrontMatter.Tree;

/// <summary>A value with a copy of its own text, which stays when the document goes, and is read when it is asked for.</summary>
internal abstract class DetachedNode
{
    /// <summary>Reads the value. Its spans count from the start of its own text.</summary>
    public abstract DataNode Read();
}
