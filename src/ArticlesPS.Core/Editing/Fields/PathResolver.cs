using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using Field = ArticlesPS.Articles.FieldTables.Article;

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
    private readonly FieldChange _change;

    private PathResolver(FrontMatterDocument document, FieldChange change)
    {
        _document = document;
        _change = change;
    }

    /// <summary>The change with the keys of the file in its path.</summary>
    /// <exception cref="EditException">Two keys of the file could be meant.</exception>
    public static FieldChange Resolve(FrontMatterDocument document, FieldChange change) => new PathResolver(document, change).Resolve();

    private FieldChange Resolve()
    {
        List<Reading> readings = [.. ReadingsFrom(0, _document.Root, Field.Table, new Reading([], 0))];
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

        // A key with points in its name is never a known field.
        FieldDefinition? field = steps.Count == _change.Steps.Count ? _change.Field : null;
        return _change with { Path = DataPath.Format(steps), Steps = steps, Field = field };
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
                    ReadingsFrom(found.End, found.Entry.Value, found.Field?.Type.Table, above.Add(found.Step, found.End - start))
                ),
        ];
        if (readings.Count > 0)
        {
            return readings;
        }

        FieldDefinition? field = table?.FindInAnyCase(step.Key);
        return ReadingsFrom(start + 1, node: null, field?.Type.Table, above.Add(Named(step, field), 0));
    }

    // Entries of a mapping by the next key of the path, or by several that points join.
    private IEnumerable<(int End, DataPathStep Step, DataEntry Entry, FieldDefinition? Field)> EntriesFrom(
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
            FieldDefinition? field = end == start ? table?.FindInAnyCase(key) : null;
            DataPathStep named = Named(step with { Key = key }, field);
            if (ExactEntry(mapping, step with { Key = key }, field, isLast: end + 1 == _change.Steps.Count) is { } exact)
            {
                yield return (end + 1, exact.Key == key ? step with { Key = key } : named, exact, field);
            }
            else if (EntryInOtherCase(mapping, key) is { } other)
            {
                yield return (end + 1, step with { Key = other.Key }, other, field);
            }
        }
    }

    private bool CanJoin(int start, int end) =>
        !_change.IsExact && _change.Steps.Skip(start).Take(end - start + 1).All(step => step.Key is not null && !step.IsQuoted);

    // Known fields have other names; to take out an older one means that very line.
    private DataEntry? ExactEntry(DataMapping mapping, DataPathStep step, FieldDefinition? field, bool isLast)
    {
        bool isOlderAlone = _change.Removes && isLast && string.Equals(step.Key, field?.Alias, StringComparison.OrdinalIgnoreCase);
        return isOlderAlone ? mapping.Find(step.Key!) : FieldWalk.FindEntry(mapping, step.Key!, field);
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
    private static DataPathStep Named(DataPathStep step, FieldDefinition? field)
    {
        if (field is null)
        {
            return step;
        }

        bool isOlder = string.Equals(step.Key, field.Alias, StringComparison.OrdinalIgnoreCase);
        return step with { Key = isOlder ? field.Alias : field.Name };
    }

    private static string Quoted(string text) => $"'{text}'";

    /// <summary>One reading of a path, up to a step.</summary>
    /// <param name="Steps">Its steps, by the keys of the file.</param>
    /// <param name="Found">The number of steps that already exist.</param>
    private sealed record Reading(IReadOnlyList<DataPathStep> Steps, int Found)
    {
        public Reading Add(DataPathStep step, int found) => new([.. Steps, step], Found + found);
    }
}
