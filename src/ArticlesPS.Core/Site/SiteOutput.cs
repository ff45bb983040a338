using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Files that were made of articles, and what to say about it.</summary>
public sealed class SiteOutput
{
    internal SiteOutput(OutputDirectory directory, int count, string summary, IReadOnlyList<ArticleException> errors)
    {
        Directory = directory;
        Count = count;
        Summary = summary;
        Errors = errors;
    }

    /// <summary>The files, compared with those on disk.</summary>
    public OutputDirectory Directory { get; }

    /// <summary>How many articles they hold.</summary>
    public int Count { get; }

    /// <summary>What became of the articles, as in: 20 items, 3 not published, 40 older.</summary>
    public string Summary { get; }

    /// <summary>Articles that should be in the files and cannot.</summary>
    public IReadOnlyList<ArticleException> Errors { get; }
}
