using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.Errors;
using ArticlesPS.Schemas;
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
    private int _silentCount;
    private ArticleSchema? _schema;
    private bool _hasSeveralSchemas;

    /// <summary>Adds an article of the run, selected or not.</summary>
    public void Add(Article article)
    {
        Interlocked.Increment(ref _readCount);
        _hasSeveralSchemas |= _schema is { } other && other.Id != article.Schema.Id;
        _schema = article.Schema;
        if (filter is not null && filter.IsSilent(article))
        {
            Interlocked.Increment(ref _silentCount);
        }

        for (int i = 0; i < _conditions.Length; i++)
        {
            int bit = 1 << i;
            if ((Volatile.Read(ref _met) & bit) == 0 && _conditions[i].CanHoldFor(article))
            {
                Meet(bit);
            }
        }
    }

    /// <summary>The warnings at the end of the run.</summary>
    public IEnumerable<string> Warnings() => ((string?[])[MissingFields(), SilentArticles()]).OfType<string>();

    // Whoever asks should know how many articles did not answer.
    private string? SilentArticles()
    {
        if (_silentCount == 0)
        {
            return null;
        }

        bool isOne = _silentCount == 1;
        string articles = isOne ? "1 article was" : FormattableString.Invariant($"{_silentCount:N0} articles were");
        string silence = isOne ? "it does not say whether it is" : "they do not say whether they are";
        return $"{articles} left out: {silence} published, and the schema {_schema} does not say what that means. "
            + $"{HintWords.Of(Hint.FilterState)} Unknown selects such articles.";
    }

    // The fields that no article has.
    private string? MissingFields()
    {
        FilterCondition[] unmet = [.. _conditions.Where((_, i) => (_met & (1 << i)) == 0)];
        if (unmet.Length == 0 || _readCount == 0)
        {
            return null;
        }

        string options = WordList.Join(unmet.Select(condition => HintWords.Of(condition.Option)), "and");
        ArticleRole[] roles = [.. unmet.SelectMany(condition => condition.Roles).Distinct()];
        if (_schema is not null && !_hasSeveralSchemas && roles.All(role => _schema.Table.FieldOf(role) is null))
        {
            string names = WordList.Join(roles.Select(role => role.Name), "or");
            return $"The schema {_schema} does not define {names}, so {options} matched nothing. "
                + $"Filter by a field that it defines, or map the role in {_schema.NameOfOwnFile}.";
        }

        string fields = WordList.Join(roles.SelectMany(KeysOf).Distinct().Select(key => $"`{key}`"), "or");
        string articles =
            _readCount == 1 ? "The article does not have" : FormattableString.Invariant($"None of the {_readCount:N0} articles has");
        return $"{articles} {fields}, so {options} matched nothing. Filter by a field that the articles have.";
    }

    // The key for new values is what a user of the schema knows.
    private IEnumerable<string> KeysOf(ArticleRole role) => [_schema?.Table.FieldOf(role)?.Name ?? role.Name];

    private void Meet(int bit)
    {
        int met;
        do
        {
            met = Volatile.Read(ref _met);
        } while (Interlocked.CompareExchange(ref _met, met | bit, met) != met);
    }
}
