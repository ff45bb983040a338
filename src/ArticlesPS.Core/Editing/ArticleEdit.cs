using System;
using System.Collections.Generic;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Rows;

namespace ArticlesPS.Editing;

/// <summary>Changes of one article that are worked out and proven, and not saved yet.</summary>
internal sealed class ArticleEdit
{
    private Article? _result;

    internal ArticleEdit(
        string path,
        string newPath,
        ArticleSchema schema,
        Action<EditSession> wanted,
        FileContent before,
        FileContent after,
        IReadOnlyList<ArticleChange> changes,
        IReadOnlyList<ArticleException> refusals
    )
    {
        FilePath = path;
        NewFilePath = newPath;
        Schema = schema;
        Wanted = wanted;
        Before = before;
        After = after;
        Changes = changes;
        Refusals = refusals;
    }

    /// <summary>The full path of the file.</summary>
    public string FilePath { get; }

    /// <summary>The full path that the file will have: the same, unless it is to have another name.</summary>
    public string NewFilePath { get; }

    /// <summary>The differences; empty if the file already matches, and then saving writes nothing.</summary>
    public IReadOnlyList<ArticleChange> Changes { get; }

    /// <summary>The article as it will be: one that was read and then changed, which may be changed further.</summary>
    public Article Result => _result ??= Changes.Count == 0 ? Read() : Article.Unsaved(Read(), After.Document, NewFilePath);

    /// <summary>Optional changes that couldn't be made, by the path that the file will have; usually empty.</summary>
    public IReadOnlyList<ArticleException> Refusals { get; }

    /// <summary>Requests the changes again if the file has changed.</summary>
    internal Action<EditSession> Wanted { get; }

    /// <summary>The row that the edit was worked out for, or null.</summary>
    internal RowInput? Row { get; set; }

    /// <summary>What the keys of the file mean.</summary>
    internal ArticleSchema Schema { get; }

    internal FileContent Before { get; }

    internal FileContent After { get; }

    /// <summary>The article as it is in the file once the changes are written.</summary>
    internal Article Saved() => Article.Create(After.Document, Schema, NewFilePath, ArticleVersion.Of(After.Bytes));

    private Article Read() => Article.Create(Before.Document, Schema, FilePath, ArticleVersion.Of(Before.Bytes));
}
