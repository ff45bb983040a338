using System;
using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.Files;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Files whose name begins with another day than the article appeared on.</summary>
/// <remarks>
/// The site itself names files by the following day if it found an article late. The previous day is the date west of
/// Greenwich.
/// </remarks>
internal sealed class DateFileNameAnalyzer(DateTimeOffset now)
    : ArticleAnalyzer(
        new RuleDescriptor(
            "DateFileName",
            ProblemSeverity.Warning,
            "The file name begins with a different day than the article's.",
            canRepair: true
        )
    )
{
    private const int MostDaysApart = 1;

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        bool isApart =
            article.Name is not null
            && article.PublishedDateTime is not null
            && FileNameDay.Of(article.Name) is { } day
            && Math.Abs((article.PublishedDateTime.Value.UtcDateTime.Date - day).TotalDays) > MostDaysApart;
        if (isApart)
        {
            string right = article.PublishedDateTime!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return new Finding(
                given.Items[0].PathOf(ArticleRole.PublishedDateTime),
                $"The file name begins with {article.Name!.Substring(0, right.Length)}, but the article appeared on {right}.",
                IsMeant(article.PublishedDateTime.Value) && article.Schema.IsOfNews
                    ? changes => changes.FileName = right + article.Name.Substring(right.Length)
                    : null
            );
        }
    }

    // A date that other rules doubt doesn't prove that the name is wrong.
    private bool IsMeant(DateTimeOffset date) => date <= now && !ValueRangeAnalyzer.IsPlaceholder(date);
}
