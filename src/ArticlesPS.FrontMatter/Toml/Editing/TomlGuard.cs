using System;
using System.Linq;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Toml.Diagnosis;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>
/// A layer between Tomlyn 2.10 and us: passes Tomlyn text that it reads correctly, converts its offsets and errors to those
/// of the file, and rejects invalid TOML that Tomlyn accepts or misreads.
/// </summary>
internal sealed class TomlGuard(string text, TextSpan block)
{
    // Tomlyn reports 0 if the text ends too early, so nothing else can be at that position.
    private const string Lead = "\n";

    /// <summary>A backslash that takes no line break with it.</summary>
    public const string BlankEscape = "A backslash before a blank or at the end of a line is not an escape here. Write two of them.";

    private const char Replacement = '\uFFFD';
    private const char Mask = '\uFFFC';

    /// <summary>
    /// The text between the fences as Tomlyn should see it, with the same length and after one line break. Tomlyn treats
    /// U+FFFD as half of a surrogate pair, but it's a valid character.
    /// </summary>
    public string ForTomlyn() => Lead + block.In(text).Replace(Replacement, Mask);

    /// <summary>A span of the file, from one of Tomlyn's.</summary>
    public TextSpan SpanOf(SourceSpan span) => new(OffsetOf(span.Start), OffsetOf(span.End) + 1);

    /// <summary>TOML allows no control character but tabs and line breaks (https://toml.io/en/v1.1.0#spec).</summary>
    public void RejectControlCharacters()
    {
        for (int i = block.Start; i < block.End; i++)
        {
            bool isLoneReturn = text[i] == '\r' && (i + 1 == block.End || text[i + 1] != '\n');
            if (isLoneReturn)
            {
                throw Invalid("A line of TOML ends with LF or CRLF, not with CR alone. Save the file with one of them.", i);
            }

            if (text[i] is '\u007F' or < ' ' and not ('\t' or '\n' or '\r'))
            {
                throw FrontMatterErrors.InvalidCharacter(text[i], TextPosition.At(text, i), "TOML");
            }
        }
    }

    /// <summary>A number, a date, true or false.</summary>
    public TomlScalar BareValue(TextSpan span)
    {
        string value = StringPool.Get(text, span);
        return TomlValue.TryRead(value, out TomlValue read)
            ? TomlScalar.Bare(value, span, read.Value)
            : throw Invalid(TomlValueDiagnosis.ReasonOf(value), span.Start);
    }

    /// <summary>The style of a text in quotation marks.</summary>
    /// <exception cref="FrontMatterException">It contains an invalid line break, or an invalid backslash before blanks.</exception>
    public ScalarStyle StyleOf(SyntaxToken token)
    {
        ScalarStyle style = token.TokenKind switch
        {
            TokenKind.String => ScalarStyle.DoubleQuoted,
            TokenKind.StringLiteral => ScalarStyle.SingleQuoted,
            TokenKind.StringMulti => ScalarStyle.MultilineDoubleQuoted,
            TokenKind.StringLiteralMulti => ScalarStyle.MultilineSingleQuoted,
            _ => throw new ArgumentOutOfRangeException(nameof(token), token.TokenKind, "It is not a text."),
        };
        if (style is ScalarStyle.DoubleQuoted or ScalarStyle.MultilineDoubleQuoted)
        {
            RejectBlankEscapes(SpanOf(token.Span), style);
        }

        return style;
    }

    /// <summary>The error at the first position with one; null if there is none.</summary>
    public FrontMatterException? ErrorOf(DiagnosticsBag diagnostics)
    {
        DiagnosticMessage? first = diagnostics.Where(message => !IsDate(message) && !IsEndOfLine(message)).MinBy(OffsetOf);
        if (first is null)
        {
            return null;
        }

        int offset = OffsetOf(first);
        int lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        if (ConflictMarker.IsAt(text, lineStart))
        {
            return FrontMatterErrors.MergeConflict(TextPosition.At(text, lineStart));
        }

        Mistake mistake = new TomlDiagnosis(text, block).Explain(first.Message, offset);
        return Invalid(mistake.Message, mistake.Offset);
    }

    /// <summary>The start of a list or table that is nested deeper than the limit.</summary>
    public int OffsetOfDepth(string toml, TomlLexerOptions options, int limit)
    {
        TomlLexer lexer = TomlLexer.Create(toml, options);
        lexer.Mode = TomlLexerMode.Value;
        int depth = 1;
        while (lexer.MoveNext())
        {
            depth += lexer.Current.Kind switch
            {
                TokenKind.OpenBracket or TokenKind.OpenBrace => 1,
                TokenKind.CloseBracket or TokenKind.CloseBrace => -1,
                _ => 0,
            };
            if (depth > limit)
            {
                return block.Start + lexer.Current.Start.Offset - Lead.Length;
            }
        }

        return block.Start;
    }

    // A backslash can precede blanks only at the end of a line, and so only in multiline text.
    private void RejectBlankEscapes(TextSpan span, ScalarStyle style)
    {
        for (int i = text.IndexOf('\\', span.Start, span.Length); i >= 0; i = text.IndexOf('\\', i, span.End - i))
        {
            bool isBlank = text[i + 1] is ' ' or '\t' or '\r' or '\n';
            if (isBlank && (style == ScalarStyle.DoubleQuoted || !IsEndOfLine(i + 1)))
            {
                throw Invalid(BlankEscape, i);
            }

            i += 2;
        }
    }

    private bool IsEndOfLine(int offset)
    {
        int i = offset;
        while (i < block.End && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i < block.End && text[i] is '\r' or '\n';
    }

    // Tomlyn doesn't support every notation of a date: it requires capitals if a second has many digits.
    private bool IsDate(DiagnosticMessage message) =>
        message.Message.Contains("date time/offset", StringComparison.Ordinal)
        && TomlValue.TryRead(SpanOf(message.Span).In(text), out TomlValue value)
        && value.Kind is TomlValueKind.Date or TomlValueKind.Time;

    // Nor that blanks can follow a backslash at the end of its line if the next line begins without any.
    private bool IsEndOfLine(DiagnosticMessage message) =>
        message.Message.Contains("skip at least one line", StringComparison.Ordinal) && IsEndOfLine(OffsetOf(message.Span.Start));

    private int OffsetOf(Tomlyn.Syntax.TextPosition position) =>
        position.Offset < Lead.Length ? block.End : Math.Min(block.Start + position.Offset - Lead.Length, block.End);

    private int OffsetOf(DiagnosticMessage diagnostic) => IsEnd(diagnostic) ? block.End : OffsetOf(diagnostic.Span.Start);

    private static bool IsEnd(DiagnosticMessage diagnostic) => diagnostic.Message.Contains("End-Of-File", StringComparison.Ordinal);

    private FrontMatterException Invalid(string reason, int offset) => FrontMatterErrors.InvalidToml(reason, TextPosition.At(text, offset));
}
