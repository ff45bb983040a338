using System.CommandLine;
using System.Globalization;
using System.Linq;

namespace ArticlesPS.Cli.Options;

/// <summary>Options with a number in a range, whatever the culture; null by default.</summary>
internal static class NumberOption
{
    public static Option<int?> Whole(string name, string description, int lowest, int highest = int.MaxValue) =>
        new(name)
        {
            Description = description,
            HelpName = "NUMBER",
            CustomParser = result =>
            {
                if (
                    int.TryParse(result.Tokens.Single().Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                    && number >= lowest
                    && number <= highest
                )
                {
                    return number;
                }

                result.AddError($"{name} is a whole number from {lowest} {(highest == int.MaxValue ? "on" : $"to {highest}")}.");
                return null;
            },
        };

    public static Option<double?> Fraction(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "NUMBER",
            CustomParser = result =>
            {
                if (
                    double.TryParse(result.Tokens.Single().Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && number is >= 0 and <= 1
                )
                {
                    return number;
                }

                result.AddError($"{name} is a number from 0 to 1.");
                return null;
            },
        };
}
