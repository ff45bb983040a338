using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Checks.Values;

/// <summary>The fields that an article and a related article have in common.</summary>
/// <param name="Path">The prefix of its field paths: empty, or related[0] and a dot.</param>
/// <param name="Record">The article or the entry.</param>
/// <param name="Url">The URL to open, or null.</param>
/// <param name="Provider">Where it comes from, or null.</param>
/// <param name="Type">The kind of item, or null.</param>
internal readonly record struct NewsItem(string Path, FieldRecord Record, string? Url, ArticleProvider? Provider, string? Type)
{
    /// <summary>The value of a role that the file itself says, or null.</summary>
    public object? this[ArticleRole role] => Record.Table.FieldOf(role) is { } field ? Record[field] : null;

    /// <summary>The field that has the URL to open.</summary>
    public string UrlField
    {
        get
        {
            bool isOfNews = this[ArticleRole.WebUrl] is not null || this[ArticleRole.OriginalUrl] is not null;
            if (!isOfNews && Record.Table.FieldOf(ArticleRole.Url) is not null)
            {
                return PathOf(ArticleRole.Url);
            }

            return PathOf((string?)this[ArticleRole.WebUrl] == Url ? ArticleRole.WebUrl : ArticleRole.OriginalUrl);
        }
    }

    /// <summary>Whether the file has a value for a role that is not of the role's type.</summary>
    public bool HasOtherType(ArticleRole role)
    {
        if (Record.Table.FieldOf(role) is not { } field || Record.HasValue(field))
        {
            return false;
        }

        foreach (FieldKey key in field.Keys)
        {
            if (Record.HasOther(key.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The path of a role: the key that the file has, else the one for new values.</summary>
    public string PathOf(ArticleRole role) => Path + NameOf(role);

    /// <summary>The key of a role.</summary>
    public string NameOf(ArticleRole role)
    {
        if (Record.Table.FieldOf(role) is not { } field)
        {
            return role.Name;
        }

        return Record.NameOf(field) is { } name && name != field.Alias ? name : field.Name;
    }
}
