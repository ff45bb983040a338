using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Archive;

/// <summary>Which files of a run are moved or removed, and when: what front ends do with a <see cref="SelectionRun"/>.</summary>
public sealed class SelectionRunTests : IDisposable
{
    private const string Yes = "---\npublished: true\npublishedDateTime: 2020-01-01\n---\n";
    private const string No = "---\npublished: false\npublishedDateTime: 2020-01-01\n---\n";
    private const string Recent = "---\npublished: false\npublishedDateTime: 2026-01-01\n---\n";
    private const string Silent = "---\npublishedDateTime: 2020-01-01\n---\n";
    private const string Null = "---\npublished:\npublishedDateTime: 2020-01-01\n---\n";
    private const string Date = "---\npublished: 2020-01-01\n---\n";
    private const string Faulty = "---\na: 1\na: 2\n---\n";
    private const string Plain = "# Read me\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("unpublished", "0", Silent)]
    [InlineData("unpublished", "0 1 2", Silent, Silent, Null)]
    [InlineData("unpublished", "0", Silent, Plain)]
    [InlineData("unpublished", "0 1", Silent, No)]
    [InlineData("unpublished", "0 1", No, Silent)]
    [InlineData("unpublished", "0 1 3", Silent, Null, Yes, Silent)]
    [InlineData("unpublished", "", Yes)]
    [InlineData("unpublished", "")]
    [InlineData("unpublished", "FrontMatterMissing", Plain)]
    [InlineData("unpublished", "DuplicateKey", Faulty)]
    [InlineData("unpublished", "PublishedUnclear", Date)]
    [InlineData("unpublished", "1 PublishedUnclear", Date, Silent)]
    [InlineData("unpublished", "0 DuplicateKey", Silent, Faulty)]
    [InlineData("published", "", Silent, Silent)]
    [InlineData("published", "0", Yes, Silent, No)]
    [InlineData("published", "", No)]
    [InlineData("old unpublished", "0", Silent, Recent)]
    [InlineData("old unpublished", "1", Recent, Silent)]
    [InlineData("old unpublished", "0 1", Silent, Silent)]
    [InlineData("old", "0 1", Silent, Yes, Recent)]
    [InlineData("", "0 1 2", Silent, Silent, Yes)]
    public void A_news_article_that_does_not_say_is_unpublished(string filter, string expected, params string[] texts) =>
        AssertSelected(ArticleSchema.News, filter, expected, texts);

    [Theory]
    [InlineData("unpublished", "", Silent)]
    [InlineData("unpublished", "", Silent, Null)]
    [InlineData("unpublished", "1", Silent, No)]
    [InlineData("unpublished", "0", No, Silent)]
    [InlineData("unpublished", "", Yes)]
    // The key is also one for a date.
    [InlineData("unpublished", "", Date)]
    [InlineData("unpublished", "0", "---\ndraft: true\n---\n", Silent)]
    [InlineData("unpublished", "PublishedUnclear", "---\ndraft: perhaps\n---\n", Silent)]
    [InlineData("published", "", Silent, Silent)]
    [InlineData("published", "0", Yes, Silent, No)]
    [InlineData("old unpublished", "", Silent, Recent)]
    [InlineData("old", "0 1", Silent, Yes, Recent)]
    [InlineData("", "0 1 2", Silent, Silent, Yes)]
    public void Where_nothing_shows_a_schema_an_article_that_does_not_say_is_never_taken(
        string filter,
        string expected,
        params string[] texts
    ) => AssertSelected(ArticleSchema.Default, filter, expected, texts);

    [Theory]
    [InlineData("news", 0)]
    [InlineData("default", 2)]
    public void What_is_left_out_for_its_silence_is_counted_in_one_warning(string schema, int count)
    {
        SelectionRun run = new(FilterOf("unpublished"));
        foreach ((string text, int i) in new[] { Silent, No, Yes, Null }.Select((text, i) => (text, i)))
        {
            run.Admit(Write($"{i}.md", text) with { Schema = BuiltInSchemas.Get(schema) }, input: null, out _);
        }

        Assert.Equal(
            count == 0 ? "" : $"{count} articles were left",
            string.Join(' ', string.Join(' ', run.Warnings()).Split(' ').Take(4))
        );
    }

    private void AssertSelected(ArticleSchema schema, string filter, string expected, string[] texts)
    {
        foreach (SelectionHold hold in new[] { SelectionHold.None, SelectionHold.Found, SelectionHold.All })
        {
            foreach (bool isNamed in new[] { true, false })
            {
                List<string> done = Run(
                    FilterOf(filter),
                    hold,
                    [.. texts.Select((text, i) => Write($"{i}.md", text, isNamed) with { Schema = schema })]
                );

                Assert.Equal(expected, string.Join(' ', done.Order(StringComparer.Ordinal)));
            }
        }
    }

    [Theory]
    [InlineData(nameof(SelectionHold.None), "named found found", "0 1 2", "")]
    [InlineData(nameof(SelectionHold.Found), "named found found named", "0 3", "1 2")]
    [InlineData(nameof(SelectionHold.All), "named found found", "", "0 1 2")]
    public void Files_wait_for_the_end_of_the_run(string hold, string files, string atOnce, string atTheEnd)
    {
        SelectionRun run = new(new ArticleFilter(), Enum.Parse<SelectionHold>(hold));
        string[] kinds = files.Split(' ');
        IEnumerable<int> done = Enumerable
            .Range(0, kinds.Length)
            .Where(i => run.Admit(Write($"{i}.md", Silent, kinds[i] == "named"), input: null, out _));

        Assert.Equal(atOnce, string.Join(' ', done.ToArray()));
        Assert.Equal(atTheEnd, string.Join(' ', run.Complete().Select(selected => Path.GetFileNameWithoutExtension(selected.File.Path))));
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("named a/0.md, named a/1.md", 0, "")]
    [InlineData("found a/0.md", 1, "a/0.md")]
    [InlineData("named 0.md, found a/0.md, found a/1.md", 2, "a")]
    [InlineData("found a/b/0.md, found a/c/1.md", 2, "a")]
    [InlineData("found a/0.md, found ab/0.md", 2, "")]
    // A directory or pattern stands for files that were named before it, too.
    [InlineData("named a/0.md, again a/0.md, found a/1.md", 2, "a")]
    [InlineData("named a/0.md, named a/1.md, again a/0.md, again a/1.md, again a/1.md", 2, "a")]
    [InlineData("found a/0.md, again a/0.md", 1, "a/0.md")]
    [InlineData("again a/0.md", 0, "")]
    // One that is named twice was still not found.
    [InlineData("named a/0.md, again-named a/0.md", 0, "")]
    [InlineData("named a/0.md, again-named a/0.md, again a/0.md", 1, "a/0.md")]
    public void What_was_found_is_counted_with_the_directory_that_has_it_all(string files, int count, string place)
    {
        SelectionRun run = new(new ArticleFilter());
        foreach (string[] file in files.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(file => file.Split(' ')))
        {
            ArticleFile written = Write(file[1], Silent, file[0].EndsWith("named", StringComparison.Ordinal));
            if (file[0].StartsWith("again", StringComparison.Ordinal))
            {
                run.AdmitAgain(written);
            }
            else
            {
                run.Admit(written, input: null, out _);
            }
        }

        Assert.Equal(count, run.FoundCount);
        Assert.Equal(count == 0 ? "" : _directory.PathOf(place).TrimEnd(Path.DirectorySeparatorChar), run.FoundPlace);
    }

    [Fact]
    public void What_is_not_wanted_is_not_counted()
    {
        SelectionRun run = new(FilterOf("old unpublished"));

        _ = new[] { Recent, Yes, No }.Select((text, i) => run.Admit(Write($"{i}.md", text, isNamed: false), input: null, out _)).ToArray();

        Assert.Equal(1, run.FoundCount);
    }

    [Fact]
    public void A_file_that_has_waited_is_looked_at_again()
    {
        SelectionRun run = new(FilterOf("unpublished"), SelectionHold.All);
        NewsArticle input = new();
        run.Admit(Write("0.md", No), input, out Article? article);
        Assert.False(article!.Published);
        Write("0.md", Yes);

        SelectedFile waiting = Assert.Single(run.Complete());

        Assert.Same(input, waiting.Input);
        Assert.False(run.StillIncludes(waiting, out article));
        Assert.True(article!.Published);
    }

    // What front ends do: numbers of the files that are done, and ids of errors.
    private static List<string> Run(ArticleFilter filter, SelectionHold hold, IReadOnlyList<ArticleFile> files)
    {
        List<string> done = [];
        SelectionRun run = new(filter, hold);
        foreach (ArticleFile file in files)
        {
            try
            {
                if (run.Admit(file, input: null, out _))
                {
                    done.Add(Number(file));
                }
            }
            catch (ArticleException e)
            {
                if (e.ErrorId != "FrontMatterMissing" || files.Count == 1)
                {
                    done.Add(e.ErrorId);
                }
            }
        }

        done.AddRange(run.Complete().Select(selected => Number(selected.File)));
        return done;
    }

    private static string Number(ArticleFile file) => Path.GetFileNameWithoutExtension(file.Path);

    private static ArticleFilter FilterOf(string words) =>
        new()
        {
            Published = !words.Contains("published", StringComparison.Ordinal)
                ? null
                : !words.Contains("unpublished", StringComparison.Ordinal),
            Before = words.Contains("old", StringComparison.Ordinal) ? new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) : null,
        };

    private ArticleFile Write(string name, string text, bool isNamed = true) => new(_directory.Write(name, text), isNamed);
}
