using System.Collections.Generic;

namespace ArticlesPS.Querying;

/// <summary>
/// Holds the articles of one run that a filter takes for unpublished although they do not say so, until another article of
/// the run says whether it is published.
/// </summary>
/// <typeparam name="T">What is given on for an article.</typeparam>
/// <param name="filter">Which articles are wanted. Unless it asks for unpublished ones, nothing is held.</param>
internal sealed class UnpublishedHold<T>(ArticleFilter? filter)
    where T : class
{
    private readonly List<T> _waiting = [];
    private readonly PublishedEvidence _evidence = new(isNeeded: filter?.Published == false);

    /// <summary>Takes the next article of the run.</summary>
    /// <param name="path">The article's file.</param>
    /// <param name="published">What the article says.</param>
    /// <param name="wanted">What is given on if the filter wants the article; else null.</param>
    /// <returns>What can be given on now, in the order of the run.</returns>
    public IReadOnlyList<T> Admit(string path, bool? published, T? wanted)
    {
        _evidence.Add(path, published);
        if (wanted is not null)
        {
            _waiting.Add(wanted);
        }

        if (!_evidence.IsKnown || _waiting.Count == 0)
        {
            return [];
        }

        T[] ready = [.. _waiting];
        _waiting.Clear();
        return ready;
    }

    /// <summary>Says at the end of the run why articles that were held are not given: none of them says whether it is published.</summary>
    /// <returns>Null where nothing is held.</returns>
    public ArticleException? Complete() => _waiting.Count > 0 ? _evidence.Missing : null;
}
