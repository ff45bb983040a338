using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Code asks for roles; the names of keys are in schemas.</summary>
public class FieldNameTests
{
    // Formats of others, which have names of their own: feeds, sitemaps, the API, the report's data, configurations of sites.
    private static readonly string[] _formats =
    [
        "src/ArticlesPS.Core/Articles/Urls/",
        "src/ArticlesPS.Core/Feeds/",
        "src/ArticlesPS.Site/Api/",
        "src/ArticlesPS.Site/Feeds/",
        "src/ArticlesPS.Site/Report/",
        "src/ArticlesPS.Site/Sitemaps/",
        "src/ArticlesPS.Site/SiteConfig.cs",
        "src/ArticlesPS.Site/SiteDescription.cs",
        "src/ArticlesPS.FrontMatter/",
        "src/ArticlesPS.Cli/Output/SarifOutput.cs",
    ];

    private static readonly Dictionary<string, string[]> _wordsOfOtherMeaning = new()
    {
        // Commands, and the name of a file.
        ["src/ArticlesPS.Cli/Application.cs"] = ["publish"],
        ["src/ArticlesPS.Cli/Commands/HeatCommand.cs"] = ["heat"],
        ["src/ArticlesPS.Cli/Commands/RelatedCommand.cs"] = ["related"],
        ["src/ArticlesPS.Cli/Commands/TopicsCommand.cs"] = ["topics"],
        ["src/ArticlesPS.Cli/Output/ArticleOutput.cs"] = ["path"],
        ["src/ArticlesPS.Cli/Output/FrontMatterPrinter.cs"] = ["path"],

        // An older name of a parameter.
        ["src/ArticlesPS/Commands/ExportArticleApiCommand.cs"] = ["Locale"],

        // Ends of the names of any keys, and a tag of R Markdown.
        ["src/ArticlesPS.Core/Checks/Rules/Texts/DroppedText.cs"] = ["abstract", "date", "keywords", "teaser"],

        // Types and words of schema files.
        ["src/ArticlesPS.Core/Editing/Creation/JekyllNewFile.cs"] = ["layout"],
        ["src/ArticlesPS.Core/Editing/Creation/NewArticleForms.cs"] = ["layout"],
        ["src/ArticlesPS.Core/Querying/Surveying/KeyUsage.cs"] = ["date"],
        ["src/ArticlesPS.Core/Querying/Surveying/SchemaDraft.cs"] = ["date", "published"],
    };

    [Fact]
    public void No_name_of_a_key_stands_outside_the_schemas()
    {
        HashSet<string> keys =
        [
            .. BuiltInSchemas
                .Names.SelectMany(name => BuiltInSchemas.Get(name).Table.Fields)
                .SelectMany(field => field.Keys)
                .SelectMany(key => new[] { key.Path, key.Name }),
        ];
        IEnumerable<string> found =
            from file in SourceFile.All
            where !file.Path.StartsWith("src/ArticlesPS.Core/Schemas/", StringComparison.Ordinal)
            where !Array.Exists(_formats, format => file.Path.StartsWith(format, StringComparison.Ordinal))
            from text in file.Strings
            where keys.Contains(text.Text) && !_wordsOfOtherMeaning.GetValueOrDefault(file.Path, []).Contains(text.Text)
            select $"{file.Path}({text.Line}): {text.Text}";

        Assert.True(keys.Count > 80, $"{keys.Count} keys");
        Findings.AssertNone(found);
    }
}
