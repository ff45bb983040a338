using System;
using System.Management.Automation;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS;

/// <summary>A date, or a script block that returns one; a date without a time zone is UTC.</summary>
/// <param name="value">A date, a text that means one under the current culture, or a script block.</param>
public sealed class DateValue(object? value) : FieldValue(value)
{
    internal override object? Convert(object? plain)
    {
        try
        {
            return ArticleDateConversion.OfArgument(plain);
        }
        catch (ArgumentTransformationMetadataException e)
        {
            throw new FormatException(e.Message, e);
        }
    }
}
