using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Text;

/// <summary>Joins words for a sentence: a, b and c.</summary>
internal static class WordList
{
    public static string Join(IEnumerable<string> words, string conjunction)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Length - 1))} {conjunction} {all[all.Length - 1]}";
    }
}
