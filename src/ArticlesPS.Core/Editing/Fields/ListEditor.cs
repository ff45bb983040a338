using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing.Fields;

/// <summary>Works out the whole list that a change of single entries leads to.</summary>
/// <param name="document">The document.</param>
/// <param name="fields">The fields of the article.</param>
/// <param name="force">Whether values that are not of their field's type are overwritten.</param>
internal sealed class ListEditor(FrontMatterDocument document, FieldTable fields, bool force)
{
    /// <summary>The change of the whole list.</summary>
    /// <param name="edit">The entries.</param>
    /// <param name="whole">A change of the whole list that comes first, or null.</param>
    /// <exception cref="EditException">The file has a value that isn't a list.</exception>
    public FieldChange Apply(ListEdit edit, FieldChange? whole)
    {
        bool isRole = edit.IsRole || IsUnderAnotherKey(edit);
        IReadOnlyList<object?> former = whole is null
            ? FormerOf(edit, isRole)
            : [.. ((IEnumerable?)whole.Value ?? Array.Empty<object?>()).Cast<object?>()];
        StringComparison comparison =
            edit.Field?.Role == ArticleRole.Topics ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        List<object?> entries = [.. former.Where(entry => !edit.Removed.Exists(removed => IsSame(removed, entry)))];
        foreach (object? added in edit.Added)
        {
            if (!entries.Exists(entry => IsSame(TextOf(added), entry)))
            {
                entries.Add(added);
            }
        }

        object value = edit.Field is { } field ? field.Type.Convert(entries) ?? entries : entries;
        return new FieldChange(
            isRole ? edit.Field!.Name : DataPath.Format(edit.Steps),
            isRole ? edit.Field!.Keys[0].Steps : edit.Steps,
            edit.Field,
            value,
            Removes: entries.Count == 0 && whole is null or { Removes: true },
            KeepsEmpty: true,
            IsExact: isRole
        );

        bool IsSame(string text, object? entry) => string.Equals(text, TextOf(entry), comparison);
    }

    // Whoever names tags means the list that the file has under taxonomies.tags; keywords beside tags are a list of their own.
    private bool IsUnderAnotherKey(ListEdit edit) =>
        edit.Field is { Role: not null } field
        && FieldWalk.Find(fields, document.Root, edit.Steps) is null
        && field.Keys.Any(key => key.Name == edit.Steps[edit.Steps.Count - 1].Key && fields.EntryOf(document.Root, key) is not null);

    private IReadOnlyList<object?> FormerOf(ListEdit edit, bool isRole)
    {
        if (edit.Field is { Type.Table: null } texts)
        {
            return TypeGuard.TextsOf(document, fields, texts, isRole ? null : edit.Steps, force);
        }

        FieldChange place = PathResolver.Resolve(
            document,
            fields,
            new FieldChange(edit.Path, edit.Steps, edit.Field, Value: null, Removes: false, IsExact: edit.IsRole)
        );
        DataNode? node = FieldWalk.Find(fields, document.Root, place.Steps)?.Resolved;
        if (node is null || node.IsNull)
        {
            return [];
        }

        if (edit.Field is { } records && records.Type.TryRead(node, out object? list))
        {
            return [.. ((IEnumerable)list!).Cast<object?>()];
        }

        return node switch
        {
            DataSequence sequence when edit.Field is null => [.. sequence.Items.Select(MetadataValue.Of)],
            DataScalar scalar when edit.Field is null => [scalar.Value],
            _ when force => [],
            _ => throw new OtherTypeException(
                $"The field {edit.Path} is not a list, so entries can't be added or removed.",
                document.PositionOf(node.Span.Start)
            ),
        };
    }

    // A record is known by its URL or name.
    private static string TextOf(object? entry) => entry is FieldRecord record ? record.ToString()! : ArticleMetadata.TextOf(entry);
}
