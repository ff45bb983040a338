using System;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>Sites of tests, written as one text: a line that begins with == names a file, and its content follows.</summary>
internal static class SiteOfFiles
{
    private const string Mark = "== ";

    /// <summary>Writes the files.</summary>
    public static void Write(TemporaryDirectory directory, string site)
    {
        foreach (string file in site.ReplaceLineEndings("\n").Split(Mark, StringSplitOptions.RemoveEmptyEntries))
        {
            int end = file.IndexOf('\n');
            directory.Write(end < 0 ? file : file[..end], end < 0 ? "" : file[(end + 1)..]);
        }
    }

    /// <summary>Where an article of a directory is.</summary>
    public static PageAddress AddressOf(TemporaryDirectory directory, string path) =>
        ArticleSource.Read(directory.PathOf(path), new SchemaLocator()).Address;

    /// <summary>The URL of the last file of a site that is in the table of a test; why it's unknown in brackets.</summary>
    public static string UrlIn(TemporaryDirectory directory, string site)
    {
        Write(directory, site);
        string last = site.ReplaceLineEndings("\n").Split('\n').Last(line => line.StartsWith(Mark, StringComparison.Ordinal))[
            Mark.Length..
        ];
        PageAddress address = AddressOf(directory, last);
        return address.Url ?? $"({address.Reason})";
    }
}
