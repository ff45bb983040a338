using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>No text reaches a terminal as a file, a feed or an argument has it: views and messages escape it.</summary>
public class TerminalTests
{
    private static readonly XDocument _views = XDocument.Load(Path.Combine(Repository.Module, "ArticlesPS.format.ps1xml"));

    public static TheoryData<string> ViewTypes => [.. _views.Descendants("View").Select(TypeNameOf).Distinct()];

    public static TheoryData<string> CmdletSources =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "ArticlesPS"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj")),
        ];

    [Theory]
    [MemberData(nameof(ViewTypes))]
    public void A_view_names_no_property_that_is_text(string typeName)
    {
        Type type = TypeOf(typeName);

        Assert.All(ViewsOf(typeName).SelectMany(view => view.Descendants("PropertyName")), property =>
            Assert.False(IsText(type.GetProperty(property.Value)!.PropertyType), property.Value)
        );
    }

    [Theory]
    [MemberData(nameof(ViewTypes))]
    public void A_script_of_a_view_that_shows_text_escapes_it(string typeName)
    {
        Type type = TypeOf(typeName);
        IEnumerable<string> scripts = ViewsOf(typeName)
            .SelectMany(view => view.Descendants("ScriptBlock"))
            .Where(script => script.Parent!.Name != "ItemSelectionCondition")
            .Select(script => script.Value);

        Assert.All(
            scripts.Where(script => Regex.Matches(script, @"\$_((?:\.\w+)+)").Any(match => IsText(TypeAt(type, match.Groups[1].Value)))),
            script => Assert.Matches(@"\[ArticlesPS\.(ConsoleText|DisplayPath)\]::", script)
        );
    }

    [Fact]
    public void The_column_of_folders_is_as_wide_as_the_folders_in_it()
    {
        XElement column = _views.Descendants("TableColumnHeader").Single(header => header.Element("Label")?.Value == "Folder");

        Assert.Equal(
            BuiltModule.CoreType("DisplayPath").GetField("FolderWidth")!.GetRawConstantValue()!.ToString(),
            column.Element("Width")!.Value
        );
    }

    [Theory]
    [MemberData(nameof(CmdletSources))]
    public void A_message_of_a_cmdlet_is_written_here_or_escaped(string source)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, source));

        Assert.All(
            Regex.Matches(
                text,
                @"\b(?:WriteWarning|WriteVerbose|WriteDebug|ShouldProcess|ShouldContinue|\w*MetadataException)\(\s*(?<argument>[^\s)].*)"
            ),
            call => Assert.Matches(@"^(ConsoleText\.Escape\(|"")", call.Groups["argument"].Value)
        );
        Assert.All(Regex.Matches(text, @"\bnew ErrorRecord\b|\bErrorRecord record = new\("), _ =>
            Assert.Equal("CommandErrorRecord.cs", Path.GetFileName(source))
        );
    }

    private static IEnumerable<XElement> ViewsOf(string typeName) => _views.Descendants("View").Where(view => TypeNameOf(view) == typeName);

    private static string TypeNameOf(XElement view) => view.Element("ViewSelectedBy")!.Element("TypeName")!.Value;

    private static Type TypeOf(string typeName) => BuiltModule.Core.GetType(typeName, throwOnError: true)!;

    // The last property of a path as in .Article.Name, without what PowerShell adds and without a method at its end.
    private static Type TypeAt(Type type, string path)
    {
        foreach (string name in path.Split('.', StringSplitOptions.RemoveEmptyEntries).Where(name => name != "PSBase"))
        {
            if (type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is not { } property)
            {
                break;
            }

            type = property.PropertyType;
        }

        return type;
    }

    private static bool IsText(Type type) => !(Nullable.GetUnderlyingType(type) ?? type).IsValueType;
}
