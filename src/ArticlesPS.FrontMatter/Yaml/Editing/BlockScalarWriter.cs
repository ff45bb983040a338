using System;
using System.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Writes a text as a literal or folded block that replaces an existing one.</summary>
internal static class BlockScalarWriter
{
    /// <summary>The block, without the line ending of its last line; null if a block can't hold the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFolded">Whether lines are folded.</param>
    /// <param name="indent">The column of the text.</param>
    /// <param name="keyIndent">The column that the indentation indicator counts from.</param>
    /// <param name="newline">The line ending.</param>
    /// <param name="comment">The rest of the line after the header, including blanks.</param>
    public static string? Write(string text, bool isFolded, int indent, int keyIndent, string newline, string comment)
    {
        string content = text.TrimEnd('\n');
        int newlines = text.Length - content.Length;
        if (content.Length == 0 || newlines > 1 || content[0] == '\n' || !IsPrintable(content))
        {
            return null;
        }

        string[] lines = content.Split('\n');
        if (Array.Exists(lines, line => line.Length > 0 && line[line.Length - 1] is ' ' or '\t'))
        {
            // Nobody sees a blank at the end of a line.
            return null;
        }

        bool startsWithBlank = Array.Exists(lines, line => line.Length > 0 && line[0] is ' ' or '\t');
        if (isFolded && startsWithBlank)
        {
            // Lines that start with a blank are not folded, by rules that a reader would have to look up.
            return null;
        }

        StringBuilder block = new();
        block.Append(isFolded ? '>' : '|');
        if (lines[0][0] is ' ' or '\t')
        {
            if (indent - keyIndent > 9)
            {
                return null;
            }

            block.Append((char)('0' + indent - keyIndent));
        }

        block.Append(newlines == 0 ? "-" : "").Append(comment);
        string margin = new(' ', indent);
        for (int i = 0; i < lines.Length; i++)
        {
            block.Append(newline);
            if (isFolded && i > 0 && lines[i - 1].Length > 0)
            {
                // One line break more than the text has: a single one would be folded into a blank.
                block.Append(newline);
            }

            if (lines[i].Length > 0)
            {
                block.Append(margin).Append(lines[i]);
            }
        }

        return block.ToString();
    }

    private static bool IsPrintable(string text) => ScalarWriter.IsPrintableLine(text.Replace("\n", "").Replace("\t", ""));
}
