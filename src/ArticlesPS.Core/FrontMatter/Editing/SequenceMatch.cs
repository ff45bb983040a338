using System;
using System.Collections.Generic;

namespace ArticlesPS.FrontMatter;

/// <summary>Finds which entries of a list stay: the longest run of matches in the order of both lists.</summary>
internal static class SequenceMatch
{
    /// <summary>For each wanted entry the place of the entry that stands for it, or -1.</summary>
    public static int[] Find(YamlSequence sequence, SequenceContent wanted)
    {
        int rows = wanted.Items.Count;
        int columns = sequence.Items.Count;
        int[,] longest = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = IsMatch(wanted.Items[i], sequence.Items[j], wanted.Identity)
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        int[] matches = new int[rows];
        int column = 0;
        for (int row = 0; row < rows; row++)
        {
            matches[row] = -1;
            while (column < columns && longest[row, column] > longest[row + 1, column])
            {
                if (IsMatch(wanted.Items[row], sequence.Items[column], wanted.Identity))
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
