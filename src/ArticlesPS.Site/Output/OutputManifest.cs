using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Site.Output;

/// <summary>
/// The files that an output created, listed in a file beside them: each line has the SHA-256 of a file and its path, as
/// sha256sum writes and checks them. After an interrupted run, a path can be listed with two contents.
/// </summary>
internal sealed class OutputManifest
{
    private const string Separator = "  ";
    private const int HashLength = 64;

    private readonly HashSet<(string Path, string Hash)> _entries;

    private OutputManifest(IEnumerable<(string Path, string Hash)> entries)
    {
        _entries = [.. entries];
    }

    /// <summary>The paths, with slashes, in their order.</summary>
    public IEnumerable<string> Paths => _entries.Select(entry => entry.Path).Distinct().OrderBy(path => path, StringComparer.Ordinal);

    /// <summary>Creates the manifest of files.</summary>
    public static OutputManifest Of(IEnumerable<OutputFile> files) => new(files.Select(file => (file.Path, HashOf(file.Content))));

    /// <summary>Reads a manifest; one that is not there lists nothing.</summary>
    /// <exception cref="ArticleException">It cannot be read, or was changed by somebody else.</exception>
    public static OutputManifest Read(string fullPath)
    {
        if (!File.Exists(fullPath))
        {
            return new OutputManifest([]);
        }

        // The manifest of an output without files is empty.
        string text = Decode(FileBytes.Read(fullPath), fullPath).TrimEnd('\n');
        string[] lines = text.Length == 0 ? [] : text.Split('\n');
        return new OutputManifest(
            lines.Select((line, i) => Parse(line.TrimEnd('\r')) ?? throw OutputErrors.ManifestInvalid(fullPath, i + 1))
        );
    }

    /// <summary>Whether a file has the content that the output wrote.</summary>
    public bool IsUnchanged(string path, byte[] content) => _entries.Contains((path, HashOf(content)));

    /// <summary>The entries of both manifests.</summary>
    public OutputManifest With(OutputManifest other) => new(_entries.Concat(other._entries));

    /// <summary>The entries of some paths.</summary>
    public OutputManifest Only(IReadOnlyCollection<string> paths) => new(_entries.Where(entry => paths.Contains(entry.Path)));

    /// <summary>The entries of all other paths.</summary>
    public OutputManifest Without(IReadOnlyCollection<string> paths) => new(_entries.Where(entry => !paths.Contains(entry.Path)));

    /// <summary>The manifest's own bytes, the same for the same files.</summary>
    public byte[] ToBytes() =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                _entries
                    .OrderBy(entry => entry.Path, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Hash, StringComparer.Ordinal)
                    .Select(entry => $"{entry.Hash}{Separator}{entry.Path}\n")
            )
        );

    // A name in which bytes were replaced would be that of another file.
    private static string Decode(byte[] bytes, string fullPath)
    {
        try
        {
            return EncodedText.Decode(bytes).Text;
        }
        catch (FrontMatterException e)
        {
            throw OutputErrors.ManifestInvalid(fullPath, e.Position.Line);
        }
    }

    private static (string Path, string Hash)? Parse(string line)
    {
        int start = HashLength + Separator.Length;
        bool isEntry =
            line.Length > start
            && line.Take(HashLength).All(Uri.IsHexDigit)
            && string.CompareOrdinal(line, HashLength, Separator, 0, Separator.Length) == 0
            && OutputFile.IsInside(line.Substring(start));
        return isEntry ? (line.Substring(start), line.Substring(0, HashLength)) : null;
    }

    private static string HashOf(byte[] content) =>
        string.Concat(SHA256.HashData(content).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
