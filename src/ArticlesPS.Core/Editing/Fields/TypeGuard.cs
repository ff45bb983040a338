using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing.Fields;

/// <summary>
/// Protects values that aren't of their field's type from being overwritten: the property doesn't show them, so whoever
/// sets it can't know what would be lost.
/// </summary>
internal static class TypeGuard
{
    /// <summary>Rejects a change that would overwrite one of these values.</summary>
    /// <exception cref="OtherTypeException">It would.</exception>
    public static void Check(FrontMatterDocument document, FieldTable fields, FieldChange change)
    {
        if (change.Removes && !change.KeepsEmpty)
        {
            return;
        }

        DataNode? node = document.Root;
        int taken = 0;
        foreach ((FieldDefinition? field, _, DataNode? child) in FieldWalk.Along(fields, document.Root, change.Steps))
        {
            node = child;
            taken++;
            bool isLast = taken == change.Steps.Count;
            if (!isLast && field is not null && node is not null && !CanLeadThrough(field, node.Resolved))
            {
                throw OtherType(document, DataPath.Format(change.Steps.Take(taken)), field, node);
            }
        }

        if (node is not null && change.Field is { } known && IsLost(known, TypeAt(known, change.Steps), node.Resolved, change.Value))
        {
            throw OtherType(document, change.Path, known, node);
        }

        if (ShadowedIn(change.Value) is var (shadowed, value))
        {
            string text = node is null ? ArticleMetadata.TextOf(value) : TextIn(node.Resolved, shadowed.Name, value);
            throw new OtherTypeException(
                MessageFor($"The field {shadowed.Name} in {change.Path}", text, shadowed),
                node is null ? null : document.PositionOf(node.Span.Start)
            );
        }
    }

    /// <summary>The entries of a list field: none if it's missing, and the meaning of its text if it's not a list.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fields">The fields of the article.</param>
    /// <param name="field">A list of texts.</param>
    /// <param name="path">The path of one of its keys; null for the one that the file has.</param>
    /// <param name="force">Whether a value of another type may be overwritten.</param>
    /// <exception cref="OtherTypeException">It holds a value of another type.</exception>
    public static IReadOnlyList<string> TextsOf(
        FrontMatterDocument document,
        FieldTable fields,
        FieldDefinition field,
        IReadOnlyList<DataPathStep>? path,
        bool force
    )
    {
        string name = path is null ? field.Name : DataPath.Format(path);
        FieldChange wanted = new(name, path ?? field.Keys[0].Steps, field, Value: null, Removes: false, IsExact: true);
        FieldChange place = path is null ? PathResolver.Resolve(document, fields, wanted) : wanted;
        DataNode? node = FieldWalk.Find(fields, document.Root, place.Steps);
        if (node is null || IsBlank(node.Resolved))
        {
            return [];
        }

        if (TypeAt(field, place.Steps).TryRead(node.Resolved, out object? list))
        {
            return [.. (IEnumerable<string>)list!];
        }

        return force
            ? [.. (IEnumerable<string>?)MeaningOf(field, node.Resolved) ?? []]
            : throw OtherType(document, place.Path, field, node);
    }

    /// <summary>Whether a path leads through a field's value, or can be created; false if another value is in its way.</summary>
    public static bool CanLeadThrough(FieldDefinition field, DataNode node)
    {
        bool isSingle = field.Type is { IsList: false, Table: null };
        return isSingle || node.IsNull || (field.Type.IsList ? node is DataSequence : node is DataMapping);
    }

    // As the key of the file is read: draft is the opposite of published.
    private static FieldType TypeAt(FieldDefinition field, IReadOnlyList<DataPathStep> steps) =>
        field.Keys.FirstOrDefault(key => key.Steps.SequenceEqual(steps))?.Type
        ?? field.Keys.FirstOrDefault(key => key.Name.Equals(steps[steps.Count - 1].Key, System.StringComparison.OrdinalIgnoreCase))?.Type
        ?? field.Type;

    private static bool IsLost(FieldDefinition field, FieldType type, DataNode node, object? wanted) =>
        !IsBlank(node) && !type.TryRead(node, out _) && !Covers(wanted, MeaningOf(field, node));

    private static bool IsBlank(DataNode node) =>
        node.IsNull || node is DataScalar { Text: "" } or DataSequence { Items.Count: 0 } or DataMapping { Entries.Count: 0 };

    // "39" means 39, and news a list of it.
    private static object? MeaningOf(FieldDefinition field, DataNode node)
    {
        try
        {
            return MetadataValue.Of(node) is { } value ? field.Type.Convert(value) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // Nothing is lost if the new value means the same as the old one, or is a list that includes it.
    private static bool Covers(object? wanted, object? meant) =>
        (wanted, meant) switch
        {
            (_, null) => false,
            (IEnumerable<string> list, IEnumerable<string> texts) => texts.All(list.Contains),
            _ => FieldEquality.AreSame(wanted, meant),
        };

    // A record that was read with a value of another type has it beside the one that a script has set since.
    private static (FieldDefinition Field, object? Value)? ShadowedIn(object? value) =>
        value switch
        {
            FieldRecord record => record
                .Table.Fields.Where(record.HasValue)
                .Select(field => record.Others.Contains(field.Name) ? (field, record.Others[field.Name]) : ShadowedIn(record[field]))
                .FirstOrDefault(found => found is not null),
            IEnumerable<FieldRecord> records => records.Select(ShadowedIn).FirstOrDefault(found => found is not null),
            _ => null,
        };

    // As the file writes the value that a record has kept of it.
    private static string TextIn(DataNode node, string key, object? value)
    {
        IEnumerable<DataEntry> entries = node is DataSequence sequence
            ? sequence.Items.SelectMany(item => (item.Resolved as DataMapping)?.Entries ?? [])
            : (node as DataMapping)?.Entries ?? [];
        DataEntry? entry = entries.FirstOrDefault(entry => entry.Key == key && FieldEquality.AreSame(MetadataValue.Of(entry.Value), value));
        return entry is null ? ArticleMetadata.TextOf(value) : MetadataValue.TextOf(entry.Value);
    }

    private static OtherTypeException OtherType(FrontMatterDocument document, string path, FieldDefinition field, DataNode node) =>
        new(MessageFor($"The field {path}", MetadataValue.TextOf(node), field), document.PositionOf(node.Span.Start));

    private static string MessageFor(string field, string text, FieldDefinition known) =>
        $"{field} holds '{ArticleChange.Shorten(text)}', which is not {known.Type.Description}, so it was not overwritten.";
}
