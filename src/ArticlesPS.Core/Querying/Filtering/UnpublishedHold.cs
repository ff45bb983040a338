using System.Collections.Generic;

namespace ArticlesPS.Querying.Filtering;

/// <summary>
/// Holds articles of a run that a filter counts as unpublished although they don't say so, until another article of the run
/// has the field.
/// </summary>
/// <typeparam name="T">The output for an article.</typeparam>
/// <param name="filter">Which articles are wanted. Unless it asks for unpublished ones, nothing is held.</param>
internal sealed class UnpublishedHold<T>(ArticleFilter? filter)
    where T : class
{
    private readonly List<T> _waiting = [];
    private readonly PublishedEvidence _evidence = new(isNeeded: filter?.Published == false);

    /// <summary>Takes the next article of the run.</summary>
    /// <param name="path">The article's file.</param>
    /// <param name="published">The article's value.</param>
    /// <param name="wanted">The output if the filter matches the article; otherwise null.</param>
    /// <returns>The output that is ready, in the order of the run.</returns>
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

    /// <summary>Explains at the end of the run why the held articles aren't returned: none of them says whether it's published.</summary>
    /// <returns>Null if nothing is held.</returns>
    public ArticleException? Complete() => _waiting.Count > 0 ? _evidence.Missing : null;
}
