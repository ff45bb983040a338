using System;
using ArticlesPS.Site;
using Xunit;

namespace ArticlesPS.Tests.Site;

public sealed class SiteConfigTests : IDisposable
{
    private readonly TemporaryDirectory _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_a_site_says_of_itself_is_read()
    {
        _site.Write(
            "_config.yml",
            "# Settings\r\ntitle: Trains\r\ndescription: \"On rails\"\r\nurl: https://example.github.io\r\nbaseurl: "
                + "\"/trains\"\r\nwebUrl: https://example.com/trains\r\nlocale: 'en-us'\r\nplugins:\r\n  - a\r\n"
        );

        SiteConfig config = SiteConfig.Read(_site.FullPath);

        Assert.Equal(
            ("Trains", "On rails", "https://example.github.io", "/trains", "https://example.com/trains", "en-us"),
            (config.Title, config.Description, config.Url, config.BaseUrl, config.WebUrl, config.Locale)
        );
    }

    [Theory]
    [InlineData("SITENAME = 'Peat'\nSITEURL = \"https://peat.example\"  # live\n", "Peat", "https://peat.example")]
    [InlineData("SITENAME = u'Peat'\r\nSITEURL = ''\r\n", "Peat", null)]
    [InlineData("SITENAME = 'a'\nSITENAME = 'b'\nSITEURL = HOST + '/x'\n", "b", null)]
    [InlineData("SITENAME = 'a'\nSITENAME = name()\n# SITEURL = 'https://a.example'\n", null, null)]
    public void The_settings_of_Pelican_are_read_where_they_are_plain_text(string settings, string? title, string? url)
    {
        _site.Write("pelicanconf.py", settings);
        SiteConfig config = SiteConfig.Read(_site.FullPath);

        Assert.Equal((title, url), (config.Title, config.WebUrl));
    }

    [Theory]
    // The URL of the site's own schema counts where no configuration says one.
    [InlineData("docfx.json={}", "https://b.example/docs")]
    [InlineData("hugo.toml=title = 'A'", "https://b.example/docs")]
    [InlineData("hugo.toml=baseURL = 'https://a.example/'", "https://a.example")]
    [InlineData("_config.yml=url: https://a.example", "https://a.example")]
    public void The_schema_of_a_site_says_its_URL(string configuration, string url)
    {
        string[] parts = configuration.Split('=', 2);
        _site.Write(parts[0], parts[1]);
        _site.Write(".articles.yml", "extends: default\nurl: { rule: path, base: https://b.example/docs/ }\n");

        Assert.Equal(url, SiteDescription.Read(_site.FullPath).Url);
    }

    [Theory]
    [InlineData("docfx.json={}", "", "No configuration in this directory says the site's title. Use ")]
    [InlineData("_config.yml=locale: en", "_config.yml", "The site has no title. Set title here, or use ")]
    [InlineData("hugo.yaml=baseURL: /", "hugo.yaml", "The site has no title. Set it here, or use ")]
    public void An_error_names_a_file_that_is_there(string configuration, string path, string message)
    {
        string[] parts = configuration.Split('=', 2);
        _site.Write(parts[0], parts[1]);

        ArticleException error = Assert.Throws<ArticleException>(() => SiteDescription.Read(_site.FullPath).RequireTitle());

        Assert.Equal(path.Length == 0 ? _site.FullPath : _site.PathOf(path), error.Target);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    // the file, the locale
    [InlineData("", null)]
    [InlineData("# nothing\n", null)]
    [InlineData("title: x\n", null)]
    [InlineData("locale:\n", null)]
    [InlineData("locale: ~\n", null)]
    [InlineData("locale: ''\n", null)]
    [InlineData("locale: [en, de]\n", null)]
    [InlineData("locale: de\n", "de")]
    [InlineData("base: &l de\nlocale: *l\n", "de")]
    [InlineData("Locale: de\n", null)]
    [InlineData("\uFEFFlocale: de\n", "de")]
    public void What_it_does_not_say_is_null(string text, string? locale)
    {
        _site.Write("_config.yml", text);

        Assert.Equal(locale, SiteConfig.Read(_site.FullPath).Locale);
    }

    [Fact]
    public void A_site_without_configuration_says_nothing() => Assert.Null(SiteConfig.Read(_site.FullPath).Locale);

    [Theory]
    [InlineData("locale: [\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("- a\n")]
    public void A_configuration_that_is_none_is_one_clear_error(string text)
    {
        string path = _site.Write("_config.yml", text);

        ArticleException error = Assert.Throws<ArticleException>(() => SiteConfig.Read(_site.FullPath));

        Assert.Equal((ArticleErrorKind.Malformed, path), (error.Kind, error.Target));
    }
}
