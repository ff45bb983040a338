using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Tests.Creation;

/// <summary>What is meant by a new article.</summary>
internal sealed record Meant(string Title, string Date, bool? Published, string[] Tags, string? Category, int? Weight)
{
    /// <summary>Articles in which everything varies that a generator could read as something else.</summary>
    public static IReadOnlyList<Meant> All { get; } =
    [
        new("Rye Bread", "2026-01-09", null, ["bread", "rye"], "baking", null),
        new("Crème: a \"brûlée\" & more #1", "2026-01-09T10:30:00Z", true, ["C#", "yes", "2024"], "sweets", 7),
        new("2024", "2026-01-09T23:30:00-05:00", false, ["a"], null, 0),
        new("'tis: - [odd] {title} | > @ `x`", "2025-12-31T23:59:59+02:00", null, [], "baking", -3),
        new("yes", "2020-02-29", true, ["null", "~", "1.10"], "on", 12),
        new("Ünïcode 日本 🍞", "2031-05-01T00:00:00+09:00", null, ["日本", "it's"], null, null),
        new("1e3", "2026-06-15", false, ["x, y", "a.b"], null, 5),
    ];

    public bool IsDay => Date.Length == 10;

    public DateTimeOffset Instant => DateTimeOffset.Parse(IsDay ? Date + "T00:00:00Z" : Date, CultureInfo.InvariantCulture);

    /// <summary>The row of a file of JSON or CSV; the weight is a site's own field.</summary>
    public Dictionary<string, object?> Row(bool isTable)
    {
        Dictionary<string, object?> row = new() { ["title"] = Title, ["date"] = Date };
        row["tags"] = Tags.Length == 0 || isTable ? string.Join(';', Tags) : Tags;
        row["category"] = Category;
        if (Published is { } published)
        {
            row["Published"] = isTable ? $"{published}" : published;
        }

        if (Weight is { } weight)
        {
            row["weight"] = isTable ? weight.ToString(CultureInfo.InvariantCulture) : weight;
        }

        return row;
    }

    /// <summary>Makes the file as a row does.</summary>
    public Article Make(string directory, bool isTable = false)
    {
        ArticleSchema schema = new SchemaLocator().Of(directory);
        ArticleChanges changes = ArticleRow.ToMake(Row(isTable), isTable ? new UnknownColumns() : null, schema);
        Directory.CreateDirectory(directory);
        ArticleCreator creator = new(directory);
        return creator.Save(creator.Prepare(changes, slug: Title.StartsWith('\'') ? "odd" : null));
    }
}
