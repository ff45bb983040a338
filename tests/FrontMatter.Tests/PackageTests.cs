using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using ArticlesPS.Tests;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

/// <summary>The NuGet package, as `dotnet pack` makes it.</summary>
public class PackageTests
{
    [Fact]
    public void It_has_what_its_users_need_and_asks_for_no_more()
    {
        using TemporaryDirectory directory = new();
        using ZipArchive package = ZipFile.OpenRead(Pack(directory.FullPath));

        Assert.All(
            [
                "README.md",
                "LICENSE",
                "ThirdPartyNotices.txt",
                "lib/net8.0/ArticlesPS.FrontMatter.dll",
                "lib/net8.0/ArticlesPS.FrontMatter.xml",
                "lib/netstandard2.0/ArticlesPS.FrontMatter.dll",
                "lib/netstandard2.0/ArticlesPS.FrontMatter.xml",
            ],
            name => Assert.NotNull(package.GetEntry(name))
        );
        using Stream description = package.GetEntry("ArticlesPS.FrontMatter.nuspec")!.Open();
        ILookup<string, string> dependencies = XDocument
            .Load(description)
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .ToLookup(element => element.Parent!.Attribute("targetFramework")!.Value, element => element.Attribute("id")!.Value);
        Assert.Equal(["Tomlyn", "YamlDotNet"], dependencies["net8.0"].Order(StringComparer.Ordinal));
        Assert.Equal(["YamlDotNet"], dependencies[".NETStandard2.0"]);
    }

    private static string Pack(string output)
    {
        string configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string project = Path.Combine(Repository.Root, "src", "ArticlesPS.FrontMatter");
        using Process process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["pack", project, "--no-build", "--configuration", configuration, "--output", output, "-nodeReuse:false"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
        return Assert.Single(Directory.EnumerateFiles(output, "*.nupkg"));
    }
}
