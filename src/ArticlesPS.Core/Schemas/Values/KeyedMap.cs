using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;

namespace ArticlesPS.Schemas.Values;

/// <summary>Ordered maps with case-insensitive keys, unless two of them differ only by case.</summary>
internal static class KeyedMap
{
    /// <summary>Returns an empty map for the given keys.</summary>
    public static OrderedDictionary For(IReadOnlyCollection<string> keys)
    {
        bool isAmbiguous = keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() < keys.Count;
        return new OrderedDictionary(isAmbiguous ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    }
}
