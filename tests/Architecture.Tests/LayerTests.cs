using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using NetArchTest.Rules;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Data flows one way: folders are layers, and a layer knows only those below it.</summary>
public class LayerTests
{
    // Types that scripts and ps1xml files name stand in the module's own namespace, whatever their folder.
    private const string PublicNamespace = "ArticlesPS";

    public static TheoryData<Layer> Layers => [.. Layer.All];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_knows_only_those_below_it(Layer layer)
    {
        string[] above = [.. Layer.All.SkipWhile(other => other != layer).Skip(1).SelectMany(other => other.Types)];
        TestResult result = TypesOf(layer).ShouldNot().HaveDependencyOnAny(above).GetResult();

        Findings.AssertNone(result.FailingTypeNames ?? []);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void No_layer_knows_a_front_end_or_the_engine(Layer layer)
    {
        string[] frontEnds =
        [
            .. SourceFile.All.Where(file => file.Project is "ArticlesPS" or "ArticlesPS.Cli").SelectMany(file => file.TypeNames),
            "System.Management.Automation",
            "System.CommandLine",
        ];
        TestResult result = TypesOf(layer).ShouldNot().HaveDependencyOnAny(frontEnds).GetResult();

        Findings.AssertNone(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void Every_file_stands_in_a_layer()
    {
        IEnumerable<string> homeless = SourceFile
            .All.Where(file => file.Project is "ArticlesPS.FrontMatter" or "ArticlesPS.Core" or "ArticlesPS.Site" && file.TypeNames.Any())
            .Where(file => !Layer.All.Any(layer => layer.Types.Contains(file.TypeNames.First())))
            .Select(file => file.Path);

        Assert.Equal(["src/ArticlesPS.Core/Polyfills.cs"], homeless);
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        IEnumerable<string> elsewhere = SourceFile
            .All.Where(file => file.Namespace != "" && System.IO.Path.GetFileName(file.Path) != "Polyfills.cs")
            .Where(file => file.Namespace != ExpectedNamespace(file) && !IsPublic(file))
            .Select(file => $"{file.Path} is in {file.Namespace}");

        Findings.AssertNone(elsewhere);
    }

    [Fact]
    public void What_is_public_in_the_core_is_what_scripts_may_name()
    {
        IEnumerable<string> inside = SourceFile
            .All.Where(file => file.Project is "ArticlesPS.Core" or "ArticlesPS.Site")
            .Where(file => file.DeclaresPublicType && file.Namespace != PublicNamespace)
            .Select(file => file.Path);

        Findings.AssertNone(inside);
    }

    private static bool IsPublic(SourceFile file) =>
        (file.Namespace == PublicNamespace || file.Namespace == file.Project) && file.DeclaresPublicType;

    private static string ExpectedNamespace(SourceFile file)
    {
        string root = file.Project == "ArticlesPS.Core" ? PublicNamespace : file.Project;
        return file.Folder == "" ? root : $"{root}.{file.Folder.Replace('/', '.')}";
    }

    private static PredicateList TypesOf(Layer layer) => Types.FromFile($"{layer.Assembly}.dll").That().MeetCustomRule(new IsIn(layer));

    private sealed class IsIn(Layer layer) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type)
        {
            TypeDefinition outermost = type;
            while (outermost.DeclaringType is not null)
            {
                outermost = outermost.DeclaringType;
            }

            return layer.Types.Contains(outermost.FullName.Split('`')[0]);
        }
    }
}
