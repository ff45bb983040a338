namespace ArticlesPS.Articles.Urls;

/// <summary>Finds the URL of an article's page as the generator of its site does. What it can't know it doesn't guess.</summary>
internal abstract class UrlRule
{
    /// <summary>The URL of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="path">The path of its file in the site, with slashes.</param>
    public abstract PageAddress AddressOf(Article article, string path);
}
