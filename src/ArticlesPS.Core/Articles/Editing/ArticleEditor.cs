using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using Field = ArticlesPS.FieldTables.Article;

namespace ArticlesPS;

/// <summary>
/// Makes wanted changes in the text of an article and proves after each that the new text says what is wanted, and
/// otherwise what it said before.
/// </summary>
internal static class ArticleEditor
{
    /// <summary>More steps than the longest real list has entries and fields; only a mistake of ours would take more.</summary>
    private const int MostSteps = 10_000;

    /// <summary>Characters that a change may add beyond doubling a file; only a mistake of ours would add more.</summary>
    private const int MostGrowth = 20_000;

    /// <summary>Makes changes, and those that are wanted after them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="changes">What is wanted.</param>
    /// <param name="path">The file's full path, for changes that depend on it, or null.</param>
    /// <param name="force">Whether values that are not of their field's type are overwritten.</param>
    /// <exception cref="EditException">A change cannot be made without changing something else.</exception>
    public static EditedDocument Apply(FrontMatterDocument document, ArticleChanges changes, string? path = null, bool force = false)
    {
        List<ArticleChange> made = [];
        List<EditException> refused = [];
        string? fileName = null;
        for (ArticleChanges? next = changes; next is not null;)
        {
            if (next.ForgetsRefusals)
            {
                refused.Clear();
            }

            FrontMatterDocument changed = Apply(document, next, force, made, refused);
            bool hasChanged = changed != document || (next.FileName is not null && next.FileName != fileName);
            document = changed;
            fileName = next.FileName ?? fileName;
            path = next.FileName is null || path is null ? path : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, next.FileName);
            next = next.Then?.Invoke(new Article(document, path) { Document = document }, hasChanged);
        }

        return new EditedDocument(document, made, refused, fileName);
    }

    private static FrontMatterDocument Apply(
        FrontMatterDocument document, ArticleChanges changes, bool force, List<ArticleChange> made, List<EditException> refused)
    {
        List<ArticleChange> current = [];
        try
        {
            FrontMatterDocument changed = Apply(document, changes, force, current);
            made.AddRange(current);
            return changed;
        }
        catch (EditException e) when (changes.IsOptional)
        {
            if (!changes.IsSilent)
            {
                refused.Add(e);
            }

            return document;
        }
    }

    private static FrontMatterDocument Apply(FrontMatterDocument document, ArticleChanges changes, bool force, List<ArticleChange> made)
    {
        foreach (FieldChange given in Ordered(document, changes, force))
        {
            FieldChange change = PathResolver.Resolve(document, given with { Overwrites = force });
            if (!force)
            {
                TypeGuard.Check(document, change);
            }

            FrontMatterDocument changed = Apply(document, change, Plan);
            if (changed != document)
            {
                made.Add(new ArticleChange(change.Path, TextAt(document, change), TextAt(changed, change)));
                document = changed;
            }
        }

        foreach (ShapeChange change in changes.Shapes)
        {
            Take(ShapeEditor.Apply(document, change));
        }

        if (changes.Body is not null)
        {
            FrontMatterDocument changed = BodyEditor.Set(document, changes.Body);
            if (changed != document)
            {
                made.Add(new ArticleChange(ArticleChange.Body, Article.BodyOf(document), Article.BodyOf(changed)));
                document = changed;
            }
        }

        if (changes.LineEnding is { } ending)
        {
            Take(LineEndingEditor.Apply(document, ending));
        }

        return document;

        void Take((FrontMatterDocument Document, ArticleChange? Change) result)
        {
            document = result.Document;
            if (result.Change is { } change)
            {
                made.Add(change);
            }
        }
    }

    // In the order of the fields, so that new ones that stand side by side come in that order.
    private static IEnumerable<FieldChange> Ordered(FrontMatterDocument document, ArticleChanges changes, bool force)
    {
        List<FieldChange> fields = [.. changes.Fields];
        if (changes.AddedTopics.Count > 0 || changes.RemovedTopics.Count > 0)
        {
            FieldChange? whole = fields.FindLast(change => change.Field == Field.Topics);
            IEnumerable<string> former = whole is null ? TypeGuard.TextsOf(document, Field.Topics, force) : (IEnumerable<string>?)whole.Value ?? [];
            List<string> topics = [.. former];
            topics.RemoveAll(topic => changes.RemovedTopics.Contains(topic, StringComparer.OrdinalIgnoreCase));
            topics.AddRange(changes.AddedTopics.Where(topic => !topics.Contains(topic, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase));
            fields.Remove(whole!);
            fields.Add(new FieldChange(
                Field.Topics.Name,
                [new YamlPathStep(Field.Topics.Name)],
                Field.Topics,
                new ArticleList<string>(topics),
                Removes: topics.Count == 0 && whole is null or { Removes: true },
                KeepsEmpty: true));
        }

        return fields.OrderBy(change => Field.Table.FindInAnyCase(change.Steps[0].Key!)?.Index ?? int.MaxValue);
    }

    /// <summary>Makes one change.</summary>
    /// <param name="document">The document.</param>
    /// <param name="change">The change.</param>
    /// <param name="plan">Finds the replacements. Whatever it finds is proven, so that its mistakes cost an error and no text.</param>
    /// <exception cref="EditException">The change cannot be made without changing something else.</exception>
    internal static FrontMatterDocument Apply(FrontMatterDocument document, FieldChange change, EditPlanner plan)
    {
        ArticleHabits habits = ArticleHabits.Of(document);
        FrontMatterDocument? changed = TryApply(document, change, plan, habits, habits.Layout, out Exception? failure)
            ?? TryApply(document, change, plan, habits, habits.Layout with { OnlyDoubleQuotes = true }, out failure);
        return changed ?? throw Impossible(document, change, failure);
    }

    /// <summary>The next replacements of a change; none when the document says what is wanted.</summary>
    internal static IReadOnlyList<TextEdit> Plan(FrontMatterDocument document, FieldChange change, ArticleHabits habits, WritingHabits layout) =>
        new ChangeLocator(document, change, habits, new FrontMatterEditor(document, layout)).NextEdits();

    private static FrontMatterDocument? TryApply(
        FrontMatterDocument document, FieldChange change, EditPlanner plan, ArticleHabits habits, WritingHabits layout, out Exception? failure)
    {
        failure = null;
        FrontMatterDocument changed = document;
        string former = document.Text;
        IReadOnlyList<YamlPathStep> place = ChangeLocator.PlaceOf(document, change);
        try
        {
            for (int step = 0; step < MostSteps; step++)
            {
                IReadOnlyList<TextEdit> edits = plan(changed, change, habits, layout);
                if (edits.Count == 0)
                {
                    return IsOnlyChange(document, changed, place) ? changed : null;
                }

                if (edits.Any(edit => edit.Span.Start < changed.Yaml.Start || edit.Span.End > changed.Yaml.End))
                {
                    // There it would be no front matter.
                    return null;
                }

                string text = changed.Text;
                foreach (TextEdit edit in edits.OrderByDescending(edit => edit.Span.Start))
                {
                    text = edit.ApplyTo(text);
                }

                changed = FrontMatterDocument.Parse(text);
                if (change.Removes)
                {
                    // The next entry has taken its place in the list, and an older name may stand for the same field.
                    return IsOnlyChange(document, changed, place) ? changed : null;
                }

                bool isLost = text == former || text.Length > (document.Text.Length * 2) + MostGrowth + SizeOf(change.Value);
                if (isLost)
                {
                    // What was written does not read as what is wanted, and would be written again and again.
                    return null;
                }

                // Texts that come in turns are found by keeping one of them, twice as long each time.
                bool isPowerOfTwo = (step & (step - 1)) == 0;
                former = isPowerOfTwo ? text : former;
            }
        }
        catch (FrontMatterException e)
        {
            failure = e;
        }

        return null;
    }

    // What a value takes at most, every character escaped; a record has no more than a few hundred beside its texts.
    private static int SizeOf(object? value) => value switch
    {
        string text => 10 * text.Length,
        System.Collections.IDictionary map => map.Values.Cast<object?>().Sum(SizeOf) + (100 * map.Count),
        System.Collections.IEnumerable list => list.Cast<object?>().Sum(SizeOf),
        FieldRecord record => record.Table.Fields.Sum(field => SizeOf(record[field])) + SizeOf(record.Others) + 500,
        _ => 50,
    };

    private static EditException Impossible(FrontMatterDocument document, FieldChange change, Exception? failure)
    {
        YamlNode? node = ChangeLocator.Find(document, change);
        TextPosition? position = node is null ? null : document.PositionOf(node.Span.Start);
        string reason = node?.Anchor is { } anchor
            ? $"Other fields repeat its value by the alias *{anchor}; write the value out there first."
            : $"{failure?.Message ?? "The new text would say something else as well."} Change the file by hand.";
        return new EditException($"The field {change.Path} cannot be changed alone. {reason}", position, failure);
    }

    private static bool IsOnlyChange(FrontMatterDocument before, FrontMatterDocument after, IReadOnlyList<YamlPathStep> place) =>
        YamlComparer.AreSameExcept(before.Root, after.Root, place, before.Root.Find(place[0].Key!) is null ? OtherName : _ => null)
        && before.IsSameOutside(after);

    private static string? OtherName(string key) =>
        Field.Table.Find(key) is { OlderName: not null } field ? (key == field.Name ? field.OlderName : field.Name) : null;

    // A list of records is told by what tells its entries, as in a cell: all their values would be no help.
    private static string? TextAt(FrontMatterDocument document, FieldChange change) =>
        ChangeLocator.Find(document, change) is not { } node || CoreSchema.IsNull(node.Resolved) ? null
        : change.Field?.Type.Table is not null && change.Field.Type.TryRead(node, out object? value) && value is System.Collections.IList ? value.ToString()!
        : MetadataValue.TextOf(node);
}

/// <summary>A document with changes made.</summary>
/// <param name="Document">The document; the same where nothing differs.</param>
/// <param name="Changes">What differs.</param>
/// <param name="Refused">Optional changes that could not be made.</param>
/// <param name="FileName">The name that the file is to have, or null.</param>
internal sealed record EditedDocument(
    FrontMatterDocument Document, IReadOnlyList<ArticleChange> Changes, IReadOnlyList<EditException> Refused, string? FileName);
