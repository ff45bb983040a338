using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.Articles.Urls;

/// <summary>What the configuration of a generator says, in YAML, TOML or JSON. Its keys can be in any case.</summary>
internal sealed class SiteConfiguration
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates one that says nothing.</summary>
    public SiteConfiguration() { }

    /// <summary>Creates one that says another under a key.</summary>
    public SiteConfiguration(string key, SiteConfiguration below)
    {
        _values[key] = below;
    }

    private SiteConfiguration(IDictionary values)
    {
        foreach (DictionaryEntry entry in values)
        {
            _values[$"{entry.Key}"] = entry.Value is IDictionary below ? new SiteConfiguration(below) : entry.Value;
        }
    }

    /// <summary>The keys, in no order.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Whether it says anything under a key.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ArticleException">It can't be read, or isn't valid.</exception>
    public static SiteConfiguration Read(string path)
    {
        try
        {
            string text = EncodedText.Decode(FileBytes.Read(path)).Text;
            return new SiteConfiguration(RootOf(text, FormatOf(path)).ToDictionary());
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, path);
        }
    }

    /// <summary>The value of a key as text; null if there is none, or it's a list or a mapping.</summary>
    public string? Text(string key) =>
        Value(key) switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>The value of a key if it's true or false.</summary>
    public bool? Boolean(string key) => Value(key) as bool?;

    /// <summary>The mapping under a key; null if there is none.</summary>
    public SiteConfiguration? Section(string key) => Value(key) as SiteConfiguration;

    /// <summary>The texts of a list under a key, or the one text; empty if there are none.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Value(key) switch
        {
            string text => [text],
            IList list => [.. list.OfType<object>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)!)],
            _ => [],
        };

    /// <summary>The mappings of a list under a key, or the one mapping; empty if there are none.</summary>
    public IReadOnlyList<SiteConfiguration> Sections(string key) =>
        Value(key) switch
        {
            SiteConfiguration section => [section],
            IList list => [.. list.OfType<IDictionary>().Select(item => new SiteConfiguration(item))],
            _ => [],
        };

    /// <summary>Takes over what another configuration says; its values win, and mappings are merged.</summary>
    public void Merge(SiteConfiguration other)
    {
        foreach (KeyValuePair<string, object?> entry in other._values)
        {
            if (entry.Value is SiteConfiguration section && Section(entry.Key) is { } known)
            {
                known.Merge(section);
            }
            else
            {
                _values[entry.Key] = entry.Value;
            }
        }
    }

    private static DataMapping RootOf(string text, FrontMatterFormat format) =>
        format == FrontMatterFormat.Yaml
            ? YamlReader.ReadConfiguration(text)
            : FrontMatterSyntax.Of(format).Read(text, new TextSpan(FrontMatterDocument.TextStart(text), text.Length));

    private object? Value(string key) => _values.TryGetValue(key, out object? value) ? value : null;

    private static FrontMatterFormat FormatOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".toml" => FrontMatterFormat.Toml,
            ".json" => FrontMatterFormat.Json,
            _ => FrontMatterFormat.Yaml,
        };
}
