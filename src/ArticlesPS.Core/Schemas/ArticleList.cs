using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace ArticlesPS;

/// <summary>A list that reads well in one cell: its text is that of its entries, joined by "; ".</summary>
/// <typeparam name="T">The type of an entry.</typeparam>
public sealed class ArticleList<T> : Collection<T>
{
    /// <summary>The text between two entries.</summary>
    public const string Separator = "; ";

    /// <summary>Creates an empty list.</summary>
    public ArticleList() { }

    /// <summary>Creates a list of copied entries; null creates an empty one.</summary>
    public ArticleList(IEnumerable<T>? items)
        : base([.. items ?? []]) { }

    /// <inheritdoc/>
    protected override void InsertItem(int index, T item) => base.InsertItem(index, Valid(item));

    /// <inheritdoc/>
    protected override void SetItem(int index, T item) => base.SetItem(index, Valid(item));

    // A list of any values may hold null, one of records never.
    private static T Valid(T item) =>
        item is null && typeof(FieldRecord).IsAssignableFrom(typeof(T)) ? throw new ArgumentNullException(nameof(item)) : item;

    /// <summary>The entries' texts joined by "; ", or an empty text.</summary>
    public override string ToString() => string.Join(Separator, this);
}
