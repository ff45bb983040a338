using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Articles;
using ArticlesPS.Output;
using ArticlesPS.Values;

namespace ArticlesPS;

/// <summary>The members that PowerShell adds to articles (ArticlesPS.types.ps1xml), in front of the class's own.</summary>
/// <remarks>
/// They differ from the properties of the same name in the text that they give to Export-Csv, which else follows the
/// culture: -1 is no number to read back under sv-SE or ar-SA, where a date would also be one of another calendar.
/// In PowerShell a date must moreover sort, compare with Get-Date on either side, subtract, and survive ConvertTo-Json
/// and jobs. A DateTime in UTC compares wrongly with Get-Date, and a DateTimeOffset neither subtracts nor compares from
/// the right; what does all of it is a local DateTime whose text is the instant in UTC.
/// </remarks>
public static class ArticleMembers
{
    /// <summary>Gives the title.</summary>
    public static object? GetTitle(PSObject instance) => Base<Article>(instance)?.Title;

    /// <summary>Changes the title.</summary>
    public static void SetTitle(PSObject instance, object? value) =>
        Base<Article>(instance)!.Title = LanguagePrimitives.ConvertTo<string>(value);

    /// <summary>Tells whether the article is published, or null.</summary>
    public static object? GetPublished(PSObject instance) => Base<Article>(instance)?.Published;

    /// <summary>Changes whether the article is published.</summary>
    public static void SetPublished(PSObject instance, object? value) =>
        Base<Article>(instance)!.Published = ArticleFlagConversion.Convert(value);

    /// <summary>Gives the date in local time, or null.</summary>
    public static object? GetPublishedDateTime(PSObject instance)
    {
        DateTimeOffset? date = Base<Article>(instance)?.PublishedDateTime ?? Base<RelatedArticle>(instance)?.PublishedDateTime;
        return WithText(date?.LocalDateTime);
    }

    /// <summary>Changes the date; one without a zone is taken as UTC.</summary>
    public static void SetPublishedDateTime(PSObject instance, object? value)
    {
        DateTimeOffset? date = ArticleDateConversion.OfValue(value);
        if (Base<RelatedArticle>(instance) is { } related)
        {
            related.PublishedDateTime = date;
        }
        else
        {
            Base<Article>(instance)!.PublishedDateTime = date;
        }
    }

    /// <summary>Gives the version of the file, which is hidden and only goes along with copies: jobs and Export-Clixml.</summary>
    public static object? GetVersion(PSObject instance) => Base<Article>(instance) is { } article ? ArticleVersion.Of(article) : null;

    /// <summary>Gives the quality, or null.</summary>
    public static object? GetQuality(PSObject instance) => WithText(Base<Article>(instance)?.Quality);

    /// <summary>Changes the quality.</summary>
    public static void SetQuality(PSObject instance, object? value) =>
        Base<Article>(instance)!.Quality = LanguagePrimitives.ConvertTo<int?>(value);

    /// <summary>Gives the heat, or null.</summary>
    public static object? GetHeat(PSObject instance) => WithText(Base<Article>(instance)?.Heat);

    /// <summary>Changes the heat.</summary>
    public static void SetHeat(PSObject instance, object? value) =>
        Base<Article>(instance)!.Heat = LanguagePrimitives.ConvertTo<int?>(value);

    /// <summary>
    /// The text of a date or number, the same under every culture and in every zone; with a format, or a format and a
    /// provider, the text that the value itself gives.
    /// </summary>
    public static string TextOf(object? instance, params object?[] arguments)
    {
        object? value = instance is PSObject given ? given.BaseObject : instance;
        object?[] plain = [.. (arguments ?? []).Select(argument => argument is PSObject wrapped ? wrapped.BaseObject : argument)];
        if (plain.Length > 0 && value is IFormattable formattable)
        {
            string? format = plain.OfType<string>().FirstOrDefault();
            return formattable.ToString(format, plain.OfType<IFormatProvider>().FirstOrDefault() ?? CultureInfo.CurrentCulture);
        }

        return value is DateTime date
            ? ArticleDate.Format(new DateTimeOffset(date))
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>A value whose text is the same under every culture.</summary>
    internal static PSObject? WithText(object? value)
    {
        if (value is null)
        {
            return null;
        }

        PSObject wrapped = new(value);
        wrapped.Methods.Add(new InvariantToString(value));
        return wrapped;
    }

    private static T? Base<T>(PSObject instance)
        where T : class => instance?.BaseObject as T;
}
