using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Articles;

/// <summary>What an article's schema makes of its fields, its file's name and its directory.</summary>
internal static class ArticleValues
{
    /// <summary>The value of a role: that of its field, else that of another field or of the file's name; null if there is none.</summary>
    public static object? ValueOf(Article article, ArticleRole role)
    {
        object? value = article.Table.FieldOf(role) is { } field ? article[field] ?? Fallback(article, role, field) : null;
        return value is null && role == ArticleRole.Authors ? AuthorsOfProvider(article) : value;
    }

    /// <summary>
    /// Whether an article is published: what it says, else what its schema says that silence means; null if that is nothing. An
    /// article in a directory of drafts is one, whatever it says, and a template of the site is neither published nor a draft.
    /// </summary>
    public static bool? PublishedOf(Article article)
    {
        if (IsTemplate(article))
        {
            return null;
        }

        if (DraftDirectoryOf(article.Schema, article.FullName) is not null)
        {
            return false;
        }

        if (article.Table.FieldOf(ArticleRole.Published) is { } field && (article[field] is bool said))
        {
            return said;
        }

        return IsOfOtherType(article, ArticleRole.Published) ? null : article.Schema.Published.Absent;
    }

    /// <summary>
    /// Whether nothing in an article or its schema says whether it is published. A key that differs in its case alone is a slip, and
    /// not silence.
    /// </summary>
    public static bool IsSilent(Article article) =>
        PublishedOf(article) is null
        && !IsTemplate(article)
        && article.Table.FieldOf(ArticleRole.Published)?.Keys.Any(key => article.HasOtherInAnyCase(key.Name)) != true;

    // Outside a known site, a directory of that name can be anything.
    private static bool IsTemplate(Article article) =>
        article is { Schema.Root: { } root, FullName: { } path }
        && DirectoryPath.IsWithin(root, path)
        && TemplateDirectories.Include(path, article.Schema);

    /// <summary>The directory in a path whose articles are drafts by the schema, such as _drafts; null if there is none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="path">The full path of the article's file, or of the directory that it is to be in; or null.</param>
    public static string? DraftDirectoryOf(ArticleSchema schema, string? path)
    {
        IReadOnlyList<string> drafts = schema.Published.DraftDirectories;
        return drafts.Count == 0
            ? null
            : path
                ?.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
                .FirstOrDefault(part => drafts.Contains(part, StringComparer.Ordinal));
    }

    /// <summary>Whether a file has a value for a role that is not of the role's type, so that the article has none.</summary>
    public static bool IsOfOtherType(Article article, ArticleRole role) =>
        article.Table.FieldOf(role) is { } field && !article.HasValue(field) && field.Keys.Any(key => article.HasOther(key.Name));

    /// <summary>Where the title comes from: FrontMatter, Heading or FileName; null if there is none.</summary>
    public static string? TitleSourceOf(Article article)
    {
        if (article.Title is null)
        {
            return null;
        }

        if (article.Table.FieldOf(ArticleRole.Title) is { } field && article.HasValue(field))
        {
            return "FrontMatter";
        }

        return HeadingOf(article) is null ? "FileName" : "Heading";
    }

    /// <summary>The moment of a date; of a day without time its midnight here.</summary>
    /// <param name="article">The article.</param>
    /// <param name="role">The role.</param>
    /// <param name="here">The time zone; null for the local one.</param>
    public static DateTimeOffset? MomentOf(Article article, ArticleRole role, TimeZoneInfo? here = null)
    {
        if (ValueOf(article, role) is not DateTimeOffset date)
        {
            return null;
        }

        return IsDay(article, role) ? ArticleDate.LocalMidnight(date, here) : date;
    }

    /// <summary>Whether the date of a role is shown as a day: news articles show the instant at which it begins in UTC.</summary>
    public static bool ShowsDay(Article article, ArticleRole role) => !article.Schema.IsOfNews && IsDay(article, role);

    /// <summary>Whether the date of a role is a day without time.</summary>
    public static bool IsDay(Article article, ArticleRole role)
    {
        if (article.Table.FieldOf(role) is not { } field)
        {
            return false;
        }

        FieldDefinition? read = article.HasValue(field) ? field : field.Fallbacks.FirstOrDefault(article.HasValue);
        return read is null ? ValueOf(article, role) is DateTimeOffset : article.IsDay(read);
    }

    /// <summary>The state of an article at a moment: the first that fits.</summary>
    /// <param name="article">The article.</param>
    /// <param name="now">The moment.</param>
    /// <param name="here">The time zone in which days begin; null for the local one.</param>
    public static ArticleState StateAt(Article article, DateTimeOffset now, TimeZoneInfo? here = null)
    {
        bool? published = PublishedOf(article);
        if (published is null && IsTemplate(article))
        {
            return ArticleState.Unknown;
        }

        DateTimeOffset? scheduled = MomentOf(article, ArticleRole.ScheduledDateTime, here);
        if (published == false)
        {
            return article.Schema.IsPublishedByJob && scheduled is not null ? ArticleState.Scheduled : ArticleState.Draft;
        }

        if (MomentOf(article, ArticleRole.ExpiryDateTime, here) < now)
        {
            return ArticleState.Expired;
        }

        if ((scheduled ?? MomentOf(article, ArticleRole.PublishedDateTime, here)) > now)
        {
            return ArticleState.Scheduled;
        }

        return published == true ? ArticleState.Published : ArticleState.Unknown;
    }

    /// <summary>The names of an article's authors.</summary>
    public static IEnumerable<string> AuthorsOf(Article article) => (IEnumerable<string>?)ValueOf(article, ArticleRole.Authors) ?? [];

    // Whoever wrote a news article is named with where it comes from.
    private static string[]? AuthorsOfProvider(Article article)
    {
        string[] names = [.. article.Provider?.Authors.Select(author => author.Name).OfType<string>() ?? []];
        return names.Length > 0 ? names : null;
    }

    private static object? Fallback(Article article, ArticleRole role, FieldDefinition field)
    {
        foreach (FieldDefinition other in field.Fallbacks)
        {
            if (article[other] is { } value && Fitted(value, other.Type, field.Type) is { } fitted)
            {
                return fitted;
            }
        }

        if (role == ArticleRole.Title)
        {
            return IsOfOtherType(article, role) ? null : HeadingOf(article) ?? TitleInName(article);
        }

        if (article.Name is not { } name)
        {
            return null;
        }

        if (field.Type is DateType { FileTime: { } word } && field.Keys.Any(key => article.OtherText(key.Name) == word))
        {
            return TimeOf(article.FullName!);
        }

        if (role == ArticleRole.PublishedDateTime && article.Schema.ReadsDateFromFileName)
        {
            return FileNameDay.Of(name) is { } day ? new DateTimeOffset(day, TimeSpan.Zero) : null;
        }

        return role == ArticleRole.Language && article.Schema.ReadsLanguageFromFileName ? LanguageOf(name) : null;
    }

    // A value of another role's field, as a value of this one; null if it can't be.
    private static object? Fitted(object value, FieldType from, FieldType to)
    {
        if (from.GetType() == to.GetType())
        {
            return value;
        }

        try
        {
            object? given = value is ArticleList<string> list && !to.IsList ? list.FirstOrDefault() : value;
            return given is null ? null : to.Convert(given);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? HeadingOf(Article article) => article.Schema.ReadsTitleFromHeading ? MarkdownHeading.First(article.Body) : null;

    private static string? TitleInName(Article article) =>
        article.Schema.ReadsTitleFromFileName ? Path.GetFileNameWithoutExtension(article.Name) : null;

    // Null for a file that is gone since it was read.
    private static DateTimeOffset? TimeOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero) : null;
    }

    // The fr of post.fr.md, which is a language and perhaps a region.
    private static string? LanguageOf(string name)
    {
        string suffix = Path.GetExtension(Path.GetFileNameWithoutExtension(name)).TrimStart('.');
        string[] parts = suffix.Split('-');
        bool isLanguage =
            parts.Length <= 2
            && parts[0].Length is 2 or 3
            && suffix.All(c => c is '-' || (c is >= 'a' and <= 'z') || (c is >= 'A' and <= 'Z'));
        return isLanguage ? suffix : null;
    }
}
