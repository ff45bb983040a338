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
