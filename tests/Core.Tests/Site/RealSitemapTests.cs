using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Sitemaps;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>The sitemap of a real site, as far as its articles are there.</summary>
public sealed class RealSitemapTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SkippableFact]
    public void The_entries_of_a_real_site_are_made_of_its_articles()
    {
        string root = Path.Combine(Repository.Corpus ?? "", "site");
        string former = Path.Combine(root, "news-sitemap.xml");
        Skip.IfNot(File.Exists(former), Repository.NoCorpus);
        HashSet<string> names =
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "_news")).Select(file => Path.GetFileNameWithoutExtension(file)),
        ];
        Article[] articles = [.. Directory.EnumerateFiles(Path.Combine(root, "_news")).Select(Article.Read)];

        ArticleSitemapOptions options = new() { ChangeFrequency = SitemapChangeFrequency.Hourly, Priority = 1 };
        SiteOutput output = new ArticleSitemapExport(_directory.PathOf("news-sitemap.xml"), SiteDescription.Read(root), options).Export(
            articles
        );

        string[] expected = [.. EntriesOf(XDocument.Load(former)).Where(entry => entry.Split('/', ' ').Any(names.Contains))];
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            EntriesOf(XDocument.Parse(SiteFiles.TextOf(output))).Order(StringComparer.Ordinal)
        );
        Assert.Empty(output.Errors);
    }

    // Values, and not how they are written: a date is its moment, a number is a number.
    private static IEnumerable<string> EntriesOf(XDocument sitemap) =>
        sitemap
            .Root!.Elements()
            .Select(url =>
            {
                string Value(string name) => url.Element(url.Name.Namespace + name)!.Value;
                DateTimeOffset date = DateTimeOffset.Parse(Value("lastmod"), System.Globalization.CultureInfo.InvariantCulture);
                double priority = double.Parse(Value("priority"), System.Globalization.CultureInfo.InvariantCulture);
                return FormattableString.Invariant($"{Value("loc")} {date.UtcDateTime:s} {Value("changefreq")} {priority}");
            });
}
