using ArticlesPS.FrontMatter;
using Field = ArticlesPS.Schemas.Records.FieldTables.Author;

namespace ArticlesPS;

/// <summary>Who wrote an article.</summary>
public sealed class ArticleAuthor : FieldRecord
{
    /// <summary>Makes an author without values.</summary>
    public ArticleAuthor()
        : base(Field.Table) { }

    internal ArticleAuthor(DataMapping yaml)
        : base(Field.Table, yaml) { }

    /// <summary>The name.</summary>
    public string? Name
    {
        get => Get<string>(Field.Name);
        set => Set(Field.Name, value);
    }

    /// <summary>Every other key; never null.</summary>
    public ArticleMetadata Metadata => Others;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";
}
