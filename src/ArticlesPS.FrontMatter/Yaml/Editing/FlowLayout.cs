using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Finds the style of lists and mappings in brackets: their own, else that of those around them.</summary>
internal sealed class FlowLayout(FrontMatterDocument document, YamlLayout layout)
{
    private readonly string _text = document.Text;

    /// <summary>The style of a list or mapping in brackets.</summary>
    /// <param name="node">The list or mapping.</param>
    /// <param name="around">The style of the one around it; null if it's not in brackets.</param>
    public FlowStyle StyleOf(DataNode node, FlowStyle? around)
    {
        // Front matter of {} alone is JSON as well.
        bool isJson = IsJson(node) ?? around?.IsJson ?? (node == document.Root && node is DataMapping { Entries.Count: 0 });
        string colon = isJson
            ? OwnColon(node) ?? around?.Colon ?? FirstBelow(node, OwnColon) ?? FlowStyle.Usual.Colon
            : FlowStyle.Usual.Colon;
        string usualGap = colon[colon.Length - 1] == ':' ? "," : FlowStyle.Usual.Gap;
        string innerGap = GapOnOneLine(node) ?? around?.InnerGap ?? FirstBelow(node, GapOnOneLine) ?? usualGap;
        return new FlowStyle(isJson, colon, OwnGap(node) ?? innerGap, innerGap);
    }

    // Null where nothing shows it.
    private bool? IsJson(DataNode node)
    {
        switch (node)
        {
            case DataMapping { Entries.Count: > 0 } mapping:
                return mapping.Entries.All(entry => _text[entry.KeySpan.Start] == '"');
            case DataSequence sequence:
                List<bool> signs = [.. sequence.Items.Select(item => item is DataScalar text ? IsJson(text) : IsJson(item)).OfType<bool>()];
                return signs.Count == 0 ? null : signs.TrueForAll(sign => sign);
            default:
                return null;
        }
    }

    // A text in double quotation marks can be the only one that needs them.
    private static bool? IsJson(DataScalar item) => item.Style != ScalarStyle.DoubleQuoted && item.Value is string ? false : null;

    private static string? FirstBelow(DataNode node, Func<DataNode, string?> find) =>
        ChildrenOf(node).Select(child => find(child) ?? FirstBelow(child, find)).FirstOrDefault(found => found is not null);

    private static IEnumerable<DataNode> ChildrenOf(DataNode node) =>
        node switch
        {
            DataMapping mapping => mapping.Entries.Select(entry => entry.Value),
            DataSequence sequence => sequence.Items,
            _ => [],
        };

    private string? OwnColon(DataNode node) =>
        node is DataMapping mapping
            ? mapping
                .Entries.Select(entry => new TextSpan(entry.KeySpan.End, Math.Max(layout.OuterSpan(entry.Value).Start, entry.KeySpan.End)))
                .Select(span => span.In(_text))
                .FirstOrDefault(between => between.Trim(' ', '\t') == ":")
            : null;

    private string? GapOnOneLine(DataNode node) => GapsOf(node).LastOrDefault(gap => gap.IndexOfAny(['\n', '\r']) < 0);

    private string? OwnGap(DataNode node)
    {
        if (GapsOf(node).LastOrDefault() is { } gap)
        {
            return gap;
        }

        // The only part, if it's on its own line.
        IReadOnlyList<TextSpan> parts = PartsOf(node);
        bool isOnOwnLine = parts.Count == 1 && layout.LineStart(parts[0].Start) > node.Span.Start && layout.IsIndentation(parts[0].Start);
        return isOnOwnLine ? "," + layout.NewlineAt(node.Span.Start) + new string(' ', layout.ColumnOf(parts[0].Start)) : null;
    }

    // Those without comments; the last one is the nearest to most new text. A comma can stand at the start of the next line.
    private IEnumerable<string> GapsOf(DataNode node)
    {
        IReadOnlyList<TextSpan> parts = PartsOf(node);
        return parts
            .Skip(1)
            .Select((part, i) => new TextSpan(parts[i].End, part.Start).In(_text))
            .Where(between => between.Trim(' ', '\t', '\r', '\n') == ",")
            .Select(between => between.TrimStart(' ', '\t'));
    }

    private IReadOnlyList<TextSpan> PartsOf(DataNode node) =>
        node switch
        {
            DataMapping { IsFlow: true } mapping => [.. mapping.Entries.Select(layout.FlowSpanOf)],
            DataSequence { IsFlow: true } sequence => [.. sequence.Items.Select(layout.OuterSpan)],
            _ => [],
        };
}
