using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Output;

/// <summary>
/// The member of a column. The engine passes a code property the object and nothing else, so that each column needs a method of its
/// own; two digits as type arguments make one.
/// </summary>
internal static class ArticleColumnMember
{
    private static readonly Type[] _digits =
    [
        typeof(Digit0),
        typeof(Digit1),
        typeof(Digit2),
        typeof(Digit3),
        typeof(Digit4),
        typeof(Digit5),
        typeof(Digit6),
        typeof(Digit7),
        typeof(Digit8),
        typeof(Digit9),
        typeof(DigitA),
        typeof(DigitB),
        typeof(DigitC),
        typeof(DigitD),
        typeof(DigitE),
        typeof(DigitF),
    ];

    /// <summary>How many columns can have a member.</summary>
    public static int Most => _digits.Length * _digits.Length;

    /// <summary>The member of the column at a place.</summary>
    public static CodePropertyData Of(int index, ArticleColumn column)
    {
        Type member = typeof(ArticleColumnMember<,>).MakeGenericType(_digits[index / _digits.Length], _digits[index % _digits.Length]);
        bool canBeSet = (column.Role is not null || column.Field is not null) && column.Name != MemberNames.State;
        return new CodePropertyData(column.Name, member.GetMethod("Get"), canBeSet ? member.GetMethod("Set") : null);
    }

    /// <summary>The place that two digits mean.</summary>
    internal static int IndexOf(Type high, Type low) => (Array.IndexOf(_digits, high) * _digits.Length) + Array.IndexOf(_digits, low);

    private sealed class Digit0;

    private sealed class Digit1;

    private sealed class Digit2;

    private sealed class Digit3;

    private sealed class Digit4;

    private sealed class Digit5;

    private sealed class Digit6;

    private sealed class Digit7;

    private sealed class Digit8;

    private sealed class Digit9;

    private sealed class DigitA;

    private sealed class DigitB;

    private sealed class DigitC;

    private sealed class DigitD;

    private sealed class DigitE;

    private sealed class DigitF;
}

/// <summary>The methods of the column at the place that the digits mean.</summary>
internal static class ArticleColumnMember<THigh, TLow>
{
    private static readonly int _index = ArticleColumnMember.IndexOf(typeof(THigh), typeof(TLow));

    public static object? Get(PSObject instance)
    {
        if (instance.BaseObject is not Article article)
        {
            return null;
        }

        ArticleColumn column = article.Schema.Columns[_index];
        return column.ValueOf(article) switch
        {
            DateTimeOffset date => ArticleMembers.DateOf(date, column.IsDay(article)),
            int or double => ArticleMembers.WithText(column.ValueOf(article)),
            { } value => value,
            _ => null,
        };
    }

    public static void Set(PSObject instance, object? value)
    {
        if (instance.BaseObject is not Article article)
        {
            return;
        }

        ArticleColumn column = article.Schema.Columns[_index];
        try
        {
            _ = ArticleMember.TrySet(article, column.Name, PlainObject.Of(value));
        }
        catch (FormatException e)
        {
            ErrorRecord error = CommandErrorRecord.Of(
                InvalidValue.Id,
                ErrorCategory.InvalidData,
                article,
                $"{column.Name}: {e.Message}",
                e
            );
            throw new RuntimeException(error.Exception.Message, e, error);
        }
    }
}
