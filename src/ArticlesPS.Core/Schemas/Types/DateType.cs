using System;
using System.Collections.Generic;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Schemas.Types;

/// <summary>A date, with or without a time.</summary>
/// <param name="formats">
/// The site's own notations, such as MM/dd/yyyy, as .NET writes them; the first is that of new dates where the file has no other
/// date. Those that every site can have are read as well.
/// </param>
/// <param name="fileTime">The word in place of a date that means when the file was last changed, or null.</param>
/// <param name="writesDays">Whether a new date at midnight in UTC is written as a day without a time.</param>
internal sealed class DateType(IReadOnlyList<string> formats, string? fileTime = null, bool writesDays = false) : FieldType
{
    /// <summary>The word in place of a date that means when the file was last changed, or null.</summary>
    public string? FileTime => fileTime;

    public override bool IsOfSite(object? value) => fileTime is not null && fileTime.Equals(value);

    public override string Description => "a date such as 2020-11-25 or 2020-11-25T12:44:00Z";

    public override string Placeholder => "DATE";

    public override bool TryRead(DataNode node, out object? value)
    {
        value = node is DataScalar scalar && FormattedDate.TryParse(scalar.Text, formats, out DateTimeOffset date) ? date : null;
        return value is not null;
    }

    public override bool IsDay(DataNode node) => node is DataScalar scalar && FormattedDate.IsDay(scalar.Text);

    public override object? Convert(object value) =>
        value is string text && FormattedDate.TryParse(text, formats, out DateTimeOffset date) ? date : FieldConversion.DateOf(value);

    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing)
    {
        DateTimeOffset date = (DateTimeOffset)value;
        if (formats.Count > 0)
        {
            return new DateContent(date, FormattedDate.Format(date, formatting.DateFormatAmong(formats) ?? formats[0]), formats);
        }

        bool isDay = writesDays && date.UtcDateTime.TimeOfDay == TimeSpan.Zero;
        return new DateContent(date, isDay ? ArticleDate.FormatDay(date) : null);
    }
}
