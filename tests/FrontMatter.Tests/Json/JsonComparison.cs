using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>Compares what our reader reads with what System.Text.Json does.</summary>
internal static class JsonComparison
{
    /// <summary>Whether a text has half of a surrogate pair, which no file in UTF-8 has and System.Text.Json does not take.</summary>
    public static bool HasHalfPair(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (!isPair && char.IsSurrogate(text[i]))
            {
                return true;
            }

            i += isPair ? 1 : 0;
        }

        return false;
    }

    public static void AssertSame(JsonElement expected, DataNode node, string text)
    {
        Assert.Equal(expected.GetRawText(), node.Span.In(text));
        switch (node)
        {
            case DataMapping mapping:
                List<JsonProperty> properties = [.. expected.EnumerateObject()];
                Assert.Equal(properties.Count, mapping.Entries.Count);
                foreach ((JsonProperty property, DataEntry entry) in properties.Zip(mapping.Entries))
                {
                    Assert.Equal(TextOf(() => property.Name) ?? entry.Key, entry.Key);
                    Assert.Equal(('"', '"'), (text[entry.KeySpan.Start], text[entry.KeySpan.End - 1]));
                    AssertSame(property.Value, entry.Value, text);
                }

                break;
            case DataSequence sequence:
                Assert.Equal(JsonValueKind.Array, expected.ValueKind);
                Assert.Equal(expected.GetArrayLength(), sequence.Items.Count);
                foreach ((JsonElement item, DataNode itemNode) in expected.EnumerateArray().Zip(sequence.Items))
                {
                    AssertSame(item, itemNode, text);
                }

                break;
            case DataScalar scalar:
                AssertSame(expected, scalar);
                break;
        }
    }

    private static void AssertSame(JsonElement expected, DataScalar scalar)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.String:
                Assert.Equal(TextOf(expected.GetString) ?? scalar.Text, scalar.Value);
                break;
            case JsonValueKind.Number:
                string digits = ((IFormattable)scalar.Value!).ToString(scalar.Value is double ? "R" : null, CultureInfo.InvariantCulture);
                Assert.Equal(expected.GetDouble(), double.Parse(digits, CultureInfo.InvariantCulture));
                break;
            default:
                object? value = expected.ValueKind == JsonValueKind.Null ? null : expected.GetBoolean();
                Assert.Equal(value, scalar.Value);
                break;
        }
    }

    // Null for half of a surrogate pair as an escape, which System.Text.Json accepts and cannot give.
    private static string? TextOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
