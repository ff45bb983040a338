using System;
using System.Globalization;
using System.Numerics;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Schemas.Types;

/// <summary>A number, with or without a fraction.</summary>
internal sealed class NumberType : FieldType
{
    public override string Description => "a number";

    public override string Placeholder => "NUMBER";

    public override bool TryRead(DataNode node, out object? value)
    {
        value = node is DataScalar scalar ? NumberOf(scalar.TypedValue) : null;
        return value is not null;
    }

    public override object? Convert(object value) =>
        value is string text
        && double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
            ? NumberOf(number)
            : NumberOf(value);

    public override DataContent ContentOf(object value, ScalarStyle style, FormattingConventions formatting, DataNode? existing) =>
        ValueContent.Of(value);

    // 60 is written as 60, and not as 60.0.
    private static object? NumberOf(object? value) =>
        value switch
        {
            int or long => value,
            sbyte or byte or short or ushort or uint => System.Convert.ToInt32(value, CultureInfo.InvariantCulture),
            float or decimal or BigInteger => NumberOf(double.Parse(ArticleMetadata.TextOf(value), CultureInfo.InvariantCulture)),
            double number when Math.Abs(number) <= int.MaxValue && Math.Truncate(number).Equals(number) => (int)number,
            double => value,
            _ => null,
        };
}
