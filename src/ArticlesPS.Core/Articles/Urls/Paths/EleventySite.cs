using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>What an Eleventy site says about its URLs, as far as it stands there in plain text.</summary>
internal sealed class EleventySite
{
    private const string Permalink = "permalink";

    private static readonly string[] _configurations =
    [
        ".eleventy.js",
        "eleventy.config.js",
        "eleventy.config.mjs",
        "eleventy.config.cjs",
        "eleventy.config.ts",
    ];

    private static readonly Regex _frontMatter = new(
        @"\A---\s*\n(?<yaml>.*?)\n---",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    );

    // eleventyConfig.setInputDirectory("src")
    private static readonly Regex _setter = new(
        @"\.set(?<key>Input|Includes|Layouts|Data)Directory\(\s*(?<quote>['""`])(?<path>[^'""`$]*)\k<quote>\s*\)",
        RegexOptions.CultureInvariant
    );

    private readonly string _root;
    private readonly bool _computes;

    private EleventySite(string root, string script)
    {
        IReadOnlyList<ScriptObject> objects = ScriptObject.AllIn(script);
        ScriptObject? directories = objects.FirstOrDefault(found => found.Key == "dir");
        string Named(string key, string absent) =>
            _setter.Matches(script).Cast<Match>().FirstOrDefault(match => IsOf(match, key))?.Groups["path"].Value
            ?? directories?.Text(key, absent)
            ?? absent;

        _root = root;
        Input = Named("input", "").Trim('.', '/');
        Prefix = objects.FirstOrDefault(found => found.Has("pathPrefix"))?.Text("pathPrefix");
        string includes = Named("includes", "_includes");
        string data = Below(Named("data", "_data"));
        Layouts = Below(Named("layouts", includes));
        NotRendered = [.. new[] { Below(includes), data, Layouts }.Where(directory => directory.Length > 0 && directory != Input)];
        _computes =
            (directories?.Has("input") == true && directories.Text("input") is null)
            || IsComputed(script)
            || MentionsPermalink(Path.Combine(root, data));
    }

    /// <summary>The directory of templates, as a path in the site; empty for the site itself.</summary>
    public string Input { get; }

    /// <summary>The path that precedes those of all pages; null if there is none.</summary>
    public string? Prefix { get; }

    /// <summary>The directory of layouts.</summary>
    public string Layouts { get; }

    /// <summary>The directories of which no pages are made.</summary>
    public IReadOnlyList<string> NotRendered { get; }

    /// <summary>Whether a file is in a directory of which no pages are made.</summary>
    /// <param name="path">The path of the file in the site.</param>
    public bool IsNotRendered(string path) => NotRendered.Any(directory => path.StartsWith(directory + "/", StringComparison.Ordinal));

    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static EleventySite Read(string root) =>
        new(root, TextOf(_configurations.Select(name => Path.Combine(root, name)).First(File.Exists)));

    /// <summary>The permalink that a page has of its directories, or its layout; null if it has none.</summary>
    /// <param name="path">The path of the page in the site.</param>
    /// <param name="layout">The name of its layout, or null.</param>
    /// <param name="isKnown">Whether that's all that can decide.</param>
    public string? PermalinkOf(string path, string? layout, out bool isKnown)
    {
        isKnown = !_computes;
        string directory = Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '/');
        string stem = UrlPath.Join(directory, Path.GetFileNameWithoutExtension(path));
        if (DataOf(stem, ref isKnown) is { } own)
        {
            return own;
        }

        for (
            string current = directory;
            current.Length > 0;
            current = current.Contains('/') ? current.Substring(0, current.LastIndexOf('/')) : ""
        )
        {
            if (DataOf(UrlPath.Join(current, current.Substring(current.LastIndexOf('/') + 1)), ref isKnown) is { } given)
            {
                return given;
            }

            if (current == Input)
            {
                break;
            }
        }

        return layout is null ? null : LayoutPermalink(layout, ref isKnown);
    }

    // posts.json, posts.11tydata.json; posts.11tydata.js would have to be run.
    private string? DataOf(string stem, ref bool isKnown)
    {
        foreach (string extension in new[] { ".11tydata.js", ".11tydata.mjs", ".11tydata.cjs" })
        {
            string path = Path.Combine(_root, stem + extension);
            isKnown &= !File.Exists(path) || !TextOf(path).Contains(Permalink);
        }

        foreach (string extension in new[] { ".11tydata.json", ".json", ".11tydata.yaml", ".yaml", ".yml" })
        {
            string path = Path.Combine(_root, stem + extension);
            if (File.Exists(path) && TextOf(path).Contains(Permalink))
            {
                return SiteConfiguration.Read(path).Text(Permalink);
            }
        }

        return null;
    }

    private string? LayoutPermalink(string layout, ref bool isKnown)
    {
        string path = Path.Combine(_root, Layouts, layout);
        string[] found = Directory.Exists(Path.GetDirectoryName(path)!)
            ? Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + ".*")
            : [];
        foreach (
            string file in found.Where(file =>
                _frontMatter.Match(TextOf(file)) is { Success: true } match && match.Value.Contains(Permalink)
            )
        )
        {
            isKnown = false;
        }

        return null;
    }

    private static bool IsOf(Match setter, string key) =>
        string.Equals(setter.Groups["key"].Value, key, StringComparison.OrdinalIgnoreCase);

    // Directories are below that of templates, and ../_includes beside it.
    private string Below(string directory)
    {
        List<string> parts = [];
        foreach (string part in UrlPath.Join(Input, directory).Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    private static bool MentionsPermalink(string data) =>
        Directory.Exists(data)
        && Directory
            .EnumerateFiles(data)
            .Any(path =>
                Path.GetFileName(path).StartsWith("eleventyComputed", StringComparison.Ordinal) && TextOf(path).Contains(Permalink)
            );

    private static bool IsComputed(string script) =>
        Regex.IsMatch(script, @"addGlobalData\(\s*['""](eleventyComputed\.)?permalink", RegexOptions.CultureInvariant);

    private static string TextOf(string path) => EncodedText.Decode(FileBytes.Read(path)).Text;
}
