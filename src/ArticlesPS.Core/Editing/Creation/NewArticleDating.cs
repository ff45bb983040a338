using System;
using System.Linq;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing.Creation;

/// <summary>How new files of a directory get their dates.</summary>
/// <param name="IsAlwaysNow">Whether an article without a date gets the present moment, wherever it comes from.</param>
/// <param name="IsUsual">Whether most of the other files have a date among their keys.</param>
/// <param name="IsDay">Whether those dates have no time.</param>
/// <param name="IsMinute">Whether they have a time without seconds.</param>
/// <param name="IsFirst">Whether there are no other files.</param>
/// <param name="IsInName">Whether the name has a date.</param>
internal sealed record NewArticleDating(bool IsAlwaysNow, bool IsUsual, bool IsDay, bool IsMinute, bool IsFirst, bool IsInName)
{
    /// <summary>Adds a date to what an article says, or takes it out where the name says it.</summary>
    /// <param name="content">All that the article is to say.</param>
    /// <param name="mayBeNow">Whether an article without a date can get the present moment, as one that is begun does.</param>
    /// <returns>The date for the name; null if the article has none.</returns>
    public DateTimeOffset? Apply(ArticleChanges content, bool mayBeNow)
    {
        ArticleSchema schema = content.Schema;
        if (schema.Table.FieldOf(ArticleRole.PublishedDateTime) is not { } field)
        {
            return null;
        }

        bool isSaidByName = IsInName && schema.ReadsDateFromFileName;
        if (!content.Concern(field.Name))
        {
            return DateNow(content, mayBeNow, isSaidByName);
        }

        DateTimeOffset? given = GivenIn(content, field);
        bool isDay = given is { } date && date.UtcDateTime.TimeOfDay == TimeSpan.Zero;
        if (isSaidByName && isDay && !IsUsual && !IsFirst)
        {
            content.Clear(ArticleRole.PublishedDateTime);
        }

        return given;
    }

    private DateTimeOffset? DateNow(ArticleChanges content, bool mayBeNow, bool isSaidByName)
    {
        bool isBegun = mayBeNow && !content.Schema.IsOfNews && (IsUsual || IsInName);
        if (!IsAlwaysNow && !isBegun)
        {
            return null;
        }

        DateTimeOffset second = WholeSecond.Of(DateTimeOffset.Now);
        DateTimeOffset now = IsMinute ? second.AddSeconds(-second.Second) : second;
        DateTimeOffset date = IsDay ? new DateTimeOffset(now.Date, TimeSpan.Zero) : now;
        if (IsAlwaysNow || IsUsual || !isSaidByName)
        {
            content.Set(ArticleRole.PublishedDateTime, date);
        }

        return date;
    }

    private static DateTimeOffset? GivenIn(ArticleChanges content, FieldDefinition field) =>
        content.Fields.LastOrDefault(change => change.Field == field)?.Value as DateTimeOffset?;
}
