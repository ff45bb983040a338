using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>How a value is written, whatever it says, so that those of several files can be compared.</summary>
internal static class NotationShape
{
    private static readonly string[] _dayFormats = ["MM/dd/yyyy", "M/d/yyyy"];
    private static readonly Regex _fraction = new(@"\.\d+", RegexOptions.CultureInvariant);
    private static readonly Regex _digits = new(@"\d{1,2}", RegexOptions.CultureInvariant);

    /// <summary>The paths of all values, those of a group such as taxonomies.tags each, and the entries that they lead to.</summary>
    public static IEnumerable<(string Path, DataEntry Entry)> Paths(DataMapping root, FieldTable? fields, string above = "")
    {
        foreach (DataEntry entry in root.Entries)
        {
            string path = DataPath.Append(above, entry.Key);
            if (entry.Value is DataMapping below && fields?.GroupOf(entry.Key) is { } group)
            {
                foreach ((string, DataEntry) found in Paths(below, group, path))
                {
                    yield return found;
                }
            }
            else
            {
                yield return (path, entry);
            }
        }
    }

    /// <summary>The shape; null if the value has the one that it needs, and so shows nothing.</summary>
    public static string? Of(DataNode node) =>
        node switch
        {
            DataScalar { IsNull: true } or DataScalar { Style: > ScalarStyle.DoubleQuoted } => null,
            DataScalar scalar => OfScalar(scalar),
            DataSequence { Items.Count: 0 } => null,
            DataSequence sequence => $"{(sequence.IsFlow ? "[]" : "-")}{ItemOf(sequence)}",
            DataMapping mapping => mapping.IsFlow ? "{}" : ":",
            _ => null,
        };

    private static string? ItemOf(DataSequence sequence) =>
        sequence
            .Items.Select(item => item is DataScalar scalar ? scalar.ExemplaryStyle?.ToString() : "")
            .FirstOrDefault(style => style is not null);

    private static string? OfScalar(DataScalar scalar)
    {
        if (FileDate.TryParse(scalar.Text, out _) || FormattedDate.FormatOf(scalar.Text, _dayFormats, out _) is not null)
        {
            return $"{scalar.Style} {_digits.Replace(_fraction.Replace(scalar.Text, ""), "0").Replace('-', '+')}";
        }

        return scalar.Value is string ? scalar.ExemplaryStyle?.ToString() : $"{scalar.Style} value";
    }
}
