using System;
using System.Globalization;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.Formats;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>What items of feeds in all formats say.</summary>
public class FeedReaderTests
{
    private static readonly Uri _document = new("https://feeds.example.com/news/feed.xml");

    [Theory]
    [InlineData("AT&amp;T rises", "AT&T rises")]
    [InlineData("AT&amp;amp;T rises", "AT&T rises")]
    [InlineData("Caf&#233; &#8217;closed&#8217;", "Café ’closed’")]
    [InlineData("It&amp;#8217;s open", "It’s open")]
    [InlineData("A &lt;em&gt;new&lt;/em&gt; pier", "A new pier")]
    [InlineData("<![CDATA[A <em>new</em> pier]]>", "A new pier")]
    [InlineData("A <em>new</em> pier", "A new pier")]
    [InlineData("List&lt;T&gt; explained", "List<T> explained")]
    [InlineData("1 &lt; 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("Two\n   lines\t", "Two lines")]
    [InlineData("Pier&nbsp;1 &mdash; open &amp; dry", "Pier 1 — open & dry")]
    [InlineData("<![CDATA[Pier&nbsp;1]]>", "Pier 1")]
    [InlineData("It&#146;s &#x93;old&#x94;", "It’s “old”")]
    [InlineData("Turned \u202Efdp.exe", "Turned fdp.exe")]
    [InlineData("Bell \u0007 rings\u0000", "Bell rings")]
    [InlineData("Bell &#7; rings&#0;&#xD83C;&#xFFFF;&#x110000;", "Bell rings")]
    [InlineData("<b>Bell</b> &#7; rings&#xD83C;\u0001", "Bell rings")]
    [InlineData("&#x1F389;&#127881;", "🎉🎉")]
    [InlineData("&lt;b&gt;&lt;/b&gt;", null)]
    [InlineData("", null)]
    public void A_title_of_RSS_is_one_line_of_plain_text(string xml, string? title) =>
        Assert.Equal(title, FeedText.ItemOf(FeedText.Rss($"<title>{xml}</title>")).Title);

    [Theory]
    [InlineData("<title>1 &lt; 2 &amp;amp; &lt;b&gt;</title>", "1 < 2 &amp; <b>")]
    [InlineData("<title type='text'>A &lt;b&gt; tag</title>", "A <b> tag")]
    [InlineData("<title type='html'>A &lt;b&gt;new&lt;/b&gt; pier &amp;amp; more</title>", "A new pier & more")]
    [InlineData(
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>new</b> pier &amp; more</div></title>",
        "A new pier & more"
    )]
    [InlineData("<title type='image/png'>aGk=</title>", null)]
    public void A_title_of_Atom_is_what_its_type_says(string xml, string? title) =>
        Assert.Equal(title, FeedText.ItemOf(FeedText.Atom(xml)).Title);

    [Theory]
    [InlineData("<description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description>", "One Two")]
    [InlineData("<description><p>One</p><p>T<b>w</b>o</p></description>", "One Two")]
    [InlineData("<description></description><content:encoded>Whole</content:encoded>", "Whole")]
    [InlineData("<content:encoded>Whole</content:encoded><description>Short</description>", "Short")]
    [InlineData("<media:description>Picture</media:description>", null)]
    public void The_text_of_RSS_is_its_description(string xml, string? text) => Assert.Equal(text, FeedText.ItemOf(FeedText.Rss(xml)).Text);

    [Theory]
    [InlineData("<summary>Short</summary><content>Long</content>", "Short")]
    [InlineData("<content type='html'>&lt;p&gt;Long&lt;/p&gt;</content>", "Long")]
    [InlineData("<content type='application/pdf'>JVBERi0=</content>", null)]
    public void The_text_of_Atom_is_its_summary(string xml, string? text) => Assert.Equal(text, FeedText.ItemOf(FeedText.Atom(xml)).Text);

    [Theory]
    [InlineData("\"title\": \"1 < 2 &amp; <b>\"", "1 < 2 &amp; <b>", null)]
    [InlineData("\"summary\": \"Short\", \"content_text\": \"Long\"", null, "Short")]
    [InlineData("\"content_text\": \"5 < 6\\nlines\"", null, "5 < 6 lines")]
    [InlineData("\"content_html\": \"<p>5 &lt; 6</p><script>x()</script>\"", null, "5 < 6")]
    [InlineData("\"title\": \"\\ud800\", \"content_text\": 7", null, null)]
    public void The_texts_of_JSON_Feed_are_what_their_names_say(string json, string? title, string? text)
    {
        FeedItem item = FeedText.ItemOf(FeedText.Json($"{{{json}}}"));

        Assert.Equal((title, text), (item.Title, item.Text));
    }

    [Theory]
    [InlineData("<link>https://a.example/1</link>", "https://a.example/1")]
    [InlineData("<link>\n https://a.example/1?a=1&amp;b=2 \n</link>", "https://a.example/1?a=1&b=2")]
    [InlineData("<link>/1</link>", "https://daily.example.com/1")]
    [InlineData("<link xml:base='https://b.example/x/'>1</link>", "https://b.example/x/1")]
    [InlineData("<link>//c.example/1</link>", "https://c.example/1")]
    [InlineData("<link>https://me:secret@a.example/1</link>", "https://a.example/1")]
    [InlineData("<link>https://a.example/\"&lt;x&gt; y</link>", "https://a.example/%22%3Cx%3E%20y")]
    [InlineData("<guid>https://a.example/2</guid>", "https://a.example/2")]
    [InlineData("<guid isPermaLink='true'>https://a.example/2</guid>", "https://a.example/2")]
    [InlineData("<guid isPermaLink='false'>https://a.example/2</guid>", null)]
    [InlineData("<guid isPermaLink=' False'>https://a.example/2</guid>", null)]
    [InlineData("<guid>tag:2</guid>", null)]
    [InlineData("<link>javascript:alert(1)</link><guid>https://a.example/2</guid>", "https://a.example/2")]
    [InlineData("<atom:link rel='self' href='https://a.example/feed'/><atom:link href='https://a.example/3'/>", "https://a.example/3")]
    [InlineData("<link/>", null)]
    public void A_link_of_RSS_is_absolute(string xml, string? link) =>
        Assert.Equal(link, FeedText.ItemOf(FeedText.Rss(xml), _document).Link);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:me@example.com")]
    [InlineData(@"\\server\share")]
    [InlineData("C:\\x")]
    [InlineData("https://")]
    [InlineData("https://a\u2FF0b.example/1")]
    public void A_link_that_is_not_of_the_web_is_none(string link)
    {
        FeedItem item = FeedText.ItemOf(FeedText.Rss($"<link>{link}</link>"), _document);

        Assert.Equal((null, link), (item.Link, item.WrongLink));
    }

    [Theory]
    [InlineData("<link href='https://a.example/1'/>", "https://a.example/1")]
    [InlineData("<link href='1'/>", "https://feeds.example.com/news/1")]
    [InlineData("<link rel='self' href='x'/><link rel='alternate' href='1'/>", "https://feeds.example.com/news/1")]
    [InlineData(
        "<link rel='alternate' type='application/pdf' href='p'/><link rel='alternate' type='text/html' href='1'/>",
        "https://feeds.example.com/news/1"
    )]
    [InlineData("<content src='/1' type='text/html'/>", "https://feeds.example.com/1")]
    [InlineData("<id>https://a.example/1</id>", null)]
    public void A_link_of_Atom_is_relative_to_the_document(string xml, string? link) =>
        Assert.Equal(link, FeedText.ItemOf(FeedText.Atom(xml), _document).Link);

    [Fact]
    public void Bases_in_XML_are_relative_to_those_around_them()
    {
        string atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/a/'><entry xml:base='b/'><link href='c'/></entry></feed>";

        Assert.Equal("https://feeds.example.com/a/b/c", FeedText.ItemOf(atom, _document).Link);
    }

    [Fact]
    public void A_file_says_itself_what_links_are_relative_to()
    {
        Assert.Equal(
            "https://a.example/f/1",
            FeedText.ItemOf(FeedText.Atom("<link href='1'/>", "<link rel='self' href='https://a.example/f/feed'/>")).Link
        );
        Assert.Null(FeedText.ItemOf(FeedText.Atom("<link href='/1'/>")).Link);
        Assert.Equal(
            "https://w.example/1",
            FeedText.ItemOf(FeedText.Json("{\"url\": \"/1\"}", "\"home_page_url\": \"https://w.example\",")).Link
        );
    }

    [Theory]
    [InlineData("\"url\": \"https://a.example/1\", \"external_url\": \"https://b.example/2\"", "https://a.example/1")]
    [InlineData("\"external_url\": \"https://b.example/2\"", "https://b.example/2")]
    [InlineData("\"id\": \"https://c.example/3\"", "https://c.example/3")]
    [InlineData("\"id\": \"3\"", null)]
    public void A_link_of_JSON_Feed_is_that_of_the_page(string json, string? link) =>
        Assert.Equal(link, FeedText.ItemOf(FeedText.Json($"{{{json}}}")).Link);

    [Theory]
    [InlineData("<pubDate>Mon, 09 Mar 2026 07:05:00 GMT</pubDate><dc:date>2020-01-01</dc:date>", "2026-03-09T07:05:00Z")]
    [InlineData("<pubDate>soon</pubDate><dc:date>2026-03-09T08:05:00+01:00</dc:date>", "2026-03-09T07:05:00Z")]
    [InlineData("<atom:updated>2026-03-09T07:05:00Z</atom:updated>", "2026-03-09T07:05:00Z")]
    [InlineData("<pubDate>Fri, 01 Jan 2199 00:00:00 GMT</pubDate>", "2199-01-01T00:00:00Z")]
    [InlineData("<pubDate>soon</pubDate>", null)]
    [InlineData("", null)]
    public void A_date_of_RSS_is_the_first_that_is_one(string xml, string? date) =>
        Assert.Equal(date, FeedText.ItemOf(FeedText.Rss(xml)).Date is { } read ? ArticleDate.Format(read) : null);

    [Theory]
    [InlineData("<published>2026-03-09T07:05:00Z</published><updated>2026-03-10T07:05:00Z</updated>", 9)]
    [InlineData("<updated>2026-03-10T07:05:00Z</updated>", 10)]
    [InlineData("<published>x</published><updated>2026-03-10T07:05:00Z</updated>", 10)]
    public void A_date_of_Atom_is_when_it_was_published_else_updated(string xml, int day) =>
        Assert.Equal(day, FeedText.ItemOf(FeedText.Atom(xml)).Date?.Day);

    [Fact]
    public void What_stands_in_place_of_a_date_is_told() =>
        Assert.Equal("soon", FeedText.ItemOf(FeedText.Rss("<pubDate> soon </pubDate>")).WrongDate);

    [Theory]
    [InlineData("<dc:creator>Ada Winter</dc:creator><dc:creator>Ben Osei</dc:creator>", "Ada Winter|Ben Osei")]
    [InlineData("<author>ada@example.com (Ada Winter)</author>", "Ada Winter")]
    [InlineData("<author>ada@example.com</author>", "")]
    [InlineData("<author>Ada Winter</author><dc:creator>Ada Winter</dc:creator>", "Ada Winter")]
    [InlineData("<atom:author><atom:name>Ada</atom:name><atom:email>a@example.com</atom:email></atom:author>", "Ada")]
    public void Authors_of_RSS_are_names_and_no_addresses(string xml, string authors) =>
        Assert.Equal(authors, string.Join("|", FeedText.ItemOf(FeedText.Rss(xml)).Authors));

    [Fact]
    public void Authors_of_a_feed_are_those_of_items_that_name_none()
    {
        Assert.Equal(["Ed"], FeedText.ItemOf(FeedText.Atom("", "<author><name>Ed</name></author>")).Authors);
        Assert.Equal(
            ["Ada"],
            FeedText.ItemOf(FeedText.Atom("<author><name>Ada</name></author>", "<author><name>Ed</name></author>")).Authors
        );
        Assert.Equal(["Ed"], FeedText.ItemOf(FeedText.Json("{}", "\"authors\": [{\"name\": \"Ed\"}],")).Authors);
        Assert.Equal(
            ["Ada"],
            FeedText.ItemOf(FeedText.Json("{\"author\": {\"name\": \"Ada\"}}", "\"authors\": [{\"name\": \"Ed\"}],")).Authors
        );
    }

    [Theory]
    [InlineData(
        "<enclosure url='/a.jpg' type='image/jpeg'/><enclosure url='/a.mp3' type='audio/mpeg'/>",
        "https://daily.example.com/a.jpg"
    )]
    [InlineData(
        "<media:content url='https://i.example/a.jpg' medium='image'/><media:thumbnail url='https://i.example/t.jpg'/>",
        "https://i.example/a.jpg"
    )]
    [InlineData("<media:thumbnail url='https://i.example/t.jpg'/>", "https://i.example/t.jpg")]
    [InlineData(
        "<media:group><media:content url='https://i.example/a.png'/><media:content url='https://i.example/a.mp4'/></media:group>",
        "https://i.example/a.png"
    )]
    [InlineData("<media:content url='https://i.example/a.jpg' medium='video'/>", "")]
    [InlineData("<media:content url='data:image/png;base64,AA' medium='image'/>", "")]
    [InlineData(
        "<media:content url='https://i.example/a?w=1' width='1' medium='image'/>"
            + "<media:content url='https://i.example/a?w=9' width='9' medium='image'/>",
        "https://i.example/a?w=9"
    )]
    public void Images_of_RSS_are_enclosures_and_media(string xml, string urls) =>
        Assert.Equal(urls, string.Join("|", FeedText.ItemOf(FeedText.Rss(xml)).Images));

    [Fact]
    public void An_image_has_what_the_feed_says_of_it()
    {
        ArticleImage image = FeedText
            .ItemOf(
                FeedText.Rss(
                    "<media:content url='https://i.example/a.jpg' medium='image' width='640' height='x'>"
                        + "<media:title>Pier &amp;amp; sea</media:title><media:credit>Ada</media:credit></media:content>"
                )
            )
            .Images.Single();

        Assert.Equal((640, null, "Pier & sea", "Ada", null), (image.Width, image.Height, image.Title, image.Attribution, image.IsCached));
    }

    [Fact]
    public void The_title_of_a_module_is_not_that_of_the_item() =>
        Assert.Equal(
            "Real",
            FeedText.ItemOf(FeedText.Rss("<media:title>Picture</media:title><itunes:title>Podcast</itunes:title><title>Real</title>")).Title
        );

    [Theory]
    [InlineData(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel>"
            + "<title>Old</title><link>https://o.example/</link></channel><item><title>One</title><link>/1</link></item></rdf:RDF>"
    )]
    [InlineData(
        "<rss version='0.91'><channel><title>Old</title><link>https://o.example/</link><item><title>One</title>"
            + "<link>/1</link></item></channel></rss>"
    )]
    [InlineData(
        "<rss xmlns='http://backend.userland.com/rss2'><channel><title>Old</title><link>https://o.example/</link><item>"
            + "<title>One</title><link>/1</link></item></channel></rss>"
    )]
    public void Older_versions_of_RSS_are_read(string xml)
    {
        Feed feed = FeedText.Read(xml);

        Assert.Equal(("Old", "One", "https://o.example/1"), (feed.Title, feed.Items.Single().Title, feed.Items.Single().Link));
    }

    [Fact]
    public void An_item_that_another_feed_gave_says_which()
    {
        FeedItem rss = FeedText.ItemOf(FeedText.Rss("<source url='https://www.gazette.example/feed'>The Gazette</source>"));
        FeedItem atom = FeedText.ItemOf(
            FeedText.Atom("<source><title>The Gazette</title><link href='https://www.gazette.example/'/></source>")
        );

        Assert.Equal(("The Gazette", "https://www.gazette.example/feed"), (rss.SourceName, rss.SourceUrl));
        Assert.Equal(("The Gazette", "https://www.gazette.example/"), (atom.SourceName, atom.SourceUrl));
    }

    [Theory]
    [InlineData("\n\n  <?xml version='1.0'?><rss><channel><item><title>x</title></item></channel></rss>")]
    [InlineData(
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://nowhere.invalid/rss-0.91.dtd'><rss><channel>"
            + "<item><title>x</title></item></channel></rss>"
    )]
    [InlineData("<!-- <html> --><rss><channel><item><title>x</title></item></channel></rss>")]
    public void What_stands_in_front_of_a_feed_does_no_harm(string xml) => Assert.Equal("x", FeedText.ItemOf(xml).Title);

    [Theory]
    [InlineData("", "FeedMalformed", "The feed is empty.")]
    [InlineData(" \n ", "FeedMalformed", "The feed is empty.")]
    [InlineData("<rss><channel>", "FeedMalformed", "feed.xml(1,15)")]
    [InlineData("\n\n<rss>\n <x y></rss>", "FeedMalformed", "feed.xml(4,6)")]
    [InlineData("<rss><channel><title>&unknown;</title></channel></rss>", "FeedMalformed", "unknown")]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>",
        "FeedMalformed",
        "'x'"
    )]
    [InlineData("<opml version='2.0'/>", "FeedNotSupported", "xmlUrl")]
    [InlineData("<urlset/>", "FeedNotSupported", "sitemap")]
    [InlineData("<feed xmlns='http://purl.org/atom/ns#'/>", "FeedNotSupported", "Atom 0.3")]
    [InlineData("<note/>", "FeedNotSupported", "note")]
    [InlineData("Not found", "FeedNotSupported", "neither XML nor JSON")]
    [InlineData("{\"a\": ", "FeedMalformed", "not JSON")]
    [InlineData("{\"a\": 1}", "FeedNotSupported", "version")]
    [InlineData("[]", "FeedNotSupported", "version")]
    [InlineData("{\"version\": 1}", "FeedNotSupported", "version")]
    [InlineData("<!DOCTYPE html><html><head></head></html>", "FeedIsWebPage", "web page")]
    [InlineData("<?xml version='1.0'?>\n<!-- x --><!DOCTYPE html PUBLIC 'x' 'y'><html/>", "FeedIsWebPage", "web page")]
    [InlineData(
        "<HTML><link rel='alternate' type='application/rss+xml' href='/rss'></HTML>",
        "FeedIsWebPage",
        "https://feeds.example.com/rss"
    )]
    [InlineData(
        "<html><link rel=stylesheet href=a><link href='b.atom?a=1&amp;b=2' TYPE=application/atom+xml rel='home alternate'></html>",
        "FeedIsWebPage",
        "https://feeds.example.com/news/b.atom?a=1&b=2"
    )]
    public void What_is_no_feed_is_said_to_be_none(string text, string id, string part)
    {
        FeedException error = Assert.Throws<FeedException>(() => FeedText.Read(text, _document));

        Assert.Equal(id, error.ErrorId);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", null, null)]
    [InlineData("utf-8", "utf-8", "utf-8")]
    [InlineData("utf-8", "utf-8", "iso-8859-1")]
    [InlineData("windows-1252", null, "windows-1252")]
    [InlineData("windows-1252", "iso-8859-1", null)]
    [InlineData("windows-1252", "windows-1252", "utf-8")]
    [InlineData("windows-1252", "utf-8", "windows-1252")]
    [InlineData("utf-8", "us-ascii", "utf-8")]
    [InlineData("utf-8", "no-such-charset", null)]
    [InlineData("utf-8", "\"utf-8\"", null)]
    [InlineData("utf-16", null, null)]
    [InlineData("utf-16", "utf-8", "utf-8")]
    [InlineData("utf-16BE", null, "utf-16")]
    public void Bytes_are_decoded_as_the_server_the_declaration_or_the_bytes_say(string actual, string? charset, string? declared)
    {
        const string Title = "Café “open” – 5 €";
        string declaration = declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(actual) ?? Encoding.GetEncoding(actual);
        byte[] bytes = encoding.GetBytes($"{declaration}<rss><channel><item><title>{Title}</title></item></channel></rss>");

        Assert.Equal(Title, FeedReader.Read(bytes, "feed", charset: charset).Items.Single().Title);
        Assert.Equal(Title, FeedReader.Read([.. encoding.GetPreamble(), .. bytes], "feed", charset: charset).Items.Single().Title);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error_and_never_replaced()
    {
        byte[] bytes =
        [
            .. Encoding.ASCII.GetBytes("<rss>\n<channel><title>Caf"),
            0xE9,
            .. Encoding.ASCII.GetBytes("</title></channel></rss>"),
        ];

        FeedException error = Assert.Throws<FeedException>(() => FeedReader.Read(bytes, "feed.xml"));

        Assert.Equal("FeedMalformed", error.ErrorId);
        Assert.StartsWith("feed.xml(2,20)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_gives_an_article_with_what_news_files_have()
    {
        FeedItem item = FeedText.ItemOf(
            FeedText.Rss(
                "<title>One</title><link>https://www.example.com/1</link><pubDate>Mon, 09 Mar 2026 07:05:00 GMT</pubDate>"
                    + "<description>Text</description><dc:creator>Ada</dc:creator><dc:creator>Daily</dc:creator>"
            )
        );

        Article article = FeedArticle.Of(item, "Daily");

        Assert.Equal(("news", "article", "One", "Text"), (article.Category, article.Type, article.Title, article.Excerpt));
        Assert.Equal(
            ("https://www.example.com/1", "https://www.example.com/1", "https://www.example.com/1"),
            (article.OriginalUrl, article.WebUrl, article.Url)
        );
        Assert.Equal(
            ("Daily", "example.com", "Ada"),
            (article.Provider!.Name, article.Provider!.Domain, article.Provider!.Authors.ToString())
        );
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 7, 5, 0, TimeSpan.Zero), article.PublishedDateTime);
        Assert.Equal((null, null, null, null), (article.Published, article.Quality, article.Heat, article.FullName));
        Assert.Empty(article.Topics);
    }

    [Fact]
    public void Without_a_title_an_article_has_the_beginning_of_its_text()
    {
        string text = string.Join(" ", Enumerable.Range(1, 400).Select(number => number.ToString(CultureInfo.InvariantCulture)));

        Article article = FeedArticle.Of(new FeedItem { Text = text }, null);

        Assert.Equal("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29…", article.Title);
        Assert.EndsWith(" 152…", article.Excerpt, StringComparison.Ordinal);
        Assert.Null(FeedArticle.Of(new FeedItem(), null).Title);
    }

    [Theory]
    [InlineData(
        "<rss><channel><item><title>AT&T & co</title><link>https://example.com/?a=1&b=2</link></item></channel></rss>",
        "AT&T & co",
        "https://example.com/?a=1&b=2"
    )]
    [InlineData(
        "<?xml version=\"1.1\"?><rss><channel><item><title>t</title><link>https://example.com/</link></item></channel></rss>",
        "t",
        "https://example.com/"
    )]
    [InlineData(
        "<?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>é</title>"
            + "<link>https://example.com/</link></item></channel></rss>",
        "é",
        "https://example.com/"
    )]
    [InlineData(
        "\uFEFF\uFEFF<rss><channel><item><title>t</title><link>https://example.com/</link></item></channel></rss>",
        "t",
        "https://example.com/"
    )]
    [InlineData(
        "\n \uFEFF<?xml version='1.0'?><rss><channel><item><title>t</title><link>https://example.com/</link></item></channel></rss>",
        "t",
        "https://example.com/"
    )]
    [InlineData(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            + "<item rdf:about='https://example.com/a'><title>t</title></item></rdf:RDF>",
        "t",
        "https://example.com/a"
    )]
    public void Slips_that_are_common_do_not_lose_a_feed(string text, string title, string link)
    {
        FeedItem item = Assert.Single(FeedReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "feed.xml").Items);

        Assert.Equal((title, link), (item.Title, item.Link));
    }
}
