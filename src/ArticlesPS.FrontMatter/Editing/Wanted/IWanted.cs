namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>
/// A node that is wanted in a document but isn't there yet. All other nodes of a wanted tree are those of the document
/// itself, by reference, and are left as written.
/// </summary>
internal interface IWanted
{
    /// <summary>The node of the document that it replaces; null if it's new.</summary>
    DataNode? Origin { get; }
}
