using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles;

/// <summary>
/// What news articles have, of any article: null or empty where its schema has no key for it, so that what is said about news
/// need not ask which class an article is of.
/// </summary>
internal static class NewsFields
{
    extension(Article article)
    {
        public int? Quality
        {
            get => article.Get<int?>(ArticleRole.Quality);
            set => article.Set(ArticleRole.Quality, value);
        }

        public int? Heat
        {
            get => article.Get<int?>(ArticleRole.Heat);
            set => article.Set(ArticleRole.Heat, value);
        }

        public ArticleProvider? Provider
        {
            get => article.Get<ArticleProvider>(ArticleRole.Provider);
            set => article.Set(ArticleRole.Provider, value);
        }

        /// <summary>Who wrote it: the names that its schema finds, else the authors whom its provider names.</summary>
        public IReadOnlyList<string> Authors =>
            article.GetList<string>(ArticleRole.Authors) is { Count: > 0 } names
                ? names
                : [.. (article.Provider?.Authors ?? []).Select(author => author.Name).OfType<string>()];

        public string? Type
        {
            get => article.Get<string>(ArticleRole.Type);
            set => article.Set(ArticleRole.Type, value);
        }

        public string? OriginalUrl
        {
            get => article.Get<string>(ArticleRole.OriginalUrl);
            set => article.Set(ArticleRole.OriginalUrl, value);
        }

        public string? WebUrl
        {
            get => article.Get<string>(ArticleRole.WebUrl);
            set => article.Set(ArticleRole.WebUrl, value);
        }

        public string? AmpWebUrl
        {
            get => article.Get<string>(ArticleRole.AmpWebUrl);
            set => article.Set(ArticleRole.AmpWebUrl, value);
        }

        public string? CdnAmpWebUrl
        {
            get => article.Get<string>(ArticleRole.CdnAmpWebUrl);
            set => article.Set(ArticleRole.CdnAmpWebUrl, value);
        }

        public string? FeaturedContent
        {
            get => article.Get<string>(ArticleRole.FeaturedContent);
            set => article.Set(ArticleRole.FeaturedContent, value);
        }

        public string? Secured
        {
            get => article.Get<string>(ArticleRole.Secured);
            set => article.Set(ArticleRole.Secured, value);
        }

        public ArticleList<ArticleImage> Images
        {
            get => article.GetList<ArticleImage>(ArticleRole.Images);
            set => article.Set(ArticleRole.Images, value);
        }

        public ArticleList<RelatedArticle> Related
        {
            get => article.GetList<RelatedArticle>(ArticleRole.Related);
            set => article.Set(ArticleRole.Related, value);
        }
    }
}
