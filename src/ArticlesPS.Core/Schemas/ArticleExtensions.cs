using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Schemas;

/// <summary>The extensions of files in directories that are read as articles.</summary>
internal sealed class ArticleExtensions
{
    // A list in one string, a pattern or a path isn't an extension.
    private const string Foreign = "*?[]/\\:,;\"\0";

    private readonly string[] _extensions;

    /// <param name="given">Extensions as people write them: .mdx, mdx or *.mdx.</param>
    /// <exception cref="FormatException">One of them is not an extension.</exception>
    public ArticleExtensions(IEnumerable<string> given) =>
        _extensions = [.. given.Select(Normalize).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The extensions that articles have where nothing shows a schema.</summary>
    public static ArticleExtensions Default => ArticleSchema.Default.ExtensionSet;

    /// <summary>The extensions that a user names; null if there are none, so that the schemas decide.</summary>
    /// <exception cref="FormatException">One of them is not an extension.</exception>
    public static ArticleExtensions? OfUser(IReadOnlyCollection<string>? extensions) =>
        extensions is { Count: > 0 } ? new(extensions) : null;

    /// <summary>Whether a file name has one of the extensions.</summary>
    public bool Include(string path) =>
        Array.Exists(_extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns an extension with a leading dot, and nothing before it.</summary>
    /// <exception cref="FormatException">It is not an extension.</exception>
    public static string Normalize(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        string extension = given.StartsWith("*.", StringComparison.Ordinal) ? given.Substring(1) : given;
        extension = extension.Length > 0 && extension[0] == '.' ? extension : "." + extension;
        bool isName =
            extension.Length > 1
            && extension.Trim('.').Length == extension.Length - 1
            && !extension.Any(c => char.IsWhiteSpace(c) || Foreign.Contains(c));
        return isName ? extension : throw new FormatException($"'{given}' is not a file extension. Use one such as .mdx or .html.");
    }

    /// <summary>The extensions as text, such as .md or .markdown.</summary>
    public override string ToString() => string.Join(" or ", _extensions);
}
