using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Files;

namespace ArticlesPS.Schemas.Locating;

/// <summary>
/// The directories of the sites that a generator makes, found upward from those of the text; each directory is listed once.
/// </summary>
/// <param name="generator">The name of the generator's schema.</param>
internal sealed class SiteRoots(string generator)
{
    private readonly Dictionary<string, string?> _known = new(DirectoryPath.Comparer);

    /// <summary>The directory of the site that the text in a directory belongs to; null if none is found.</summary>
    /// <param name="directory">The full path.</param>
    public string? Of(string directory)
    {
        lock (_known)
        {
            List<string> passed = [];
            string? root = Find(directory, passed);
            passed.ForEach(below => _known[below] = root);
            return root;
        }
    }

    private string? Find(string directory, List<string> passed)
    {
        SchemaPlace? last = null;
        foreach (string above in SchemaPlace.DirectoriesUpward(directory))
        {
            if (_known.TryGetValue(above, out string? known))
            {
                return known;
            }

            passed.Add(above);
            last = SchemaPlace.At(above);
            if (GeneratorEvidence.In(above, last.Names).Any(IsOfGenerator))
            {
                return above;
            }
        }

        return last is { HoldsRepository: true }
            ? last.EvidenceBelow().FirstOrDefault(found => IsOfGenerator(found.Evidence)).Directory
            : null;
    }

    private bool IsOfGenerator(GeneratorEvidence evidence) => evidence.Schema == generator;
}
