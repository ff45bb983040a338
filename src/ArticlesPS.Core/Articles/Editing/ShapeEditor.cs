using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Changes how values stand in a file and proves that each is written as before.</summary>
internal static class ShapeEditor
{
    /// <summary>The document with the change made, and what it was; the same document and null where nothing is to be done.</summary>
    /// <exception cref="EditException">The change cannot be made without changing something else.</exception>
    public static (FrontMatterDocument Document, ArticleChange? Change) Apply(FrontMatterDocument document, ShapeChange change) => change switch
    {
        KeyChange rename => Rename(document, rename),
        OrderChange order => Arrange(document, order),
        _ => (document, null),
    };

    private static (FrontMatterDocument Document, ArticleChange? Change) Rename(FrontMatterDocument document, KeyChange change)
    {
        IReadOnlyList<YamlPathStep> above = [.. change.Steps.Take(change.Steps.Count - 1)];
        string key = change.Steps[change.Steps.Count - 1].Key!;
        if (key == change.Key)
        {
            return (document, null);
        }

        if (Find(document.Root, above) is not YamlMapping mapping || mapping.Find(key) is not { } entry)
        {
            throw new EditException($"There is no key {change.Path} to rename. Where an alias (*name) repeats it, rename it at the anchor.");
        }

        FrontMatterDocument free = WithoutEmpty(document, mapping, change);
        FrontMatterDocument changed = Proven(
            free,
            free == document ? FrontMatterEditor.Rename(document, entry, change.Key) : FrontMatterEditor.Rename(free, ((YamlMapping)Find(free.Root, above)!).Find(key)!, change.Key),
            YamlTree.Replace(free.Root, above, node => YamlTree.Rename(node, key, change.Key)),
            change);
        return (changed, new ArticleChange(change.Path, key, change.Key));
    }

    // A key of that name that says nothing makes room.
    private static FrontMatterDocument WithoutEmpty(FrontMatterDocument document, YamlMapping mapping, KeyChange change)
    {
        if (mapping.Find(change.Key) is not { } taken)
        {
            return document;
        }

        if (!CoreSchema.IsNull(taken.Value))
        {
            throw new EditException($"The key {change.Path} cannot be named {change.Key}, for there is such a key already.", document.PositionOf(taken.KeySpan.Start));
        }

        if (TextLine.At(document.Text, taken.KeySpan.Start) is var line && document.Text.IndexOf('#', taken.KeySpan.End, line.End - taken.KeySpan.End) >= 0)
        {
            throw new EditException($"The key {change.Key} says nothing but has a comment, so it does not make room for {change.Path}. Take it out by hand.", document.PositionOf(taken.KeySpan.Start));
        }

        TextEdit removal = new FrontMatterEditor(document, ArticleHabits.Of(document).Layout).Remove(mapping, taken)[0];
        IReadOnlyList<YamlPathStep> above = [.. change.Steps.Take(change.Steps.Count - 1)];
        return Proven(document, removal, YamlTree.Replace(document.Root, above, node => YamlTree.Remove(node, change.Key)), change);
    }

    private static (FrontMatterDocument Document, ArticleChange? Change) Arrange(FrontMatterDocument document, OrderChange change)
    {
        if (Find(document.Root, change.Steps) is not YamlSequence sequence || change.Order.SequenceEqual(Enumerable.Range(0, sequence.Items.Count)))
        {
            return (document, null);
        }

        TextEdit edit = new SequenceArrangement(document).Arrange(sequence, change.Order);
        FrontMatterDocument changed = Proven(document, edit, YamlTree.Replace(document.Root, change.Steps, node => YamlTree.Arrange(node, change.Order)), change);
        return (changed, new ArticleChange(change.Path, Places(Enumerable.Range(0, sequence.Items.Count)), Places(change.Order)));
    }

    private static FrontMatterDocument Proven(FrontMatterDocument document, TextEdit edit, YamlNode expected, ShapeChange change)
    {
        FrontMatterException? failure = null;
        try
        {
            FrontMatterDocument changed = FrontMatterDocument.Parse(edit.ApplyTo(document.Text));
            if (YamlComparer.AreSame(expected, changed.Root) && document.IsSameOutside(changed))
            {
                return changed;
            }
        }
        catch (FrontMatterException e)
        {
            failure = e;
        }

        throw new EditException($"{change.Path} cannot be changed alone. Change the file by hand.", document.PositionOf(edit.Span.Start), failure);
    }

    private static YamlNode? Find(YamlNode root, IReadOnlyList<YamlPathStep> path)
    {
        YamlNode? node = root;
        foreach (YamlPathStep step in path)
        {
            node = node switch
            {
                YamlMapping mapping when step.Key is not null => mapping.Find(step.Key)?.Value,
                YamlSequence sequence when step.Key is null && step.Index < sequence.Items.Count => sequence.Items[step.Index],
                _ => null,
            };
        }

        return node;
    }

    // As people count.
    private static string Places(IEnumerable<int> places) => string.Join(", ", places.Select(place => (place + 1).ToString(CultureInfo.InvariantCulture)));
}
