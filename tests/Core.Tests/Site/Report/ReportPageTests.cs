using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;
using Xunit;

namespace ArticlesPS.Tests.Site;

public sealed class ReportPageTests : IDisposable
{
    private readonly ReportSite _site = new();

    public void Dispose() => _site.Dispose();

    internal static IReadOnlyList<string> HostileTexts { get; } =
    [
        "</script><script>alert(1)</script>",
        "</SCRIPT\n><img src=x onerror=alert(1)>",
        "<!--<script>",
        "--><h1>x</h1><!--",
        "a\u2028b\u2029c",
        "{{data}} {{script}} {{title}}",
        "\" onclick=\"alert(1)",
        "' & &lt;b&gt; &amp;",
        "]]>",
        "\0\u0007\u001b[31m",
        "\u202Ereversed",
        "日本語 Ελληνικά 🎉",
    ];

    public static TheoryData<string> HostileCases => [.. HostileTexts];

    [Theory]
    [MemberData(nameof(HostileCases))]
    public void Text_of_articles_stays_in_the_data_and_is_what_it_was(string text)
    {
        string quoted = JsonSerializer.Serialize(text);
        _site.Add("a.md", $"title: {quoted}", $"provider: {{name: {quoted}}}", $"topics: [{quoted}]", $"webUrl: {quoted}");
        _site.Export(title: text);

        // Outside of the data, which ends at the first </script>, the page is the same whatever articles say.
        string plain = Regex.Replace(_site.Html, "(id=\"data\">).*?(</script>)", "$1$2", RegexOptions.Singleline);
        using ReportSite harmless = new ReportSite().Add("a.md", "title: a");
        harmless.Export(title: text);
        Assert.Equal(Regex.Replace(harmless.Html, "(id=\"data\">).*?(</script>)", "$1$2", RegexOptions.Singleline), plain);
        Assert.Equal(2, Regex.Count(plain, "</script>"));
        Assert.DoesNotContain(text.Contains('<') ? text : "<img", plain, StringComparison.Ordinal);
        Assert.Equal(text, _site.Data.GetProperty("articles").GetProperty("title")[0].GetString());
        Assert.Equal(text, _site.Data.GetProperty("providers")[0].GetProperty("name").GetString());
        Assert.Equal(text, _site.Data.GetProperty("topics")[0].GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, _site.Data.GetProperty("articles").GetProperty("link")[0].ValueKind);
        string data = Regex.Match(_site.Html, "id=\"data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.DoesNotContain(data, c => c is '<' or '>' or '&' or '\u2028' or '\u2029' or '\n' || char.IsControl(c));
    }

    [Fact]
    public void The_policy_allows_the_page_s_own_style_and_script_and_nothing_else()
    {
        _site.Add("a.md", "title: a");
        _site.Export();
        string policy = Regex.Match(_site.Html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;

        Assert.Equal(
            $"default-src 'none'; img-src data:; style-src '{HashOf("style")}'; script-src '{HashOf("script")}'; "
                + "base-uri 'none'; form-action 'none'",
            policy
        );
        Assert.True(
            _site.Html.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < _site.Html.IndexOf("<style", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_page_names_no_other_file_and_no_address()
    {
        _site.Add("a.md", "title: a");
        _site.Export();

        Assert.DoesNotMatch("""(?:src|href)=["'](?!data:,|#)""", _site.Html);
        Assert.Equal(["http://www.w3.org/2000/svg"], Regex.Matches(_site.Html, @"https?://[^\s""']+").Select(match => match.Value));
        Assert.DoesNotMatch(
            "@import|url\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|\\{\\{\\w+\\}\\}",
            _site.Html
        );
    }

    [Fact]
    public void A_second_run_writes_nothing_and_a_change_is_written()
    {
        _site.Add("a.md", "title: a");

        Assert.Equal([OutputAction.Create], _site.Export().Select(change => change.Action));
        Assert.Empty(_site.Export());
        _site.Add("a.md", "title: b");
        Assert.Equal([OutputAction.Update], _site.Export().Select(change => change.Action));
        Assert.Equal(
            ["a.md", "report.html"],
            Directory.EnumerateFileSystemEntries(_site.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Where_the_site_lies_makes_no_difference()
    {
        using ReportSite elsewhere = new();
        foreach (ReportSite site in (ReportSite[])[_site, elsewhere])
        {
            site.Add("_news/a.md", "title: a", "webUrl: https://example.com/a")
                .Add("_news/b.md", "title: b", "webUrl: https://example.com/a");
            site.Export();
        }

        Assert.Equal(File.ReadAllBytes(_site.ReportPath), File.ReadAllBytes(elsewhere.ReportPath));
    }

    [Theory]
    [InlineData(null, null, "Articles")]
    [InlineData(null, "title: Harbour & Sea\n", "Harbour &amp; Sea")]
    [InlineData("Mine", "title: Harbour\n", "Mine")]
    [InlineData(" ", "locale: en\n", "Articles")]
    public void The_heading_is_the_one_given_else_the_site_s(string? title, string? config, string heading)
    {
        if (config is not null)
        {
            _site.Write("_config.yml", config);
        }

        _site.Export(title);

        Assert.Contains($"<h1 dir=\"auto\">{heading}</h1>", _site.Html, StringComparison.Ordinal);
        Assert.Contains($"<title>{heading}: report</title>", _site.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_makes_a_report_of_nothing()
    {
        _site.Export();

        Assert.Equal(JsonValueKind.Null, _site.Data.GetProperty("asOf").ValueKind);
        Assert.Equal(0, _site.Data.GetProperty("articles").GetProperty("title").GetArrayLength());
    }

    [Theory]
    [InlineData("_news", "DestinationIsDirectory")]
    [InlineData("_news/a.md", "DestinationIsArticle")]
    [InlineData("a:b.html", "DestinationInvalid")]
    public void A_destination_that_is_no_place_for_a_report_is_refused(string path, string error)
    {
        _site.Add("_news/a.md", "title: a");
        string full = Path.Combine(_site.Root, path);
        ArticleException e = Assert.Throws<ArticleException>(() =>
            ArticleReport.Prepare(_site.Articles(), full, new ArticleReportOptions(_site.Root))
        );

        Assert.Equal((error, ArticleErrorKind.InvalidPath, full), (e.ErrorId, e.Kind, e.Target));
    }

    private string HashOf(string element) =>
        "sha256-"
        + Convert.ToBase64String(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(Regex.Match(_site.Html, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value)
            )
        );
}
