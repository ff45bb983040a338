using System;
using ArticlesPS.FrontMatter;
using Field = ArticlesPS.Schemas.Records.FieldTables.Provider;

namespace ArticlesPS;

/// <summary>The organization that an article comes from.</summary>
public sealed class ArticleProvider : FieldRecord
{
    /// <summary>Makes a provider without values.</summary>
    public ArticleProvider()
        : base(Field.Table) { }

    internal ArticleProvider(DataMapping yaml)
        : base(Field.Table, yaml) { }

    /// <summary>The name, as in International Business Times.</summary>
    public string? Name
    {
        get => Get<string>(Field.Name);
        set => Set(Field.Name, value);
    }

    /// <summary>The domain, as in ibtimes.com.</summary>
    public string? Domain
    {
        get => Get<string>(Field.Domain);
        set => Set(Field.Domain, value);
    }

    /// <summary>Logos; empty where there are none.</summary>
    public ArticleList<ArticleImage> Images
    {
        get => GetList<ArticleImage>(Field.Images);
        set => Set(Field.Images, value);
    }

    /// <summary>The people who wrote the article; empty where none are named.</summary>
    public ArticleList<ArticleAuthor> Authors
    {
        get => GetList<ArticleAuthor>(Field.Authors);
        set => Set(Field.Authors, value);
    }

    /// <summary>Every other key; never null.</summary>
    public ArticleMetadata Metadata => Others;

    /// <summary>The name, or the domain where there is no name.</summary>
    public override string ToString() => Name ?? Domain ?? "";

    /// <summary>
    /// Whether another provider has the same name, whatever the case. A text is compared with the name, so that
    /// <c>Where-Object Provider -eq Reuters</c> finds what the table shows.
    /// </summary>
    public override bool Equals(object? obj) =>
        obj is ArticleProvider or string && StringComparer.OrdinalIgnoreCase.Equals(ToString(), obj.ToString());

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());
}
