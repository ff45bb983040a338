using ArticlesPS.FrontMatter.Tree;

namespace ArticlesPS.FrontMatter;

/// <summary>A value in the front matter and its position.</summary>
public abstract class DataNode
{
    private protected DataNode(TextSpan span, string? anchor = null, string? tag = null)
    {
        Span = span;
        Anchor = anchor;
        Tag = tag;
    }

    /// <summary>
    /// The span of the value in the document's text, including quotation marks and brackets but not anchor and tag. A YAML
    /// block scalar includes the blank lines after it; a missing value is an empty span. A TOML table that is written under
    /// headers begins at the first of them, and other tables can lie before its end.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The name of a YAML anchor without its ampersand, or null.</summary>
    public string? Anchor { get; }

    /// <summary>A YAML tag with its handle resolved (tag:yaml.org,2002:str), or null.</summary>
    public string? Tag { get; }

    /// <summary>The node that a YAML alias refers to; any other node itself.</summary>
    public virtual DataNode Resolved => this;

    /// <summary>Whether it's an empty scalar: null, or in YAML nothing at all. TOML has none.</summary>
    public virtual bool IsNull => false;

    /// <summary>The number of nodes and characters below this node with aliases resolved, as a measure of the cost of reading it.</summary>
    internal abstract long Weight { get; }

    /// <summary>The value for later, without the rest of the document; null where it can't be read without that.</summary>
    internal virtual UnreadNode? Detach() => null;
}
