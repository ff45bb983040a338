namespace ArticlesPS.FrontMatter.Editing;

/// <summary>
/// A node that is to stand in a document and does not yet. All other nodes of a wanted tree are those of the document
/// itself, by reference, and stay as they are written.
/// </summary>
internal interface IWanted
{
    /// <summary>The node of the document whose place it takes; null where it is new.</summary>
    DataNode? Origin { get; }
}
