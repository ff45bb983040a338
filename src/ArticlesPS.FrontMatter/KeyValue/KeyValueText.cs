using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>Which texts can be values.</summary>
internal static class KeyValueText
{
    /// <summary>Why a list or a set of keys isn't a value, as the rest of a sentence about it.</summary>
    /// <param name="isList">Whether it is a list.</param>
    public static string FaultOfContainer(bool isList) =>
        isList
            ? "is a list, which lines of 'Key: value' do not have. Write its entries as one text, such as 'a, b'."
            : "is a set of keys, which lines of 'Key: value' do not have. Write one text.";

    /// <summary>Why a text can't be written so that it reads back the same, as the rest of a sentence about it; null if it can.</summary>
    public static string? FaultOf(string text)
    {
        if (text.Length == 0)
        {
            return "is empty text, which lines of 'Key: value' cannot tell from no value. Remove the field instead.";
        }

        if (text.Contains('\r'))
        {
            return "contains a carriage return, which ends a line of the file. End the lines of the text with line feeds alone.";
        }

        foreach (char c in text)
        {
            if (IsControl(c) && c != '\n')
            {
                return $"contains the control character U+{(int)c:X4}, which is not allowed here. Remove it.";
            }
        }

        IReadOnlyList<string> lines = LinesOf(text);
        if (lines.Skip(1).Any(string.IsNullOrWhiteSpace))
        {
            return "contains a blank line, which would end the front matter. Remove the line.";
        }

        return lines.All(line => line == line.Trim())
            ? null
            : "begins or ends with a blank, or one of its lines does, and lines of 'Key: value' do not keep that. Remove the blank.";
    }

    /// <summary>Why a text can't be a key, as the rest of a sentence about it; null if it can.</summary>
    public static string? FaultOfKey(string key) =>
        KeyValueLine.IsKey(key)
            ? null
            : "cannot be written as 'Key: value': such a key has only the letters A to Z, digits, hyphens and underscores, and does not "
                + "begin with three hyphens.";

    /// <summary>The lines of a value.</summary>
    public static IReadOnlyList<string> LinesOf(string text) => text.Split('\n');

    public static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r');
}
