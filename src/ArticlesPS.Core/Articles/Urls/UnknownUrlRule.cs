namespace ArticlesPS.Articles.Urls;

/// <summary>The rule of a site whose URLs nobody can say.</summary>
/// <param name="reason">Why, as a sentence.</param>
internal sealed class UnknownUrlRule(string reason) : UrlRule
{
    public override PageAddress AddressOf(Article article, string path) => PageAddress.Unknown(reason);
}
