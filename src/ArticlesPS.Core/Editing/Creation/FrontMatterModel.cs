using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Editing.Creation.Neighbours;
using ArticlesPS.Editing.Fields;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Editing.Creation;

/// <summary>
/// Front matter of which a new file's is an edit: keys, their order and notation are those of another file, and the values are
/// examples that the article's own replace. An example that the article has no value for is taken out.
/// </summary>
/// <param name="document">The front matter, without comments.</param>
/// <param name="schema">What its keys mean.</param>
/// <param name="constants">The keys whose values a new file has as well.</param>
internal sealed class FrontMatterModel(FrontMatterDocument document, ArticleSchema schema, IReadOnlyCollection<string> constants)
{
    // The day of a timestamp, and the offset that ends it.
    private static readonly Regex _day = new(@"^\d{4}-\d{2}-\d{2}(?=[Tt ])", RegexOptions.CultureInvariant);
    private static readonly Regex _offset = new(@"[+-](\d{2})(:?)\d{2}$", RegexOptions.CultureInvariant);

    private readonly FieldTable _fields = schema.Table;

    /// <summary>The document in which the values of an article take the places of the examples.</summary>
    /// <param name="content">All that the article is to say.</param>
    /// <returns>Null if nothing is left of it.</returns>
    /// <exception cref="EditException">An example can't be taken out.</exception>
    public FrontMatterDocument? For(ArticleChanges content)
    {
        Dictionary<DataEntry, FieldChange> kept = [];
        foreach (FieldChange change in content.Fields.Where(change => change is { Removes: false, Value: not null, IsEmptyList: false }))
        {
            if (ExampleOf(change) is { } example)
            {
                kept[example] = change;
            }
        }

        (string Path, DataEntry Entry)[] all = [.. NotationShape.Paths(document.Root, _fields)];
        string[] surplus =
        [
            .. all.Where(found => !kept.ContainsKey(found.Entry) && !constants.Contains(found.Path)).Select(found => found.Path),
        ];
        if (surplus.Length == all.Length)
        {
            return null;
        }

        FrontMatterDocument adapted = kept.OrderByDescending(entry => entry.Key.Value.Span.Start)
            .Aggregate(document, (current, entry) => Adapt(current, entry.Key, entry.Value));
        return adapted.Edit(edit =>
        {
            foreach (string path in surplus)
            {
                edit.Remove(path);
            }

            foreach (string group in EmptyGroups(edit.Root).ToList())
            {
                edit.Remove(group);
            }

            foreach ((string path, DataEntry entry) in all.Where(found => kept.ContainsKey(found.Entry)))
            {
                KeepFirst(edit, path, entry.Value);
            }
        });
    }

    private IEnumerable<string> EmptyGroups(DataMapping root) =>
        root
            .Entries.Where(entry => entry.Value is DataMapping { Entries.Count: 0 } && _fields.GroupOf(entry.Key) is not null)
            .Select(entry => DataPath.Append("", entry.Key));

    // The place that an edit would give the value, if that is of its kind.
    private DataEntry? ExampleOf(FieldChange change)
    {
        if (change.Field is { } field && change.Steps.SequenceEqual(field.Keys[0].Steps))
        {
            return field
                .Keys.Select(key => (Key: key, Entry: _fields.EntryOf(document.Root, key)))
                .Where(found => found.Entry is not null && found.Key.Type.TryRead(found.Entry.Value, out _))
                .Select(found => found.Entry)
                .FirstOrDefault();
        }

        DataEntry? entry = change.Steps.Count == 1 ? document.Root.Find(change.Steps[0].Key!) : null;
        return entry?.Value is DataScalar ? entry : null;
    }

    private static FrontMatterDocument Adapt(FrontMatterDocument current, DataEntry example, FieldChange change)
    {
        if (example.Value is not DataScalar scalar)
        {
            return current;
        }

        // The other words would stay.
        if (change.Field?.Type is FirstTextType type && type.TryRead(scalar, out object? first))
        {
            return WithText(current, scalar, (string)first!);
        }

        return change.Value is DateTimeOffset date ? WithNotationFor(date, current, scalar) : current;
    }

    private static FrontMatterDocument WithNotationFor(DateTimeOffset date, FrontMatterDocument current, DataScalar scalar)
    {
        string text = scalar.Text;
        Match day = _day.Match(text);
        bool isDay = date.UtcDateTime.TimeOfDay == TimeSpan.Zero;
        if (isDay && day.Success)
        {
            return WithText(current, scalar, day.Value);
        }

        return !isDay && date.Offset != TimeSpan.Zero ? WithText(current, scalar, _offset.Replace(text, OffsetOf(date))) : current;
    }

    // Of the value, and not of the example, which can be that of summer in winter.
    private static MatchEvaluator OffsetOf(DateTimeOffset date) =>
        match =>
        {
            string sign = date.Offset < TimeSpan.Zero ? "-" : "+";
            return sign + date.Offset.ToString($"hh'{match.Groups[2].Value}'mm", CultureInfo.InvariantCulture);
        };

    private static FrontMatterDocument WithText(FrontMatterDocument current, DataScalar scalar, string text)
    {
        string written = scalar.Span.In(current.Text).Replace(scalar.Text, text);
        string whole = current.Text.Substring(0, scalar.Span.Start) + written + current.Text.Substring(scalar.Span.End);
        return FrontMatterDocument.Parse(whole, current.Options);
    }

    // All entries would be kept of a list of which only the first is set.
    private static void KeepFirst(FrontMatterEdit edit, string path, DataNode value)
    {
        if (value is DataSequence { Items.Count: > 1 })
        {
            edit.Arrange(path, [0]);
        }
    }
}
