using System;
using System.Globalization;
using System.Management.Automation;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Values.Conversion;

/// <summary>Converts script values to the instant of a date; a date without a time zone is UTC.</summary>
/// <remarks>
/// Text is read in the form of article files under every culture, and otherwise as PowerShell reads it. An argument of a
/// cmdlet follows the culture, as for Get-Date; a value assigned by a script doesn't, like a cast to [datetime]. A number
/// isn't a date, although PowerShell accepts it: 2019 could be a year, and 20201125 a day.
/// </remarks>
internal static class ArticleDateConversion
{
    /// <summary>Converts an argument: a date or a text.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="otherForms">Other accepted forms, for the error.</param>
    /// <exception cref="ArgumentTransformationMetadataException">The value is not a date.</exception>
    public static DateTimeOffset OfArgument(object? value, string otherForms = "")
    {
        return Convert(value, CultureInfo.CurrentCulture, otherForms) ?? throw NoDate(value, otherForms);
    }

    /// <summary>Converts a value that a script assigns: a date, a text, or null (also an empty text).</summary>
    /// <exception cref="ArgumentTransformationMetadataException">The value is not a date.</exception>
    public static DateTimeOffset? OfValue(object? value) => Convert(value, CultureInfo.InvariantCulture, "");

    private static DateTimeOffset? Convert(object? value, CultureInfo culture, string otherForms)
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
            case TypedText typed when ArticleDate.TryParse(typed.Text, out DateTimeOffset date):
                return date;
            case string text when ArticleDate.TryParse(text, out DateTimeOffset date):
                return date;
            case string text when ArticleDate.OfWord(text, DateTimeOffset.Now) is { } date:
                return date;
            case string text when LanguagePrimitives.TryConvertTo(text, culture, out DateTime date):
                return ArticleDate.Of(date);
            default:
                throw NoDate(plain, otherForms);
        }
    }

    private static ArgumentTransformationMetadataException NoDate(object? value, string otherForms) =>
        new(ConsoleText.Escape($"'{value}' is not a date. Use a form such as 2020-11-25 or 2020-11-25T12:44:00Z{otherForms}."));
}
