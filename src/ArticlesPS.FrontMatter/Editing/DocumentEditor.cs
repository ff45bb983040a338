using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>Finds the replacements that a wanted tree takes.</summary>
/// <param name="document">The document.</param>
/// <param name="wanted">Its tree, with changes.</param>
/// <param name="conventions">What is wanted of new text.</param>
internal delegate IReadOnlyList<TextEdit> EditPlanner(FrontMatterDocument document, DataMapping wanted, EditConventions conventions);

/// <summary>
/// Makes changes in the text of a document: planned once, applied once, and then read again and compared. So mistakes of a
/// plan cost an error and no text.
/// </summary>
internal static class DocumentEditor
{
    /// <summary>The document with changes made; the same one where nothing differs.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">What is to stand in it.</param>
    /// <param name="conventions">What is wanted of new text.</param>
    /// <param name="paths">The paths of what changes, for the error.</param>
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

        string reason = failure?.Message ?? "The new text would say something else as well.";
        throw Impossible(paths, $"{reason} Change the file by hand.", failure);
    }

    /// <summary>Refuses a change of a value that an alias elsewhere in the file repeats.</summary>
    /// <exception cref="EditException">It does.</exception>
    public static void RejectLostAnchors(FrontMatterDocument document, DataMapping wanted, IReadOnlyCollection<string> paths)
    {
        if (document.HasAliases && AliasGuard.FindLost(wanted) is { } lost)
        {
            string reason = $"Other fields repeat its value by the alias *{lost.Anchor}; write the value out there first.";
            throw Impossible(paths, reason, position: document.PositionOf(lost.Span.Start));
        }
    }

    /// <summary>Refuses what cannot be written in the form of the file, or would change what an alias repeats.</summary>
    /// <exception cref="EditException">It is so.</exception>
    public static void RejectUnwritable(FrontMatterDocument document, DataMapping wanted, EditConventions conventions) =>
        FrontMatterSyntax.Of(document.Format).Plan(document, wanted, conventions);

    /// <summary>The document with changes made; null where its text would not say exactly what is wanted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="wanted">What is to stand in it.</param>
    /// <param name="conventions">What is wanted of new text.</param>
    /// <param name="failure">Why the new text is not front matter, where that is why.</param>
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
            // Outside of the block it would be no front matter.
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
            // That the block ends where it was to end says that fences and body are those of before.
            FrontMatterDocument changed = FrontMatterDocument.Parse(text);
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
