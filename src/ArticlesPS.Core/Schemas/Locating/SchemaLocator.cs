using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;

namespace ArticlesPS.Schemas.Locating;

/// <summary>
/// Finds the schema of each directory in a run: the given one, else the nearest schema file upward, else the nearest evidence of a
/// generator, else the default. One file never decides.
/// </summary>
/// <param name="given">The requested schema, or null.</param>
internal sealed class SchemaLocator(ArticleSchema? given = null)
{
    private readonly Dictionary<string, ArticleSchema> _byDirectory = new(DirectoryPath.Comparer);

    // One object a site and run: what is read of a site's configuration is kept with it.
    private readonly Dictionary<(string Name, string Root), ArticleSchema> _bySite = [];

    /// <summary>The schema of a file: that of its directory.</summary>
    /// <exception cref="ArticleException">The site's schema is not valid, or two generators claim the directory.</exception>
    public ArticleSchema OfFile(string fullPath) => Of(Path.GetDirectoryName(fullPath) ?? fullPath);

    /// <summary>The schema of a directory, found by looking upward once a run.</summary>
    /// <exception cref="ArticleException">The site's schema is not valid, or two generators claim the directory.</exception>
    public ArticleSchema Of(string directory)
    {
        if (given is not null)
        {
            return given;
        }

        lock (_byDirectory)
        {
            if (!_byDirectory.TryGetValue(directory, out ArticleSchema? schema))
            {
                _byDirectory.Add(directory, schema = Find(directory));
            }

            return schema;
        }
    }

    /// <summary>The schema of a directory that a search comes to from the one above it.</summary>
    /// <param name="directory">The full path.</param>
    /// <param name="above">The schema of the directory above.</param>
    /// <param name="names">The names in the directory that <see cref="GeneratorEvidence.Concerns"/>.</param>
    /// <exception cref="ArticleException">The site's schema is not valid, or two generators claim the directory.</exception>
    public ArticleSchema Below(string directory, ArticleSchema above, IReadOnlyCollection<string> names)
    {
        if (given is not null || names.Count == 0)
        {
            return above;
        }

        if (names.Contains(SchemaPlace.Repository))
        {
            // What is above a repository says nothing about it.
            return Of(directory);
        }

        ArticleSchema schema = OwnOf(directory, names) ?? (above.FullName is null ? OfGenerator(directory, names) : null) ?? above;
        lock (_byDirectory)
        {
            _byDirectory[directory] = schema;
        }

        return schema;
    }

    /// <summary>The schema of the generator that makes a directory, whatever schema files there are; null if none is recognized.</summary>
    /// <exception cref="ArticleException">Two generators claim the directory.</exception>
    public ArticleSchema? OfGenerator(string directory)
    {
        if (given is not null)
        {
            return given;
        }

        List<SchemaPlace> places = [.. SchemaPlace.Upward(directory)];
        return places.Select(place => OfGenerator(place.Directory, place.Names)).FirstOrDefault(schema => schema is not null)
            ?? Beside(places);
    }

    private ArticleSchema Find(string directory)
    {
        List<SchemaPlace> places = [.. SchemaPlace.Upward(directory)];
        foreach (SchemaPlace place in places)
        {
            if (OwnOf(place.Directory, place.Names) is { } own)
            {
                return own;
            }
        }

        return places.Select(place => OfGenerator(place.Directory, place.Names)).FirstOrDefault(schema => schema is not null)
            ?? Beside(places)
            ?? ArticleSchema.Default.FoundBy("no generator was recognized", null);
    }

    // A site beside its text, as docs next to website. Only at the top of a repository: anywhere else, a search from above would have
    // to list each directory twice to find what one from below does.
    private ArticleSchema? Beside(List<SchemaPlace> places)
    {
        if (places.Find(place => place.HoldsRepository) is not { } repository)
        {
            return null;
        }

        List<(string Directory, GeneratorEvidence Evidence)> found = [.. repository.EvidenceBelow()];
        return found.Count == 1 ? SchemaOf(found[0].Evidence, found[0].Directory) : null;
    }

    private ArticleSchema? OwnOf(string directory, IReadOnlyCollection<string> names) =>
        SchemaFile.In(directory, names) is { } path ? OfSite(path, directory, () => SiteSchemas.Read(path).FoundBy(path, directory)) : null;

    private ArticleSchema? OfGenerator(string directory, IReadOnlyCollection<string> names)
    {
        IReadOnlyList<GeneratorEvidence> found = GeneratorEvidence.In(directory, names);
        if (found.Count > 1)
        {
            throw SchemaErrors.Ambiguous(directory, found.Select(evidence => $"{evidence.Schema} ({evidence.Found})"));
        }

        return found.Count == 0 ? null : SchemaOf(found[0], directory);
    }

    private ArticleSchema SchemaOf(GeneratorEvidence evidence, string directory) =>
        OfSite(evidence.Schema, directory, () =>
            BuiltInSchemas.Get(evidence.Schema).FoundBy($"{evidence.Found} in {directory}", directory)
        );

    private ArticleSchema OfSite(string name, string root, Func<ArticleSchema> make)
    {
        lock (_bySite)
        {
            if (!_bySite.TryGetValue((name, root), out ArticleSchema? schema))
            {
                _bySite.Add((name, root), schema = make());
            }

            return schema;
        }
    }
}
