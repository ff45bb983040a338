using System;
using System.Collections.Generic;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Damage to whole lines, in whatever language they are.</summary>
internal static class LineMutation
{
    public static string Remove(string text, Random random) => Change(text, lines => lines.RemoveAt(random.Next(lines.Count)));

    public static string Repeat(string text, Random random) =>
        Change(text, lines => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]));

    public static string Swap(string text, Random random) => Change(text, lines =>
        {
            int a = random.Next(lines.Count);
            int b = random.Next(lines.Count);
            (lines[a], lines[b]) = (lines[b], lines[a]);
        });

    public static string Change(string text, Action<List<string>> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines);
        return string.Join('\n', lines);
    }
}
