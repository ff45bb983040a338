using System;
using System.Globalization;

namespace ArticlesPS.Text;

/// <summary>Durations as people write them: 14d, 36h, 2w, or as .NET writes them, 1.12:00:00; a number alone means days.</summary>
internal static class Duration
{
    /// <summary>Reads a length of time that is not negative.</summary>
    public static bool TryParse(string? text, out TimeSpan period)
    {
        string trimmed = (text ?? "").Trim();
        if (trimmed.Contains(':'))
        {
            return TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out period) && period >= TimeSpan.Zero;
        }

        int digits = trimmed.TrimEnd('h', 'H', 'd', 'D', 'w', 'W').Length;
        double? days = (trimmed.Length - digits, char.ToLowerInvariant(trimmed.Length > digits ? trimmed[digits] : 'd')) switch
        {
            (<= 1, 'h') => 1.0 / 24,
            (<= 1, 'd') => 1,
            (<= 1, 'w') => 7,
            _ => null,
        };
        bool isNumber = double.TryParse(
            trimmed.Substring(0, digits),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double number
        );
        bool isPeriod = isNumber && number * days <= TimeSpan.MaxValue.TotalDays / 2;
        period = isPeriod ? TimeSpan.FromTicks((long)(number * days!.Value * TimeSpan.TicksPerDay)) : default;
        return isPeriod;
    }
}
