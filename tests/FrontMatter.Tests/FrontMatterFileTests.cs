using System;
using System.IO;
using System.Runtime.Versioning;
using System.Text;
using ArticlesPS.Tests;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

public class FrontMatterFileTests
{
    public static TheoryData<string, Encoding> Encodings =>
        new()
        {
            { "UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) },
            { "UTF-8 with a byte-order mark", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) },
            { "UTF-16, low byte first", new UnicodeEncoding(bigEndian: false, byteOrderMark: true) },
            { "UTF-16, high byte first", new UnicodeEncoding(bigEndian: true, byteOrderMark: true) },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_saved_in_its_own_encoding(string name, Encoding encoding)
    {
        using TemporaryDirectory directory = new();
        string path = directory.PathOf("a.md");
        byte[] FileWith(string title) => [.. encoding.GetPreamble(), .. encoding.GetBytes($"---\r\ntitle: {title} # ü\r\n---\r\n")];
        File.WriteAllBytes(path, FileWith("a"));

        FrontMatterFile file = FrontMatterFile.Load(path);
        Assert.True(file.Edit(edit => edit.Set("title", "é")), name);
        file.Save();

        Assert.Equal(FileWith("é"), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.EnumerateFiles(directory.FullPath));
    }

    [Fact]
    public void Nothing_differs_where_the_file_says_it_already()
    {
        using TemporaryDirectory directory = new();
        FrontMatterFile file = FrontMatterFile.Load(directory.Write("a.md", "---\ntitle: a\n---\n"));
        FrontMatterDocument before = file.Document;

        Assert.False(file.Edit(edit => edit.Set("title", "a")));
        Assert.Same(before, file.Document);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_and_links_stay()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no permission bits.");
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: a\n---\n");
        string link = directory.PathOf("link.md");
        File.CreateSymbolicLink(link, path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        FrontMatterFile file = FrontMatterFile.Load(link);
        file.Edit(edit => edit.Set("title", "b"));
        file.Save();

        Assert.Equal("---\ntitle: b\n---\n", File.ReadAllText(path));
        Assert.Equal(path, new FileInfo(link).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_file_that_is_gone_is_not_made_again()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: a\n---\n");
        FrontMatterFile file = FrontMatterFile.Load(path);
        file.Edit(edit => edit.Set("title", "b"));
        File.Delete(path);

        Assert.Throws<FileNotFoundException>(file.Save);
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.FullPath));
    }

    [Fact]
    public void A_refused_edit_leaves_the_document_as_it_is()
    {
        using TemporaryDirectory directory = new();
        FrontMatterFile file = FrontMatterFile.Load(directory.Write("a.md", "---\na: &x 1\nb: *x\nc: 1\n---\n"));
        string before = file.Document.Text;

        EditException e = Assert.Throws<EditException>(() =>
            file.Edit(edit =>
            {
                edit.Set("c", 2);
                edit.Set("a", 3);
            })
        );

        Assert.Contains("with the alias *x", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, file.Document.Text);
    }
}
