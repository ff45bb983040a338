using System;

namespace ArticlesPS;

/// <summary>Colours of the views (ArticlesPS.format.ps1xml), which come from $PSStyle and are for terminals only.</summary>
/// <remarks>
/// PowerShell takes colours out of what goes to a file, a string or another command, and not out of what pwsh itself
/// writes where another program has redirected it.
/// </remarks>
public static class TerminalStyle
{
    /// <summary>A text in a style where it is shown on a terminal, else the text alone.</summary>
    /// <param name="text">The text, which says all without the style too.</param>
    /// <param name="style">The sequence of $PSStyle; null in Windows PowerShell, which has none.</param>
    /// <param name="reset">The sequence that ends it.</param>
    public static string? Apply(string? text, string? style, string? reset) =>
        string.IsNullOrEmpty(style) || Console.IsOutputRedirected ? text : style + text + reset;
}
