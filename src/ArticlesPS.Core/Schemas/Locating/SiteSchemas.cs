using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Schemas.Locating;

/// <summary>The schemas of sites, read from their files.</summary>
internal static class SiteSchemas
{
    // Enough for the sites of a session; the same content gives the same schema.
    private const int Most = 64;

    private static readonly ConcurrentDictionary<(string Path, string Hash), ArticleSchema> _schemas = new();

    /// <summary>The schema that a user names: a built-in one, or a file.</summary>
    /// <param name="nameOrFile">The name or path.</param>
    /// <param name="fullPathOf">Resolves a path against the user's location.</param>
    /// <exception cref="ArticleException">The schema doesn't exist, or its file is not valid.</exception>
    public static ArticleSchema Named(string nameOrFile, Func<string, string> fullPathOf)
    {
        if (BuiltInSchemas.Names.FirstOrDefault(name => name.Equals(nameOrFile, StringComparison.OrdinalIgnoreCase)) is { } builtIn)
        {
            return BuiltInSchemas.Get(builtIn).FoundBy("it was requested", null);
        }

        string path = fullPathOf(nameOrFile);
        if (Directory.Exists(path) && !SchemaFile.IsName(Path.GetFileName(path)))
        {
            return ReadFresh(SchemaFile.In(path) ?? throw SchemaErrors.NotFound(nameOrFile, BuiltInSchemas.Names));
        }

        return File.Exists(path) || Directory.Exists(path)
            ? ReadFresh(path)
            : throw SchemaErrors.NotFound(nameOrFile, BuiltInSchemas.Names);
    }

    // Of a run's own, as every schema that a run finds.
    private static ArticleSchema ReadFresh(string path) => Read(path).FoundBy(path, Path.GetDirectoryName(path));

    /// <exception cref="ArticleException">The file cannot be read, or is not a schema.</exception>
    public static ArticleSchema Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw SchemaErrors.IsDirectory(path);
        }

        byte[] bytes = FileBytes.Read(path);
        string hash = HashOf(bytes);
        if (_schemas.TryGetValue((path, hash), out ArticleSchema? known))
        {
            return known;
        }

        if (_schemas.Count >= Most)
        {
            _schemas.Clear();
        }

        return _schemas.GetOrAdd((path, hash), _ => Compile(bytes, path, hash));
    }

    private static ArticleSchema Compile(byte[] bytes, string path, string hash)
    {
        SchemaDefinition definition = SchemaReader.Read(TextOf(bytes, path), path);
        if (definition.Extends is { } extended)
        {
            definition = definition.Over(BuiltInSchemas.DefinitionOf(extended));
        }

        if (definition.Roles.Values.All(role => role.Keys.Count == 0))
        {
            throw SchemaErrors.WithoutRoles(path, BuiltInSchemas.Names);
        }

        string directory = Path.GetDirectoryName(path)!;
        string name = Path.GetFileName(directory) is { Length: > 0 } last ? last : directory;
        return ArticleSchema.Compile(name, definition, path, hash).FoundBy(path, directory);
    }

    private static string TextOf(byte[] bytes, string path)
    {
        try
        {
            return EncodedText.Decode(bytes).Text;
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, path);
        }
    }

    private static string HashOf(byte[] bytes)
    {
        IEnumerable<byte> start = SHA256.HashData(bytes).Take(4);
        return string.Concat(start.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
