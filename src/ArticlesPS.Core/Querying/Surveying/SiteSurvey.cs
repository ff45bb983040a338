using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Querying.Surveying;

/// <summary>Which keys the files of a site have.</summary>
/// <param name="ignoresCase">Whether keys that differ only by case are one.</param>
internal sealed class SiteSurvey(bool ignoresCase = false)
{
    private readonly Dictionary<string, KeyUsage> _keys = new(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>How many files with front matter were read.</summary>
    public int FileCount { get; private set; }

    /// <summary>How many files could not be read.</summary>
    public int UnreadCount { get; private set; }

    /// <summary>The keys, the most frequent first.</summary>
    public IReadOnlyList<KeyUsage> Keys =>
        [.. _keys.Values.OrderByDescending(key => key.Count).ThenBy(key => key.Path, StringComparer.Ordinal)];

    /// <summary>How many files have a key.</summary>
    public int CountOf(string path) => _keys.TryGetValue(path, out KeyUsage? key) ? key.Count : 0;

    /// <summary>How many files lack a value for one of some keys.</summary>
    public int CountWithout(IEnumerable<string> paths)
    {
        HashSet<int> complete = [.. Enumerable.Range(1, FileCount)];
        foreach (string path in paths)
        {
            complete.IntersectWith(Find(path)?.Files ?? []);
        }

        return FileCount - complete.Count;
    }

    /// <summary>How a key is used; null if no file has it.</summary>
    public KeyUsage? Find(string path) => _keys.TryGetValue(path, out KeyUsage? key) ? key : null;

    /// <summary>Adds a file. One without front matter is not an article.</summary>
    public void Add(ArticleFile file)
    {
        try
        {
            Add(FrontMatterDocument.Parse(EncodedText.Decode(FileBytes.Read(file.Path)).Text, file.Schema.ReadingOptions).Root);
        }
        catch (FrontMatterException e) when (e.Error == FrontMatterError.FrontMatterMissing)
        {
            // A README, for instance.
        }
        catch (Exception e) when (e is FrontMatterException or ArticleException)
        {
            UnreadCount++;
        }
    }

    /// <summary>Adds the front matter of a file.</summary>
    public void Add(DataMapping root)
    {
        FileCount++;
        Add("", root, depth: 0);
    }

    private void Add(string above, DataMapping mapping, int depth)
    {
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            DataEntry entry = mapping.Entries[i];
            string path = DataPath.Append(above, entry.Key);
            if (!_keys.TryGetValue(path, out KeyUsage? usage))
            {
                _keys.Add(path, usage = new KeyUsage());
            }

            usage.Add(path, entry.Value, (i + 0.5) / mapping.Entries.Count, FileCount);
            if (depth == 0 && entry.Value.Resolved is DataMapping below)
            {
                Add(path, below, depth + 1);
            }
        }
    }
}
