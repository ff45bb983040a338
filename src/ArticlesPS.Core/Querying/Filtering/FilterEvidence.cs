using System;
using System.Linq;
using System.Threading;
using ArticlesPS.Errors;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Filtering;

/// <summary>
/// Whether the articles of a run have the fields that its filter tests. If none of them has a field, the filter reveals
/// nothing about them; most likely, the site uses another name for the field. Articles can be added on any thread.
/// </summary>
/// <param name="filter">The filter; null for all articles.</param>
internal sealed class FilterEvidence(ArticleFilter? filter)
{
    private readonly FilterCondition[] _conditions = [.. filter?.Conditions() ?? []];
    private int _met;
    private int _readCount;

    /// <summary>Adds an article of the run, selected or not.</summary>
    public void Add(Article article)
    {
        Interlocked.Increment(ref _readCount);
        for (int i = 0; i < _conditions.Length; i++)
        {
            int bit = 1 << i;
            if ((Volatile.Read(ref _met) & bit) == 0 && _conditions[i].CanHoldFor(article))
            {
                Meet(bit);
            }
        }
    }

    /// <summary>The warning at the end of the run that names the fields no article has; null if there is nothing to report.</summary>
    public string? Warning()
    {
        FilterCondition[] unmet = [.. _conditions.Where((_, i) => (_met & (1 << i)) == 0)];
        if (unmet.Length == 0 || _readCount == 0)
        {
            return null;
        }

        string fields = WordList.Join(unmet.SelectMany(condition => condition.Fields).Distinct().Select(field => $"`{field.Name}`"), "or");
        string options = WordList.Join(unmet.Select(condition => HintWords.Of(condition.Option)), "and");
        string articles =
            _readCount == 1 ? "The article does not have" : FormattableString.Invariant($"None of the {_readCount:N0} articles has");
        return $"{articles} {fields}, so {options} matched nothing. Filter by a field that the articles have.";
    }

    private void Meet(int bit)
    {
        int met;
        do
        {
            met = Volatile.Read(ref _met);
        } while (Interlocked.CompareExchange(ref _met, met | bit, met) != met);
    }
}
