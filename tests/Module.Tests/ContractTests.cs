using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What holds for every cmdlet of the built module, without running one.</summary>
public class ContractTests
{
    private static readonly HashSet<string> _readingVerbs =
    [
        "Get",
        "Find",
        "Measure",
        "Test",
        "Import",
        "Unprotect",
        "ConvertFrom",
        "ConvertTo",
    ];

    private static readonly XNamespace _maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace _command = "http://schemas.microsoft.com/maml/dev/command/2004/10";

    public static TheoryData<string> Names => [.. BuiltModule.All.Select(cmdlet => cmdlet.Name)];

    public static TheoryData<string> AboutPages => [.. Pages.Where(page => page.StartsWith("about_", StringComparison.Ordinal))];

    private static IEnumerable<string> Pages =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs", "en-US"), "*.md")
            .Select(page => Path.GetFileNameWithoutExtension(page)!);

    [Fact]
    public void The_manifest_exports_every_cmdlet_and_nothing_else()
    {
        Assert.Equal(
            BuiltModule.All.Select(cmdlet => cmdlet.Name),
            BuiltModule.ManifestEntry("CmdletsToExport").Order(StringComparer.Ordinal)
        );
        Assert.All(["FunctionsToExport", "VariablesToExport", "AliasesToExport"], entry =>
            Assert.Matches($@"{entry}\s*=\s*@\(\)", BuiltModule.Manifest)
        );
    }

    [Fact]
    public void The_manifest_and_the_assemblies_have_one_version()
    {
        string version = Assert.Single(BuiltModule.ManifestEntry("ModuleVersion"));

        Assert.All([BuiltModule.Core, BuiltModule.Cmdlets], assembly =>
            Assert.Equal($"{version}.0", assembly.GetName().Version!.ToString())
        );
    }

    [Theory]
    [InlineData(
        "net8.0",
        "ArticlesPS.Core.dll ArticlesPS.FrontMatter.dll ArticlesPS.Loader.dll ArticlesPS.Site.dll ArticlesPS.dll "
            + "Markdig.dll Tomlyn.dll YamlDotNet.dll"
    )]
    [InlineData("netstandard2.0", "ArticlesPS.Core.dll ArticlesPS.FrontMatter.dll ArticlesPS.Site.dll ArticlesPS.dll YamlDotNet.dll")]
    public void The_module_brings_what_it_needs_and_no_stubs_of_the_engine(string framework, string files) =>
        Assert.Equal(
            files.Split(' '),
            Directory
                .EnumerateFiles(Path.Combine(Repository.Module, "bin", framework))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("ArticlesPS.FrontMatter.dll")]
    [InlineData("ArticlesPS.Core.dll")]
    [InlineData("ArticlesPS.Site.dll")]
    [InlineData("ArticlesPS.dll")]
    public void The_build_for_Windows_PowerShell_needs_only_what_is_there(string file)
    {
        // Not loaded, for the other build of the same name is.
        using PEReader assembly = new(File.OpenRead(Path.Combine(Repository.Module, "bin", "netstandard2.0", file)));
        MetadataReader metadata = assembly.GetMetadataReader();
        IEnumerable<string> needed = metadata.AssemblyReferences.Select(handle =>
            metadata.GetString(metadata.GetAssemblyReference(handle).Name)
        );

        Assert.All(needed, name =>
            Assert.Contains(
                name,
                (string[])
                    [
                        "netstandard",
                        "System.Management.Automation",
                        "YamlDotNet",
                        "ArticlesPS.Core",
                        "ArticlesPS.FrontMatter",
                        "ArticlesPS.Site",
                    ]
            )
        );
    }

    [Fact]
    public void The_module_files_that_the_manifest_names_are_there()
    {
        IEnumerable<string> files =
        [
            .. BuiltModule.ManifestEntry("RootModule"),
            .. BuiltModule.ManifestEntry("FormatsToProcess"),
            "ArticlesPS.types.ps1xml",
        ];

        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Repository.Module, file)), file));
    }

    [Fact]
    public void The_core_knows_no_PowerShell_and_shows_no_parser()
    {
        Assert.DoesNotContain(BuiltModule.Core.GetReferencedAssemblies(), name => name.Name == "System.Management.Automation");
        IEnumerable<Type> shown = BuiltModule.Core.GetExportedTypes().SelectMany(TypesShownBy);
        Assert.DoesNotContain(shown, type => type.Assembly.GetName().Name == "YamlDotNet");
    }

    [Theory]
    [InlineData("YamlDotNet", "Yaml")]
    [InlineData("Tomlyn", "Toml")]
    public void Only_one_folder_knows_a_parser(string library, string folder)
    {
        IEnumerable<string> sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains($"using {library}", StringComparison.Ordinal));

        Assert.All(sources, file =>
            Assert.StartsWith(
                Path.Combine(Repository.Root, "src", "ArticlesPS.FrontMatter", folder) + Path.DirectorySeparatorChar,
                file,
                StringComparison.Ordinal
            )
        );
        Assert.NotEmpty(sources);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_verb_is_approved_and_the_class_is_named_after_the_cmdlet(string name)
    {
        CmdletType cmdlet = Cmdlet(name);
        IEnumerable<string> approved = typeof(VerbsCommon)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Contains(cmdlet.Verb, approved);
        Assert.Equal($"{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.Type.Name);
        Assert.True(cmdlet.Type.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_output_type_is_declared(string name) =>
        Assert.NotNull(BuiltModule.DataOf(Cmdlet(name).Type, typeof(OutputTypeAttribute)));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_writes_asks_first(string name) =>
        Assert.Equal(!_readingVerbs.Contains(Cmdlet(name).Verb), Cmdlet(name).SupportsShouldProcess);

    [Theory]
    [MemberData(nameof(Names))]
    public void Path_has_a_literal_form_with_the_usual_aliases(string name)
    {
        CmdletType cmdlet = Cmdlet(name);
        string[] aliases = ["FullName", "LP", "PSPath"];
        if (cmdlet.Type.GetProperty("LiteralPath") is not null)
        {
            Assert.Equal(aliases, cmdlet.AliasesOf("LiteralPath").Order(StringComparer.Ordinal));
        }
        else if (cmdlet.Type.GetProperty("Path") is not null)
        {
            // Never a pattern, as -Path of New-Item.
            Assert.Equal(
                aliases.Append("LiteralPath").Order(StringComparer.Ordinal),
                cmdlet.AliasesOf("Path").Order(StringComparer.Ordinal)
            );
            Assert.DoesNotContain(cmdlet.Type.GetProperty("Path")!.GetCustomAttributesData(), data =>
                data.AttributeType == typeof(SupportsWildcardsAttribute)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_searches_directories_takes_their_extensions_too(string name) =>
        Assert.Equal(
            ParametersOf(name).Contains("Recurse") || ParametersOf(name).Contains("Known"),
            ParametersOf(name).Contains("Extension")
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void What_takes_files_takes_them_by_their_FullName(string name)
    {
        PropertyInfo? literal = Cmdlet(name).Parameters.SingleOrDefault(parameter => parameter.Name == "LiteralPath");

        // By its alias, or as a row: an object of any kind that has the property.
        Assert.True(
            literal is null
                || CmdletType.IsFromPipeline(literal)
                || Cmdlet(name).Type.GetProperty("InputObject")?.PropertyType == typeof(PSObject)
        );
    }

    [Fact]
    public void A_parameter_has_one_type_wherever_it_is()
    {
        // What a filter compares with is a pattern or a switch, what a field is given may be a script block;
        // a site and the name of a file are texts.
        string[] valueOrCondition = ["Add", "Author", "Category", "Language", "Published", "Slug", "Title", "Topic", "Type", "Url"];

        // Articles as they are, files and rows of any kind, or text; two kinds of format; the text of a document, or of a field.
        string[] ofOneCmdlet = ["InputObject", "Format", "Body"];
        IEnumerable<string> several = BuiltModule
            .All.SelectMany(cmdlet => cmdlet.Parameters)
            .GroupBy(parameter => parameter.Name, parameter => Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType)
            .Where(types => types.Distinct().Count() > 1)
            .Select(types => types.Key);

        Assert.Equal(valueOrCondition.Concat(ofOneCmdlet).Order(StringComparer.Ordinal), several.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_condition_has_one_type_and_so_has_a_value()
    {
        IEnumerable<Type> TypesOf(params string[] names) =>
            names.Select(name => Cmdlet(name).Type.GetProperty("Published")!.PropertyType).Distinct();

        Assert.Equal([typeof(SwitchParameter)], TypesOf("Get-Article", "Move-Article", "Remove-Article"));
        Assert.Equal("BooleanValue", Assert.Single(TypesOf("New-Article", "Set-Article", "Set-ArticlePublished")).Name);
    }

    [Theory]
    [InlineData("New-Article", "Destination", "Directory")]
    [InlineData("Update-ArticleRelated", "First", "Maximum")]
    [InlineData("Export-ArticleApi", "Language", "Locale")]
    [InlineData("Export-ArticleFeed", "SiteTitle", "Title")]
    [InlineData("Export-ArticleSitemap", "SiteTitle", "Title")]
    [InlineData("Export-ArticleReport", "SiteTitle", "Title")]
    public void A_former_name_is_an_alias_that_no_page_shows(string name, string parameter, string former)
    {
        Assert.Equal([former], Cmdlet(name).AliasesOf(parameter));
        Assert.DoesNotContain($"-{former}", Help(name).Value, StringComparison.Ordinal);
        Assert.DoesNotMatch($@"-{former}\b", File.ReadAllText(PageOf(name)));
    }

    [Theory]
    [InlineData("New-Article", "Destination Force FrontMatterFormat InputObject NewLine Schema")]
    [InlineData(
        "Set-Article",
        "Add AddTopic Exclude Extension Force InputObject LiteralPath PassThru Path Recurse Remove RemoveField RemoveTopic Schema"
    )]
    public void What_gives_fields_their_values_has_a_parameter_for_each_field_and_takes_all_others_by_path(
        string name,
        string ownParameters
    )
    {
        IEnumerable<string> fields = FieldParameters().Select(field => field.Name);

        Assert.Equal(
            fields.Append("Body").Append("Field").Order(StringComparer.Ordinal),
            ParametersOf(name).Except(ownParameters.Split(' ')).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Get_Article_has_a_parameter_for_each_condition_of_the_filter() =>
        Assert.Empty(
            CoreSettings.FilterParameters(BuiltModule.CoreType("ArticleFilter")).Except(ParametersOf("Get-Article")).Except(["Now"])
        );

    [Theory]
    [InlineData("Measure-ArticleHeat")]
    [InlineData("Update-ArticleHeat")]
    public void What_applies_the_editorial_rule_has_a_parameter_for_each_of_its_numbers(string name) =>
        Assert.Empty(CoreSettings.SettableProperties(BuiltModule.CoreType("EditorialPolicy")).Except(ParametersOf(name)));

    [Theory]
    [InlineData("New-Article")]
    [InlineData("Set-Article")]
    public void A_parameter_that_gives_a_field_its_value_is_of_the_type_of_the_field_and_completes_values_as_that_says(string name) =>
        // The slug of a new article is the name of its file.
        Assert.All(FieldParameters().Where(field => (name, field.Name) != ("New-Article", "Slug")), field =>
        {
            PropertyInfo parameter = Cmdlet(name).Type.GetProperty(field.Name)!;
            IEnumerable<string> completers = parameter
                .GetCustomAttributesData()
                .Where(attribute => attribute.AttributeType.Name == "ArgumentCompleterAttribute")
                .Select(attribute => ((Type)attribute.ConstructorArguments[0].Value!).Name);

            Assert.Equal((field.Name, field.ParameterType), (parameter.Name, parameter.PropertyType.Name));
            Assert.Equal(field.Completer is null ? [] : [field.Completer], completers);
        });

    private static IEnumerable<(string Name, string ParameterType, string? Completer)> FieldParameters()
    {
        foreach (object parameter in (IEnumerable)BuiltModule.CoreType("FieldParameter").GetProperty("All")!.GetValue(null)!)
        {
            string name = (string)Get(parameter, "Name");
            object role = Get(parameter, "Role");
            object type = Get(parameter, "Type");
            bool isPart = parameter.GetType().GetProperty("Part")!.GetValue(parameter) is not null;
            bool isRecord = type.GetType().GetProperty("Table")!.GetValue(type) is not null;
            string single = type.GetType().Name.Replace("Type", "", StringComparison.Ordinal);
            string? completer = single == "Boolean" ? "ArticleBooleanCompleter" : null;
            completer = isPart || (bool)Get(role, "CompletesValues") ? "ArticleValueCompleter" : completer;
            single = (bool)Get(type, "IsList") ? "String" : single;
            single = isRecord ? name : single;
            yield return (name, (bool)Get(type, "IsList") ? $"{single}Value[]" : $"{single}Value", completer);
        }
    }

    private static object Get(object instance, string property) => instance.GetType().GetProperty(property)!.GetValue(instance)!;

    [Theory]
    [InlineData(
        "Force",
        "New-Article, Set-Article, Move-Article, Remove-Article, Repair-Article, Update-ArticleRelated, "
            + "Update-ArticleHeat, Update-ArticleTopic, "
            + "Export-ArticleFeed, Export-ArticleSitemap, Export-ArticleApi, Export-ArticleReport"
    )]
    [InlineData("Root", "Move-Article, Export-ArticleFeed, Export-ArticleSitemap, Export-ArticleApi")]
    [InlineData("SiteUrl", "Export-ArticleFeed, Export-ArticleSitemap")]
    [InlineData("SitemapUrl", "Export-ArticleSitemap")]
    [InlineData("SiteTitle", "Export-ArticleFeed, Export-ArticleSitemap")]
    [InlineData("SiteLanguage", "Export-ArticleFeed, Export-ArticleSitemap")]
    [InlineData("FeedFormat", "Export-ArticleFeed")]
    [InlineData("Timeout", "Import-ArticleFeed")]
    [InlineData("MaximumSize", "Import-ArticleFeed")]
    [InlineData("Field", "New-Article, Set-Article")]
    [InlineData("PlainText", "Unprotect-ArticleSecret")]
    [InlineData("Recurse", "Get-Article, Find-RelatedArticle, Test-Article, Set-Article, Move-Article, ConvertFrom-FrontMatter")]
    [InlineData("Extension", "Get-Article, Find-RelatedArticle, Test-Article, Set-Article, Move-Article, ConvertFrom-FrontMatter")]
    [InlineData("FilterTitle", "Get-Article")]
    [InlineData("FilterProvider", "Get-Article")]
    [InlineData("FilterTopic", "Get-Article")]
    [InlineData("FilterAuthor", "Get-Article")]
    [InlineData("FilterCategory", "Get-Article")]
    [InlineData("FilterType", "Get-Article")]
    [InlineData("FilterUrl", "Get-Article")]
    [InlineData("FilterPublished", "Get-Article")]
    [InlineData("MinimumQuality", "Get-Article")]
    [InlineData("MinimumHeat", "Get-Article")]
    [InlineData("After", "Get-Article, Move-Article, Remove-Article, Export-ArticleSitemap")]
    [InlineData("Before", "Get-Article, Move-Article, Remove-Article")]
    public void A_hint_names_a_parameter_of_the_cmdlets_that_write_it(string hint, string names) =>
        Assert.All(names.Split(", "), name => Assert.Contains(WordsOf(hint).TrimStart('-'), ParametersOf(name)));

    [Theory]
    [InlineData("NewArticle")]
    [InlineData("UpdateHeat")]
    [InlineData("RepairNewLine")]
    public void A_hint_names_a_cmdlet_as_it_is_typed(string hint)
    {
        string[] words = WordsOf(hint).Split(' ');

        Assert.All(words.Skip(1), parameter => Assert.Contains(parameter.TrimStart('-'), ParametersOf(words[0])));
        Assert.NotEmpty(ParametersOf(words[0]));
    }

    [Fact]
    public void Every_hint_is_in_the_words_of_the_module() =>
        Assert.All(Enum.GetNames(BuiltModule.CoreType("Hint")), hint =>
            Assert.Matches("^(-[A-Z][A-Za-z]+|[A-Z][a-z]+-Article[A-Za-z -]*)$", WordsOf(hint))
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_script_block_is_never_taken_for_its_source(string name)
    {
        Type rejects = BuiltModule.Cmdlets.GetType("ArticlesPS.Parameters.Validation.RejectScriptBlockAttribute", throwOnError: true)!;
        IEnumerable<PropertyInfo> texts = Cmdlet(name)
            .Parameters.Where(parameter => parameter.PropertyType == typeof(string) || parameter.PropertyType == typeof(string[]));

        // PowerShell runs one for each input where a parameter can come from the pipeline.
        Assert.All(texts.Where(parameter => !CmdletType.IsFromPipeline(parameter)), parameter =>
            Assert.True(BuiltModule.DataOf(parameter, rejects) is not null, $"-{parameter.Name}")
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Help_describes_the_cmdlet_and_every_parameter_and_has_examples(string name)
    {
        XElement help = Help(name);

        Assert.NotEqual("", Text(help.Element(_command + "details")!.Element(_maml + "description")));
        Assert.NotEqual("", Text(help.Element(_maml + "description")));
        Assert.DoesNotContain("{{", help.Value, StringComparison.Ordinal);
        Assert.True(help.Descendants(_command + "example").Count() >= 3);
        Dictionary<string, string> described = help.Element(_command + "parameters")!
            .Elements(_command + "parameter")
            .ToDictionary(
                parameter => Text(parameter.Element(_maml + "name")),
                parameter => Text(parameter.Element(_maml + "description"))
            );
        IEnumerable<string> parameters = Cmdlet(name).Parameters.Select(parameter => parameter.Name);
        IEnumerable<string> common = Cmdlet(name).SupportsShouldProcess ? ["WhatIf", "Confirm"] : [];
        Assert.Equal(parameters.Concat(common).Order(), described.Keys.Order());
        Assert.All(described.Values, description => Assert.NotEqual("", description));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_in_docs_says_what_the_help_says(string name)
    {
        string page = Spaceless(File.ReadAllText(PageOf(name)));
        XElement help = Help(name);

        IEnumerable<string> paragraphs = help.Descendants(_maml + "para").Select(para => para.Value).Where(text => text.Length > 0);
        Assert.All(paragraphs, text => Assert.Contains(Spaceless(text), page, StringComparison.Ordinal));
        Assert.All(Cmdlet(name).Parameters, parameter => Assert.Contains($"###-{parameter.Name}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_in_docs_is_of_a_cmdlet_or_about_a_topic_that_ships()
    {
        IEnumerable<string> shipped = Directory
            .EnumerateFiles(Path.Combine(Repository.Module, "en-US"), "about_*.help.txt")
            .Select(file => Path.GetFileName(file).Replace(".help.txt", "", StringComparison.Ordinal));

        Assert.Equal(
            shipped.Concat(BuiltModule.All.Select(cmdlet => cmdlet.Name)).Order(StringComparer.Ordinal),
            Pages.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(AboutPages))]
    public void The_page_about_a_topic_says_what_the_help_says_in_80_columns(string name)
    {
        string page = File.ReadAllText(PageOf(name));
        string help = File.ReadAllText(Path.Combine(Repository.Module, "en-US", $"{name}.help.txt"));

        Assert.Equal(Words(page), Words(help[help.IndexOf(name, StringComparison.Ordinal)..]));
        // Code stands as it is.
        Assert.All(help.Split('\n'), line => Assert.True(line.Length <= 80 || line.StartsWith("        ", StringComparison.Ordinal), line));

        // Without fences, the targets of links, marks and the lines of tables; headings are capitals in the help.
        static string Words(string text) =>
            Regex.Replace(Regex.Replace(text, @"^```\w*|\]\([^)]+\)", "", RegexOptions.Multiline), @"[\s`#|\[\]-]+", "").ToUpperInvariant();
    }

    private static string WordsOf(string hint)
    {
        MethodInfo words = BuiltModule.Cmdlets.GetType("ArticlesPS.Output.CmdletHints", throwOnError: true)!.GetMethod("Of")!;
        return (string)words.Invoke(null, [Enum.Parse(BuiltModule.CoreType("Hint"), hint)])!;
    }

    private static HashSet<string> ParametersOf(string name) => [.. Cmdlet(name).Parameters.Select(parameter => parameter.Name)];

    private static CmdletType Cmdlet(string name) => BuiltModule.All.Single(cmdlet => cmdlet.Name == name);

    private static XElement Help(string name) =>
        XDocument
            .Load(Path.Combine(Repository.Module, "en-US", "ArticlesPS.dll-Help.xml"))
            .Root!.Elements(_command + "command")
            .Single(command => Text(command.Element(_command + "details")!.Element(_command + "name")) == name);

    private static string PageOf(string name) => Path.Combine(Repository.Root, "docs", "en-US", $"{name}.md");

    private static string Text(XElement? element) => element?.Value.Trim() ?? "";

    private static string Spaceless(string text) => Regex.Replace(text, @"[\s`\\]+", "");

    private static IEnumerable<Type> TypesShownBy(Type type) =>
        type.GetMembers()
            .SelectMany(member =>
                member switch
                {
                    MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
                    ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
                    PropertyInfo property => [property.PropertyType],
                    FieldInfo field => [field.FieldType],
                    _ => [],
                }
            )
            .Append(type.BaseType ?? type);
}
