using System;
using System.Linq;
using ArticlesPS.Checks;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>Files without front matter: of which of them a run warns, and how often.</summary>
public sealed class SkippedFilesTests : IDisposable
{
    private const string BlankAbove = "\n---\ntitle: x\n---\n";
    private const string Unclosed = "---\n'title': x\n";
    private const string Good = "---\ntype: course\ntitle: x\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_warning_for_each_directory_and_kind_counts_the_files_and_names_one()
    {
        _directory.Write("b/a.md", BlankAbove);
        _directory.Write("b/b.md", Unclosed);
        _directory.Write("b/c.md", BlankAbove);
        _directory.Write("a/a.md", BlankAbove);
        _directory.Write("a/README.md", "# Read me\n");

        string directory = _directory.FullPath;
        Assert.Equal(
            [
                $"{directory}/a: 1 file was skipped, a.md(2,1): "
                    + "a blank line precedes the opening fence. Begin the file with the fence.",
                $"{directory}/b: 2 files were skipped, for example a.md(2,1): "
                    + "a blank line precedes the opening fence. Begin the file with the fence.",
                $"{directory}/b: 1 file was skipped, b.md(1,1): "
                    + "no line closes the front matter. End it with a line like the one that it begins with.",
            ],
            Warnings().Select(warning => warning.Replace('\\', '/'))
        );
    }

    [Fact]
    public void A_file_that_is_skipped_twice_counts_once()
    {
        _directory.Write("a.md", BlankAbove);

        Assert.StartsWith($"{_directory.FullPath}: 1 file was skipped, ", Assert.Single(Warnings(times: 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_anything_like_front_matter_are_skipped_in_silence()
    {
        _directory.Write("README.md", "# Read me\n\nSome text.\n");
        _directory.Write("a.md", Good);

        Assert.Empty(Warnings());
    }

    [Theory]
    [InlineData("*", null, true)]
    [InlineData("FrontMatterMissing", null, true)]
    [InlineData("Mojibake", null, false)]
    [InlineData("*", "FrontMatter*", false)]
    public void A_file_breaks_the_rule_where_that_is_applied(string include, string? exclude, bool reports)
    {
        _directory.Write("a.md", BlankAbove);
        ArticleChecker checker = new(
            new ArticleCheckOptions { IncludeRules = [include], ExcludeRules = exclude is null ? null : [exclude] }
        );

        Assert.Equal(reports, checker.Reports(Read().Single().Skipped!));
    }

    [Fact]
    public void A_file_without_anything_like_front_matter_breaks_no_rule()
    {
        _directory.Write("README.md", "# Read me\n");

        Assert.False(new ArticleChecker(new ArticleCheckOptions()).Reports(Read().Single().Skipped!));
    }

    [Fact]
    public void Its_problem_comes_in_the_order_of_the_files_and_says_where()
    {
        string first = _directory.Write("a.md", Good);
        string second = _directory.Write("b.md", BlankAbove);
        ArticleChecker checker = new(new ArticleCheckOptions { IncludeRules = ["UrlRepeated", "FrontMatterMissing"] });

        ArticleCheckResult[] results =
        [
            .. Read()
                .SelectMany(read => read.Article is { } article ? checker.Add(article) : checker.Add(read.Skipped!))
                .ToList()
                .Concat(checker.Complete()),
        ];

        Assert.Equal([first, null], results.Select(result => result.Article?.FullName));
        ArticleProblem problem = Assert.Single(results[1].Problems);
        Assert.Null(problem.Article);
        Assert.Equal((second, "b.md", 2, 1), (problem.FullName, problem.Name, problem.Line, problem.Column));
        Assert.Equal(Article.Read(first).PSPath!.Replace("a.md", "b.md", StringComparison.Ordinal), problem.PSPath);
        Assert.Equal(
            $"{second}(2,1): error FrontMatterMissing: The file has no front matter: "
                + "a blank line precedes the opening fence. Begin the file with the fence.",
            problem.ToString()
        );
    }

    private string[] Warnings(int times = 1)
    {
        SkippedFiles skipped = new();
        for (int i = 0; i < times; i++)
        {
            foreach (ArticleReadResult result in Read().Where(result => result.IsSkipped))
            {
                skipped.Add(result.Skipped!);
            }
        }

        return [.. skipped.Warnings()];
    }

    private ArticleReadResult[] Read() => [.. ArticleReader.Read(new ArticleFiles(recurse: true).Find(_directory.FullPath))];
}
