using System;
using System.IO;
using System.Linq;
using System.Text;

namespace ArticlesPS.Files;

/// <summary>Names of files that look the same: é is one character or two, and systems differ in whether these are two names.</summary>
internal static class FileNames
{
    /// <summary>The file or directory whose name is the same as that of a path, in composed or decomposed characters.</summary>
    /// <param name="path">The path, which need not be there.</param>
    /// <returns>The path as it is on disk; null if there is none, or it's the passed one.</returns>
    public static string? SameNameAt(string path)
    {
        string name = Path.GetFileName(path);
        if (name.All(c => c < '\u0080') || IsThere(path))
        {
            return null;
        }

        try
        {
            NormalizationForm[] forms = [NormalizationForm.FormC, NormalizationForm.FormD];
            return forms
                .Select(form => Path.Combine(Path.GetDirectoryName(path)!, name.Normalize(form)))
                .FirstOrDefault(other => !string.Equals(other, path, StringComparison.Ordinal) && IsThere(other));
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, or a noncharacter.
            return null;
        }
    }

    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);
}
