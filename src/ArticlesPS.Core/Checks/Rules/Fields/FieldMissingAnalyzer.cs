using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles;
using ArticlesPS.Checks.Values;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Fields that every article of the site has: those that its schema requires, or those that news articles need.</summary>
internal sealed class FieldMissingAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("FieldMissing", ProblemSeverity.Error, "A field that the site needs is missing or empty."))
{
    private const string News = "news";

    private static readonly ArticleRole[] _ofNews =
    [
        ArticleRole.Title,
        ArticleRole.Excerpt,
        ArticleRole.PublishedDateTime,
        ArticleRole.Type,
        ArticleRole.Provider,
    ];

    private static readonly ArticleRole[] _ofRelated = [ArticleRole.Title, ArticleRole.PublishedDateTime, ArticleRole.Provider];
    private static readonly ArticleRole[] _ofOthers = [ArticleRole.Title, ArticleRole.Type];

    private static readonly Regex _index = new("^(_?index|readme)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex _heading = new(@"^ {0,3}#[ \t]|^ {0,3}=+[ \t]*\r?$|<h1[ >]", RegexOptions.Multiline);

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        IEnumerable<Finding> ofSchema = MissingIn(given.Article);
        return IsOfNews(given.Article)
            ? MissingInNews(given).Concat(ofSchema).GroupBy(finding => finding.Field).Select(same => same.First())
            : ofSchema;
    }

    // In a directory of any origin, an article of news is one that has a field which only news has.
    private static bool IsOfNews(Article article) =>
        article.Schema.IsOfNews
        && (
            !article.Schema.IsOfAnyOrigin || article.Table.Fields.Any(field => field.Role is { IsOfNews: true } && article.HasValue(field))
        );

    // A heading is a title, unless the site itself asks for the key.
    private static IEnumerable<Finding> MissingIn(Article article)
    {
        // In a directory of any origin, a file that says nothing which an article says is other data.
        if (article.Schema.IsOfNews && !article.Table.Fields.Any(article.HasValue))
        {
            yield break;
        }

        foreach (string name in article.Schema.Required)
        {
            FieldDefinition? field = ArticleColumns.FieldOf(article.Table, name) ?? article.Table.FindInAnyCase(name);
            object? value = field switch
            {
                null => article.Metadata[name],
                { Role: { } role } when role != ArticleRole.Title || !article.Schema.HasOwnRequired => ArticleValues.ValueOf(article, role),
                _ => article[field],
            };
            bool isThere = value is not (null or "") && !FieldType.IsEmptyList(value);
            bool isOfOtherType = field is not null && field.Keys.Any(key => article.HasOther(key.Name));
            bool isElsewhere = field?.Role == ArticleRole.Title && HasTitleElsewhere(article);
            if (!isThere && !isOfOtherType && !isElsewhere)
            {
                string key = NameOf(field, name);
                yield return new Finding(key, $"The field {key} is missing.");
            }
        }
    }

    // The key that the schema asks for; for a property, the key that new files have.
    private static string NameOf(FieldDefinition? field, string name) =>
        field is null || field.Keys.Any(key => key.Path == name) ? name : field.Name;

    // In a directory of any origin, a note is called as its file is, a page may be titled by its heading, and one that stands for its
    // directory by the site. A dated article has a title, or a heading.
    private static bool HasTitleElsewhere(Article article) =>
        article.Schema.IsOfAnyOrigin
        && !article.Schema.HasOwnRequired
        && !IsOfNews(article)
        && (
            article.PublishedDateTime is null
            || _index.IsMatch(Path.GetFileNameWithoutExtension(article.FullName) ?? "")
            || _heading.IsMatch(article.Body)
        );

    private static IEnumerable<Finding> MissingInNews(CheckedArticle given)
    {
        Article article = given.Article;
        // A file that says neither what it is nor what it's called is other data, not an article.
        if (article.Category is null && article.Type is null && article.Title is null)
        {
            yield break;
        }

        bool isNews = article.Category == News || article.Type == "article";
        ArticleRole[] ofArticle = isNews ? _ofNews : _ofOthers;
        foreach (NewsItem item in given.Items)
        {
            foreach (ArticleRole role in item.Path.Length > 0 ? _ofRelated : ofArticle)
            {
                if (item[role] is null or "" && !item.HasOtherType(role))
                {
                    yield return new Finding(item.PathOf(role), $"The field {item.NameOf(role)} is missing.");
                }
            }

            if (item.Url is null && (isNews || item.Path.Length > 0))
            {
                yield return new Finding(
                    item.PathOf(ArticleRole.WebUrl),
                    $"There is neither a {item.NameOf(ArticleRole.WebUrl)} nor an {item.NameOf(ArticleRole.OriginalUrl)}."
                );
            }
        }
    }
}
