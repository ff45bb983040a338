using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Curation.Related;
using ArticlesPS.Editing;
using ArticlesPS.Files;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Threading;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Types and members have the names that the field has for them.</summary>
public class NameTests
{
    // What we once called things, and what everybody calls them.
    private static readonly Dictionary<string, string> _standardNames = new()
    {
        ["Flag"] = "Boolean",
        ["WholeNumber"] = "Integer",
        ["OlderName"] = "Alias",
        ["UsesOlderNames"] = "UsesAliases",
        ["IsReadLate"] = "IsLazy",
        ["WorkAhead"] = "OrderedParallelQueue",
        ["SharedTexts"] = "StringPool",
        ["WritingHabits"] = "YamlFormatting",
        ["ArticleHabits"] = "FormattingConventions",
        ["FrontMatterPlaces"] = "SourceLayout",
        ["FieldPlace"] = "FieldPosition",
        ["ShapeEditor"] = "StructuralEditor",
        ["ShapeChange"] = "StructuralEdit",
        ["KeyChange"] = "RenameKey",
        ["OrderChange"] = "ReorderList",
        ["Printable"] = "ConsoleText",
        ["Period"] = "Duration",
        ["UndecodedPath"] = "NonUtf8Path",
        ["ArticleCheck"] = "ArticleAnalyzer",
        ["ArticleRule"] = "RuleDescriptor",
        ["Learn"] = "Collect",
        ["EditorialRule"] = "EditorialPolicy",
        ["ArticleField"] = "FieldDefinition",
        ["Says"] = "IsEquivalent, Mentions",
        ["Fits"] = "Matches",
        ["Take"] = "Apply, Acquire, Dequeue",
        ["Given"] = "Input",
        ["Mend"] = "Repair",
        ["Fill"] = "Populate",
        ["RelatedRule"] = "RelatedPolicy",
    };

    [Fact]
    public void No_type_or_member_has_a_name_of_our_own_making()
    {
        IEnumerable<string> found = SourceFile.All.SelectMany(file =>
            file.DeclaredNames.Where(name => _standardNames.ContainsKey(name.Name))
                .Select(name => $"{file.Path}({name.Line}): {name.Name} is called {_standardNames[name.Name]}")
        );

        Findings.AssertNone(found);
    }

    [Fact]
    public void Files_have_extensions_and_no_endings()
    {
        IEnumerable<string> found = SourceFile.All.SelectMany(file =>
            file.DeclaredNames.Where(name =>
                    name.Name.EndsWith("Ending", StringComparison.Ordinal)
                    && !name.Name.EndsWith("LineEnding", StringComparison.OrdinalIgnoreCase)
                )
                .Select(name => $"{file.Path}({name.Line}): {name.Name}")
        );

        Findings.AssertNone(found);
    }
}
