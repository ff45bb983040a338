namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>A collection (<see href="https://jekyllrb.com/docs/collections/"/>).</summary>
/// <param name="Label">Its name.</param>
/// <param name="HasPages">Whether its documents have pages.</param>
/// <param name="Permalink">The pattern of their URLs.</param>
internal sealed record JekyllCollection(string Label, bool HasPages, string Permalink)
{
    /// <summary>The collection that every site has.</summary>
    public const string Posts = "posts";

    /// <summary>The name of its directory.</summary>
    public string Directory => "_" + Label;

    public bool IsOfPosts => Label == Posts;
}
