using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>`articles` as a .NET tool: packed, installed from a folder, and at work.</summary>
public sealed class PackageTests : IClassFixture<PackageTests.InstalledTool>
{
    private static readonly string[] _ownAssemblies = ["articles", "ArticlesPS.Core", "ArticlesPS.FrontMatter", "ArticlesPS.Site"];

    private readonly InstalledTool _tool;

    public PackageTests(InstalledTool tool)
    {
        _tool = tool;
    }

    [Fact]
    public void The_installed_tool_does_the_main_job()
    {
        using TemporaryDirectory site = new();
        string article = site.Write("2019-11-12-library.md", "---\r\ntitle: \"Library\"\r\nheat: 39\r\npublished: false\r\n---\r\n");

        Assert.Contains(
            "\"Library\"",
            _tool.Run("list", site.FullPath, "--published", "false", "--format", "csv"),
            StringComparison.Ordinal
        );
        _tool.Run("publish", article);
        Assert.Equal("---\r\ntitle: \"Library\"\r\nheat: 39\r\npublished: true\r\n---\r\n", File.ReadAllText(article));
        _tool.Run("report", site.FullPath, "--output", site.PathOf("report.html"));
        Assert.Contains("Library", File.ReadAllText(site.PathOf("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_says_whose_it_is_under_which_license_and_where_its_project_is()
    {
        using ZipArchive package = ZipFile.OpenRead(_tool.Package);
        using Stream description = package.GetEntry("ArticlesPS.Cli.nuspec")!.Open();
        XElement metadata = XDocument.Load(description).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal(("ArticlesPS.Cli", "MIT", "README.md"), (Value("id"), Value("license"), Value("readme")));
        Assert.Equal(
            ("https://github.com/articlesps/articlesps", "https://github.com/articlesps/articlesps/blob/main/CHANGELOG.md"),
            (Value("projectUrl"), Value("releaseNotes"))
        );
        Assert.Equal(
            "https://github.com/articlesps/articlesps",
            metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute("url")!.Value
        );
        Assert.All(["README.md", "LICENSE", "ThirdPartyNotices.txt"], name => Assert.NotNull(package.GetEntry(name)));
    }

    [Fact]
    public void Each_library_in_the_package_has_its_notice()
    {
        using ZipArchive package = ZipFile.OpenRead(_tool.Package);
        using StreamReader reader = new(package.GetEntry("ThirdPartyNotices.txt")!.Open());
        string[] notices = reader.ReadToEnd().Split('\n');
        IEnumerable<string> libraries = package
            .Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry.Name))
            .Except(_ownAssemblies);

        Assert.Equal(
            ["CsvHelper", "Markdig", "System.CommandLine", "Tomlyn", "Wcwidth", "YamlDotNet"],
            libraries.Order(StringComparer.Ordinal)
        );
        Assert.All(libraries, library => Assert.Contains(library, notices));
    }

    /// <summary>The package of what these tests were built with, and the tool installed from it, in a folder of their own.</summary>
    public sealed class InstalledTool : IDisposable
    {
        private readonly TemporaryDirectory _directory = new();

        public InstalledTool()
        {
            // bin/Debug/net10.0
            string configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);
            string packages = _directory.PathOf("packages");
            string project = Path.Combine(Repository.Root, "src", "ArticlesPS.Cli");
            Execute(
                "dotnet",
                "pack",
                project,
                "--no-build",
                "--configuration",
                configuration,
                "--output",
                packages,
                $"-p:PublishDir={_directory.PathOf("publish")}/"
            );
            Package = Assert.Single(Directory.EnumerateFiles(packages));

            // No other source, so no network.
            string source = _directory.Write(
                "NuGet.Config",
                $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{packages}\" /></packageSources></configuration>"
            );
            Execute("dotnet", "tool", "install", "ArticlesPS.Cli", "--tool-path", _directory.PathOf("tools"), "--configfile", source);
        }

        public string Package { get; }

        public string Run(params string[] arguments) => Execute(_directory.PathOf(Path.Combine("tools", "articles")), arguments);

        public void Dispose() => _directory.Dispose();

        private static string Execute(string program, params string[] arguments)
        {
            using Process process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}{errors.Result}");
            return output;
        }
    }
}
