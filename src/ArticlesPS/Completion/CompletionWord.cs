using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ArticlesPS.Completion;

/// <summary>The word at the cursor that is to be completed: a pattern, perhaps behind a quotation mark.</summary>
internal sealed class CompletionWord
{
    private const char Bare = '\0';

    private readonly char _quote;
    private readonly WildcardPattern _pattern;

    /// <param name="word">The word as it stands on the command line.</param>
    /// <param name="isAnywhere">Whether it may stand in the middle of what fits.</param>
    public CompletionWord(string? word, bool isAnywhere = false)
    {
        string typed = word ?? "";
        _quote = typed.Length > 0 && typed[0] is '\'' or '"' ? typed[0] : Bare;
        string text = _quote == Bare ? typed : typed.Substring(1).TrimEnd(_quote).Replace($"{_quote}{_quote}", $"{_quote}");
        _pattern = Pattern(text, isAnywhere ? "*" : "");
    }

    /// <summary>Whether a text begins as the word does, or fits its wildcards.</summary>
    public bool Matches(string text) => _pattern.IsMatch(text);

    /// <summary>A text as it is to stand on the command line: in the quotation marks that the word has, or that it needs.</summary>
    public string Quote(string text) =>
        _quote switch
        {
            '"' => $"\"{string.Concat(text.Select(c => c is '"' or '$' or '`' or '\u201C' or '\u201D' or '\u201E' ? $"`{c}" : $"{c}"))}\"",
            Bare when IsSafe(text) => text,
            _ => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'",
        };

    // An unclosed bracket is no pattern, and then stands for itself.
    private static WildcardPattern Pattern(string text, string before)
    {
        WildcardPattern pattern = new($"{before}{text}*", WildcardOptions.IgnoreCase);
        try
        {
            _ = pattern.IsMatch("");
            return pattern;
        }
        catch (WildcardPatternException)
        {
            return new WildcardPattern($"{before}{WildcardPattern.Escape(text)}*", WildcardOptions.IgnoreCase);
        }
    }

    // What begins with a digit may be a number, as 1kb, and what begins with a hyphen a parameter.
    private static bool IsSafe(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/');
}
