using System;
using System.IO;
using System.Text.Json;

namespace ArticlesPS.Text;

/// <summary>Finds members of JSON that others wrote.</summary>
internal static class JsonMember
{
    /// <summary>Returns the member of an object; null where the object has no such member, or is not an object.</summary>
    /// <exception cref="InvalidDataException">A name holds half of a surrogate pair.</exception>
    public static JsonElement? Find(JsonElement parent, string name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) ? value : null;
        }
        catch (InvalidOperationException e)
        {
            // The parser finds it only when it compares names.
            throw new InvalidDataException("a name in it holds half of a surrogate pair.", e);
        }
    }
}
