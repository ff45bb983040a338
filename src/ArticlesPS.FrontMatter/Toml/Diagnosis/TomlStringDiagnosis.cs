using System;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Toml.Editing;

namespace ArticlesPS.FrontMatter.Toml.Diagnosis;

/// <summary>Explains mistakes in quoted text.</summary>
internal sealed class TomlStringDiagnosis(string text, TextSpan block)
{
    /// <summary>The mistake.</summary>
    /// <param name="quote">The position of the opening mark.</param>
    /// <param name="offset">Where Tomlyn refuses it.</param>
    /// <param name="complaint">The message.</param>
    public Mistake Explain(int quote, int offset, string complaint)
    {
        if (offset >= block.End || text[offset] is '\n' or '\r')
        {
            return Unclosed(quote);
        }

        bool isEscape =
            complaint.Contains("escape", StringComparison.Ordinal)
            || complaint.Contains("Unicode scalar", StringComparison.Ordinal)
            || complaint.Contains("hex", StringComparison.OrdinalIgnoreCase);
        int backslash = text.LastIndexOf('\\', offset, offset - quote);
        return isEscape && backslash > quote
            ? new Mistake(backslash, Escape(backslash))
            : new Mistake(offset, "Half of a surrogate pair is not a character. Remove it.");
    }

    private Mistake Unclosed(int quote)
    {
        char mark = text[quote];
        bool isMultiline = quote + 2 < block.End && text[quote + 1] == mark && text[quote + 2] == mark;
        if (isMultiline)
        {
            string marks = new(mark, 3);
            return new Mistake(quote, $"The text that opens here with {marks} is not closed. Close it with {marks}.");
        }

        string line = text.Substring(quote, TextLine.At(text, quote).End - quote).TrimEnd(' ', '\t', ',', ']', '}');
        char last = line[line.Length - 1];
        if (line.Length > 1 && QuoteMark.IsCurly(last))
        {
            return new Mistake(quote + line.Length - 1, QuoteMark.Message("TOML", last));
        }

        bool isEscaped = mark == '"' && line.Length > 2 && line.EndsWith("\\\"", StringComparison.Ordinal);
        return isEscaped
            ? new Mistake(
                quote,
                "The text that opens here is not closed: \\\" at the end of the line belongs to the text. "
                    + "Write \\\\ for a backslash, or put the text in single quotes."
            )
            : new Mistake(
                quote,
                $"The text that opens here is not closed on its line. Close it with {mark}; "
                    + $"text over several lines stands in {new string(mark, 3)}."
            );
    }

    private string Escape(int backslash)
    {
        const string Advice = "For a backslash write '\\\\', or put the text in single quotes.";
        char sign = text[backslash + 1];
        int digits = sign switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits > 0)
        {
            return HasDigits(backslash + 2, digits)
                ? $"The escape '{text.Substring(backslash, digits + 2)}' is not a character. {Advice}"
                : FormattableString.Invariant($"The escape '\\{sign}' needs {digits} hexadecimal digits. {Advice}");
        }

        return sign switch
        {
            '\'' => "TOML has no escape '\\''. An apostrophe needs none in double quotes: remove the backslash.",
            ' ' or '\t' or '\n' or '\r' => TomlGuard.BlankEscape,
            _ => $"TOML has no escape '{Excerpt.Of(text, new TextSpan(backslash, backslash + 2), longest: 2)}'. {Advice}",
        };
    }

    private bool HasDigits(int start, int count)
    {
        int i = start;
        while (i < block.End && i < start + count && Uri.IsHexDigit(text[i]))
        {
            i++;
        }

        return i == start + count;
    }
}
