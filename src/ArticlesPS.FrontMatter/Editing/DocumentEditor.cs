using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>Finds the replacements that a wanted tree takes.</summary>
/// <param name="document">The document.</param>
/// <param name="wanted">Its tree, with changes.</param>
/// <param name="conventions">The conventions for new text.</param>
internal delegate IReadOnlyList<TextEdit> EditPlanner(FrontMatterDocument document, DataMapping wanted, EditConventions conventions);

/// <summary>
/// Edits the text of a document: planned once, applied once, then parsed again and compared. So a mistake in a plan causes
/// an error and loses no text.
/// </summary>
internal static class DocumentEditor
{
    /// <summary>The edited document; the same one if nothing differs.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">The wanted tree.</param>
    /// <param name="conventions">The conventions for new text.</param>
    /// <param name="paths">The paths of the changes, for the error.</param>
    /// <param name="planner">Finds the replacements; null takes the format's own planner.</param>
    /// <exception cref="EditException">A change cannot be made without changing something else.</exception>
    public static FrontMatterDocument Apply(
        FrontMatterDocument document,
        WantedDocument wanted,
        EditConventions conventions,
        IReadOnlyCollection<string> paths,
        EditPlanner? planner = null
    )
    {
        RejectLostAnchors(document, wanted.Root, paths);
        if (TryApply(document, wanted, conventions, out FrontMatterException? failure, planner) is { } changed)
        {
            return changed;
        }

        string reason = failure?.Message ?? "The edit would change other values as well.";
        throw Impossible(paths, $"{reason} Change the file by hand.", failure);
    }

    /// <summary>Refuses a change of a value that an alias elsewhere in the file repeats.</summary>
    /// <exception cref="EditException">It does.</exception>
    public static void RejectLostAnchors(FrontMatterDocument document, DataMapping wanted, IReadOnlyCollection<string> paths)
    {
        if (document.HasAliases && AliasGuard.FindLost(wanted) is { } lost)
        {
            string reason = $"Other fields repeat its value with the alias *{lost.Anchor}; write the value out there first.";
            throw Impossible(paths, reason, position: document.PositionOf(lost.Span.Start));
        }
    }

    /// <summary>Rejects changes that can't be written in the file's form, or that would change a value repeated by an alias.</summary>
    /// <exception cref="EditException">It is so.</exception>
    public static void RejectUnwritable(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        FrontMatterSyntax.Of(document.Format).Plan(document, wanted, conventions);

    /// <summary>The edited document; null if its text wouldn't be exactly what is wanted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">The wanted tree.</param>
    /// <param name="conventions">The conventions for new text.</param>
    /// <param name="failure">Why the new text isn't valid front matter, if that is the reason.</param>
    /// <param name="planner">Finds the replacements; null takes the format's own planner.</param>
    /// <exception cref="EditException">A change cannot be made in the form in which the file is written.</exception>
    public static FrontMatterDocument? TryApply(
        FrontMatterDocument document,
        WantedDocument wanted,
        EditConventions conventions,
        out FrontMatterException? failure,
        EditPlanner? planner = null
    )
    {
        failure = null;
        if (wanted.Root == document.Root && wanted.Body is null && wanted.LineEnding is null)
        {
            return document;
        }

        IReadOnlyList<TextEdit> edits = (planner ?? FrontMatterSyntax.Of(document.Format).Plan)(document, wanted.Root, conventions);
        TextSpan behind = new(document.Block.End, document.Text.Length);
        if (
            TextEdit.Normalize(edits) is not { } ordered
            || ordered.Any(edit => edit.Span.Start < document.Block.Start || edit.Span.End > document.Block.End)
        )
        {
            // Outside the block, it wouldn't be front matter.
            return null;
        }

        string head = document.Text.Substring(0, document.Block.Start);
        string block = TextEdit.Apply(document.Text, document.Block, ordered);
        string rest = TextEdit.Apply(document.Text, behind, wanted.Body is { } body ? [body] : []);
        if (wanted.LineEnding is { } ending)
        {
            head = LineEndings.Replace(head, ending);
            block = LineEndings.Replace(block, ending);
            rest = LineEndings.Replace(rest, ending);
        }

        string text = head + block + rest;
        if (text == document.Text)
        {
            return DataComparer.IsAsWanted(wanted.Root, document.Root) ? document : null;
        }

        try
        {
            // If the block ends where it should, fences and body are unchanged.
            FrontMatterDocument changed = FrontMatterDocument.Parse(text, document.Options);
            bool isProven =
                changed.Format == document.Format
                && changed.Block == new TextSpan(head.Length, head.Length + block.Length)
                && DataComparer.IsAsWanted(wanted.Root, changed.Root);
            return isProven ? changed : null;
        }
        catch (FrontMatterException e)
        {
            failure = e;
            return null;
        }
    }

    private static EditException Impossible(
        IReadOnlyCollection<string> paths,
        string reason,
        Exception? failure = null,
        TextPosition? position = null
    )
    {
        string fields = string.Join(", ", paths.Distinct());
        string subject = fields.Contains(',') ? $"The fields {fields}" : $"The field {fields}";
        return new EditException($"{subject} cannot be changed alone. {reason}", position, failure);
    }
}
