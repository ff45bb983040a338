using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Articles;

/// <summary>
/// The members of an article beyond those of its class: what its schema names (State, Slug, a site's own weight), and every key of
/// its file.
/// </summary>
internal static class ArticleMember
{
    private static readonly HashSet<string> _ofClass = NamesOf(typeof(Article));
    private static readonly HashSet<string> _ofNewsClass = NamesOf(typeof(NewsArticle));

    private static Func<DateTimeOffset, bool, object?> _showDate = (date, isDay) => Shown(date, isDay);

    /// <summary>Sets how dates are shown to scripts: the date, and whether it's a day without a time.</summary>
    public static void ShowDatesAs(Func<DateTimeOffset, bool, object?> show) => _showDate = show;

    /// <summary>The value of a member; null if the file doesn't have what the schema names.</summary>
    /// <returns>False if articles have no member of this name.</returns>
    public static bool TryGet(Article article, string name, out object? value)
    {
        value = null;
        if (MemberNames.IsReserved(name))
        {
            return false;
        }

        if (Find(article.Schema.Columns, name) is { } column)
        {
            value = ShownToScripts(column.ValueOf(article), column.IsDay(article));
            return true;
        }

        if (article.Schema.RoleOf(name) is { } role)
        {
            value = ArticleValues.ValueOf(article, role) ?? role.ValueType.Missing;
            value = ShownToScripts(value, value is DateTimeOffset && ArticleValues.ShowsDay(article, role));
            return true;
        }

        if (name.Equals(MemberNames.State, StringComparison.OrdinalIgnoreCase))
        {
            value = $"{ArticleValues.StateAt(article, DateTimeOffset.UtcNow)}";
            return true;
        }

        if (name.Equals(MemberNames.TitleSource, StringComparison.OrdinalIgnoreCase))
        {
            value = ArticleValues.TitleSourceOf(article);
            return true;
        }

        return TryGetKey(article, name, out value);
    }

    /// <summary>Sets a member. A key that the file doesn't have isn't one, since it may well be a slip.</summary>
    /// <returns>False if articles have no member of this name, or it can't be set.</returns>
    /// <exception cref="FormatException">The value doesn't match the field.</exception>
    public static bool TrySet(Article article, string name, object? value)
    {
        if (MemberNames.IsReserved(name))
        {
            return false;
        }

        if (ArticleColumns.FieldOf(article.Table, name) is { } field)
        {
            bool isDay = field.Role is { } role ? ArticleValues.ShowsDay(article, role) : article.IsDay(field);
            article[field] = ConvertFor(field, isDay ? ArticleDate.AsDay(value) : value);
            return true;
        }

        if (article.Table.FindKeyInAnyCase(name) is { } key)
        {
            FieldKey read = KeyThatWasRead(article, key) ?? key;
            object? converted = ConvertFor(read.Field, article.IsDay(read.Field) ? ArticleDate.AsDay(value) : value);
            article[read.Field] = converted is null ? null : read.Type.InFile(converted);
            return true;
        }

        if (!article.Metadata.Contains(name))
        {
            return false;
        }

        article.Metadata[name] = value;
        return true;
    }

    /// <summary>The names of members that the class doesn't have and no type of the engine lists.</summary>
    public static IEnumerable<string> NamesOf(Article article)
    {
        HashSet<string> ofClass = article is NewsArticle ? _ofNewsClass : _ofClass;
        return article
            .Schema.Columns.Select(column => column.Name)
            .Concat(article.Metadata.Keys.Cast<string>())
            .Where(name => !ofClass.Contains(name) && !MemberNames.IsReserved(name))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A value as scripts take it: a date as a local one, which compares and subtracts.</summary>
    internal static object? Shown(object? value, bool isDay)
    {
        if (value is not DateTimeOffset date)
        {
            return value;
        }

        return isDay ? ArticleDate.LocalMidnight(date).LocalDateTime : date.LocalDateTime;
    }

    private static object? ShownToScripts(object? value, bool isDay) => value is DateTimeOffset date ? _showDate(date, isDay) : value;

    private static object? ConvertFor(FieldDefinition field, object? value) =>
        value is null or "" && !field.Type.IsList ? null : FieldConversion.Convert(field, WholeSecond.Of(value));

    private static bool TryGetKey(Article article, string name, out object? value)
    {
        value = null;
        if (article.Table.FindKeyInAnyCase(name) is { } key)
        {
            if (KeyThatWasRead(article, key) is { } read && article[read.Field] is { } known)
            {
                value = ShownToScripts(read.Type.InFile(known), article.IsDay(read.Field));
                return true;
            }

            value = article.Metadata[name];
            return true;
        }

        if (!article.Metadata.Contains(name))
        {
            return false;
        }

        value = article.Metadata[name];
        return true;
    }

    // Under this very key, or that of another field that shares it.
    private static FieldKey? KeyThatWasRead(Article article, FieldKey key)
    {
        for (FieldKey? candidate = key; candidate is not null; candidate = candidate.Otherwise)
        {
            if (article.KeyOf(candidate.Field) == candidate)
            {
                return candidate;
            }
        }

        return null;
    }

    private static ArticleColumn? Find(IReadOnlyList<ArticleColumn> columns, string name)
    {
        foreach (ArticleColumn column in columns)
        {
            if (column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }

    private static HashSet<string> NamesOf(Type type) =>
        new(type.GetProperties().Select(property => property.Name), StringComparer.OrdinalIgnoreCase);
}
