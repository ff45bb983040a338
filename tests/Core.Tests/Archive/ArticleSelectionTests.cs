using System;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Archive;

public sealed class ArticleSelectionTests : IDisposable
{
    private const string Sound = "---\npublished: true\npublishedDateTime: 2020-01-01\n---\n";
    private const string Dateless = "---\ntitle: x\n---\n";
    private const string Faulty = "---\na: 1\na: 2\n---\n";
    private const string Plain = "# Read me\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    // Jekyll's dates are in file names, too, whatever the key says.
    [Theory]
    [InlineData("2017-09-11-a.md", "date: 11-9-2017", true)]
    [InlineData("2021-09-11-a.md", "date: 11-9-2021", false)]
    [InlineData("a.md", "date: 11-9-2017", null)]
    [InlineData("a.md", "date: 2017-09-11", true)]
    public void A_date_that_is_known_all_the_same_is_certain(string name, string yaml, bool? expected)
    {
        ArticleFile file = new(_directory.Write(name, $"---\n{yaml}\n---\n"), IsNamed: false) { Schema = BuiltInSchemas.Get("jekyll") };
        ArticleSelection selection = new(new ArticleFilter { Before = new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero) }, false);

        bool? actual = null;
        Exception? e = Record.Exception(() => actual = selection.Includes(file, out _));

        Assert.Equal(expected, actual);
        Assert.Equal(expected is null ? "PublishedDateTimeUnclear" : null, (e as ArticleException)?.ErrorId);
    }

    [Theory]
    [InlineData(Sound, true, "", false, "yes")]
    [InlineData(Sound, false, "before", false, "yes")]
    [InlineData(Sound, false, "after", false, "no")]
    [InlineData(Sound, false, "unpublished", false, "no")]
    [InlineData(Dateless, false, "before", false, "no")]
    [InlineData(Dateless, false, "after", false, "no")]
    [InlineData(Dateless, false, "unpublished", false, "yes")]
    [InlineData("---\npublished: yes\n---\n", false, "unpublished", false, "PublishedUnclear")]
    [InlineData("---\npublished: \"true\"\n---\n", true, "unpublished", false, "PublishedUnclear")]
    [InlineData("---\npublished: yes\n---\n", true, "", false, "yes")]
    [InlineData("---\npublishedDateTime: 01.02.2019\n---\n", false, "before", false, "PublishedDateTimeUnclear")]
    [InlineData("---\npublishedDateTime: [2019-02-01]\n---\n", true, "after", false, "PublishedDateTimeUnclear")]
    [InlineData("---\npublishedDateTime: 01.02.2019\n---\n", true, "unpublished", false, "yes")]
    [InlineData("---\nheat: hot\n---\n", false, "heat", false, "HeatUnclear")]
    [InlineData("---\nheat: hot\n---\n", false, "quality", false, "no")]
    [InlineData("---\nquality: 7.5\n---\n", true, "quality", false, "QualityUnclear")]
    [InlineData(Faulty, true, "", false, "yes")]
    [InlineData(Faulty, true, "", true, "DuplicateKey")]
    [InlineData(Faulty, true, "before", false, "DuplicateKey")]
    [InlineData(Faulty, false, "", false, "DuplicateKey")]
    [InlineData(Plain, true, "", false, "FrontMatterMissing")]
    [InlineData(Plain, false, "", false, "FrontMatterMissing")]
    [InlineData(null, true, "", false, "FileNotFound")]
    public void A_file_is_wanted_only_where_it_is_certain_to_be(
        string? text,
        bool isNamed,
        string filter,
        bool isArticleNeeded,
        string expected
    )
    {
        string path = text is null ? _directory.PathOf("missing.md") : _directory.Write("x.md", text);
        ArticleFilter wanted = new()
        {
            Before = filter == "before" ? new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero) : null,
            After = filter == "after" ? new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero) : null,
            Published = filter == "unpublished" ? false : null,
            MinimumHeat = filter == "heat" ? 1 : null,
            MinimumQuality = filter == "quality" ? 1 : null,
        };
        string actual;
        try
        {
            actual = new ArticleSelection(wanted, isArticleNeeded).Includes(
                new ArticleFile(path, isNamed) { Schema = ArticleSchema.News },
                out _
            )
                ? "yes"
                : "no";
        }
        catch (ArticleException e)
        {
            actual = e.ErrorId;
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_filter_is_empty_until_a_condition_is_given()
    {
        Assert.True(new ArticleFilter().IsEmpty);
        Func<ArticleFilter, ArticleFilter>[] conditions =
        [
            filter => filter with { Published = false },
            filter => filter with { MinimumHeat = -1 },
            filter => filter with { MinimumQuality = 0 },
            filter => filter with { After = DateTimeOffset.MinValue },
            filter => filter with { Before = DateTimeOffset.MaxValue },
            filter => filter with { Title = Wildcard.List(["*"]) },
            filter => filter with { Provider = Wildcard.List(["*"]) },
            filter => filter with { Topic = Wildcard.List(["*"]) },
            filter => filter with { Category = Wildcard.List(["*"]) },
            filter => filter with { Type = Wildcard.List(["*"]) },
            filter => filter with { Url = Wildcard.List(["*"]) },
        ];
        Assert.All(conditions, condition => Assert.False(condition(new ArticleFilter()).IsEmpty));
    }
}
