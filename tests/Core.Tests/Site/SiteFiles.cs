using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Tests.Site;

/// <summary>A site for one test, and what outputs write into it.</summary>
internal static class SiteFiles
{
    public const string Config =
        "title: Example Daily\ndescription: News & more\nurl: https://files.example.com\nbaseurl: /daily\nwebUrl: "
        + "https://daily.example.com/city/\nlocale: en_us\n";

    public static SiteDescription Describe(TemporaryDirectory directory, string config = Config)
    {
        directory.Write(SiteConfig.FileName, config);
        return SiteDescription.Read(directory.FullPath);
    }

    public static Article Published(
        string? title = "Night trains return",
        string? url = "https://rails.example.com/1",
        string? date = "2026-03-04T06:30:00Z"
    ) =>
        new()
        {
            Title = title,
            WebUrl = url,
            PublishedDateTime = date is null ? null : DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            Published = true,
        };

    /// <summary>The text of the file that an output makes, which is not on disk.</summary>
    public static string TextOf(SiteOutput output) => Encoding.UTF8.GetString(output.Target.Changes.Single().Content);

    /// <summary>Writes what differs and tells what that was.</summary>
    public static IReadOnlyList<string> Write(SiteOutput output)
    {
        foreach (OutputChange change in output.Target.Changes)
        {
            output.Target.Apply(change);
        }

        output.Target.Complete([]);
        return [.. output.Target.Changes.Select(change => $"{change} {change.Path}")];
    }

    public static IEnumerable<string> NamesIn(string directory) =>
        Directory.EnumerateFiles(directory).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
