using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What a release says of itself, in the manifest, in the packages of .NET and in the changelog.</summary>
public class ReleaseTests
{
    private static readonly XElement _properties = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Root!;

    [Fact]
    public void The_manifest_links_to_the_project_of_the_packages()
    {
        string project = Assert.Single(BuiltModule.ManifestEntry("ProjectUri"));

        Assert.Equal(project, _properties.Descendants("PackageProjectUrl").Single().Value);
        Assert.Equal($"{project}/blob/main/LICENSE", Assert.Single(BuiltModule.ManifestEntry("LicenseUri")));
        Assert.Equal($"{project}/blob/main/CHANGELOG.md", Assert.Single(BuiltModule.ManifestEntry("ReleaseNotes")));
        Assert.Equal("$(PackageProjectUrl)/blob/main/CHANGELOG.md", _properties.Descendants("PackageReleaseNotes").Single().Value);
    }

    [Fact]
    public void The_changelog_has_a_dated_section_for_the_version_and_above_it_only_what_is_unreleased()
    {
        string version = Assert.Single(BuiltModule.ManifestEntry("ModuleVersion"));
        string[] sections =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "CHANGELOG.md"))
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal)),
        ];

        string newest = sections.First(section => section != "## Unreleased");
        Assert.Matches($@"^## {Regex.Escape(version)} - \d{{4}}-\d\d-\d\d$", newest);
        Assert.DoesNotContain("## Unreleased", sections.Skip(1));
    }

    [Fact]
    public void Each_library_in_the_module_has_its_notice()
    {
        string[] notices = File.ReadAllLines(Path.Combine(Repository.Module, "ThirdPartyNotices.txt"));
        IEnumerable<string> libraries = Directory
            .EnumerateFiles(Path.Combine(Repository.Module, "bin"), "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.StartsWith("ArticlesPS", StringComparison.Ordinal))
            .Distinct();

        Assert.Equal(["Markdig", "Tomlyn", "YamlDotNet"], libraries.Order(StringComparer.Ordinal));
        Assert.All(libraries, library => Assert.Contains(library, notices));
        Assert.True(File.Exists(Path.Combine(Repository.Module, "LICENSE")));
    }
}
