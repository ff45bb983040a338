using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Articles;
using ArticlesPS.Output;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Values;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS;

/// <summary>The members that PowerShell adds to articles (ArticlesPS.types.ps1xml), in front of the class's own.</summary>
/// <remarks>
/// They differ from the properties of the same name in their text for Export-Csv, which otherwise follows the culture: -1
/// can't be read back as a number under sv-SE or ar-SA, where a date would also be in another calendar. In PowerShell, a
/// date must also sort, compare with Get-Date on either side, subtract, and survive ConvertTo-Json and jobs. A DateTime in
/// UTC compares incorrectly with Get-Date, and a DateTimeOffset neither subtracts nor compares from the right; only a local
/// DateTime whose text is the instant in UTC does all of it.
/// </remarks>
public static class ArticleMembers
{
    internal const string Keys = "PSKeys";
    internal const string State = "PSState";
    internal const string Days = "PSDays";

    /// <summary>Returns the title.</summary>
    public static object? GetTitle(PSObject instance) => Base<Article>(instance)?.Title;

    /// <summary>Changes the title.</summary>
    public static void SetTitle(PSObject instance, object? value) =>
        Base<Article>(instance)!.Title = LanguagePrimitives.ConvertTo<string>(value);

    /// <summary>Tells whether the article is published, or null.</summary>
    public static object? GetPublished(PSObject instance) => Base<Article>(instance)?.Published;

    /// <summary>Changes whether the article is published.</summary>
    public static void SetPublished(PSObject instance, object? value) =>
        Base<Article>(instance)!.Published = ArticleBooleanConversion.Convert(value);

    /// <summary>Returns the date in local time, or null; of a day without time its midnight here, with the day as its text.</summary>
    public static object? GetPublishedDateTime(PSObject instance)
    {
        if (Base<Article>(instance) is { } article)
        {
            return WithText(article, ArticleRole.PublishedDateTime);
        }

        return WithText(Base<RelatedArticle>(instance)?.PublishedDateTime?.LocalDateTime);
    }

    private static PSObject? WithText(Article article, ArticleRole role) =>
        ArticleValues.ValueOf(article, role) is DateTimeOffset date ? DateOf(date, ArticleValues.ShowsDay(article, role)) : null;

    /// <summary>A date as scripts take it.</summary>
    internal static PSObject? DateOf(DateTimeOffset date, bool isDay)
    {
        object? shown = ArticleMember.Shown(date, isDay);
        return WithText(shown, isDay);
    }

    /// <summary>Changes the date; one without a zone is taken as UTC.</summary>
    public static void SetPublishedDateTime(PSObject instance, object? value)
    {
        DateTimeOffset? date = ArticleDateConversion.OfValue(value);
        RelatedArticle? related = Base<RelatedArticle>(instance);
        DateTimeOffset? former = related is null ? Base<Article>(instance)!.PublishedDateTime : related.PublishedDateTime;

        // Assigning the value that was read from the file isn't a change, whatever its fraction.
        bool isText = (value is PSObject wrapped ? wrapped.BaseObject : value) is string or TypedText;
        if (date is not null && date != former && !isText)
        {
            date = WholeSecond.Of(date.Value);
        }

        if (related is not null)
        {
            related.PublishedDateTime = date;
        }
        else
        {
            Base<Article>(instance)!.PublishedDateTime = date;
        }
    }

    /// <summary>Returns what the article is now, such as Draft, or null if a column shows that: a hidden property for copies.</summary>
    public static object? GetState(PSObject instance) =>
        Base<Article>(instance) is { } article && article.Schema.Columns.All(column => column.Name != MemberNames.State)
            ? $"{ArticleValues.StateAt(article, DateTimeOffset.UtcNow)}"
            : null;

    /// <summary>Returns the columns whose date is a day without time, or null: hidden, for copies, whose dates have lost it.</summary>
    public static object? GetDays(PSObject instance)
    {
        if (Base<Article>(instance) is not { } article)
        {
            return null;
        }

        string[] days = [.. article.Schema.Columns.Where(column => column.IsDay(article)).Select(column => column.Name)];
        return days.Length > 0 ? days : null;
    }

    /// <summary>Returns the version of the file: a hidden property for copies, those of jobs and Export-Clixml.</summary>
    public static object? GetVersion(PSObject instance) => Base<Article>(instance)?.Version?.ToString();

    /// <summary>
    /// Returns the keys of Metadata in order, which serializing a dictionary loses: its own, then those of each value in
    /// it.
    /// </summary>
    public static object? GetKeys(PSObject instance) =>
        instance?.BaseObject switch
        {
            Article article => KeysOf(article.Metadata),
            RelatedArticle related => KeysOf(related.Metadata),
            ArticleProvider provider => KeysOf(provider.Metadata),
            ArticleImage image => KeysOf(image.Metadata),
            ArticleAuthor author => KeysOf(author.Metadata),
            ArticleTopic topic => KeysOf(topic.Metadata),
            _ => null,
        };

    /// <summary>Returns the keys of metadata and its values; null if only one order is possible.</summary>
    internal static object? KeysOf(ArticleMetadata metadata)
    {
        string[] keys = [.. KeysIn(metadata)];
        return keys.Length > 1 ? keys : null;
    }

    private static IEnumerable<string> KeysIn(object? value) =>
        value switch
        {
            IDictionary map => map.Keys.Cast<object>().Select(key => $"{key}").Concat(map.Values.Cast<object?>().SelectMany(KeysIn)),
            IList list => list.Cast<object?>().SelectMany(KeysIn),
            _ => [],
        };

    /// <summary>The fields that a schema names beyond the properties of every article, as in weight=5; null if none has a value.</summary>
    public static string? FieldsOf(PSObject instance)
    {
        if (Base<Article>(instance) is not { } article)
        {
            return null;
        }

        ArticleMetadata fields = [];
        foreach (ArticleColumn column in article.Schema.Columns.Where(column => column.Field is { } field && article.HasValue(field)))
        {
            fields[column.Name] = column.TextOf(article);
        }

        return fields.Count == 0 ? null : fields.ToString();
    }

    /// <summary>Returns the quality, or null.</summary>
    public static object? GetQuality(PSObject instance) => WithText(Base<Article>(instance)?.Quality);

    /// <summary>Changes the quality.</summary>
    public static void SetQuality(PSObject instance, object? value) =>
        Base<NewsArticle>(instance)!.Quality = LanguagePrimitives.ConvertTo<int?>(value);

    /// <summary>Returns the heat, or null.</summary>
    public static object? GetHeat(PSObject instance) => WithText(Base<Article>(instance)?.Heat);

    /// <summary>Changes the heat.</summary>
    public static void SetHeat(PSObject instance, object? value) =>
        Base<NewsArticle>(instance)!.Heat = LanguagePrimitives.ConvertTo<int?>(value);

    /// <summary>
    /// The text of a date or number, the same under every culture and in every time zone; with a format, or a format and a
    /// provider, the text in that format. A date is formatted in UTC, as in files, so its day is that of the file.
    /// </summary>
    public static string TextOf(object? instance, params object?[] arguments)
    {
        object? value = instance is PSObject given ? given.BaseObject : instance;
        object?[] plain = [.. (arguments ?? []).Select(argument => argument is PSObject wrapped ? wrapped.BaseObject : argument)];

        // {0} requests the plain text, for an unspecified culture.
        bool isFormatted = plain.Length > 0 && !(plain.Length == 2 && string.IsNullOrEmpty(plain[0] as string));
        if (isFormatted && (value is DateTime local ? local.ToUniversalTime() : value) is IFormattable formattable)
        {
            string? format = plain.OfType<string>().FirstOrDefault();
            return formattable.ToString(format, plain.OfType<IFormatProvider>().FirstOrDefault() ?? CultureInfo.CurrentCulture);
        }

        return value is DateTime date
            ? ArticleDate.Format(new DateTimeOffset(date))
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>The text of a day without time: the day as the file has it; with a format, the day in that format.</summary>
    public static string DayTextOf(object? instance, params object?[] arguments)
    {
        object? value = instance is PSObject given ? given.BaseObject : instance;
        string? format = (arguments ?? []).Select(argument => $"{argument}").FirstOrDefault(text => text.Length > 0);
        CultureInfo culture = format is null ? CultureInfo.InvariantCulture : CultureInfo.CurrentCulture;
        return value is DateTime day ? day.ToString(format ?? "yyyy-MM-dd", culture) : $"{value}";
    }

    /// <summary>A value whose text is the same under every culture.</summary>
    internal static PSObject? WithText(object? value, bool isDay = false)
    {
        if (value is null)
        {
            return null;
        }

        PSObject wrapped = new(value);
        wrapped.Methods.Add(new InvariantToString(value, isDay));
        return wrapped;
    }

    private static T? Base<T>(PSObject instance)
        where T : class => instance?.BaseObject as T;
}
