using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>Finds lines of keys and values at the start of a text.</summary>
internal static class KeyValueExtent
{
    /// <summary>The bounds of the lines; null if the first line has no key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the first line.</param>
    public static FrontMatterFrame? Find(string text, int start)
    {
        TextLine line = TextLine.At(text, start);
        if (KeyValueLine.Of(text, line).Kind != KeyValueLineKind.Key)
        {
            return null;
        }

        TextLine last = line;
        KeyValueLineKind kind = KeyValueLineKind.Key;
        while (kind is KeyValueLineKind.Key or KeyValueLineKind.Continuation)
        {
            last = line;
            line = TextLine.At(text, line.Next);
            kind = KeyValueLine.Of(text, line).Kind;
        }

        return new FrontMatterFrame(
            FrontMatterFormat.KeyValue,
            new TextSpan(start, start),
            new TextSpan(start, last.End),
            new TextSpan(last.End, kind == KeyValueLineKind.Closing ? line.Next : last.Next)
        );
    }
}
