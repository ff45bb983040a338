namespace ArticlesPS.FrontMatter.Tree;

/// <summary>A value that is read when somebody asks for it, from a copy of its own text or from its document.</summary>
internal abstract class UnreadNode
{
    /// <summary>Reads the value. Its spans count from the start of the text that it is read from.</summary>
    public abstract DataNode Read();
}
