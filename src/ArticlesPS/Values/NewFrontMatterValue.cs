using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using ArticlesPS.Editing.Conversion;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Values;

/// <summary>Converts script values to front matter.</summary>
internal static class NewFrontMatterValue
{
    /// <summary>An article or dictionary to write as front matter; null if the object can't be converted.</summary>
    /// <exception cref="FormatException">A property can't be read, or isn't a valid property of an article.</exception>
    public static object? RootOf(PSObject input)
    {
        PSObject row = ArticleResult.RowOf(input);
        if (ArticleCopy.Is(row))
        {
            return FrontMatterConversion.ArticleOf(PlainObject.PropertiesOf(row));
        }

        object value = ArticleResult.ArticleOf(input.BaseObject) ?? (input.BaseObject is PSCustomObject ? input : input.BaseObject);
        return Of(value) is FieldRecord or IDictionary ? value : null;
    }

    /// <summary>A value without PowerShell's wrapper: an object with properties is a dictionary.</summary>
    /// <exception cref="FormatException">A property cannot be read.</exception>
    public static object? Of(object value) =>
        value switch
        {
            PSObject { BaseObject: PSCustomObject } custom => NumberOrDateOf(custom) ?? KeysOf(custom),
            PSObject wrapped => Of(wrapped.BaseObject),
            SwitchParameter flag => flag.ToBool(),
            DBNull => null,
            _ => value,
        };

    // Values that a job returns as objects with properties.
    private static object? NumberOrDateOf(PSObject custom)
    {
        if (custom.TypeNames.Contains("Deserialized.System.Numerics.BigInteger"))
        {
            return BigInteger.Parse(custom.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        bool isDate = custom.TypeNames.Contains("Deserialized.System.DateTimeOffset");
        return isDate && custom.Properties["Ticks"]?.Value is long ticks && custom.Properties["Offset"]?.Value is TimeSpan offset
            ? new DateTimeOffset(ticks, offset)
            : null;
    }

    private static OrderedDictionary KeysOf(PSObject custom)
    {
        IEnumerable<PSPropertyInfo> properties = FrontMatterObject.IsCopy(custom)
            ? custom.Properties.Where(property => !UnknownColumns.IsOfEngine(property.Name))
            : custom.Properties;
        OrderedDictionary keys = new(StringComparer.Ordinal);
        foreach (PSPropertyInfo property in properties)
        {
            keys[property.Name] = PlainObject.ValueOf(property);
        }

        return keys;
    }
}
