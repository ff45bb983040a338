using System;
using System.Collections;
using System.Collections.Specialized;
using System.Linq;

namespace ArticlesPS.Schemas.Values;

/// <summary>
/// Removes the fraction from dates that a script computes, such as Get-Date, which has ten-millionths of a second: nobody
/// means it, and no site shows it. Dates passed as text keep theirs.
/// </summary>
internal static class WholeSecond
{
    /// <summary>Returns a value with its dates truncated to the second; a value without such dates is returned unchanged.</summary>
    public static object? Of(object? value) =>
        value switch
        {
            DateTime date => date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond)),
            DateTimeOffset date => Of(date),
            FieldRecord => value,
            IDictionary map when map.Values.Cast<object?>().Any(HasFraction) => MapOf(map),
            IList list when list.Cast<object?>().Any(HasFraction) => list.Cast<object?>().Select(Of).ToList(),
            _ => value,
        };

    /// <summary>Returns a date cut to the second.</summary>
    public static DateTimeOffset Of(DateTimeOffset date) => date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond));

    private static bool HasFraction(object? value) =>
        value switch
        {
            DateTime date => date.Ticks % TimeSpan.TicksPerSecond != 0,
            DateTimeOffset date => date.Ticks % TimeSpan.TicksPerSecond != 0,
            FieldRecord => false,
            IDictionary map => map.Values.Cast<object?>().Any(HasFraction),
            IList list => list.Cast<object?>().Any(HasFraction),
            _ => false,
        };

    private static OrderedDictionary MapOf(IDictionary map)
    {
        OrderedDictionary whole = KeyedMap.For([.. map.Keys.Cast<object>().Select(key => $"{key}")]);
        foreach (DictionaryEntry entry in map)
        {
            whole[entry.Key] = Of(entry.Value);
        }

        return whole;
    }
}
