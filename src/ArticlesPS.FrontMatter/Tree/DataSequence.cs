using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter;

/// <summary>A list.</summary>
public class DataSequence : DataNode
{
    private readonly IReadOnlyList<DataNode>? _items;
    private long? _weight;

    internal DataSequence(IReadOnlyList<DataNode> items, bool isFlow, TextSpan span, string? anchor = null, string? tag = null)
        : base(span, anchor, tag)
    {
        _items = items;
        IsFlow = isFlow;
    }

    private protected DataSequence(TextSpan span)
        : base(span) { }

    /// <summary>The entries in order; never null.</summary>
    public virtual IReadOnlyList<DataNode> Items => _items!;

    /// <summary>Whether it's written as [a, b], and not with dashes or as TOML's [[tables]].</summary>
    public bool IsFlow { get; }

    /// <summary>Whether every entry is a mapping.</summary>
    internal virtual bool HasOnlyMappings => Items.All(item => item.Resolved is DataMapping);

    // Kept, since aliases in aliases ask for it again and again.
    internal override long Weight => _weight ??= 1 + Items.Sum(item => item.Weight);
}
