using System;

namespace ArticlesPS;

/// <summary>Colours of the views (ArticlesPS.format.ps1xml), which come from $PSStyle and are used only on terminals.</summary>
/// <remarks>
/// PowerShell removes colours from output to a file, a string or another command, but not from the output of pwsh itself if
/// another program has redirected it.
/// </remarks>
public static class TerminalStyle
{
    /// <summary>A text in a style if it's shown on a terminal, otherwise the text alone.</summary>
    /// <param name="text">The text, which is complete without the style.</param>
    /// <param name="style">The sequence from $PSStyle; null in Windows PowerShell, which has none.</param>
    /// <param name="reset">The sequence that ends it.</param>
    public static string? Apply(string? text, string? style, string? reset) =>
        string.IsNullOrEmpty(style) || Console.IsOutputRedirected ? text : style + text + reset;
}
