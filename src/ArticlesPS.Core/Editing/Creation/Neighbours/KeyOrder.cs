using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>Puts the keys of front matter into the order of a site's schema.</summary>
internal static class KeyOrder
{
    /// <summary>The document with its keys in order; null if they can't be moved line by line.</summary>
    public static FrontMatterDocument? Sort(FrontMatterDocument document, FieldTable fields)
    {
        int[] starts = [.. document.Root.Entries.Select(entry => StartOfLine(document.Text, entry.KeySpan.Start))];
        int[] ends = [.. starts.Skip(1), document.Block.End];
        bool isOnLines =
            starts.Length > 0 && starts[0] >= document.Block.Start && starts.Zip(ends, (start, end) => start < end).All(has => has);
        if (!isOnLines)
        {
            return null;
        }

        string text = document.Text;
        string sorted = string.Concat(
            document
                .Root.Entries.Select(
                    (entry, i) => (Order: (uint)fields.OrderOf(entry.Key), Lines: text.Substring(starts[i], ends[i] - starts[i]))
                )
                .OrderBy(entry => entry.Order)
                .Select(entry => entry.Lines)
        );
        try
        {
            FrontMatterDocument moved = FrontMatterDocument.Parse(
                text.Substring(0, starts[0]) + sorted + text.Substring(document.Block.End),
                document.Options
            );
            bool isSame =
                moved.Root.Entries.Count == document.Root.Entries.Count
                && document.Root.Entries.All(entry =>
                    moved.Root.Find(entry.Key) is { } found && DataComparer.AreSame(entry.Value, found.Value)
                );
            return isSame ? moved : null;
        }
        catch (FrontMatterException)
        {
            return null;
        }
    }

    private static int StartOfLine(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
}
