using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Querying;

/// <summary>The extensions by which files of a directory are taken for articles.</summary>
internal sealed class ArticleExtensions
{
    // A list in one text, a pattern or a path is meant as something else.
    private const string Foreign = "*?[]/\\:,;\"\0";

    private readonly string[] _extensions;

    /// <param name="given">Extensions as people write them: .mdx, mdx or *.mdx; null or none stands for the usual ones.</param>
    /// <exception cref="ArgumentException">One of them is not an extension.</exception>
    public ArticleExtensions(IEnumerable<string>? given)
    {
        _extensions = [.. (given ?? []).Select(Normalize).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (_extensions.Length == 0)
        {
            _extensions = [".md", ".markdown"];
        }
    }

    /// <summary>Those that articles have unless others are given.</summary>
    public static ArticleExtensions Default { get; } = new(null);

    /// <summary>Whether a file's name ends with one of them.</summary>
    public bool Include(string path) =>
        Array.Exists(_extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns an extension with its point, and nothing before it.</summary>
    /// <exception cref="ArgumentException">It is not an extension.</exception>
    public static string Normalize(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        string extension = given.StartsWith("*.", StringComparison.Ordinal) ? given.Substring(1) : given;
        extension = extension.Length > 0 && extension[0] == '.' ? extension : "." + extension;
        bool isName = extension[extension.Length - 1] != '.' && !extension.Any(c => char.IsWhiteSpace(c) || Foreign.Contains(c));
        return isName ? extension : throw new ArgumentException($"'{given}' is not the extension of a file. Give one as in .mdx or .html.");
    }

    /// <summary>The extensions in words, as in .md or .markdown.</summary>
    public override string ToString() => string.Join(" or ", _extensions);
}
