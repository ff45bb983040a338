using System;
using System.Collections.Generic;
using ArticlesPS.Editing.Rows;

namespace ArticlesPS.Editing;

/// <summary>Changes of one article that are worked out and proven, and not saved yet.</summary>
internal sealed class ArticleEdit
{
    internal ArticleEdit(
        string path,
        string newPath,
        Action<EditSession> wanted,
        byte[] before,
        byte[] after,
        IReadOnlyList<ArticleChange> changes,
        Article result,
        IReadOnlyList<ArticleException> refusals
    )
    {
        FilePath = path;
        NewFilePath = newPath;
        Wanted = wanted;
        Before = before;
        After = after;
        Changes = changes;
        Result = result;
        Refusals = refusals;
    }

    /// <summary>The full path of the file.</summary>
    public string FilePath { get; }

    /// <summary>The full path that the file will have: the same, unless it is to have another name.</summary>
    public string NewFilePath { get; }

    /// <summary>What differs; empty where the file already says it all, and then saving writes nothing.</summary>
    public IReadOnlyList<ArticleChange> Changes { get; }

    /// <summary>The article as it will be: one that was read and then changed, which may be changed further.</summary>
    public Article Result { get; }

    /// <summary>
    /// What could not be changed and is no reason to leave the rest, by the path that the file will have; empty for
    /// most.
    /// </summary>
    public IReadOnlyList<ArticleException> Refusals { get; }

    /// <summary>What is wanted of the file, to be asked again where it has changed since.</summary>
    internal Action<EditSession> Wanted { get; }

    /// <summary>The row that the edit was worked out for, or null.</summary>
    internal RowInput? Row { get; set; }

    internal byte[] Before { get; }

    internal byte[] After { get; }
}
