using System.Management.Automation;

namespace ArticlesPS.Values.Conversion;

/// <summary>Converts script values to a Boolean. PowerShell itself converts the string "False" to true.</summary>
internal static class ArticleBooleanConversion
{
    /// <summary>Converts a bool, a switch, a text or null (also an empty text, as an empty cell of a CSV file).</summary>
    /// <exception cref="ArgumentTransformationMetadataException">The value is neither true nor false.</exception>
    public static bool? Convert(object? value)
    {
        object? plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain switch
        {
            null or "" => null,
            bool flag => flag,
            SwitchParameter flag => flag.ToBool(),
            string text when bool.TryParse(text, out bool flag) => flag,
            _ => throw new ArgumentTransformationMetadataException(ConsoleText.Escape($"'{plain}' is neither True nor False.")),
        };
    }
}
