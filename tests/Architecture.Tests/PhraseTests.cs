using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Texts for people read as a native speaker would write them.</summary>
public class PhraseTests
{
    // Phrases that sound translated, as patterns, and what to write instead.
    private static readonly (Regex Phrase, string Instead)[] _phrases =
    [
        Phrase(@"(?<!there )\b(is|are) no (?!longer\b|more\b|match\b)", "is not a …"),
        Phrase(@"(?<!there )\b(is|are) none\b", "is not one, or the noun"),
        Phrase(@"\b(not|was|were) asked for\b", "requested"),
        Phrase(@"\bwithout touching a byte\b", "without touching anything"),
        Phrase(@"\b(is|are|was|were|stays?|leaves? \w+|left) as (it|they) (is|are|was|were)\b", "does not change, or the current one"),
        Phrase(@"\bthere (is|are) (no )?such\b|\bsuch a one\b", "exists, does not exist, or the noun"),
        Phrase(@"\bif one of those\b", "if it is among …"),
        Phrase(@"\bat work\b", "running, or in progress"),
        Phrase(@"\bends? at once\b", "exits immediately"),
        Phrase(@"\ball (was|is) done\b", "everything succeeded"),
        Phrase(@"\bwithout a guess\b|\b(is|be) (no|a) guess\b", "has one safe fix"),
        Phrase(@"\bmend(s|ed|ing)?\b", "repair, or fix"),
        Phrase(@"\b(says?|said) of\b", "sets, reports, or the noun"),
        Phrase(@"\bdoes (it|something) (to|with)\b", "processes"),
        Phrase(@"\bno reason to\b", "does not"),
        Phrase(@"\btaken over\b", "saved, used, or copied"),
        Phrase(@"\b(in|out)side of\b", "inside, or outside"),
        Phrase(@"\bmade where there (is|are) none\b", "created if it does not exist"),
        Phrase(@"\bsomething else than\b", "other than"),
        Phrase(@"\bwhen (it|nothing|none) is (not )?given\b", "by default"),
        Phrase(@"\bwhat [\w ]+ is what\b", "the noun"),
        Phrase(@", for (it|they|this|that|nobody|there) ", "because"),
        Phrase(@"\bbut for (the|a|an|its|their|what|case)\b", "except"),
        Phrase(@"(?-i:\bGives\b)", "Returns"),
        Phrase(@"\bstands? for (itself|themselves)\b", "is literal"),
    ];

    private static readonly string[] _extensions = [".md", ".txt", ".xml", ".ps1", ".psm1", ".psd1", ".ps1xml", ".yml", ".yaml"];

    [Fact]
    public void Documents_are_idiomatic() =>
        Findings.AssertNone(Documents().SelectMany(path => Found(path, File.ReadAllText(InRepository(path)), 1)));

    [Fact]
    public void Strings_are_idiomatic() =>
        Findings.AssertNone(SourceFile.All.SelectMany(file => file.Strings.SelectMany(text => Found(file.Path, text.Text, text.Line))));

    [Fact]
    public void Comments_are_idiomatic() =>
        Findings.AssertNone(SourceFile.All.SelectMany(file => file.Comments.SelectMany(text => Found(file.Path, text.Text, text.Line))));

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/automation.md")]
    [InlineData("docs/en-US/Get-Article.md")]
    [InlineData("module/en-US/about_ArticlesPS.help.txt")]
    [InlineData("module/en-US/ArticlesPS.dll-Help.xml")]
    [InlineData("samples/jobs/ArticleJob.psm1")]
    [InlineData("samples/jobs/Update-Site.ps1")]
    [InlineData("src/ArticlesPS.FrontMatter/README.md")]
    public void Everything_that_people_read_is_a_document(string path) => Assert.Contains(path, Documents());

    // This comment is on two lines, and a phrase that begins on
    // one of them can end on the other.
    [Fact]
    public void A_comment_is_read_as_one_text()
    {
        SourceFile file = SourceFile
            .Below("tests/Architecture.Tests")
            .Single(file => file.Path.EndsWith("/PhraseTests.cs", StringComparison.Ordinal));

        Assert.Contains(file.Comments, comment => comment.Text.Contains("begins on one of them", StringComparison.Ordinal));
        Assert.Contains(file.Comments, comment => comment.Text.Contains("as a native speaker would", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_the_line_the_phrase_and_what_to_write() =>
        Assert.Equal(["a.md(3): 'MENDED': repair, or fix"], Found("a.md", "It is\n\nMENDED here.", 1));

    [Theory]
    [InlineData("The list is no list.", 1)]
    [InlineData("There is no list.", 0)]
    [InlineData("It is no longer a list.", 0)]
    [InlineData("A list that is\nnone is left out.", 1)]
    [InlineData("There is no title, and if there is none, the file is skipped.", 0)]
    [InlineData("The file stays as it is, as it is written.", 1)]
    [InlineData("Gives the list; whoever gives it\r\nmends it.", 2)]
    public void A_phrase_is_found_across_lines_and_only_in_that_sense(string text, int count) =>
        Assert.Equal(count, Found("x.md", text, 1).Count());

    private static IEnumerable<string> Documents() =>
        new[] { "docs", "module", "samples", "src" }
            .SelectMany(folder => Directory.EnumerateFiles(InRepository(folder), "*", SearchOption.AllDirectories))
            .Where(path => _extensions.Contains(Path.GetExtension(path)) && !path.Split('/', '\\').Any(part => part is "obj" or "bin"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Concat(["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Found(string path, string text, int line)
    {
        foreach ((Regex phrase, string instead) in _phrases)
        {
            foreach (Match match in phrase.Matches(text))
            {
                int lineOfMatch = line + text.AsSpan(0, match.Index).Count('\n');
                yield return $"{path}({lineOfMatch}): '{match.Value.ReplaceLineEndings(" ")}': {instead}";
            }
        }
    }

    private static string InRepository(string path) => Path.Combine(Repository.Root, path);

    private static (Regex Phrase, string Instead) Phrase(string pattern, string instead) =>
        (new Regex(pattern.Replace(" ", @"\s+", StringComparison.Ordinal), RegexOptions.IgnoreCase), instead);
}
