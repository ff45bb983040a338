using System;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>Values as specifications write them: JSON, and dates without quotation marks.</summary>
internal static partial class SpecificationValue
{
    private const string DateKey = "$date";

    /// <summary>A value as a program would give it. A date with an offset is a DateTimeOffset, one without a DateTime.</summary>
    public static object? Parse(string text)
    {
        string json = StringOrDatePattern()
            .Replace(text, match => match.Value[0] == '"' ? match.Value : $"{{\"{DateKey}\":\"{match.Value}\"}}");
        using JsonDocument document = JsonDocument.Parse(json);
        return ValueOf(document.RootElement);
    }

    private static object? ValueOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number when element.TryGetInt32(out int number) => number,
            JsonValueKind.Number when IsWhole(element, out BigInteger number) => number,
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToList(),
            _ when element.TryGetProperty(DateKey, out JsonElement date) => DateOf(date.GetString()!),
            _ => DictionaryOf(element),
        };

    private static bool IsWhole(JsonElement element, out BigInteger number) =>
        BigInteger.TryParse(element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static object DateOf(string text)
    {
        int time = text.IndexOf('T', StringComparison.Ordinal);
        bool hasZone = time >= 0 && text.IndexOfAny(['Z', '+', '-'], time) >= 0;
        return hasZone
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)
            : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
    }

    private static OrderedDictionary DictionaryOf(JsonElement element)
    {
        OrderedDictionary dictionary = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            dictionary.Add(property.Name, ValueOf(property.Value));
        }

        return dictionary;
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?")]
    private static partial Regex StringOrDatePattern();
}
