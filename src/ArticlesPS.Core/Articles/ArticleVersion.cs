using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;

namespace ArticlesPS.Articles;

/// <summary>What a file said when an article was read from it: a hash of its bytes, the SHA-256.</summary>
/// <remarks>
/// Articles keep it in place of the bytes. As a text it goes with copies of the article, those of jobs and of Export-Clixml.
/// </remarks>
internal readonly record struct ArticleVersion
{
    /// <summary>The property of a copy that has the version. No key of a site's own is called so.</summary>
    public const string Property = "PSArticleVersion";

    private readonly (ulong A, ulong B, ulong C, ulong D) _hash;

    private ArticleVersion(byte[] hash)
    {
        _hash = (
            BitConverter.ToUInt64(hash, 0),
            BitConverter.ToUInt64(hash, 8),
            BitConverter.ToUInt64(hash, 16),
            BitConverter.ToUInt64(hash, 24)
        );
    }

    /// <summary>The version of a file with these bytes.</summary>
    public static ArticleVersion Of(byte[] bytes) => new(SHA256.HashData(bytes));

    /// <summary>Whether a file's bytes are those of a version, given as its text.</summary>
    public static bool IsOf(byte[] bytes, string version) =>
        string.Equals(Of(bytes).ToString(), version, StringComparison.OrdinalIgnoreCase);

    /// <summary>The hash in hexadecimal digits.</summary>
    public override string ToString() =>
        string.Concat(
            ((ulong[])[_hash.A, _hash.B, _hash.C, _hash.D])
                .SelectMany(BitConverter.GetBytes)
                .Select(part => part.ToString("x2", CultureInfo.InvariantCulture))
        );
}
