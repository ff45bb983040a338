using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>Shows two texts line by line, with what cannot be seen made visible.</summary>
internal static class TextDifference
{
    /// <summary>The lines that only the first text has begin with -, those that only the second has with +.</summary>
    public static string Show(string first, string second)
    {
        List<string> a = Lines(first);
        List<string> b = Lines(second);
        int[,] same = new int[a.Count + 1, b.Count + 1];
        for (int i = a.Count - 1; i >= 0; i--)
        {
            for (int j = b.Count - 1; j >= 0; j--)
            {
                same[i, j] = a[i] == b[j] ? same[i + 1, j + 1] + 1 : Math.Max(same[i + 1, j], same[i, j + 1]);
            }
        }

        StringBuilder shown = new();
        int left = 0;
        int right = 0;
        while (left < a.Count || right < b.Count)
        {
            if (left < a.Count && right < b.Count && a[left] == b[right])
            {
                shown.Append("  ").Append(a[left++]).Append('\n');
                right++;
            }
            else if (right == b.Count || (left < a.Count && same[left + 1, right] >= same[left, right + 1]))
            {
                shown.Append("- ").Append(a[left++]).Append('\n');
            }
            else
            {
                shown.Append("+ ").Append(b[right++]).Append('\n');
            }
        }

        return shown.ToString();
    }

    /// <summary>The text in which the signs for blanks and tabs are blanks and tabs again.</summary>
    public static string WithBlanks(string shown) => shown.Replace('·', ' ').Replace('→', '\t');

    private static List<string> Lines(string text) =>
        [.. text.Replace("\n", "\n\u0001").Split('\u0001').Where(line => line.Length > 0).Select(Visible)];

    private static string Visible(string line)
    {
        string content = line.TrimEnd('\r', '\n');
        string blanks = new('·', content.Length - content.TrimEnd(' ').Length);
        string ending = line[content.Length..].Replace("\r", "\\r").Replace("\n", "");
        string missing = line.EndsWith('\n') ? "" : "<no line ending>";
        return content.TrimEnd(' ').Replace("\t", "→").Replace("\uFEFF", "<BOM>") + blanks + ending + missing;
    }
}
