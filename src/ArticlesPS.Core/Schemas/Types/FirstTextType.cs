using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Schemas.Types;

/// <summary>A text, or the first of several: that of a list, or the first word of a text.</summary>
/// <param name="separator">What separates the entries in one text; null where the text is one entry.</param>
/// <param name="writesList">Whether a new value is written as a list.</param>
internal sealed class FirstTextType(ListSeparator? separator, bool writesList = false) : FieldType
{
    public override string Description => "text";

    /// <summary>All of the texts.</summary>
    public FieldType Whole { get; } = new TextsType(separator);

    public override bool IsOfSite(object? value) => true;

    public override FieldType AsListInFile => new FirstTextType(separator, writesList: true);

    public override bool TryRead(DataNode node, out object? value)
    {
        value = node switch
        {
            DataScalar scalar => separator is null ? scalar.Text : TextsType.Split(scalar.Text, separator).FirstOrDefault(),
            DataSequence { Items.Count: > 0 } sequence => sequence.Items[0].IsNull ? "" : (sequence.Items[0].Resolved as DataScalar)?.Text,
            _ => null,
        };
        return value is not null;
    }

    public override object? Convert(object value) => FieldConversion.TextOf(value);

    // Only the first is replaced.
    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing)
    {
        TextContent first = new((string)value, style, IsTyped: true);
        return existing?.Resolved switch
        {
            DataSequence sequence => new SequenceContent([
                first,
                .. sequence.Items.Skip(1).Select(item => MetadataValue.ContentOf(MetadataValue.Of(item))),
            ]),
            DataScalar scalar when separator is { } between => first with { Text = WithFirst((string)value, scalar.Text, between) },
            null when writesList && !formatting.HasOnlyText => new SequenceContent([first]),
            _ => first,
        };
    }

    private static string WithFirst(string first, string existing, ListSeparator separator)
    {
        IEnumerable<string> entries = separator.Split(existing);
        bool isSame = entries.FirstOrDefault() == first;
        return isSame ? existing : separator.Join([first, .. entries.Skip(1)], existing) ?? first;
    }
}
