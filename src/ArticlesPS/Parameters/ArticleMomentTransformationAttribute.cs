using System;
using System.Globalization;
using System.Management.Automation;
using ArticlesPS.Values.Conversion;

namespace ArticlesPS.Parameters;

/// <summary>Lets a parameter take a moment: a date, or an age such as 90d, 36h or 2w. A number alone is neither.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ArticleMomentTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        object? plain = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return plain switch
        {
            TimeSpan age when age >= TimeSpan.Zero => ArticleDate.Before(now, age),

            // PowerShell takes 90d for a decimal number:
            // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_numeric_literals
            decimal days
                when ArticleDate.TryParseMoment(days.ToString(CultureInfo.InvariantCulture) + "d", now, out DateTimeOffset moment) =>
                moment,
            string text when ArticleDate.TryParseMoment(text, now, out DateTimeOffset moment) => moment,
            _ => ArticleDateConversion.OfArgument(inputData, ", or an age such as 90d, 36h or 2w"),
        };
    }
}
