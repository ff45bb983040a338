namespace ArticlesPS.Checks;

/// <summary>The fields that an article and a related article have in common.</summary>
/// <param name="Path">The prefix of its field paths: empty, or related[0] and a dot.</param>
/// <param name="Record">The article or the entry.</param>
/// <param name="Url">The URL to open, or null.</param>
/// <param name="Provider">Where it comes from, or null.</param>
/// <param name="Type">The kind of item, or null.</param>
internal readonly record struct NewsItem(string Path, FieldRecord Record, string? Url, ArticleProvider? Provider, string? Type)
{
    /// <summary>The value of a field by its name, or null.</summary>
    public object? this[string name] => Record.Table.Find(name) is { } field ? Record[field] : null;

    /// <summary>The field that has the URL to open.</summary>
    public string UrlField => Path + ((string?)this["webUrl"] == Url ? "webUrl" : "originalUrl");
}
