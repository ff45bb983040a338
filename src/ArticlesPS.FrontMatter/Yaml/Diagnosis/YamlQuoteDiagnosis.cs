using System;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Diagnosis;

/// <summary>Explains mistakes in quoted text, or in the text after it.</summary>
internal sealed class YamlQuoteDiagnosis(string text, TextSpan yaml)
{
    private const string SingleEscapes = "0abt\tnvfre \"/\\N_LP\r\n";

    /// <summary>The error of a text that the parser has refused.</summary>
    /// <param name="quote">The position of the opening mark.</param>
    /// <param name="inner">The parser's error.</param>
    public FrontMatterException Explain(int quote, Exception inner)
    {
        TextPosition opening = TextPosition.At(text, quote);
        if (text[quote] == '"' && WrongEscape(quote) is { } escape)
        {
            return FrontMatterErrors.InvalidYaml(escape.Message, TextPosition.At(text, escape.Offset), inner);
        }

        TextLine line = TextLine.At(text, quote);
        if (text[quote] == '"' && text[line.End - 1] == '"' && line.End - quote > 2 && text[line.End - 2] == '\\')
        {
            return FrontMatterErrors.EscapedClosingQuote(opening, inner);
        }

        return UnindentedLine(quote) is { } offset
            ? FrontMatterErrors.UnindentedQuotedLine(opening, TextPosition.At(text, offset), UnindentedText(quote), inner)
            : FrontMatterErrors.UnclosedQuote(opening, inner);
    }

    /// <summary>The error if more text follows a quoted text; null if nothing does.</summary>
    /// <param name="quoted">The text with its quotation marks.</param>
    /// <param name="offset">The position where the parser stopped.</param>
    /// <param name="inner">The parser's error.</param>
    public FrontMatterException? ExplainRest(TextSpan quoted, int offset, Exception inner)
    {
        int rest = quoted.End;
        while (rest < yaml.End && text[rest] is ' ' or '\t')
        {
            rest++;
        }

        // A colon follows a quoted key, and then the quotation marks aren't the mistake.
        bool isText = rest < yaml.End && text[rest] is not (':' or ',' or ']' or '}' or '#' or '\n' or '\r');
        if (!isText || TextLine.At(text, quoted.End).End <= offset)
        {
            return null;
        }

        if (UnusualBlank.IsAt(text, rest))
        {
            Mistake blank = YamlLineDiagnosis.BlankAfterValue(text, rest);
            return FrontMatterErrors.InvalidYaml(blank.Message, TextPosition.At(text, blank.Offset), inner);
        }

        return HoldsField(quoted)
            ? FrontMatterErrors.UnclosedQuote(TextPosition.At(text, quoted.Start), inner)
            : FrontMatterErrors.UnescapedQuote(TextPosition.At(text, quoted.End - 1), inner);
    }

    /// <summary>The first invalid escape in double-quoted text.</summary>
    public Mistake? WrongEscape(int quote)
    {
        for (int i = quote + 1; i + 1 < yaml.End && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            if (EscapeMistake(i) is { } reason)
            {
                return new Mistake(i, reason);
            }

            i++;
        }

        return null;
    }

    public static string TooFewDigits(char sign, int digits) =>
        FormattableString.Invariant(
            $"The escape '\\{sign}' needs {digits} hexadecimal digits. For a backslash write '\\\\', or put the text in single quotes."
        );

    private string? EscapeMistake(int backslash)
    {
        char sign = text[backslash + 1];
        int digits = sign switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            return SingleEscapes.Contains(sign) ? null : UnknownEscape(backslash, sign);
        }

        int count = 0;
        while (count < digits && backslash + 2 + count < yaml.End && Uri.IsHexDigit(text[backslash + 2 + count]))
        {
            count++;
        }

        if (count < digits)
        {
            return TooFewDigits(sign, digits);
        }

        uint code = Convert.ToUInt32(text.Substring(backslash + 2, digits), 16);
        bool isCharacter = code <= 0x10FFFF && (digits == 4 ? !IsHalf(backslash, code) : code is < 0xD800 or > 0xDFFF);
        return isCharacter ? null : $"The escape '{text.Substring(backslash, digits + 2)}' is not a character.";
    }

    // Two escapes can form one character.
    private bool IsHalf(int backslash, uint code)
    {
        if (code is < 0xD800 or > 0xDFFF)
        {
            return false;
        }

        int other = code < 0xDC00 ? backslash + 6 : backslash - 6;
        bool hasOther = other > yaml.Start && other + 6 <= yaml.End && text[other] == '\\' && text[other + 1] == 'u';
        return !hasOther;
    }

    private string UnknownEscape(int backslash, char sign)
    {
        if (sign == '\'')
        {
            return "YAML has no escape '\\''. An apostrophe needs none in double quotes: remove the backslash.";
        }

        string shown = Excerpt.Of(text, new TextSpan(backslash, backslash + 2), longest: 2);
        return $"YAML has no escape '{shown}'. For a backslash write '\\\\', or put the text in single quotes.";
    }

    // The first line of a text over several lines that is not indented, unless it is a field, before which the text should end.
    private int? UnindentedLine(int quote)
    {
        int lineStart = YamlLineDiagnosis.StartOfLine(text, quote);
        int indentation = ContentAt(lineStart) - lineStart;
        int close = EndOfText(quote);
        for (TextLine line = NextLine(quote); line.Start <= close; line = NextLine(line.Start))
        {
            int content = ContentAt(line.Start);
            if (content == line.End || content - line.Start > indentation)
            {
                continue;
            }

            return IsField(content, line.End) ? null : content;
        }

        return null;
    }

    // Null if one of its lines is a field, if more text follows on the line on which it ends, or if a line ends with an escape that
    // joins it to the next.
    private TextSpan? UnindentedText(int quote)
    {
        int close = EndOfText(quote);
        for (TextLine line = NextLine(quote); line.Start <= close; line = NextLine(line.Start))
        {
            if (IsField(ContentAt(line.Start), line.End))
            {
                return null;
            }
        }

        int rest = ContentAt(close + 1);
        bool endsItsLine = rest >= TextLine.At(text, close).End || text[rest] == '#';
        TextSpan quoted = new(quote, close + 1);
        return endsItsLine && !HasEscapedBreak(quoted) ? quoted : null;
    }

    private bool HasEscapedBreak(TextSpan quoted)
    {
        for (int i = quoted.Start + 1; i < quoted.End - 1; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            i++;
            bool isBlank = text[i] is ' ' or '\t' or 't';
            if (ContentAt(isBlank ? i + 1 : i) == TextLine.At(text, i).End)
            {
                return true;
            }
        }

        return false;
    }

    // 'a␤b: 'c': the mark that closed the text was meant to open the next one.
    private bool HoldsField(TextSpan quoted)
    {
        int lineStart = YamlLineDiagnosis.StartOfLine(text, quoted.Start);
        int indentation = ContentAt(lineStart) - lineStart;
        for (TextLine line = NextLine(quoted.Start); line.Start < quoted.End; line = NextLine(line.Start))
        {
            int content = ContentAt(line.Start);
            if (content - line.Start <= indentation && IsField(content, line.End))
            {
                return true;
            }
        }

        return false;
    }

    private TextLine NextLine(int offset) => TextLine.At(text, TextLine.At(text, offset).Next);

    private int EndOfText(int quote)
    {
        for (int i = quote + 1; i < yaml.End; i++)
        {
            i += text[quote] == '"' && text[i] == '\\' ? 1 : 0;
            if (i < yaml.End && text[i] == text[quote])
            {
                return i;
            }
        }

        return -1;
    }

    private int ContentAt(int lineStart)
    {
        int i = lineStart;
        while (i < yaml.End && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    // key: value, or - entry
    private bool IsField(int content, int lineEnd)
    {
        int i = content;
        while (i < lineEnd && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.'))
        {
            i++;
        }

        bool isEntry = i == content + 1 && text[content] == '-' && (i == lineEnd || text[i] == ' ');
        return isEntry || (i > content && i < lineEnd && text[i] == ':' && (i + 1 == lineEnd || text[i + 1] is ' ' or '\t'));
    }
}
