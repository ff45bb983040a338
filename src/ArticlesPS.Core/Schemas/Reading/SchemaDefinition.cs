using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Schemas.Reading;

/// <summary>What a schema file says, before it is combined with the schema that it extends.</summary>
internal sealed record SchemaDefinition
{
    /// <summary>The built-in schema that it extends, or null.</summary>
    public string? Extends { get; init; }

    /// <summary>What it is for. That of the extended schema doesn't apply to this one.</summary>
    public string? Description { get; init; }

    /// <summary>Whether its articles are news articles: so are those of a site that extends a schema of news.</summary>
    public bool IsOfNews { get; init; }

    public IReadOnlyDictionary<ArticleRole, RoleDefinition> Roles { get; init; } = new Dictionary<ArticleRole, RoleDefinition>();

    /// <summary>The site's own fields.</summary>
    public IReadOnlyList<OwnField> Fields { get; init; } = [];

    /// <summary>The keys or roles that every article has; null for those of the extended schema.</summary>
    public IReadOnlyList<string>? Required { get; init; }

    /// <summary>Whether that list is the site's own, and not that of the extended schema.</summary>
    public bool HasOwnRequired { get; init; }

    /// <summary>The extensions of articles; null for those of the extended schema.</summary>
    public IReadOnlyList<string>? Extensions { get; init; }

    /// <summary>The keys in the order in which new files have them; null for that of the extended schema.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Whether that order is the site's own, and not that of the extended schema.</summary>
    public bool HasOwnOrder { get; init; }

    /// <summary>The columns of CSV files that come first; null for those of the extended schema.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Whether files may have keys in any case; null for what the extended schema says.</summary>
    public bool? IgnoresCase { get; init; }

    /// <summary>Whether blanks and blank lines may precede front matter; null for what the extended schema says.</summary>
    public bool? AllowsBlanksAbove { get; init; }

    /// <summary>The URLs of pages.</summary>
    public UrlDefinition Url { get; init; } = new();

    /// <summary>New files.</summary>
    public NewFileDefinition New { get; init; } = new();

    /// <summary>Whether lines of keys and values are front matter without a fence; null for what the extended schema says.</summary>
    public bool? AllowsKeyValueLines { get; init; }

    /// <summary>The directories of templates of new articles; null for those of the extended schema.</summary>
    public IReadOnlyList<string>? TemplateDirectories { get; init; }

    /// <summary>Whether it maps a role to a key.</summary>
    public bool Has(ArticleRole role) => Roles.TryGetValue(role, out RoleDefinition? given) && given.Keys.Count > 0;

    /// <summary>The name of the property that shows a field: another than its key's if articles have one of that name.</summary>
    public string PropertyOf(OwnField field) =>
        MemberNames.IsTaken(field.PropertyName, this)
            ? "Own" + char.ToUpperInvariant(field.PropertyName[0]) + field.PropertyName.Substring(1)
            : field.PropertyName;

    /// <summary>Everything that this definition says, and whatever else the other one does.</summary>
    public SchemaDefinition Over(SchemaDefinition extended)
    {
        Dictionary<ArticleRole, RoleDefinition> roles = extended.Roles.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (KeyValuePair<ArticleRole, RoleDefinition> role in Roles)
        {
            roles[role.Key] = roles.TryGetValue(role.Key, out RoleDefinition? below) ? role.Value.Over(below) : role.Value;
        }

        HashSet<string> own = [.. Fields.Select(field => field.Key)];
        HashSet<string> taken = [.. roles.Values.SelectMany(role => role.Keys).Select(key => key.Path)];
        return this with
        {
            IsOfNews = extended.IsOfNews,
            Roles = roles,
            Fields = [.. extended.Fields.Where(field => !own.Contains(field.Key) && !taken.Contains(field.Key)), .. Fields],
            HasOwnRequired = Required is not null,
            HasOwnOrder = Order is not null,
            Required = Required ?? extended.Required,
            Extensions = Extensions ?? extended.Extensions,
            Order = Order ?? extended.Order,
            Columns = Columns ?? extended.Columns,
            IgnoresCase = IgnoresCase ?? extended.IgnoresCase,
            TemplateDirectories = TemplateDirectories ?? extended.TemplateDirectories,
            AllowsBlanksAbove = AllowsBlanksAbove ?? extended.AllowsBlanksAbove,
            Url = Url.Over(extended.Url),
            New = New.Over(extended.New),
            AllowsKeyValueLines = AllowsKeyValueLines ?? extended.AllowsKeyValueLines,
        };
    }
}
