using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace ArticlesPS;

/// <summary>A list that reads well in one cell: its text is that of its entries, joined by "; ".</summary>
/// <typeparam name="T">The type of an entry.</typeparam>
public sealed class ArticleList<T> : Collection<T>
{
    /// <summary>The text between two entries.</summary>
    public const string Separator = "; ";

    /// <summary>Makes an empty list.</summary>
    public ArticleList()
    {
    }

    /// <summary>Makes a list of copied entries; null gives an empty one.</summary>
    public ArticleList(IEnumerable<T>? items)
        : base([.. items ?? []])
    {
    }

    /// <summary>The entries' texts joined by "; ", or an empty text.</summary>
    public override string ToString() => string.Join(Separator, this);
}
