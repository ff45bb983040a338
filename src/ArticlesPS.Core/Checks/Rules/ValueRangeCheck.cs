using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Values that mean nothing.</summary>
internal sealed class ValueRangeCheck() : ArticleCheck(new ArticleRule(
    "ValueRange", ProblemSeverity.Error, "A number or date lies outside of what it can mean."))
{
    // Quality has no upper end: the site itself goes beyond 100.
    private static readonly (ArticleField Field, int Lowest)[] _lowest =
    [
        (FieldTables.Article.Quality, 0),
        (FieldTables.Related.Quality, 0),
        (FieldTables.Article.Heat, -1),
        (FieldTables.Image.Width, 1),
        (FieldTables.Image.Height, 1),
    ];

    // What programs write that have no date: year 1, or the beginning of Unix time.
    private static readonly DateTimeOffset _earliest = DateTimeOffset.FromUnixTimeSeconds(86_400);

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Values)
        {
            if (value.Value is int number && Array.Find(_lowest, limit => limit.Field == value.Field) is { Field: not null } limit && number < limit.Lowest)
            {
                yield return new Finding(value.Path, FormattableString.Invariant($"{number} is less than {limit.Lowest}."));
            }
            else if (value.Value is DateTimeOffset date && date < _earliest)
            {
                yield return new Finding(value.Path, $"{ArticleDate.Format(date)} is what programs write that know no date.");
            }
        }
    }
}
