using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;

namespace ArticlesPS.Articles;

/// <summary>
/// Tells by a short text what a file said when an article was read from it, for copies of the article: those of jobs and
/// of Export-Clixml have its values and not its bytes.
/// </summary>
internal static class ArticleVersion
{
    /// <summary>The property of a copy that has the version. No key of a site's own is called so.</summary>
    public const string Property = "PSArticleVersion";

    /// <summary>The version of the file that an article was read from; null for an article without a file.</summary>
    public static string? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Source is { } source ? Of(source) : null;
    }

    /// <summary>Whether a file's bytes are those of a version.</summary>
    internal static bool IsOf(byte[] bytes, string version) => string.Equals(Of(bytes), version, StringComparison.OrdinalIgnoreCase);

    private static string Of(byte[] bytes) =>
        string.Concat(SHA256.HashData(bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
