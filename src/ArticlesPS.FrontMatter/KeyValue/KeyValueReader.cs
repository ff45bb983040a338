using System;
using System.Collections.Generic;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>
/// Reads lines of keys and values. The lines of a value are one text, as Pelican takes a summary. Keys that differ only by case
/// are one, as they are to Python-Markdown.
/// </summary>
internal static class KeyValueReader
{
    /// <exception cref="FrontMatterException">A key occurs twice, or there is a control character.</exception>
    public static DataMapping Read(string text, TextSpan block)
    {
        RejectControlCharacters(text, block);
        List<DataEntry> entries = [];
        Dictionary<string, TextSpan> keys = new(StringComparer.OrdinalIgnoreCase);
        TextLine line = TextLine.At(text, block.Start);
        while (line.Start < block.End)
        {
            KeyValueLine first = KeyValueLine.Of(text, line);
            List<TextSpan> values = [first.Value];
            for (line = TextLine.At(text, line.Next); line.Start < block.End; line = TextLine.At(text, line.Next))
            {
                KeyValueLine next = KeyValueLine.Of(text, line);
                if (next.Kind == KeyValueLineKind.Key)
                {
                    break;
                }

                values.Add(next.Value);
            }

            string key = StringPool.Get(text, first.Key);
            if (keys.TryGetValue(key, out TextSpan former))
            {
                throw FrontMatterErrors.DuplicateKey(key, TextPosition.At(text, former.Start), TextPosition.At(text, first.Key.Start));
            }

            keys.Add(key, first.Key);
            entries.Add(new DataEntry(key, first.Key, new KeyValueScalar(text, values)));
        }

        return new DataMapping(entries, isFlow: false, block);
    }

    // Python-Markdown keeps most of them, and a page with one is not valid HTML.
    private static void RejectControlCharacters(string text, TextSpan block)
    {
        for (int i = block.Start; i < block.End; i++)
        {
            if (KeyValueText.IsControl(text[i]))
            {
                throw FrontMatterErrors.ControlCharacter(text[i], TextPosition.At(text, i));
            }
        }
    }
}
