using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.FrontMatter.Editing.Content;

/// <summary>Converts a program's value to content for front matter.</summary>
internal static class ValueContent
{
    /// <summary>
    /// The content of null, bool, numbers, text, dates, lists and dictionaries. A date without a zone is UTC.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="convert">Converts a value of another type, or returns the value itself; null for no other types.</param>
    /// <exception cref="FormatException">Front matter can't hold a value of this type, or it's nested too deeply.</exception>
    public static DataContent Of(object? value, Func<object, object?>? convert = null) => Of(value, convert, depth: 1);

    private static DataContent Of(object? value, Func<object, object?>? convert, int depth)
    {
        object? plain = value is null || convert is null ? value : convert(value);
        return plain switch
        {
            DataContent content => content,
            null or bool or double => new PlainContent(plain),
            sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger => new PlainContent(IntegerOf(plain)),
            decimal number when decimal.Truncate(number) == number => new PlainContent(IntegerOf(decimal.Truncate(number))),
            float or decimal => new PlainContent(double.Parse(DigitsOf(plain), CultureInfo.InvariantCulture)),
            string text => new TextContent(text),
            DateTimeOffset date => new DateContent(date),
            DateTime date => new DateContent(Timestamp.Of(date)),

            // A value that holds itself has no end.
            _ when depth > Nesting.Deepest => throw new FormatException("The value is nested too deeply for front matter."),
            IDictionary dictionary => new MappingContent([.. EntriesOf(dictionary, convert, depth + 1)]),
            IEnumerable list => new SequenceContent([.. list.Cast<object?>().Select(item => Of(item, convert, depth + 1))]),
            _ => throw new FormatException($"A value of type {plain.GetType().Name} cannot be in front matter."),
        };
    }

    // Like reading, it uses the smallest of int, long and BigInteger, so that the two can be compared.
    private static object? IntegerOf(object value) =>
        CoreSchema.Resolve(DigitsOf(value)) is var number && number is not string
            ? number
            : throw new FormatException("A number with so many digits cannot be in front matter.");

    private static string DigitsOf(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    private static IEnumerable<EntryContent> EntriesOf(IDictionary dictionary, Func<object, object?>? convert, int depth)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return new EntryContent($"{entry.Key}", null, Of(entry.Value, convert, depth));
        }
    }
}
