using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Schemas.Types;

/// <summary>True or false in words, as status: published and status: draft.</summary>
/// <param name="yes">The word for true; every other is false.</param>
/// <param name="no">The word that is written for false.</param>
internal sealed class WordType(string yes, string no) : FieldType
{
    public override string Description => "true or false";

    public override bool IsOfSite(object? value) => true;

    public override bool TryRead(DataNode node, out object? value)
    {
        value = node is DataScalar scalar ? scalar.Text == yes : null;
        return value is not null;
    }

    public override object? Convert(object value) => FieldConversion.BooleanOf(value);

    // Another word for false stays, such as hidden.
    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing)
    {
        bool isSame = existing is not null && TryRead(existing.Resolved, out object? former) && Equals(former, value);
        string word = (bool)value ? yes : no;
        return new TextContent(isSame ? ((DataScalar)existing!.Resolved).Text : word, style, IsTyped: true);
    }
}
