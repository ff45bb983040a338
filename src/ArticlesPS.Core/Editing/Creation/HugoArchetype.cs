using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles.Urls.Hugo;
using ArticlesPS.Editing.Creation.Neighbours;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Editing.Creation;

/// <summary>
/// The template of new files of a Hugo site (<see href="https://gohugo.io/content-management/archetypes/"/>), as far as it's plain
/// data: what its expressions would compute is left to the values that the article gets.
/// </summary>
internal sealed class HugoArchetype
{
    // Stands for the value of an expression, and occurs nowhere else.
    private const string Computed = "\uE000";
    private const string Directory = "archetypes";
    private const string Leaf = "index.md";

    private static readonly Regex _expression = new(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant);

    // A key, quoted in JSON, and its value; the comma that follows in JSON.
    private static readonly Regex _pair = new(@"^(\s*[""']?([\w.-]+)[""']?\s*[:=]\s*)(\S.*?)(,?\s*)$", RegexOptions.CultureInvariant);
    private static readonly Regex _statement = new(@"\{\{-?\s*(if|else|end|range|with|define|block)\b", RegexOptions.CultureInvariant);

    // In TOML, a date without quotation marks has to be one.
    private const string ComputedDay = "1111-11-11";
    private const string ComputedMoment = ComputedDay + "T11:11:11Z";

    private HugoArchetype(string path, FrontMatterDocument document, string dateKey)
    {
        DataEntry? date = document.Root.Find(dateKey);
        IsLeaf = Path.GetFileName(path) == Leaf;
        DatesNow = IsComputed(date);
        HasDays = date?.Value is DataScalar { Text: ComputedDay };
        Document = document;
        Text = WithoutComputed(document);
    }

    /// <summary>Whether it's that of articles in directories of their own.</summary>
    public bool IsLeaf { get; }

    /// <summary>Whether it gives an article the moment in which it's made.</summary>
    public bool DatesNow { get; }

    /// <summary>Whether that moment is written as a day.</summary>
    public bool HasDays { get; }

    /// <summary>Its text without the keys whose values are computed.</summary>
    public string Text { get; }

    /// <summary>It with examples of the values that are computed.</summary>
    public FrontMatterDocument Document { get; }

    /// <summary>The article's values in the places, and in the notation, of those that are computed.</summary>
    public FrontMatterModel ModelFor(ArticleSchema schema, string newLine)
    {
        string text = HasComputedBody(Document) ? Document.Text.Substring(0, Document.Body.Start) : Document.Text;
        FrontMatterDocument whole = FrontMatterDocument.Parse(text.Replace("\n", newLine), schema.ReadingOptions);
        string[] constants =
        [
            .. NotationShape.Paths(whole.Root, schema.Table).Where(found => !IsComputed(found.Entry)).Select(found => found.Path),
        ];
        return new FrontMatterModel(whole, schema, constants);
    }

    /// <summary>The template of a directory; null if there is none, or it's more than data.</summary>
    /// <param name="directory">The full path of the directory.</param>
    /// <param name="root">The directory of the site.</param>
    /// <param name="dateKey">The key of an article's date.</param>
    public static HugoArchetype? Of(string directory, string root, string dateKey)
    {
        if (FileFor(SectionOf(directory, root), root) is not { } path)
        {
            return null;
        }

        try
        {
            string text = EncodedText.Decode(FileBytes.Read(path)).Text.Replace("\r\n", "\n");
            return _statement.IsMatch(text)
                ? null
                : new HugoArchetype(
                    path,
                    FrontMatterDocument.Parse(WithExamples(text, dateKey), new FrontMatterOptions { AllowsBlanksAbove = true }),
                    dateKey
                );
        }
        catch (Exception e) when (e is ArticleException or FrontMatterException or EditException)
        {
            return null;
        }
    }

    private static string SectionOf(string directory, string root)
    {
        string path = (DirectoryPath.Below(root, directory) ?? "").Replace(Path.DirectorySeparatorChar, '/');
        HugoSite site = HugoSite.Read(root, new());
        string? content = site.Mounts.Select(mount => mount.PathOf(path + "/")).FirstOrDefault(found => found is not null);
        return content?.Split('/')[0] ?? "";
    }

    // That of the section, and else the default; a directory of that name is a template with resources.
    private static string? FileFor(string section, string root)
    {
        string[] names = section.Length == 0 ? ["default"] : [section, "default"];
        return names
            .SelectMany(name => new[] { Path.Combine(root, Directory, name, Leaf), Path.Combine(root, Directory, name + ".md") })
            .FirstOrDefault(File.Exists);
    }

    // date: {{ .Date }} isn't valid YAML until Hugo has computed it.
    private static string WithExamples(string text, string dateKey)
    {
        bool isYaml = text.TrimStart()[0] == '-';
        IEnumerable<string> lines = text.Split('\n')
            .Select(line =>
            {
                if (!_expression.IsMatch(line))
                {
                    return line;
                }

                Match pair = _pair.Match(line);
                return pair.Success
                    ? pair.Groups[1].Value + ExampleOf(pair, isYaml, dateKey) + pair.Groups[4].Value
                    : _expression.Replace(line, Computed);
            });
        return string.Join("\n", lines);
    }

    private static string ExampleOf(Match pair, bool isYaml, string dateKey)
    {
        string value = pair.Groups[3].Value;
        bool isDate = pair.Groups[2].Value.Equals(dateKey, StringComparison.OrdinalIgnoreCase);
        string dated = value.Contains("2006") && !value.Contains("15") ? ComputedDay : ComputedMoment;
        string text = isDate ? dated : Computed;
        return value[0] switch
        {
            '\'' or '"' => value[0] + text + value[0],
            _ => isDate || isYaml ? text : $"\"{text}\"",
        };
    }

    private static bool IsComputed(DataEntry? entry) =>
        entry?.Value is DataScalar { Text: var text } && (text.Contains(Computed) || text is ComputedDay or ComputedMoment);

    private static bool HasComputedBody(FrontMatterDocument document) => document.Body.In(document.Text).Contains(Computed);

    private static string WithoutComputed(FrontMatterDocument document)
    {
        FrontMatterDocument data = document.Edit(edit =>
        {
            foreach (DataEntry entry in document.Root.Entries.Where(IsComputed))
            {
                edit.Remove(DataPath(entry.Key));
            }
        });
        return HasComputedBody(data) ? data.Text.Substring(0, data.Body.Start) : data.Text;
    }

    private static string DataPath(string key) => FrontMatter.Editing.DataPath.Append("", key);
}
