using System;

namespace ArticlesPS.Cli;

/// <summary>Asks the person at the terminal, where there is one.</summary>
internal static class ConsoleQuestion
{
    /// <summary>Asks a question on standard error, where it is seen while the output goes elsewhere.</summary>
    /// <returns>Null where nobody can answer; anything but y or yes is a no.</returns>
    public static bool? Ask(string question)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return null;
        }

        Console.Error.Write($"{Printable.Line(question)} [y/N] ");
        string answer = Console.In.ReadLine()?.Trim() ?? "";
        return answer.Equals("y", StringComparison.OrdinalIgnoreCase) || answer.Equals("yes", StringComparison.OrdinalIgnoreCase);
    }
}
