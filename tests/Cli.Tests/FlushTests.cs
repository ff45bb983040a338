using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>
/// What takes a file's place is on the disk before it does: a machine that loses its power in between would leave an empty
/// file. The calls that the system sees are watched.
/// </summary>
public sealed class FlushTests : IDisposable
{
    private readonly TemporaryDirectory _site = new();

    public FlushTests()
    {
        _site.Write("_config.yml", "title: Example Daily\nwebUrl: https://daily.example.com\n");
        _site.Write(
            "_news/a.md",
            "---\ntitle: A\nwebUrl: https://daily.example.com/a\npublishedDateTime: 2026-03-01\npublished: true\n---\n"
        );
        _site.Write(
            "feed.rss",
            "<rss version=\"2.0\"><channel><title>F</title><item><title>One</title><link>https://f.example/1</link></item></channel></rss>"
        );
        _site.Write("changes.csv", $"FullName,Heat\n{_site.PathOf("_news/a.md")},7\n");
    }

    public void Dispose() => _site.Dispose();

    [SkippableTheory]
    [InlineData("set _news --heat 7", 1)]
    [InlineData("unpublish _news", 1)]
    [InlineData("apply changes.csv", 1)]
    [InlineData("new -d _news --title B --published-date-time 2026-03-02", 1)]
    [InlineData("feed feed.rss --state feeds.state", 1)]
    [InlineData("export feed _news -d feed.xml", 1)]
    [InlineData("export sitemap _news -d sitemap.xml", 1)]
    [InlineData("report _news -o report.html", 1)]
    // The manifest before and behind the two pages.
    [InlineData("export api _news -d api", 4)]
    public void Every_file_is_flushed_before_it_is_renamed(string arguments, int files)
    {
        Assert.Equal(files, Watch(arguments));
    }

    [SkippableFact]
    public void A_copy_to_another_disk_is_flushed_before_it_is_renamed()
    {
        using OtherDisk disk = OtherDisk.Find(_site);

        Assert.Equal(1, Watch($"move _news -d {disk.FullPath}"));
    }

    /// <summary>Runs a command, holds every rename of a helper file against the flushes before it, and counts the renames.</summary>
    private int Watch(string arguments)
    {
        Skip.IfNot(
            OperatingSystem.IsLinux() && Shell.Run("strace -o /dev/null true").ExitCode == 0,
            "There is no strace here, or it may watch nothing."
        );
        string log = _site.PathOf("calls");
        (int exitCode, string errors) = Shell.Run(
            $"cd '{_site.FullPath}' && strace -f -y -s 4096 -e "
                + $"trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat -o '{log}' dotnet "
                + $"'{Path.Combine(AppContext.BaseDirectory, "articles.dll")}' {arguments}"
        );
        Assert.True(exitCode == 0, errors);

        // A helper file is dirty from its first byte to its flush.
        HashSet<string> flushed = [];
        int renames = 0;
        foreach (string line in File.ReadLines(log))
        {
            if (Regex.Match(line, @"(?<call>\w+)\(\d+<(?<path>[^>]*\.articles-[^>]*\.tmp)>") is { Success: true } call)
            {
                bool isFlush = call.Groups["call"].Value is "fsync" or "fdatasync";
                _ = isFlush ? flushed.Add(call.Groups["path"].Value) : flushed.Remove(call.Groups["path"].Value);
            }
            else if (
                Regex.Match(line, @"(rename|link)\w*\([^""]*""(?<path>[^""]*\.articles-[^""]*\.tmp)"", .*\) = 0")
                    is { Success: true } rename
                && !line.Contains(".tmp\", \"" + rename.Groups["path"].Value, StringComparison.Ordinal)
            )
            {
                renames++;
                Assert.True(flushed.Contains(rename.Groups["path"].Value), line);
            }
        }

        return renames;
    }
}
