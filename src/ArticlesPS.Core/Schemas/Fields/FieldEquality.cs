using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Schemas.Fields;

/// <summary>Compares field values by meaning.</summary>
internal static class FieldEquality
{
    /// <summary>Whether two values mean the same. A missing list equals an empty one, and dates are equal at the same instant.</summary>
    public static bool AreSame(object? a, object? b) =>
        (a, b) switch
        {
            (null, null) => true,
            (null, IList { Count: 0 }) or (IList { Count: 0 }, null) => true,
            (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
            (DateTimeOffset x, DateTimeOffset y) => x.UtcTicks == y.UtcTicks,
            (FieldRecord x, FieldRecord y) => AreSame(x, y),
            (IDictionary x, IDictionary y) => x.Count == y.Count
                && x.Keys.Cast<object>().All(key => y.Contains(key) && AreSame(x[key], y[key])),
            (IList x, IList y) => x.Count == y.Count && x.Cast<object?>().Zip(y.Cast<object?>(), AreSame).All(same => same),
            _ => Equals(a, b),
        };

    private static bool AreSame(FieldRecord a, FieldRecord b)
    {
        if (a.Table != b.Table)
        {
            return false;
        }

        IReadOnlyList<FieldDefinition> fields = a.Table.Fields;
        return fields.All(field => AreSame(a[field], b[field])) && AreSame((object)a.Others, b.Others);
    }
}
