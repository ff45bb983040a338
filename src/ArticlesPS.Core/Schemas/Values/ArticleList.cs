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

    private T[]? _itemsAsRead;

    /// <summary>Makes an empty list.</summary>
    public ArticleList() { }

    /// <summary>Creates a list of copied entries; null creates an empty one.</summary>
    public ArticleList(IEnumerable<T>? items)
        : base([.. items ?? []]) { }

    /// <summary>The entries that the list was made with.</summary>
    internal IReadOnlyList<T> ItemsAsRead => _itemsAsRead ?? (IReadOnlyList<T>)this;

    /// <inheritdoc/>
    protected override void InsertItem(int index, T item)
    {
        KeepItems();
        base.InsertItem(index, Valid(item));
    }

    /// <inheritdoc/>
    protected override void SetItem(int index, T item)
    {
        KeepItems();
        base.SetItem(index, Valid(item));
    }

    /// <inheritdoc/>
    protected override void RemoveItem(int index)
    {
        KeepItems();
        base.RemoveItem(index);
    }

    /// <inheritdoc/>
    protected override void ClearItems()
    {
        KeepItems();
        base.ClearItems();
    }

    // The first change costs a copy, so that lists nobody changes cost nothing.
    private void KeepItems() => _itemsAsRead ??= [.. this];

    // A list of any values may hold null, one of records never.
    private static T Valid(T item) =>
        item is null && typeof(FieldRecord).IsAssignableFrom(typeof(T)) ? throw new ArgumentNullException(nameof(item)) : item;

    /// <summary>The entries' texts joined by "; ", or an empty text.</summary>
    public override string ToString() => string.Join(Separator, this);
}
