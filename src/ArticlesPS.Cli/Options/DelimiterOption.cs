using System;
using System.CommandLine;

namespace ArticlesPS.Cli.Options;

/// <summary>The option for the delimiter of a table.</summary>
internal sealed class DelimiterOption : Option<string?>
{
    private const string Tab = "tab";

    public DelimiterOption()
        : base("--delimiter")
    {
        Description = "The delimiter of the CSV: a character, or tab. Commas, semicolons and tabs are detected.";
        HelpName = "CHARACTER";
        Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && CharacterOf(text) is null)
            {
                result.AddError($"--delimiter takes tab, or one punctuation mark or symbol other than a quotation mark, not '{text}'.");
            }
        });
    }

    /// <summary>Returns the delimiter, or null by default.</summary>
    public char? Read(ParseResult parsed) => parsed.GetValue(this) is { } text ? CharacterOf(text) : null;

    private static char? CharacterOf(string text)
    {
        if (text.Equals(Tab, StringComparison.OrdinalIgnoreCase) || text is "\t" or "\\t")
        {
            return '\t';
        }

        return text is [var c] && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not ('"' or '\'') ? c : null;
    }
}
