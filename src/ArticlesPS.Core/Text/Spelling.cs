using System;

namespace ArticlesPS.Text;

/// <summary>Compares names as people mistype them.</summary>
internal static class Spelling
{
    /// <summary>Whether two names are the same but for their case, or for one letter more, less, other, or in the wrong order.</summary>
    public static bool IsNear(string key, string name)
    {
        string a = key.ToLowerInvariant();
        string b = name.ToLowerInvariant();
        if (a == b)
        {
            return true;
        }

        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        int start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }

        string restOfA = a.Substring(start);
        string restOfB = b.Substring(start);
        return a.Length > b.Length ? restOfA.Substring(1) == restOfB
            : a.Length < b.Length ? restOfA == restOfB.Substring(1)
            : restOfA.Substring(1) == restOfB.Substring(1)
                || (
                    restOfA.Length > 1
                    && restOfA[0] == restOfB[1]
                    && restOfA[1] == restOfB[0]
                    && restOfA.Substring(2) == restOfB.Substring(2)
                );
    }
}
