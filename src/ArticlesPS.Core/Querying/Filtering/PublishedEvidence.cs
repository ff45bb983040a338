using ArticlesPS.Files;

namespace ArticlesPS.Querying.Filtering;

/// <summary>
/// Whether an article of a run says that it's published, or that it isn't. If none does, the site doesn't use the field,
/// and all articles would count as unpublished.
/// </summary>
/// <param name="isNeeded">Whether the run asks which articles are published.</param>
internal sealed class PublishedEvidence(bool isNeeded)
{
    private int _readCount;
    private string? _place;

    /// <summary>Whether an article has said so, or nobody asks.</summary>
    public bool IsKnown { get; private set; } = !isNeeded;

    /// <summary>The error at the end of the run if no article had the field; null if one had, or there were no articles.</summary>
    public ArticleException? Missing => IsKnown || _place is null ? null : QueryErrors.PublishedUnknown(_place, _readCount);

    /// <summary>Takes the next article of the run.</summary>
    /// <param name="path">The article's file.</param>
    /// <param name="published">The article's value.</param>
    public void Add(string path, bool? published)
    {
        if (IsKnown)
        {
            return;
        }

        _readCount++;
        _place = DirectoryPath.Common(_place, path);
        IsKnown = published is not null;
    }
}
