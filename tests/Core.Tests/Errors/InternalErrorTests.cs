using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Security;
using ArticlesPS.Articles;
using ArticlesPS.Checks;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Errors;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.State;
using ArticlesPS.Files;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using Xunit;

namespace ArticlesPS.Tests.Errors;

/// <summary>A bug of ours is never reported as a fault of a file, and a fault of a file never as a bug.</summary>
[SuppressMessage("Usage", "CA2201", Justification = "This is what bugs throw.")]
public sealed class InternalErrorTests : IDisposable
{
    private const string Null = "a\0b.md";

    private static readonly Exception[] _bugs =
    [
        new InvalidOperationException("bug"),
        new ArgumentException("bug"),
        new ArgumentOutOfRangeException("bug"),
        new NullReferenceException("bug"),
        new NotSupportedException("bug"),
        new KeyNotFoundException("bug"),
        new IndexOutOfRangeException("bug"),
    ];

    private static readonly Exception[] _failures =
    [
        new IOException(),
        new FileNotFoundException(),
        new UnauthorizedAccessException(),
        new SecurityException(),
    ];

    // Work on a file, with what happens in the middle of it.
    private static readonly Dictionary<string, Action<string, Action>> _steps = new()
    {
        ["reading"] = (path, happen) => _ = ArticleReader.Read([new ArticleFile(path, true)], file => Do(happen, file)).ToList(),
        ["planning a change"] = (path, happen) => ArticleWriter.Prepare(path, article => Do(happen, new ArticleChanges())),
        ["planning a change of an article in memory"] = (path, happen) =>
            ArticleWriter.Prepare(Article.Read(path), article => Do(happen, new ArticleChanges())),
        ["saving a change"] = Save,
        ["checking"] = (path, happen) =>
        {
            Article article = Article.Read(path);
            article.Metadata["own"] = new Throwing(happen);
            new ArticleChecker(new ArticleCheckOptions()).Add(article);
        },
        ["counting what is there"] = (_, happen) => FormerOutput.Count(() => Do(happen, 1)),
    };

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, int> Steps
    {
        get
        {
            TheoryData<string, int> cases = [];
            foreach (string step in _steps.Keys)
            {
                for (int bug = 0; bug < _bugs.Length; bug++)
                {
                    cases.Add(step, bug);
                }
            }

            return cases;
        }
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_bug_comes_out_of_all_work_as_it_is(string step, int bug)
    {
        string path = _directory.Write("a.md", "---\ntitle: a\n---\n");

        Exception? thrown = Record.Exception(() => _steps[step](path, () => throw _bugs[bug]));

        Assert.Same(_bugs[bug], thrown);
        Assert.Equal("---\ntitle: a\n---\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_directory.FullPath));
    }

    [Fact]
    public void Bugs_are_told_from_failures_of_the_system()
    {
        Assert.All(_bugs, bug => Assert.True(InternalError.Is(bug)));
        Assert.All(_bugs, bug => Assert.False(FileErrors.IsExpected(bug)));
        Assert.All(_failures, failure => Assert.False(InternalError.Is(failure)));
        Assert.All(_failures, failure => Assert.True(FileErrors.IsExpected(failure)));
        Assert.False(InternalError.Is(new OperationCanceledException()));
        Assert.False(InternalError.Is(FileErrors.Missing("a.md")));
    }

    [Fact]
    public void The_text_of_a_bug_says_what_it_is_and_where_to_report_it()
    {
        string text = InternalError.Describe(new InvalidOperationException("Nothing was left."));

        Assert.StartsWith("This is a bug in ArticlesPS, not a mistake of yours: InvalidOperationException: Nothing was left.", text);
        Assert.EndsWith("https://github.com/articlesps/articlesps/issues.", text);
    }

    // A path is text from outside, so one that the framework refuses is no bug.
    [Fact]
    public void A_path_that_the_framework_refuses_is_a_fault_of_the_path()
    {
        string path = Path.Combine(_directory.FullPath, Null);
        Action[] work =
        [
            () => ArticleSource.Read(path, ArticleSchema.Default),
            () => ArticleWriter.Prepare(path, new ArticleChanges()),
            () => FileReplacement.Begin(path).Dispose(),
            () => _ = new ArticleCreator(path),
            () => ArticleRemover.Remove(path),
            () => FeedState.Open(path).Dispose(),
            () => new FeedImport(new(), null, null).ReadFile(path),
        ];

        Assert.All(work, step => Assert.IsAssignableFrom<ArticleException>(Record.Exception(step)));
        Assert.IsAssignableFrom<IOException>(Record.Exception(() => FileCall.Make(() => File.OpenRead(path))));
        Assert.IsType<InvalidOperationException>(Record.Exception(() => FileCall.Make<int>(() => throw _bugs[0])));
    }

    private static T Do<T>(Action happen, T result)
    {
        happen();
        return result;
    }

    // What is wanted is worked out again where the file says something else by now.
    private static void Save(string path, Action happen)
    {
        bool isSaving = false;
        ArticleEdit edit = ArticleWriter.Prepare(path, article =>
        {
            if (isSaving)
            {
                happen();
            }

            ArticleChanges changes = new();
            changes.Set(ArticleRole.Heat, 1);
            return changes;
        });
        string text = File.ReadAllText(path);
        File.WriteAllText(path, "---\ntitle: other\n---\n");
        isSaving = true;
        try
        {
            ArticleWriter.Save(edit, force: true);
        }
        finally
        {
            File.WriteAllText(path, text);
        }
    }

    private sealed class Throwing(Action happen) : ArrayList
    {
        public override IEnumerator GetEnumerator()
        {
            happen();
            return base.GetEnumerator();
        }
    }
}
