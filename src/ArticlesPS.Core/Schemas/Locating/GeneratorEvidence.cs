using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Schemas.Locating;

/// <summary>What shows that a generator makes a site of a directory: its own files, never names that anybody could choose.</summary>
/// <param name="Schema">The built-in schema of the generator.</param>
/// <param name="Found">What was found, such as hugo.toml.</param>
internal sealed record GeneratorEvidence(string Schema, string Found)
{
    // Large configurations begin with what matters here.
    private const int MostBytes = 1024 * 1024;

    private static readonly Regex _list = new(@"^\uFEFF?\s*\[");

    private static readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["hugo.toml"] = "hugo",
        ["hugo.yaml"] = "hugo",
        ["hugo.yml"] = "hugo",
        ["hugo.json"] = "hugo",
        ["_quarto.yml"] = "quarto",
        ["_quarto.yaml"] = "quarto",
        ["docfx.json"] = "docfx",
        [".openpublishing.publish.config.json"] = "docfx",
        ["docusaurus.config.js"] = "docusaurus",
        ["docusaurus.config.ts"] = "docusaurus",
        ["docusaurus.config.mjs"] = "docusaurus",
        ["docusaurus.config.cjs"] = "docusaurus",
        ["astro.config.mjs"] = "astro",
        ["astro.config.js"] = "astro",
        ["astro.config.ts"] = "astro",
        ["astro.config.mts"] = "astro",
        ["astro.config.cjs"] = "astro",
        [".eleventy.js"] = "eleventy",
        ["eleventy.config.js"] = "eleventy",
        ["eleventy.config.mjs"] = "eleventy",
        ["eleventy.config.cjs"] = "eleventy",
        ["eleventy.config.ts"] = "eleventy",
        ["pelicanconf.py"] = "pelican",
    };

    // Common names, which are evidence by what they say or by what stands beside them.
    private static readonly HashSet<string> _ambiguousFiles = new(StringComparer.Ordinal)
    {
        "config.toml",
        "config.yaml",
        "config.yml",
        "config.json",
        "zola.toml",
        "_config.yml",
        "_config.yaml",
        "_config.toml",
        "Gemfile",
    };

    private static readonly HashSet<string> _directories = new(StringComparer.Ordinal)
    {
        "config",
        "_posts",
        "_data",
        "_news",
        ".obsidian",
    };

    /// <summary>Whether a name of a file or directory can matter, so that all others need not be kept.</summary>
    public static bool Concerns(string name) =>
        SchemaFile.IsName(name)
        || name == SchemaPlace.Repository
        || _files.ContainsKey(name)
        || _ambiguousFiles.Contains(name)
        || _directories.Contains(name);

    /// <summary>The evidence in a directory.</summary>
    /// <param name="directory">The full path.</param>
    /// <param name="names">The names of its files and directories, at least those that <see cref="Concerns"/> says.</param>
    public static IReadOnlyList<GeneratorEvidence> In(string directory, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return [];
        }

        List<GeneratorEvidence> found =
        [
            .. names
                .Where(name => _files.ContainsKey(name) && !IsOtherData(directory, name))
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => new GeneratorEvidence(_files[name], name)),
            .. names.SelectMany(name => OfCommonName(directory, name, names)),
        ];

        // A news site is made by Jekyll.
        bool isNews = found.Exists(evidence => evidence.Schema == BuiltInSchemas.News);
        return
        [
            .. found
                .Where(evidence => !isNews || evidence.Schema != "jekyll")
                .GroupBy(evidence => evidence.Schema)
                .Select(same => same.First()),
        ];
    }

    private static IEnumerable<GeneratorEvidence> OfCommonName(string directory, string name, IReadOnlyCollection<string> names)
    {
        if (name is ("config.toml" or "config.yaml" or "config.yml" or "config.json") && HasKey(directory, name, "baseURL"))
        {
            yield return new GeneratorEvidence("hugo", $"{name} with baseURL");
        }

        if (name is ("config.toml" or "zola.toml") && HasKey(directory, name, "base_url"))
        {
            yield return new GeneratorEvidence("zola", $"{name} with base_url");
        }

        switch (name)
        {
            case "config" when Directory.Exists(Path.Combine(directory, name, "_default")):
                yield return new GeneratorEvidence("hugo", "config/_default");
                break;
            case { } when IsJekyllConfiguration(name) && names.Contains("_posts"):
                yield return new GeneratorEvidence("jekyll", $"{name} and _posts");
                break;
            case { } when IsJekyllConfiguration(name) && names.Contains("Gemfile") && NamesJekyll(directory):
                yield return new GeneratorEvidence("jekyll", $"{name} and a Gemfile that names jekyll");
                break;
            // Every setting of a configuration has a default, and so has the configuration.
            case "_posts" when names.Contains("Gemfile") && !names.Any(IsJekyllConfiguration) && NamesJekyll(directory):
                yield return new GeneratorEvidence("jekyll", "_posts and a Gemfile that names jekyll");
                break;
            case "_news" when names.Contains("_data") && Directory.Exists(Path.Combine(directory, "_data", "topics")):
                yield return new GeneratorEvidence(BuiltInSchemas.News, "_news and _data/topics");
                break;
            case ".obsidian":
                yield return new GeneratorEvidence("obsidian", name);
                break;
        }
    }

    private static bool IsJekyllConfiguration(string name) => name is "_config.yml" or "_config.yaml" or "_config.toml";

    // A configuration is never a list, as a file about the format hugo may be.
    private static bool IsOtherData(string directory, string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) && _list.IsMatch(TextOf(directory, name));

    // In any case of letters, as Hugo reads its own keys; a comment that names it doesn't count.
    private static bool HasKey(string directory, string name, string key) =>
        Regex.IsMatch(
            TextOf(directory, name),
            $@"(^|[{{,])[ \t]*[""']?{key}[""']?[ \t]*[=:]",
            RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    // Directly, or as a part of what GitHub builds pages with.
    private static bool NamesJekyll(string directory)
    {
        string text = TextOf(directory, "Gemfile");
        return text.Contains("jekyll", StringComparison.OrdinalIgnoreCase)
            || text.Contains("github-pages", StringComparison.OrdinalIgnoreCase);
    }

    // What cannot be read says nothing.
    private static string TextOf(string directory, string name)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(RegularFile.ReadAllBytes(Path.Combine(directory, name), MostBytes));
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return "";
        }
    }
}
