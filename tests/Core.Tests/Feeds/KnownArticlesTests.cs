using System;
using System.Text;
using ArticlesPS.Feeds.State;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>What the files of a site have is known, in whatever state they are.</summary>
public sealed class KnownArticlesTests : IDisposable
{
    private const string Page = "daily.example.com/1";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string, string> States =>
        new()
        {
            { "published", "---\noriginalUrl: \"https://daily.example.com/1\"\npublished: true\n---\n" },
            { "not published", "---\nwebUrl: https://daily.example.com/1\npublished: false\n---\n" },
            { "an older name", "---\nsourceUrl: https://daily.example.com/1\n---\n" },
            {
                "an older name beside the newer one",
                "---\nsourceUrl: https://daily.example.com/1\nwebUrl: https://daily.example.com/2\n---\n"
            },
            { "another case", "---\nOriginalURL: https://daily.example.com/1\n---\n" },
            { "a list", "---\noriginalUrl:\n  - https://daily.example.com/2\n  - https://daily.example.com/1\n---\n" },
            { "another form of the URL", "---\nwebUrl: http://www.daily.example.com/1/?utm_source=x\n---\n" },
            { "a key twice", "---\ntitle: a\ntitle: b\noriginalUrl: \"https://daily.example.com/1\"\n---\n" },
            { "the URL twice", "---\nwebUrl: https://daily.example.com/2\nwebUrl: 'https://daily.example.com/1'\n---\n" },
            { "a quotation mark that does not close", "---\ntitle: \"x\noriginalUrl: https://daily.example.com/1\n---\n" },
            { "a blank before the key", "---\ntitle: x\n originalUrl: https://daily.example.com/1\n---\n" },
            { "a tab before the key", "---\ntitle: x\n\toriginalUrl: https://daily.example.com/1\n---\n" },
            { "no fences", "originalUrl: https://daily.example.com/1\n" },
            { "no fence behind it", "---\noriginalUrl: https://daily.example.com/1\n" },
            { "a byte-order mark and no fences", "\uFEFForiginalUrl: https://daily.example.com/1\n" },
            { "a faulty file with CRLF", "---\r\na: 1\r\na: 2\r\noriginalUrl: https://daily.example.com/1\r\n---\r\n" },
            { "a faulty file with CR", "---\ra: \"\roriginalUrl: https://daily.example.com/1\r---\r" },
            { "a faulty file with a URL below its key", "---\na: 1\na: 2\noriginalUrl: >-\n  https://daily.example.com/1\n---\n" },
            {
                "a faulty file with a list",
                "---\na: 1\na: 2\nwebUrl:\n- https://daily.example.com/2\n- https://daily.example.com/1\n---\n"
            },
            {
                "a faulty file with a flow list",
                "---\na: 1\na: 2\nwebUrl: [https://daily.example.com/2,https://daily.example.com/1]\n---\n"
            },
            { "a faulty file with a comment", "---\na: 1\na: 2\nwebUrl: https://daily.example.com/1 # moved\n---\n" },
            { "keys in quotation marks", "---\na: 1\na: 2\n\"webUrl\": \"https://daily.example.com/1\"\n---\n" },
            { "TOML", "+++\noriginalUrl = \"https://daily.example.com/1\"\n+++\n" },
        };

    [Theory]
    [MemberData(nameof(States))]
    public void A_file_is_known_with(string state, string text) => Assert.True(IsKnown(Encoding.UTF8.GetBytes(text)), state);

    [Fact]
    public void Bytes_that_are_no_text_and_another_encoding_hide_no_URL()
    {
        const string Text = "---\ntitle: ü\na: 1\na: 2\noriginalUrl: https://daily.example.com/1\n---\n";

        Assert.True(IsKnown(Encoding.Latin1.GetBytes(Text)));
        Assert.True(IsKnown([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]));
        Assert.True(IsKnown(Encoding.BigEndianUnicode.GetBytes(Text)));
    }

    [Theory]
    [InlineData("---\nlinkOfSomebody: https://daily.example.com/1\n---\n")]
    [InlineData("---\nrelated:\n  - webUrl: https://daily.example.com/1\n    title: x\n---\n")]
    [InlineData(
        "---\na: 1\na: 2\nwebUrl: https://daily.example.com/2\nrelated:\n  - webUrl: https://daily.example.com/1\n"
            + "    sourceUrl: https://daily.example.com/1\n---\n"
    )]
    [InlineData("---\na: 1\na: 2\nrelated:\n- title: x\n  webUrl: https://daily.example.com/1\n---\n")]
    [InlineData("---\na: 1\na: 2\nwebUrl: https://daily.example.com/2\n\nimages:\n  - url: https://daily.example.com/1\n---\n")]
    [InlineData("---\na: 1\na: 2\n# webUrl: https://daily.example.com/1\n---\nSee https://daily.example.com/1\n")]
    [InlineData("# Read me\n\nThe field webUrl is https://daily.example.com/1\n")]
    [InlineData("webUrls: https://daily.example.com/1\n")]
    public void Other_URLs_than_those_of_the_page_are_not_known(string text) => Assert.False(IsKnown(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_cannot_be_read_is_an_error()
    {
        ArticleReadResult missing = ArticleReader.ReadOne(new ArticleFile(_directory.PathOf("missing.md"), IsNamed: false));

        Assert.Equal("FileNotFound", Assert.Throws<ArticleException>(() => new KnownArticles().Add(missing)).ErrorId);
    }

    private bool IsKnown(byte[] bytes)
    {
        KnownArticles known = new();
        known.Add(ArticleReader.ReadOne(new ArticleFile(_directory.Write("x.md", bytes), IsNamed: false)));
        return known.Contains(Page);
    }
}
