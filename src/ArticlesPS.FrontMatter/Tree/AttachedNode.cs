namespace ArticlesPS.FrontMatter.Tree;

/// <summary>A value for later whose document stays in memory anyway.</summary>
internal sealed class AttachedNode(DataNode node) : UnreadNode
{
    public override DataNode Read() => node;
}
