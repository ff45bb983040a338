using System;
using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.Checks.Values;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Values that mean nothing.</summary>
internal sealed class ValueRangeAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("ValueRange", ProblemSeverity.Error, "A number or date is outside its valid range."))
{
    // Quality has no upper end: the site itself goes beyond 100.
    private static int? LowestOf(FieldDefinition field)
    {
        if (field.Role == ArticleRole.Quality)
        {
            return 0;
        }

        if (field.Role == ArticleRole.Heat)
        {
            return -1;
        }

        return field == FieldTables.Image.Width || field == FieldTables.Image.Height ? 1 : null;
    }

    // The first days of the calendars of .NET, Windows, OLE, spreadsheets and Unix: programs write them when they have no date.
    private static readonly string[] _placeholders = ["0001-01-01", "1601-01-01", "1899-12-30", "1900-01-01", "1970-01-01"];

    /// <summary>Whether a date is one that programs write when they have none.</summary>
    public static bool IsPlaceholder(DateTimeOffset date) =>
        Array.IndexOf(_placeholders, date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) >= 0;

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Values)
        {
            if (value.Value is int number && LowestOf(value.Field) is { } lowest && number < lowest)
            {
                yield return new Finding(value.Path, FormattableString.Invariant($"{number} is less than {lowest}."));
            }
            else if (value.Value is DateTimeOffset date && IsPlaceholder(date))
            {
                yield return new Finding(value.Path, $"{ArticleDate.Format(date)} is a date that programs write when they have none.");
            }
        }
    }
}
