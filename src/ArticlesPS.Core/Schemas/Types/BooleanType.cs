using System;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Schemas.Types;

/// <summary>True or false.</summary>
/// <param name="isInverted">Whether the file says the opposite, as draft does of published.</param>
/// <param name="takesWords">Whether the words of YAML 1.1 mean one of them too (https://yaml.org/type/bool.html).</param>
internal sealed class BooleanType(bool isInverted, bool takesWords = false) : FieldType
{
    private static readonly string[] _yes = ["yes", "on"];
    private static readonly string[] _no = ["no", "off"];

    public bool IsInverted => isInverted;

    public override string Description => "true or false";

    public override string Placeholder => "true|false";

    public override bool TryRead(DataNode node, out object? value)
    {
        value = node is DataScalar scalar && FlagOf(scalar) is { } flag ? flag != isInverted : null;
        return value is not null;
    }

    private bool? FlagOf(DataScalar scalar)
    {
        if (scalar.TypedValue is bool flag)
        {
            return flag;
        }

        if (!takesWords || scalar.Style != ScalarStyle.Plain)
        {
            return null;
        }

        if (_yes.Contains(scalar.Text, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        return _no.Contains(scalar.Text, StringComparer.OrdinalIgnoreCase) ? false : null;
    }

    public override object? Convert(object value) => FieldConversion.BooleanOf(value);

    public override object InFile(object value) => (bool)value != isInverted;

    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing) =>
        new PlainContent((bool)value != isInverted);
}
