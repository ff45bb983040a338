using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Schemas.Types;

/// <summary>Names of people: a text, a list of texts, or records with the key name, as sites write authors.</summary>
/// <param name="separator">What separates the names in one text; null where the text is one name.</param>
/// <param name="writesList">Whether a new name alone is written as a list.</param>
internal sealed class NamesType(ListSeparator? separator = null, bool writesList = false) : FieldType
{
    private const string NameKey = "name";

    public override string Description => "a list of names";

    public override bool IsList => true;

    public override bool IsOfSite(object? value) => true;

    public override FieldType AsListInFile => new NamesType(separator, writesList: true);

    public override object Missing => new ArticleList<string>();

    public override bool TryRead(DataNode node, out object? value)
    {
        if (separator is not null && node is DataScalar { IsNull: false } scalar)
        {
            value = new ArticleList<string>(separator.Split(scalar.Text));
            return true;
        }

        IReadOnlyList<DataNode> people = node is DataSequence sequence ? sequence.Items : [node];
        List<string?> names = [.. people.Select(NameOf)];
        value = names.Contains(null) ? null : new ArticleList<string>(names!);
        return value is not null;
    }

    public override object AsRead(object value) => value is ArticleList<string> list ? new ArticleList<string>(list.ItemsAsRead) : value;

    public override object? Convert(object value) => FieldConversion.TextsOf(value);

    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing)
    {
        IReadOnlyList<string> names = [.. (IEnumerable<string>)value];
        if (existing?.Resolved is DataSequence sequence)
        {
            // A record of somebody who stays keeps whatever else it says.
            List<DataNode> people = [.. sequence.Items];
            return new SequenceContent([.. names.Select(name => ContentOf(name, style, people.Find(item => NameOf(item) == name)))]);
        }

        if (existing?.Resolved is DataMapping record)
        {
            // The only one, of whom the file says more than the name.
            return names.Count == 1
                ? Renamed(record, names[0])
                : new SequenceContent([.. names.Select(name => ContentOf(name, style, NameOf(record) == name ? record : null))]);
        }

        string? existingText = (existing?.Resolved as DataScalar)?.Text;
        bool isOneText = formatting.HasOnlyText || (separator is not null && existingText is not null);
        if (isOneText && TextsType.TextOf(names, existingText, separator) is { } text)
        {
            return new TextContent(text, style, IsTyped: true);
        }

        TextsType.RejectUnwritable(names, separator, formatting);
        if (names.Count == 1 && (existing is not null || !writesList))
        {
            bool isSame = existing is not null && NameOf(existing) == names[0];
            return ContentOf(names[0], style, isSame ? existing : null);
        }

        return new SequenceContent([.. names.Select(name => ContentOf(name, style, existing: null))]);
    }

    private static DataContent ContentOf(string name, ScalarStyle style, DataNode? existing) =>
        existing?.Resolved is DataMapping record
            ? MetadataValue.ContentOf(MetadataValue.Of(record))
            : new TextContent(name, style, IsTyped: true);

    private static DataContent Renamed(DataMapping record, string name)
    {
        ArticleMetadata values = (ArticleMetadata)MetadataValue.Of(record)!;
        values[NameKey] = name;
        return MetadataValue.ContentOf(values);
    }

    // What a record says is its own business where it has no name, as one that only refers to somebody.
    private static string? NameOf(DataNode node) =>
        node.Resolved switch
        {
            DataScalar { IsNull: false } scalar => scalar.Text,
            DataMapping record => record.Find(NameKey)?.Value.Resolved is DataScalar { IsNull: false } name ? name.Text : null,
            _ => null,
        };
}
