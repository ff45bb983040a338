using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Schemas;

/// <summary>The schemas that come with the product, as files in Schemas/BuiltIn that people read and send changes to.</summary>
internal static class BuiltInSchemas
{
    public const string News = "news";
    public const string Default = "default";

    private static readonly ConcurrentDictionary<string, Lazy<ArticleSchema>> _schemas = new(StringComparer.Ordinal);

    /// <summary>Their names, in the order in which lists show them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [News, Default, "hugo", "jekyll", "eleventy", "docusaurus", "astro", "zola", "docfx", "obsidian", "quarto", "pelican"];

    /// <summary>Whether a schema is one of <see cref="Names"/> that no generator stands for.</summary>
    public static bool IsOfNoGenerator(string name) => name is News or Default;

    /// <summary>The schema with one of the <see cref="Names"/>; read once, when it's first used.</summary>
    public static ArticleSchema Get(string name) =>
        _schemas.GetOrAdd(name, key => new Lazy<ArticleSchema>(() => ArticleSchema.Compile(key, DefinitionOf(key), fullName: null))).Value;

    /// <summary>What the file of a schema says, together with the schema that it extends.</summary>
    public static SchemaDefinition DefinitionOf(string name)
    {
        SchemaDefinition definition = SchemaReader.ReadBuiltIn(TextOf(name), name) with { IsOfNews = name is News or Default };
        return definition.Extends is { } extended ? definition.Over(DefinitionOf(extended)) : definition;
    }

    /// <summary>The text of the file.</summary>
    public static string TextOf(string name)
    {
        using Stream stream = typeof(BuiltInSchemas).Assembly.GetManifestResourceStream($"{name}.yml")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
