using System.Collections.Generic;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Fields that every article of the site has.</summary>
internal sealed class FieldMissingAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("FieldMissing", ProblemSeverity.Error, "A field that the site needs is missing or empty."))
{
    private const string News = "news";

    private static readonly string[] _ofNews = ["title", "excerpt", "publishedDateTime", "type", "provider"];
    private static readonly string[] _ofRelated = ["title", "publishedDateTime", "provider"];
    private static readonly string[] _ofOthers = ["title", "type"];

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        // A file that says neither what it is nor what it's called is other data, not an article.
        if (article.Category is null && article.Type is null && article.Title is null)
        {
            yield break;
        }

        bool isNews = article.Category == News || article.Type == "article";
        string[] ofArticle = isNews ? _ofNews : _ofOthers;
        foreach (NewsItem item in given.Items)
        {
            foreach (string field in item.Path.Length > 0 ? _ofRelated : ofArticle)
            {
                if (item[field] is null or "" && !item.Record.Others.Contains(field))
                {
                    yield return new Finding(item.Path + field, $"There is no {field}.");
                }
            }

            if (item.Url is null && (isNews || item.Path.Length > 0))
            {
                yield return new Finding(item.Path + "webUrl", "There is neither a webUrl nor an originalUrl.");
            }
        }
    }
}
