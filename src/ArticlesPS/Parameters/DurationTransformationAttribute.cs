using System;
using System.Globalization;
using System.Management.Automation;
using ArticlesPS.Text;

namespace ArticlesPS.Parameters;

/// <summary>Converts a parameter value such as 14d, 36h or 2w to a duration; a number alone means days.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? plain = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return plain switch
        {
            TimeSpan period when period >= TimeSpan.Zero => period,

            // PowerShell takes 14d for a decimal number:
            // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_numeric_literals
            int
            or long
            or double
            or decimal when Duration.TryParse(Convert.ToString(plain, CultureInfo.InvariantCulture), out TimeSpan period) => period,
            string text when Duration.TryParse(text, out TimeSpan period) => period,
            _ => throw new ArgumentTransformationMetadataException(
                ConsoleText.Escape($"'{plain}' is not a duration. Write one such as 14d, 36h, 2w or 1.12:00:00.")
            ),
        };
    }
}
