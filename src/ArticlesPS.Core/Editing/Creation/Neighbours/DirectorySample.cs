using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>What most articles of a directory have in common, so that a new one is like them.</summary>
internal sealed class DirectorySample
{
    // The newest names; more would tell nothing else, and take time.
    private const int Most = 30;
    private const string Leaf = "index";

    private static readonly string[] _others = [Leaf, "_index", "README"];

    // Of pages, such as a list of all tags, and not of articles.
    private static readonly string[] _templates = [".njk", ".liquid"];

    private readonly List<Neighbour> _articles;
    private readonly string _directory;
    private readonly ArticleSchema _schema;

    private DirectorySample(string directory, ArticleSchema schema, List<Neighbour> articles)
    {
        _directory = directory;
        _schema = schema;
        _articles = articles;
    }

    /// <summary>The articles of a directory, and of the directories in it that are articles with resources.</summary>
    public static DirectorySample Of(string directory, ArticleSchema schema)
    {
        List<string> paths = [];
        try
        {
            paths.AddRange(
                Directory
                    .EnumerateFiles(directory)
                    .Where(path => schema.ExtensionSet.Include(path) && !_templates.Contains(Path.GetExtension(path)))
                    .Where(path => !_others.Contains(Path.GetFileNameWithoutExtension(path)))
            );
            paths.AddRange(Directory.EnumerateDirectories(directory).SelectMany(below => LeavesOf(below, schema)));
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            // The directory is checked, with an error, where the file is made.
        }

        IEnumerable<string> newest = paths.OrderByDescending(path => path, StringComparer.Ordinal).Take(Most);
        List<Neighbour> read = [];
        foreach (string path in newest)
        {
            if (Read(path, schema) is { } document)
            {
                read.Add(new Neighbour(path, document));
            }
        }

        return new DirectorySample(directory, schema, read);
    }

    /// <summary>The name of most files; null if there is none of most.</summary>
    public string? Name => OfMost(_articles.Select(article => NameOf(article.Path))).FirstOrDefault();

    /// <summary>The format of most files' front matter; null if there is none of most.</summary>
    public FrontMatterFormat? Format =>
        OfMost(_articles.Select(article => article.Document.Format)).Select(format => (FrontMatterFormat?)format).FirstOrDefault();

    /// <summary>Whether the directory has no articles.</summary>
    public bool IsEmpty => _articles.Count == 0;

    /// <summary>What the files say.</summary>
    public NeighbourValues Values => new(_articles, _schema);

    /// <summary>The front matter that is written most like that of the others; null if there is none in a format.</summary>
    public FrontMatterDocument? ModelIn(FrontMatterFormat format, string newLine) =>
        new ModelChoice(
            _articles
                .Where(article => article.Document.Format == format)
                .Select(article => article.Alone(_schema, newLine))
                .OfType<FrontMatterDocument>(),
            _schema
        ).Find();

    private static IEnumerable<string> LeavesOf(string directory, ArticleSchema schema) =>
        Directory
            .EnumerateFiles(directory, Leaf + ".*")
            .Where(path => schema.ExtensionSet.Include(path) && Path.GetFileNameWithoutExtension(path) == Leaf);

    private static FrontMatterDocument? Read(string path, ArticleSchema schema)
    {
        try
        {
            return FrontMatterDocument.Parse(EncodedText.Decode(FileBytes.Read(path)).Text, schema.ReadingOptions);
        }
        catch (Exception e) when (e is ArticleException or FrontMatterException)
        {
            return null;
        }
    }

    private string NameOf(string path)
    {
        string below = DirectoryPath.Below(_directory, path)!.Replace(Path.DirectorySeparatorChar, '/');
        string name = below.Split('/')[0];
        bool isLeaf = name.Length < below.Length;
        string stem = isLeaf ? name : Path.GetFileNameWithoutExtension(name);
        bool hasDay = FileNameDay.Of(stem + "-") is not null;
        bool isTitle = !hasDay && stem.Any(c => c == ' ');
        string words = isTitle ? NewFileName.Title : NewFileName.Slug;
        return (hasDay ? $"{NewFileName.Date}-" : "") + words + (isLeaf ? "/" + Leaf : "") + Path.GetExtension(path);
    }

    private IEnumerable<T> OfMost<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Count() * 2 > _articles.Count).Select(group => group.Key);
}
