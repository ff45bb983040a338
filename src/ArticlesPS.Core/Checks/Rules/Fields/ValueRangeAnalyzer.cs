using System;
using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Values that mean nothing.</summary>
internal sealed class ValueRangeAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("ValueRange", ProblemSeverity.Error, "A number or date lies outside of what it can mean."))
{
    // Quality has no upper end: the site itself goes beyond 100.
    private static readonly (FieldDefinition Field, int Lowest)[] _lowest =
    [
        (FieldTables.Article.Quality, 0),
        (FieldTables.Related.Quality, 0),
        (FieldTables.Article.Heat, -1),
        (FieldTables.Image.Width, 1),
        (FieldTables.Image.Height, 1),
    ];

    // Where the calendars of .NET, Windows, OLE, spreadsheets and Unix begin: what programs write that have no date.
    private static readonly string[] _placeholders = ["0001-01-01", "1601-01-01", "1899-12-30", "1900-01-01", "1970-01-01"];

    /// <summary>Whether a date is one of those that programs write when they have none.</summary>
    public static bool IsPlaceholder(DateTimeOffset date) =>
        Array.IndexOf(_placeholders, date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) >= 0;

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Values)
        {
            if (
                value.Value is int number
                && Array.Find(_lowest, limit => limit.Field == value.Field) is { Field: not null } limit
                && number < limit.Lowest
            )
            {
                yield return new Finding(value.Path, FormattableString.Invariant($"{number} is less than {limit.Lowest}."));
            }
            else if (value.Value is DateTimeOffset date && IsPlaceholder(date))
            {
                yield return new Finding(value.Path, $"{ArticleDate.Format(date)} is what programs write that know no date.");
            }
        }
    }
}
