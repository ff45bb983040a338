namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A reference (*name) to an earlier node.</summary>
internal sealed class DataAlias : DataNode
{
    internal DataAlias(DataNode target, TextSpan span)
        : base(span)
    {
        Resolved = target;
    }

    /// <inheritdoc/>
    public override DataNode Resolved { get; }

    /// <inheritdoc/>
    public override bool IsNull => false;

    internal override long Weight => 1 + Resolved.Weight;
}
