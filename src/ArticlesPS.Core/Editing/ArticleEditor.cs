using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.Editing;

/// <summary>Applies wanted changes to the text of an article.</summary>
internal static class ArticleEditor
{
    /// <summary>Makes all of the changes or none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="changes">The wanted changes.</param>
    /// <param name="path">The file's full path, for changes that depend on it, or null.</param>
    /// <param name="force">Whether values that are not of their field's type are overwritten.</param>
    /// <param name="schema">What the keys of the document mean; null for what the changes are made for.</param>
    /// <param name="planner">Finds the replacements; null for the format's own planner.</param>
    /// <exception cref="EditException">A change cannot be made without changing something else.</exception>
    public static EditedDocument Apply(
        FrontMatterDocument document,
        ArticleChanges changes,
        string? path = null,
        bool force = false,
        EditPlanner? planner = null,
        ArticleSchema? schema = null
    )
    {
        EditSession session = new(document, path, schema ?? changes.Schema, force);
        session.Apply(changes);
        return session.Write(planner);
    }
}
