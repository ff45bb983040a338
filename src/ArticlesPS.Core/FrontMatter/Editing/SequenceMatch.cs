using System;
using System.Linq;

namespace ArticlesPS.FrontMatter;

/// <summary>Finds which entries of a list stay: the longest run of matches in the order of both lists.</summary>
internal static class SequenceMatch
{
    /// <summary>Pairs of entries to compare at most; the longest real list has 73 entries.</summary>
    private const long MostPairs = 1_000_000;

    /// <summary>For each wanted entry the place of the entry that stands for it, or -1.</summary>
    /// <remarks>Where two long lists differ almost everywhere, only what they have at both ends is found.</remarks>
    public static int[] Find(YamlSequence sequence, SequenceContent wanted)
    {
        int rows = wanted.Items.Count;
        int columns = sequence.Items.Count;
        bool Fits(int row, int column) => IsMatch(wanted.Items[row], sequence.Items[column], wanted.Identity);

        int[] matches = new int[rows];
        int head = 0;
        while (head < Math.Min(rows, columns) && Fits(head, head))
        {
            matches[head] = head++;
        }

        int tail = 0;
        while (tail < Math.Min(rows, columns) - head && Fits(rows - tail - 1, columns - tail - 1))
        {
            tail++;
            matches[rows - tail] = columns - tail;
        }

        int middleRows = rows - head - tail;
        int middleColumns = columns - head - tail;
        int[] middle = (long)middleRows * middleColumns <= MostPairs
            ? LongestRun(middleRows, middleColumns, (row, column) => Fits(head + row, head + column))
            : [.. Enumerable.Repeat(-1, middleRows)];
        for (int row = 0; row < middleRows; row++)
        {
            matches[head + row] = middle[row] < 0 ? -1 : head + middle[row];
        }

        return matches;
    }

    private static int[] LongestRun(int rows, int columns, Func<int, int, bool> fits)
    {
        int[,] longest = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = fits(i, j) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        int[] matches = new int[rows];
        int column = 0;
        for (int row = 0; row < rows; row++)
        {
            matches[row] = -1;
            while (column < columns && longest[row, column] > longest[row + 1, column])
            {
                if (fits(row, column))
                {
                    matches[row] = column++;
                    break;
                }

                column++;
            }
        }

        return matches;
    }

    private static bool IsMatch(YamlContent content, YamlNode node, string? identity)
    {
        if (identity is null || content is not MappingContent mapping || node.Resolved is not YamlMapping existing)
        {
            return content.IsSameAs(node);
        }

        foreach (EntryContent entry in mapping.Entries)
        {
            if (entry.Key == identity || entry.OlderKey == identity)
            {
                return entry.FindIn(existing) is { } same && entry.Value.IsSameAs(same.Value);
            }
        }

        return content.IsSameAs(node);
    }
}
