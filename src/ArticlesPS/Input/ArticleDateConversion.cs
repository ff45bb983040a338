using System;
using System.Globalization;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>What scripts give as a date, as the instant that is meant.</summary>
internal static class ArticleDateConversion
{
    /// <summary>Converts a date, a text or null (also an empty text, as an empty cell of a CSV file).</summary>
    /// <exception cref="ArgumentTransformationMetadataException">The value is not a date.</exception>
    public static DateTimeOffset? Convert(object? value) => Convert(value, "");

    /// <summary>Converts where something else may be given as well, which an error then names.</summary>
    /// <exception cref="ArgumentTransformationMetadataException">The value is not a date.</exception>
    public static DateTimeOffset? Convert(object? value, string otherForms)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (plain)
        {
            case null or "":
                return null;
            case DateTimeOffset date:
                return date;
            case DateTime date:
                return ArticleDate.Of(date);
#if NET8_0_OR_GREATER
            case DateOnly date:
                return ArticleDate.Of(date.ToDateTime(default));
#endif
            case string text when ArticleDate.TryParse(text, out DateTimeOffset date):
                return date;
            case string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date):
                return date;
            default:
                throw new ArgumentTransformationMetadataException(
                    $"'{plain}' is not a date. Give one as in 2020-11-25 or 2020-11-25T12:44:00Z{otherForms}.");
        }
    }
}
