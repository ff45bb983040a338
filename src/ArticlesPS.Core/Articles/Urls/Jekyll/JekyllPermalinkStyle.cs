using System;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>The style of permalinks that a site names: one of Jekyll's, or a pattern.</summary>
/// <param name="name">The name or the pattern.</param>
internal sealed class JekyllPermalinkStyle(string name)
{
    private const string OutputExtension = ":output_ext";

    private readonly string _suffix = name switch
    {
        "pretty" => "/",
        "date" or "ordinal" or "none" => OutputExtension,
        [.., '/'] => "/",
        _ when name.EndsWith(OutputExtension, StringComparison.Ordinal) => OutputExtension,
        _ => "",
    };

    /// <summary>The pattern of posts.</summary>
    public string Posts { get; } =
        name switch
        {
            "none" => "/:categories/:title:output_ext",
            "date" => "/:categories/:year/:month/:day/:title:output_ext",
            "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
            _ => name,
        };

    /// <summary>The pattern of the documents of a collection that has none of its own.</summary>
    public string Documents => "/:collection/:path" + _suffix;

    /// <summary>The pattern of a page.</summary>
    /// <param name="isHtml">Whether it's made as HTML.</param>
    /// <param name="isIndex">Whether it's the page of its directory.</param>
    public string PageOf(bool isHtml, bool isIndex) =>
        (isHtml, isIndex) switch
        {
            (false, _) => "/:path/:basename" + OutputExtension,
            (true, true) => "/:path/",
            _ => "/:path/:basename" + _suffix,
        };
}
