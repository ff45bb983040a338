using System;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Duplicates;

namespace ArticlesPS.Benchmarks;

/// <summary>An article that nobody wrote.</summary>
internal sealed record InventedArticle(
    string Title,
    string Excerpt,
    DateTime Published,
    string ProviderName,
    string Domain,
    string[] Topics,
    int? Quality,
    string Slug,
    int Story
)
{
    public string Url => $"https://www.{Domain}/{Published:yyyy/MM}/{Slug}";

    public Article ToArticle() =>
        new()
        {
            Title = Title,
            Excerpt = Excerpt,
            PublishedDateTime = new DateTimeOffset(Published, TimeSpan.Zero),
            WebUrl = Url,
            Provider = new ArticleProvider { Name = ProviderName, Domain = Domain },
            Topics = new ArticleList<string>(Topics),
            Quality = Quality,
        };
}
