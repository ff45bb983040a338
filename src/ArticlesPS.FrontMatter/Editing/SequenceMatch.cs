using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Content;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>Finds which entries of a list stay: the longest run of matches in the order of both lists.</summary>
internal sealed class SequenceMatch
{
    /// <summary>
    /// The maximum number of pairs of entries to compare one by one; longer lists are matched by the content of their
    /// entries.
    /// </summary>
    private const long MostPairs = 1_000_000;

    private readonly IReadOnlyList<DataNode> _items;
    private readonly SequenceContent _wanted;

    private SequenceMatch(DataSequence sequence, SequenceContent wanted)
    {
        _items = sequence.Items;
        _wanted = wanted;
    }

    /// <summary>For each wanted entry, the index of the entry it corresponds to, or -1.</summary>
    public static int[] Find(DataSequence sequence, SequenceContent wanted) => new SequenceMatch(sequence, wanted).Find();

    private int[] Find()
    {
        int rows = _wanted.Items.Count;
        int columns = _items.Count;
        int[] matches = new int[rows];
        int head = 0;
        while (head < Math.Min(rows, columns) && IsMatch(head, head))
        {
            matches[head] = head++;
        }

        int tail = 0;
        while (tail < Math.Min(rows, columns) - head && IsMatch(rows - tail - 1, columns - tail - 1))
        {
            tail++;
            matches[rows - tail] = columns - tail;
        }

        int middleRows = rows - head - tail;
        int middleColumns = columns - head - tail;
        int[] middle =
            (long)middleRows * middleColumns <= MostPairs
                ? LongestRun(head, middleRows, middleColumns)
                : LongestRunOfKeys(head, middleRows, middleColumns);
        for (int row = 0; row < middleRows; row++)
        {
            matches[head + row] = middle[row] < 0 ? -1 : head + middle[row];
        }

        return matches;
    }

    private int[] LongestRun(int head, int rows, int columns)
    {
        int[,] longest = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = IsMatch(head + i, head + j) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        int[] matches = new int[rows];
        int column = 0;
        for (int row = 0; row < rows; row++)
        {
            matches[row] = -1;
            while (column < columns && longest[row, column] > longest[row + 1, column])
            {
                if (IsMatch(head + row, head + column))
                {
                    matches[row] = column++;
                    break;
                }

                column++;
            }
        }

        return matches;
    }

    // Linear in the length of the lists: each wanted entry is paired with the next entry of the same key, and the longest
    // ascending run of these pairs stays (https://en.wikipedia.org/wiki/Patience_sorting).
    private int[] LongestRunOfKeys(int head, int rows, int columns)
    {
        Dictionary<string, Queue<int>> places = new(StringComparer.Ordinal);
        for (int column = 0; column < columns; column++)
        {
            if (KeyOf(_items[head + column]) is { } key)
            {
                if (!places.TryGetValue(key, out Queue<int>? queue))
                {
                    places.Add(key, queue = new Queue<int>());
                }

                queue.Enqueue(column);
            }
        }

        int[] pairs = new int[rows];
        int[] former = new int[rows];
        List<int> ends = [];
        for (int row = 0; row < rows; row++)
        {
            string? key = KeyOf(_wanted.Items[head + row]);
            bool isPaired =
                key is not null
                && places.TryGetValue(key, out Queue<int>? queue)
                && queue.Count > 0
                && IsMatch(head + row, head + queue.Peek());
            pairs[row] = isPaired ? places[key!].Dequeue() : -1;
            if (!isPaired)
            {
                continue;
            }

            int length = LengthBefore(pairs[row], ends, pairs);
            former[row] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(row);
            }
            else
            {
                ends[length] = row;
            }
        }

        int[] matches = [.. Enumerable.Repeat(-1, rows)];
        for (int row = ends.Count == 0 ? -1 : ends[ends.Count - 1]; row >= 0; row = former[row])
        {
            matches[row] = pairs[row];
        }

        return matches;
    }

    // The length of the longest run that ends before a column.
    private static int LengthBefore(int column, List<int> ends, int[] pairs)
    {
        int low = 0;
        int high = ends.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pairs[ends[middle]] < column)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private string? KeyOf(DataContent content) =>
        content switch
        {
            ScalarContent scalar => scalar.TextFor(null),
            MappingContent mapping when IdentityOf(mapping) is { Value: ScalarContent identity } => identity.TextFor(null),
            _ => null,
        };

    private string? KeyOf(DataNode node) =>
        node.Resolved switch
        {
            DataScalar scalar => scalar.Text,
            DataMapping mapping when _wanted.Identity is { } identity => (mapping.Find(identity)?.Value.Resolved as DataScalar)?.Text,
            _ => null,
        };

    private bool IsMatch(int row, int column)
    {
        DataContent content = _wanted.Items[row];
        DataNode node = _items[column];
        return content is MappingContent mapping && node.Resolved is DataMapping existing && IdentityOf(mapping) is { } identity
            ? identity.FindIn(existing) is { } same && identity.Value.IsSameAs(same.Value)
            : content.IsSameAs(node);
    }

    private EntryContent? IdentityOf(MappingContent mapping) =>
        _wanted.Identity is { } identity
            ? mapping.Entries.FirstOrDefault(entry => entry.Key == identity || entry.OlderKey == identity)
            : null;
}
