namespace ArticlesPS.Articles.Urls;

/// <summary>The text of a key that no role has.</summary>
internal static class OwnText
{
    /// <summary>The text of a key, whether the schema names it as a field or not; null if there is none.</summary>
    public static string? Of(Article article, string key) =>
        article.Table.Find(key) is { } field ? article[field] as string : article.OtherText(key);
}
