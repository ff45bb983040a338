namespace ArticlesPS.Editing.Creation;

/// <summary>An article file that is worked out and not made yet.</summary>
internal sealed class ArticleDraft
{
    internal ArticleDraft(string path, byte[] bytes, bool isReplacing, ArticleSchema schema)
    {
        Schema = schema;
        FilePath = path;
        Bytes = bytes;
        IsReplacing = isReplacing;
    }

    /// <summary>The full path that the file will have.</summary>
    public string FilePath { get; }

    /// <summary>Whether a file of that name was there when this was worked out.</summary>
    public bool IsReplacing { get; }

    /// <summary>What the keys of the file mean.</summary>
    internal ArticleSchema Schema { get; }

    internal byte[] Bytes { get; }
}
