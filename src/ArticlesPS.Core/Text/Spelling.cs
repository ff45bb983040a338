using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Text;

/// <summary>Compares names as people mistype them.</summary>
internal static class Spelling
{
    /// <summary>
    /// Returns the likely candidates for a mistyped name: those with the fewest letters to change, or else those that it's
    /// the beginning of. Empty if none is close. Case and hyphens are ignored, so -Recurse finds --recurse.
    /// </summary>
    /// <param name="name">The mistyped name.</param>
    /// <param name="names">The names that exist.</param>
    public static IReadOnlyList<string> FindNearest(string name, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        string letters = LettersOf(name);
        if (letters.Length == 0)
        {
            return [];
        }

        (string Name, string Letters)[] candidates = [.. names.Select(candidate => (candidate, LettersOf(candidate)))];
        IGrouping<int, string>? closest = candidates
            .Select(candidate => (candidate.Name, Distance: Distance(letters, candidate.Letters), candidate.Letters))
            .Where(candidate => candidate.Distance <= Tolerance(letters, candidate.Letters))
            .GroupBy(candidate => candidate.Distance, candidate => candidate.Name)
            .OrderBy(group => group.Key)
            .FirstOrDefault();
        return closest is not null
            ? [.. closest]
            : [.. candidates.Where(candidate => IsBeginning(letters, candidate.Letters)).Select(candidate => candidate.Name)];
    }

    /// <summary>Whether two names are equal except for case, or for one letter added, removed, replaced or swapped.</summary>
    internal static bool IsNear(string key, string name) =>
        Math.Abs(key.Length - name.Length) <= 1 && Distance(key.ToLowerInvariant(), name.ToLowerInvariant()) <= 1;

    // One letter in three may be wrong, or short names would be close to all others.
    private static int Tolerance(string a, string b) => Math.Min(a.Length, b.Length) / 3;

    private static bool IsBeginning(string letters, string name) =>
        letters.Length > 1 && name.StartsWith(letters, StringComparison.Ordinal);

    private static string LettersOf(string name) => name.Replace("-", "").ToLowerInvariant();

    /// <summary>Letters to add, remove, replace or swap with the next (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, current);
        }

        return last[b.Length];
    }
}
