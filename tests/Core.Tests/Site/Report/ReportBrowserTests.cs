using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>The report in a real browser.</summary>
public sealed class ReportBrowserTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const char Enter = '\uE007';
    private const char Space = ' ';
    private const char Tab = '\uE004';
    private const char Left = '\uE012';
    private const char Right = '\uE014';

    private const string Rows = ".article-table tbody tr";
    private const string Titles = ".article-table tbody th > :first-child";
    private const string ArticleStatus = "#articles [role=status]";

    private readonly ReportSite _site = new();

    public void Dispose() => _site.Dispose();

    [SkippableFact]
    public void The_samples_are_shown_and_no_request_leaves_the_page()
    {
        OpenSamples();

        Assert.Equal(["file://"], browser.Requests().Where(url => url != "data:,").Select(url => url[..7]));
        Assert.Empty(browser.ConsoleMessages());
        Assert.Equal(["15", "3", "9", "3", "0", "4", "7"], browser.Texts("#totals .number"));
        Assert.Equal(15, browser.Count(Rows));
        Assert.Equal(3, browser.Count(".plot svg[role=img]"));
        Assert.Contains("Old Harbour Cranes Become a Public Park", browser.Texts(Titles));
        Assert.Contains("the lead: quality 71 + 2 x 10 for related articles = 91; published from 70", browser.Texts(".why"));
    }

    [SkippableFact]
    public void Hostile_text_stays_text()
    {
        string[] texts = [.. ReportPageTests.HostileTexts, "<b>bold</b>", "<svg onload=alert(1)>"];
        for (int i = 0; i < texts.Length; i++)
        {
            string text = JsonSerializer.Serialize(texts[i]);
            _site.Add(
                $"{i:00}.md",
                $"title: {text}",
                $"provider: {{name: {text}}}",
                $"topics: [{text}]",
                $"excerpt: {text}",
                "webUrl: javascript:document.body.remove()",
                $"related: [{{webUrl: https://example.com/{(i + 1) % texts.Length}}}]",
                $"originalUrl: https://example.com/{i}"
            );
        }

        Open(title: "</title><script>alert(1)</script>");
        browser.Click("#articles .toggle");

        Assert.Empty(browser.ConsoleMessages());
        Assert.Equal(texts.Order(StringComparer.Ordinal), browser.Texts(Titles).Order(StringComparer.Ordinal));
        Assert.Equal("</title><script>alert(1)</script>", browser.Text("h1"));
        Assert.Equal(2, browser.Count("script"));
        Assert.Equal(0, browser.Count("img, b, iframe, body > svg, [onload], [onclick], [onerror]"));
        Assert.Equal(0, browser.Count("a:not([href^='#']):not([href^='http:']):not([href^='https:'])"));
        Assert.Single(browser.Requests(), url => url != "data:,");
    }

    [SkippableFact]
    public void Articles_are_sorted_by_click_and_by_keyboard()
    {
        OpenSamples();
        Assert.Equal("descending", Sorting("Date"));
        Assert.StartsWith("Spring festival draws record crowd | Radio", browser.Texts(Titles)[0], StringComparison.Ordinal);

        browser.Click(Heading("Quality"));
        Assert.Equal(("descending", ""), (Sorting("Quality"), Sorting("Date")));
        Assert.Equal(["90", "83", "71", "62", "58", "55", "52", "47", "44", "43", "39", "", "", "", ""], Column(5));

        browser.Press(Space);
        Assert.Equal("ascending", Sorting("Quality"));
        Assert.Equal(["39", "43", "44", "47", "52", "55", "58", "62", "71", "83", "90", "", "", "", ""], Column(5));

        browser.Press(Tab, Enter);
        Assert.Equal("descending", Sorting("Heat"));
        Assert.Equal("91", Column(6)[0]);
        Assert.Equal("Heat", browser.Evaluate("document.activeElement.textContent.replace(/[^a-zA-Z]/g, '')").GetString());
    }

    [SkippableFact]
    public void Articles_are_filtered_by_words_and_lists()
    {
        OpenSamples();

        browser.Type("#articles input", "PÀRK harbour");
        Assert.Equal(("2 articles", 2), (browser.Text(ArticleStatus), browser.Count(Rows)));

        Choose("Published", "Published");
        Assert.Equal(["Old Harbour Cranes Become a Public Park"], browser.Texts(Titles));

        Choose("Provider", "Gazette");
        Assert.Equal(("No articles", 0), (browser.Text(ArticleStatus), browser.Count(Rows)));

        browser.Click("#articles .bar button");
        Assert.Equal(15, browser.Count(Rows));
        Choose("Problems", "Mojibake");
        Assert.StartsWith("The Lighthouse", Assert.Single(browser.Texts(Titles)), StringComparison.Ordinal);
        Choose("Problems", "All");
        Choose("Topic", "Trains");
        Assert.Equal("3 articles", browser.Text(ArticleStatus));
    }

    [SkippableFact]
    public void Names_in_other_tables_show_their_articles()
    {
        OpenSamples();
        browser.Evaluate(
            "[...document.querySelectorAll('#group-tables button')].find((button) => button.textContent === 'Rail & Road').focus()"
        );
        browser.Press(Enter);

        Assert.Equal("2 articles", browser.Text(ArticleStatus));
        Assert.Equal("articles", browser.Evaluate("document.activeElement.id").GetString());
    }

    [SkippableFact]
    public void A_row_opens_to_tell_its_file_topics_and_problems()
    {
        OpenSamples();
        browser.Type("#articles input", "fields-missing");
        browser.Evaluate("document.querySelector('#articles .toggle').focus()");
        browser.Press(Enter);

        Assert.Equal("true", browser.Evaluate("document.querySelector('#articles .toggle').getAttribute('aria-expanded')").GetString());
        Assert.Equal("broken/fields-missing.md", browser.Text(".more dd"));
        Assert.Equal(5, browser.Count(".more li"));
        browser.Press(Enter);
        Assert.Equal(0, browser.Count(".more"));
    }

    [SkippableFact]
    public void A_story_is_explored_by_click_and_by_keyboard()
    {
        string[] Page(string name, string related) =>
            [$"title: Article {name}", $"webUrl: https://example.com/{name}", $"quality: {90 - name[0] + 'a'}", $"related: [{related}]"];
        _site
            .Add("a.md", Page("a", "{webUrl: https://example.com/b}"))
            .Add("b.md", Page("b", "{webUrl: https://example.com/c}"))
            .Add("c.md", Page("c", ""))
            .Add("d.md", "title: Copy of c", "originalUrl: https://example.com/c")
            .Add("e.md", Page("e", "{webUrl: https://example.com/f}"))
            .Add("f.md", Page("f", ""));
        Open();

        Assert.Equal("A story of 4 articles", browser.Text("#graph-heading"));
        Assert.Equal((4, 3, 1), (browser.Count(".graph .node"), browser.Count(".graph .link"), browser.Count(".graph .link.copy")));
        Assert.Equal("Article a", Chosen());
        Assert.Equal(["Article b related"], browser.Texts(".facts li"));

        browser.Click(".facts li button");
        Assert.Equal("Article b", Chosen());
        Assert.Equal(["Article a related", "Article c related"], browser.Texts(".facts li"));

        browser.Evaluate("document.querySelector('.graph [tabindex=\"0\"]').focus()");
        string[] reached =
        [
            .. new[] { Left, Left, Left, Right, Right, Right }
                .Select(key =>
                {
                    browser.Press(key);
                    return browser.Evaluate("document.activeElement.getAttribute('aria-label').split(',')[0]").GetString()!;
                })
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["Article a", "Article b", "Article c", "Copy of c"], reached);
        string focused = browser.Evaluate("document.activeElement.getAttribute('aria-label').split(',')[0]").GetString()!;
        browser.Press(Enter);
        Assert.Equal(focused, Chosen());
        Assert.Equal("true", browser.Evaluate("document.activeElement.getAttribute('aria-pressed')").GetString());

        browser.Click("[data-story='1']");
        Assert.Equal("A story of 2 articles", browser.Text("#graph-heading"));
        browser.Click(".facts > p > button");
        Assert.Equal(["Article e", "Article f"], browser.Texts(Titles).Order(StringComparer.Ordinal));
        Assert.Empty(browser.ConsoleMessages());
    }

    [SkippableTheory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(320, false)]
    [InlineData(768, false)]
    public void Nothing_is_wider_than_the_window(int width, bool isDark)
    {
        _site.Add(
            "long.md",
            $"title: {new string('x', 300)}",
            $"provider: {{name: {new string('y', 200)}}}",
            $"topics: [{new string('z', 200)}]",
            "quality: 137",
            "heat: -1000000"
        );
        CopySamples();
        Open(width: width, isDark: isDark);
        browser.Click("#articles .toggle");
        browser.Evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");

        Assert.InRange(browser.Evaluate("document.documentElement.scrollWidth").GetInt32(), 1, width);
        Assert.Equal(
            width < 700 ? "block" : "none",
            browser.Evaluate("getComputedStyle(document.querySelector('.phone-only')).display").GetString()
        );
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colours_follow_the_system_and_can_be_told_apart(bool isDark)
    {
        OpenSamples(isDark);
        Dictionary<string, double> luminance = browser
            .Evaluate(
                """
                ((style) => ["paper", "raised", "ink", "quiet", "accent", "accent-ink", "edge", "warn", "bad"]
                  .map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))(getComputedStyle(document.documentElement))
                """
            )
            .EnumerateArray()
            .ToDictionary(pair => pair[0].GetString()!, pair => Luminance(pair[1].GetString()!));

        Assert.Equal(isDark, luminance["paper"] < luminance["ink"]);
        Assert.Equal(luminance["paper"], LuminanceOfBody(), 3);
        foreach (string text in (string[])["ink", "quiet", "accent", "warn", "bad"])
        {
            Assert.All(["paper", "raised"], paper => Assert.True(Contrast(luminance[text], luminance[paper]) >= 4.5, $"{text} on {paper}"));
        }

        Assert.True(Contrast(luminance["accent-ink"], luminance["accent"]) >= 4.5);
        Assert.True(Contrast(luminance["edge"], luminance["paper"]) >= 3);
    }

    [SkippableFact]
    public void Everything_has_a_name_and_every_table_its_headings()
    {
        OpenSamples();

        Assert.Equal(0, browser.Count("button:empty, th:not([scope]), svg:not([aria-hidden]):not([aria-label]):not([aria-labelledby])"));
        Assert.Equal(browser.Count("table"), browser.Count("table > caption:first-child:not(:empty)"));
        Assert.Equal(
            0,
            browser
                .Evaluate("[...document.querySelectorAll('input, select')].filter((field) => field.labels.length === 0).length")
                .GetInt32()
        );
        Assert.Equal(
            0,
            browser
                .Evaluate("[...document.querySelectorAll('nav a')].filter((link) => !document.querySelector(link.hash + ' h2')).length")
                .GetInt32()
        );
        Assert.Equal(1, browser.Count("h1"));
        Assert.Equal(1, browser.Count("main"));
    }

    [SkippableFact]
    public void Of_ten_thousand_articles_only_a_page_is_in_the_document()
    {
        List<Article> articles =
        [
            .. Enumerable
                .Range(0, 10_000)
                .Select(i =>
                    Article.Parse(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"---\ntitle: Number {i}\nquality: {i % 100}\nheat: {i % 100}\n"
                                + $"published: {(i % 100 >= 70 ? "true" : "false")}\nprovider: {{name: Provider {i % 300}}}\n"
                                + $"publishedDateTime: {2016 + (i / 1000)}-01-01\n---\n"
                        )
                    )
                ),
        ];
        OutputTarget output = ArticleReport.Prepare(articles, _site.ReportPath, new ArticleReportOptions(_site.Root)).Target;
        output.Apply(Assert.Single(output.Changes));
        browser.Open(_site.ReportPath);

        Assert.InRange(browser.Count("*"), 100, 3000);
        Assert.Equal("1 to 25 of 10,000 articles", browser.Text(ArticleStatus));
        browser.Click("#articles .bar:last-child button:last-child");
        Assert.Equal("26 to 50 of 10,000 articles", browser.Text(ArticleStatus));
        browser.Type("#articles input", "number 9999");
        Assert.Equal(["Number 9999"], browser.Texts(Titles));
        Assert.Empty(browser.ConsoleMessages());
    }

    private void OpenSamples(bool isDark = false)
    {
        CopySamples();
        Open(isDark: isDark);
    }

    private void CopySamples()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories))
        {
            string path = Path.Combine(_site.Root, Path.GetRelativePath(Repository.Samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private void Open(string? title = null, int width = 1280, bool isDark = false)
    {
        _site.Export(title);
        browser.Open(_site.ReportPath, width, isDark);
    }

    private string Chosen() =>
        browser.Evaluate("document.querySelector('.graph [aria-pressed=\"true\"]').getAttribute('aria-label').split(',')[0]").GetString()!;

    private string[] Column(int place) => browser.Texts($"{Rows} > :nth-child({place})");

    private string Sorting(string heading) =>
        browser
            .Evaluate($"document.querySelector({JsonSerializer.Serialize(Heading(heading))}).parentElement.getAttribute('aria-sort') ?? ''")
            .GetString()!;

    private static string Heading(string heading)
    {
        string[] headings = ["", "Date", "Title", "Provider", "Quality", "Heat", "Published", "Problems"];
        return $".article-table thead th:nth-child({Array.IndexOf(headings, heading) + 1}) button";
    }

    private void Choose(string label, string choice) =>
        browser.Evaluate(
            $$"""
            ((list) => {
              list.selectedIndex = [...list.options].findIndex((option) => option.text === {{JsonSerializer.Serialize(choice)}});
              list.dispatchEvent(new Event("change"));
            })([...document.querySelectorAll("#articles label")].find((label) => label.textContent.startsWith({{JsonSerializer.Serialize(
                label
            )}})).control)
            """
        );

    private double LuminanceOfBody()
    {
        byte[] parts =
        [
            .. browser
                .Evaluate("getComputedStyle(document.body).backgroundColor")
                .GetString()!
                .Split('(', ',', ')')
                .Skip(1)
                .Take(3)
                .Select(part => byte.Parse(part, CultureInfo.InvariantCulture)),
        ];
        return Luminance(parts);
    }

    private static double Luminance(string hex) => Luminance(Convert.FromHexString(hex.TrimStart('#')));

    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private static double Luminance(byte[] colour)
    {
        double[] parts =
        [
            .. colour.Select(part => part / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
}
