using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Checks.Values;
using ArticlesPS.Schemas;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>Excerpts that end in the middle of a word.</summary>
/// <remarks>
/// The evidence is the vocabulary of the articles: the last word occurs nowhere else in any of them, and a longer word in
/// the same article begins with it. So all articles must be known first.
/// </remarks>
internal sealed class ExcerptCutAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor("ExcerptCut", ProblemSeverity.Information, "The excerpt ends in the middle of a word.", isDefault: false)
    )
{
    private const int ShortestWord = 3;

    // With fewer words, an unknown word proves nothing. About a hundred articles have as many.
    private const int FewestWords = 2_000;

    // A word with one of these is another form of a whole word and proves nothing.
    private static readonly string[] _endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "r", "y", "al", "n", "e"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    // Adds the words of an article, which waits if one of its excerpts might be truncated.
    public override bool Collect(CheckedArticle given)
    {
        bool mayBeCut = false;
        foreach (NewsItem item in given.Items)
        {
            string excerpt = item[ArticleRole.Excerpt] as string ?? "";
            string? last = LastWord(excerpt);
            bool isCandidate = last is not null && IsCandidate(given.Article, item, last);
            mayBeCut |= isCandidate;
            _words.UnionWith(WordsOf(item[ArticleRole.Title] as string ?? ""));
            _words.UnionWith(WordsOf(isCandidate ? WithoutLastWord(excerpt, last!) : excerpt));
        }

        _words.UnionWith(WordsOf(given.Article.Body));
        return mayBeCut;
    }

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (NewsItem item in _words.Count < FewestWords ? [] : given.Items)
        {
            if (
                LastWord(item[ArticleRole.Excerpt] as string ?? "") is { } last
                && !_words.Contains(last)
                && IsCandidate(given.Article, item, last)
            )
            {
                yield return new Finding(item.PathOf(ArticleRole.Excerpt), $"The excerpt ends in the middle of a word: '{last}'.");
            }
        }
    }

    private static bool IsCandidate(Article article, NewsItem item, string last)
    {
        string excerpt = WithoutLastWord((string)item[ArticleRole.Excerpt]!, last);
        IEnumerable<string> texts =
            item.Path.Length > 0
                ? [item[ArticleRole.Title] as string ?? "", excerpt]
                :
                [
                    article.Title ?? "",
                    excerpt,
                    article.Body,
                    .. article.Related.SelectMany(entry => new[] { entry.Title ?? "", entry.Excerpt ?? "" }),
                ];
        bool isContinued = false;
        foreach (string word in texts.SelectMany(WordsOf))
        {
            if (word == last)
            {
                return false;
            }

            isContinued |= word.StartsWith(last, StringComparison.Ordinal) && !_endings.Contains(word.Substring(last.Length));
        }

        return isContinued;
    }

    // Null if the text ends with a full stop or another mark, but not dots that mark a continuation.
    private static string? LastWord(string text)
    {
        string end = text.TrimEnd();
        end = end.EndsWith("...", StringComparison.Ordinal) ? end.Substring(0, end.Length - 3) : end.TrimEnd('…');
        string? last = end.Length > 0 && char.IsLetter(end[end.Length - 1]) ? WordsOf(end).LastOrDefault() : null;
        return last is null || last.Length < ShortestWord || last.Any(Words.IsOfScriptWithoutBlanks) ? null : last;
    }

    private static string WithoutLastWord(string text, string last) =>
        text.Substring(0, Math.Max(text.ToLowerInvariant().LastIndexOf(last, StringComparison.Ordinal), 0));

    private static IEnumerable<string> WordsOf(string text)
    {
        for (int start = Words.Next(text, 0, out int end); start >= 0; start = Words.Next(text, end, out end))
        {
            yield return text.Substring(start, end - start).ToLowerInvariant();
        }
    }
}
