using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Fields;

/// <summary>Finds which keys of a file a path means.</summary>
/// <remarks>
/// The interpretation with the longest existing part wins: <c>ms.date</c> is the key of that name if the file has it, and
/// otherwise the key <c>date</c> in <c>ms</c>. A key that differs only by case is the same key if the file has no exact
/// match.
/// </remarks>
internal sealed class PathResolver
{
    private readonly FrontMatterDocument _document;
    private readonly FieldTable _fields;
    private readonly FieldChange _change;

    private PathResolver(FrontMatterDocument document, FieldTable fields, FieldChange change)
    {
        _document = document;
        _fields = fields;
        _change = change;
    }

    /// <summary>The change with the keys of the file in its path.</summary>
    /// <exception cref="EditException">Two keys of the file could be meant.</exception>
    public static FieldChange Resolve(FrontMatterDocument document, FieldTable fields, FieldChange change) =>
        new PathResolver(document, fields, ByKeyInFile(document, fields, change)).Resolve();

    // A field that is set as a whole is changed under the key that the file has for it, wherever that stands.
    private static FieldChange ByKeyInFile(FrontMatterDocument document, FieldTable fields, FieldChange change)
    {
        if (!change.IsExact || change.Field is not { Keys.Count: > 1, Alias: null } field || change.Steps != field.Keys[0].Steps)
        {
            return change;
        }

        FieldKey? readable = field.Keys.FirstOrDefault(key =>
            fields.EntryOf(document.Root, key) is { Value.IsNull: false } entry && key.Type.TryRead(entry.Value.Resolved, out _)
        );
        FieldKey? present = readable ?? field.Keys.FirstOrDefault(key => !key.IsShared && fields.EntryOf(document.Root, key) is not null);
        return present is null ? change : change with { Path = present.Path, Steps = present.Steps };
    }

    private FieldChange Resolve()
    {
        List<Reading> readings = [.. ReadingsFrom(0, _document.Root, _fields, new Reading([], 0))];
        int most = readings.Max(reading => reading.Found);
        List<Reading> best = [.. readings.Where(reading => reading.Found == most)];
        if (best.Count > 1)
        {
            IEnumerable<string> paths = best.Select(reading => DataPath.Format(reading.Steps))
                .OrderBy(path => path, StringComparer.Ordinal);
            throw new EditException(
                $"{_change.Path} could be {string.Join(" or ", paths.Select(Quoted))}, and the file has both. "
                    + "Write [\"key\"] for a key with dots, and "
                    + "a[\"b\"] for the key b of a."
            );
        }

        IReadOnlyList<DataPathStep> steps = best[0].Steps;
        if (steps.SequenceEqual(_change.Steps))
        {
            return _change;
        }

        bool isJoined = steps.Count != _change.Steps.Count;
        FieldChange resolved = _change with { Path = DataPath.Format(steps), Steps = steps, Field = isJoined ? null : _change.Field };
        return isJoined && !_change.Removes ? AsKnown(resolved) : resolved;
    }

    // A key with points in its name, such as ms.date, may be that of a field: only the file shows that it was meant.
    private FieldChange AsKnown(FieldChange change)
    {
        if (FieldWalk.FieldAt(_fields, change.Steps) is not { } field)
        {
            return change;
        }

        try
        {
            object? value = FieldConversion.Convert(field, change.Value);
            return change with { Field = field, Value = value, Removes = value is null };
        }
        catch (FormatException e)
        {
            throw new EditException(e.Message, inner: e);
        }
    }

    private IEnumerable<Reading> ReadingsFrom(int start, DataNode? node, FieldTable? table, Reading above)
    {
        if (start == _change.Steps.Count)
        {
            return [above];
        }

        DataPathStep step = _change.Steps[start];
        if (step.Key is null)
        {
            DataNode? item = DataPath.Child(node?.Resolved, step);
            return ReadingsFrom(start + 1, item, table, above.Add(step, item is null ? 0 : 1));
        }

        List<Reading> readings =
        [
            .. EntriesFrom(start, node?.Resolved as DataMapping, table)
                .SelectMany(found =>
                    ReadingsFrom(
                        found.End,
                        found.Entry.Value,
                        FieldWalk.Below(table, found.Known?.Field, found.Step.Key!),
                        above.Add(found.Step, found.End - start)
                    )
                ),
        ];
        if (readings.Count > 0)
        {
            return readings;
        }

        FieldKey? known = table?.FindKeyInAnyCase(step.Key);
        FieldTable? below = FieldWalk.Below(table, known?.Field, step.Key);
        return ReadingsFrom(start + 1, node: null, below, above.Add(Named(step, known), 0));
    }

    // Entries of a mapping by the next key of the path, or by several that points join.
    private IEnumerable<(int End, DataPathStep Step, DataEntry Entry, FieldKey? Known)> EntriesFrom(
        int start,
        DataMapping? mapping,
        FieldTable? table
    )
    {
        string key = "";
        for (int end = start; mapping is not null && end < _change.Steps.Count && (end == start || CanJoin(start, end)); end++)
        {
            DataPathStep step = _change.Steps[end];
            key = end == start ? step.Key! : $"{key}.{step.Key}";
            FieldKey? known = end == start ? table?.FindKeyInAnyCase(key) : null;
            DataPathStep named = Named(step with { Key = key }, known);
            if (ExactEntry(mapping, step with { Key = key }, known, isLast: end + 1 == _change.Steps.Count) is { } exact)
            {
                yield return (end + 1, exact.Key == key ? step with { Key = key } : named, exact, known);
            }
            else if (EntryInOtherCase(mapping, key) is { } other)
            {
                yield return (end + 1, step with { Key = other.Key }, other, known);
            }
        }
    }

    private bool CanJoin(int start, int end) =>
        !_change.IsExact && _change.Steps.Skip(start).Take(end - start + 1).All(step => step.Key is not null && !step.IsQuoted);

    // Known fields have other names; to take out an older one means that very line.
    private DataEntry? ExactEntry(DataMapping mapping, DataPathStep step, FieldKey? known, bool isLast)
    {
        bool isOlderAlone = _change.Removes && isLast && known is { Rank: > 0 };
        return isOlderAlone ? mapping.Find(step.Key!) : FieldWalk.FindEntry(mapping, step.Key!, known);
    }

    private DataEntry? EntryInOtherCase(DataMapping mapping, string key)
    {
        List<DataEntry> others = [.. mapping.Entries.Where(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))];
        return others.Count < 2
            ? others.FirstOrDefault()
            : throw new EditException(
                $"{_change.Path} could be {string.Join(" or ", others.Select(entry => Quoted(entry.Key)))}, which differ only by case. "
                    + "Write the key as it is in the "
                    + "file.",
                _document.PositionOf(others[1].KeySpan.Start)
            );
    }

    // A known field by its name in its own case; every other key as passed.
    private static DataPathStep Named(DataPathStep step, FieldKey? known) => known is null ? step : step with { Key = known.Name };

    private static string Quoted(string text) => $"'{text}'";

    /// <summary>One reading of a path, up to a step.</summary>
    /// <param name="Steps">Its steps, by the keys of the file.</param>
    /// <param name="Found">The number of steps that already exist.</param>
    private sealed record Reading(IReadOnlyList<DataPathStep> Steps, int Found)
    {
        public Reading Add(DataPathStep step, int found) => new([.. Steps, step], Found + found);
    }
}
