using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>Writes values that are new in a file.</summary>
/// <param name="layout">The layout that they follow.</param>
internal sealed class KeyValueWriter(KeyValueLayout layout)
{
    /// <summary>The lines of a new key, without the line ending of the last.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="neighbour">The entry beside which it stands, or null.</param>
    /// <exception cref="EditException">The key or its value can't be written.</exception>
    public string Entry(DataEntry entry, DataEntry? neighbour)
    {
        RejectKey(entry.Key);
        string head = layout.MarginOf(neighbour) + entry.Key + ":";
        IReadOnlyList<string> lines = LinesOf(entry.Key, entry.Value, existing: null);
        string first = lines[0].Length == 0 ? "" : layout.GapOf(entry.Key, neighbour) + lines[0];
        return head + first + Continuations(lines.Skip(1), UsualIndent);
    }

    /// <summary>The blanks before a line that continues a value.</summary>
    public static string UsualIndent { get; } = new(' ', KeyValueLine.ContinuationIndent);

    /// <summary>Lines below the first one of a value, each with a line ending before it.</summary>
    public string Continuations(IEnumerable<string> lines, string indent) =>
        string.Concat(lines.Select(line => layout.Newline + indent + line));

    /// <summary>The lines of a value; no text is one empty line.</summary>
    /// <param name="key">The key, for the error.</param>
    /// <param name="value">The value.</param>
    /// <param name="existing">The scalar whose place it takes, or null.</param>
    /// <exception cref="EditException">The value can't be written.</exception>
    public static IReadOnlyList<string> LinesOf(string key, DataNode value, DataScalar? existing)
    {
        if (value is not WantedScalar { Content: var content })
        {
            throw Refused(key, KeyValueText.FaultOfContainer(value is DataSequence));
        }

        bool isNull = content is PlainContent { Value: null } and not TypedContent;
        string text = isNull ? "" : content.TextFor(existing);
        bool isMissing = text.Length == 0 && content is PlainContent;
        return isMissing || KeyValueText.FaultOf(text) is not { } fault ? KeyValueText.LinesOf(text) : throw Refused(key, fault);
    }

    /// <exception cref="EditException">A text can't be a key.</exception>
    public static void RejectKey(string key)
    {
        if (KeyValueText.FaultOfKey(key) is { } fault)
        {
            throw new EditException($"The key '{key}' {fault}");
        }
    }

    private static EditException Refused(string key, string fault) => new($"The value of '{key}' {fault}");
}
