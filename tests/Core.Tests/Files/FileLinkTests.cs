using System;
using System.IO;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using Xunit;

namespace ArticlesPS.Tests.Files;

public sealed class FileLinkTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SkippableTheory]
    [InlineData("a.md", false)]
    [InlineData("folder", false)]
    [InlineData("none", false)]
    [InlineData("none/a.md", false)]
    [InlineData("a\0b", false)]
    [InlineData("to-file", true)]
    [InlineData("to-folder", true)]
    [InlineData("to-nothing", true)]
    [InlineData("to-itself", true)]
    [InlineData("to-folder/b.md", false)]
    public void A_link_is_one_wherever_it_leads_and_what_is_behind_it_is_not(string name, bool isLink)
    {
        Skip.If(OperatingSystem.IsWindows(), "Links take a privilege.");
        _directory.Write("a.md", "");
        _directory.Write("folder/b.md", "");
        File.CreateSymbolicLink(_directory.PathOf("to-file"), "a.md");
        Directory.CreateSymbolicLink(_directory.PathOf("to-folder"), "folder");
        File.CreateSymbolicLink(_directory.PathOf("to-nothing"), "nowhere");
        File.CreateSymbolicLink(_directory.PathOf("to-itself"), "to-itself");

        Assert.Equal(isLink, FileLink.IsAt(Path.Combine(_directory.FullPath, name)));
    }
}
