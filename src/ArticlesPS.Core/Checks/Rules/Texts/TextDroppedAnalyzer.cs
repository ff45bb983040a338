using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>
/// Text without quotation marks that YAML drops part of: a hashtag becomes a comment, and a word after &amp; or ! an anchor
/// or a tag.
/// </summary>
internal sealed class TextDroppedAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "TextDropped",
            ProblemSeverity.Warning,
            "YAML drops part of a text without quotation marks: a hashtag is a comment, a word after & or ! an anchor or a tag."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        if (!given.Article.HasDroppingMarks || given.Document is not { Format: FrontMatterFormat.Yaml } document)
        {
            return [];
        }

        HashSet<DataNode> referenced = [];
        List<(string Path, string Key, DataNode Node, int Start)> nodes = [];
        Collect(document.Root, "", "");
        return nodes
            .Select(entry => Find(document, entry.Path, entry.Key, (DataScalar)entry.Node, entry.Start, referenced))
            .OfType<Finding>();

        void Collect(DataNode node, string path, string key, int start = 0)
        {
            switch (node)
            {
                case var alias when alias.Resolved != alias:
                    referenced.Add(alias.Resolved);
                    break;
                case DataMapping mapping:
                    foreach (DataEntry entry in mapping.Entries)
                    {
                        Collect(entry.Value, DataPath.Append(path, entry.Key), entry.Key, entry.KeySpan.End + 1);
                    }

                    break;
                case DataSequence sequence:
                    for (int i = 0; i < sequence.Items.Count; i++)
                    {
                        string index = i.ToString(CultureInfo.InvariantCulture);
                        Collect(sequence.Items[i], $"{path}[{index}]", key, sequence.Items[i].Span.Start);
                    }

                    break;
                case DataScalar { Style: ScalarStyle.Plain }:
                    nodes.Add((path, key, node, start));
                    break;
                default:
                    break;
            }
        }
    }

    private static Finding? Find(
        FrontMatterDocument document,
        string path,
        string key,
        DataScalar scalar,
        int start,
        HashSet<DataNode> referenced
    )
    {
        if (DroppedText.Tag(scalar, key) is { } tag)
        {
            return Dropped(path, tag, "a tag");
        }

        if (!referenced.Contains(scalar) && DroppedText.Anchor(scalar, key) is { } anchor)
        {
            return Dropped(path, anchor, "the name of an anchor that nothing refers to");
        }

        // A missing value can be anywhere after its key.
        int end = scalar.Span.IsEmpty && scalar.Anchor is null ? start : scalar.Span.End;
        if (DroppedText.Comment(document.Text, end, scalar, key) is not { } comment)
        {
            return null;
        }

        TextPosition position = document.PositionOf(document.Text.IndexOf('#', end));
        return Dropped(path, TextExcerpt.Around(comment, 0), "a comment", " If it is a comment, put a space after the #.", position);
    }

    private static Finding Dropped(string path, string text, string what, string otherwise = "", TextPosition? position = null) =>
        new(
            path,
            $"YAML drops '{text}' as {what}. If it belongs to the text, put the whole text in quotation marks.{otherwise}",
            Position: position
        );
}
