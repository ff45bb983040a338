using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>
/// Holds the articles of one run that a filter takes for unpublished although they do not say so, until another article of
/// the run says whether it is published. If none does, the site does not use the field, and all of it would count as
/// unpublished.
/// </summary>
/// <typeparam name="T">What is given on for an article.</typeparam>
public sealed class UnpublishedHold<T>
    where T : class
{
    private readonly List<T> _waiting = [];
    private bool _isKnown;
    private int _readCount;
    private string? _place;

    /// <param name="filter">Which articles are wanted. Unless it asks for unpublished ones, nothing is held.</param>
    public UnpublishedHold(ArticleFilter? filter) => _isKnown = filter?.Published != false;

    /// <summary>Takes the next article of the run.</summary>
    /// <param name="path">The article's file.</param>
    /// <param name="published">What the article says.</param>
    /// <param name="wanted">What is given on if the filter wants the article; else null.</param>
    /// <returns>What can be given on now, in the order of the run.</returns>
    public IReadOnlyList<T> Admit(string path, bool? published, T? wanted)
    {
        if (_isKnown)
        {
            return wanted is null ? [] : [wanted];
        }

        _readCount++;
        _place = DirectoryPath.Common(_place, path);
        _isKnown = published is not null;
        if (wanted is not null)
        {
            _waiting.Add(wanted);
        }

        if (!_isKnown)
        {
            return [];
        }

        T[] ready = [.. _waiting];
        _waiting.Clear();
        return ready;
    }

    /// <summary>Says at the end of the run why articles that were held are not given: none of them says whether it is published.</summary>
    /// <returns>Null where nothing is held.</returns>
    public ArticleException? Complete() => _waiting.Count > 0 ? ArticleException.PublishedUnknown(_place!, _readCount) : null;
}
