using System;
using System.IO;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml;
using Field = ArticlesPS.Schemas.Records.FieldTables.Topic;

namespace ArticlesPS;

/// <summary>A topic of a site's taxonomy: its name, and the keywords that assign it to articles.</summary>
public sealed class ArticleTopic : FieldRecord
{
    /// <summary>Creates a topic without values and without a file.</summary>
    public ArticleTopic()
        : base(Field.Table) { }

    private ArticleTopic(DataMapping yaml, string fullName)
        : base(Field.Table, yaml)
    {
        FullName = fullName;
    }

    /// <summary>The name as articles have it.</summary>
    public string? Name
    {
        get => Get<string>(Field.Name);
        set => Set(Field.Name, value);
    }

    /// <summary>
    /// The name of the topic's folder on the site; if the file has none, the file's own name, such as canvas-apps for
    /// 01-canvas-apps.yaml.
    /// </summary>
    public string? Id
    {
        get => Get<string>(Field.Id) ?? IdOfFile(FullName);
        set => Set(Field.Id, value);
    }

    /// <summary>A shorter name to show, or null.</summary>
    public string? ShortName
    {
        get => Get<string>(Field.ShortName);
        set => Set(Field.ShortName, value);
    }

    /// <summary>The name of the topic that this one belongs to, or null.</summary>
    public string? Parent
    {
        get => Get<string>(Field.Parent);
        set => Set(Field.Parent, value);
    }

    /// <summary>Words and phrases that assign the topic to articles; empty if there are none.</summary>
    public ArticleList<string> Keywords
    {
        get => GetList<string>(Field.Keywords);
        set => Set(Field.Keywords, value);
    }

    /// <summary>Hashtags for posts about the topic; empty if there are none.</summary>
    public ArticleList<string> Hashtags
    {
        get => GetList<string>(Field.Hashtags);
        set => Set(Field.Hashtags, value);
    }

    /// <summary>Every other key of the file; never null.</summary>
    public ArticleMetadata Metadata => Others;

    /// <summary>The file's full path, or null for a topic without a file.</summary>
    public string? FullName { get; }

    /// <summary>The full path with PowerShell's provider, or null.</summary>
    public string? PSPath => FullName is null ? null : Article.FileSystemProvider + FullName;

    /// <summary>Reads a topic from a file that is entirely YAML.</summary>
    /// <param name="path">The file's path; a relative one is resolved against the process's directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, or is not a topic.</exception>
    public static ArticleTopic Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string fullPath = Path.GetFullPath(path);
        byte[] bytes = FileBytes.Read(fullPath);
        try
        {
            return Parse(EncodedText.Decode(bytes).Text, fullPath);
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, fullPath);
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";

    // A keyword that is passed over would take its topic from the articles that have it, so nothing here is lenient.
    private static ArticleTopic Parse(string text, string fullPath)
    {
        DataMapping yaml = YamlReader.ReadFile(text);
        ArticleTopic topic = new(yaml, fullPath);
        foreach (DataEntry entry in yaml.Entries)
        {
            if (Field.Table.Find(entry.Key) is { } field && topic.Metadata.Contains(entry.Key))
            {
                string expected = field == Field.Keywords || field == Field.Hashtags ? "a list of text values" : "text";
                throw TopicErrors.TopicInvalid(
                    fullPath,
                    TextPosition.At(text, entry.Value.Span.Start),
                    $"The field {entry.Key} is not {expected}."
                );
            }
        }

        return string.IsNullOrWhiteSpace(topic.Name)
            ? throw TopicErrors.TopicInvalid(fullPath, new TextPosition(1, 1), "The topic has no name. Add a field name.")
            : topic;
    }

    private static string? IdOfFile(string? path)
    {
        if (path is null)
        {
            return null;
        }

        string name = Path.GetFileNameWithoutExtension(path);
        int digits = 0;
        while (digits < name.Length && name[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        bool isNumbered = digits > 0 && digits + 1 < name.Length && name[digits] == '-';
        return isNumbered ? name.Substring(digits + 1) : name;
    }
}
