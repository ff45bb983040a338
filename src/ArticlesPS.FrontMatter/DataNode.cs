namespace ArticlesPS.FrontMatter;

/// <summary>A value in the front matter and where it stands.</summary>
public abstract class DataNode
{
    private protected DataNode(TextSpan span, string? anchor = null, string? tag = null)
    {
        Span = span;
        Anchor = anchor;
        Tag = tag;
    }

    /// <summary>
    /// Where the value stands in the document's text: quotation marks and brackets included, anchor and tag not.
    /// A YAML block scalar runs through the blank lines behind it; a missing value is an empty span. A TOML table that is
    /// written under headers begins at the first of them, and other tables may stand before its end.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The name of a YAML anchor without its ampersand, or null.</summary>
    public string? Anchor { get; }

    /// <summary>A YAML tag with its handle resolved (tag:yaml.org,2002:str), or null.</summary>
    public string? Tag { get; }

    /// <summary>The node that a YAML alias stands for; for every other node itself.</summary>
    public virtual DataNode Resolved => this;

    /// <summary>Whether it is a scalar that says nothing: null, or in YAML nothing at all. TOML has none.</summary>
    public virtual bool IsNull => false;

    /// <summary>Nodes and characters below this node with aliases followed, as a measure of what reading it costs.</summary>
    internal abstract long Weight { get; }

    /// <summary>The value for later, without the rest of the document; null where it can't be read without that.</summary>
    internal virtual DetachedNode? Detach() => null;
}
