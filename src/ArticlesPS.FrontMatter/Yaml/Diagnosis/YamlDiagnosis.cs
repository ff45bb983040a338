using System;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;
using YamlDotNet.Core;

namespace ArticlesPS.FrontMatter.Yaml.Diagnosis;

/// <summary>
/// Explains mistakes in a text that the parser rejected, and where to fix them, which isn't always where the parser
/// stopped. Common mistakes in front matter written by hand have their own messages.
/// </summary>
internal sealed class YamlDiagnosis(string text, TextSpan yaml, ParserProgress progress)
{
    private const string DeeperLine = "Indent it like the other keys, or put the whole value in quotes.";

    /// <summary>The error to report for an error of the parser.</summary>
    public FrontMatterException Explain(YamlException e)
    {
        int offset = Math.Min(yaml.Start + (int)e.Start.Index, yaml.End);
        bool Mentions(string part) => e.Message.Contains(part, StringComparison.Ordinal);
        if (FindConflict() is { } conflict)
        {
            return conflict;
        }

        if (Mentions("tab") && TabInIndentation(offset) is { } tab)
        {
            return FrontMatterErrors.TabIndentation(TextPosition.At(text, tab));
        }

        YamlQuoteDiagnosis quotes = new(text, yaml);
        if (Mentions("quoted scalar"))
        {
            FrontMatterException? error = Mentions("comment") ? null : quotes.Explain(offset, e);
            return error ?? Invalid(new Mistake(offset, "A comment begins with ' #' in YAML. Put a space before it."), e);
        }

        if (progress.IsQuoted && quotes.ExplainRest(progress.LastEvent, offset, e) is { } rest)
        {
            return rest;
        }

        Mistake mistake = 0 switch
        {
            _ when Mentions("cannot start any token") || Mentions("anchor or alias") || Mentions("tag handle") => Beginning(offset),
            _ when Mentions("block scalar") => BlockHeader(offset),
            _ when Mentions("directive") => Beginning(offset),
            _ when Mentions("sequence entries are not allowed") => new Mistake(
                offset,
                "A list cannot begin on the line of its key. Write each '- ' entry on a line of its own below, or put the value in quotes."
            ),
            _ when Mentions("Mapping keys are not allowed") => Beginning(offset),
            _ when Mentions("invalid mapping") || Mentions("Mapping values are not allowed") => SecondColon(offset, Mentions("multiline")),
            _ when progress.OpenBracket >= 0 => new YamlBracketDiagnosis(text, yaml).Inside(progress.OpenBracket, offset),
            _ when Mentions("node content") => Beginning(offset),
            _ when Mentions("simple key") => new YamlLineDiagnosis(text, yaml).Explain(progress.LastEvent.Start),
            _ => Misplaced(offset, e.Message),
        };
        return Invalid(mistake, e);
    }

    /// <summary>The error to report if the parser failed in an unexpected way.</summary>
    public FrontMatterException Explain(Exception e)
    {
        if (FindConflict() is { } conflict)
        {
            return conflict;
        }

        // An invalid escape, or a line inside brackets that isn't indented.
        int quote = text.IndexOf('"', progress.LastEvent.End, yaml.End - progress.LastEvent.End);
        bool isEscape = e is not InvalidOperationException && quote >= 0;
        if (isEscape && new YamlQuoteDiagnosis(text, yaml).WrongEscape(quote) is { } escape)
        {
            return Invalid(escape, e);
        }

        int start = progress.LastEvent.End;
        int open = progress.OpenBracket >= 0 ? progress.OpenBracket : text.IndexOfAny(['[', '{'], start, yaml.End - start);
        Mistake mistake =
            open >= 0
                ? new YamlBracketDiagnosis(text, yaml).Unindented(open, Math.Max(open, start))
                : new Mistake(start, "A value after this cannot be read. Put it in quotes.");
        return Invalid(mistake, e);
    }

    /// <summary>The error for a text that has no fields, but a single value at an offset.</summary>
    public FrontMatterException ExplainRoot(int offset)
    {
        if (FindConflict() is { } conflict)
        {
            return conflict;
        }

        char first = offset < yaml.End ? text[offset] : '\0';
        if (first is '-' or '[')
        {
            return FrontMatterErrors.RootNotMapping(TextPosition.At(text, offset));
        }

        Mistake mistake = first is '*' ? Beginning(offset) : new YamlLineDiagnosis(text, yaml).Explain(offset);
        return FrontMatterErrors.RootNotMapping(TextPosition.At(text, mistake.Offset), mistake.Message);
    }

    private FrontMatterException? FindConflict()
    {
        int marker = ConflictMarker.Find(text, yaml);
        return marker < 0 ? null : FrontMatterErrors.MergeConflict(TextPosition.At(text, marker));
    }

    // A text that begins with a sign that means something.
    private Mistake Beginning(int offset)
    {
        char sign = offset < yaml.End ? text[offset] : ' ';
        if (offset > yaml.Start && TemplateTag.BeginsAt(text, offset - 1))
        {
            return TemplateTag.MistakeAt(text, offset - 1);
        }

        bool isBullet = sign == '*' && IsLineStart(offset) && offset + 1 < yaml.End && text[offset + 1] == ' ';
        return isBullet
            ? new Mistake(offset, "An entry of a list begins with '- ' in YAML, not with '* '.")
            : new Mistake(offset, YamlLineDiagnosis.CannotBegin(sign));
    }

    private Mistake BlockHeader(int offset) =>
        new(
            offset,
            $"Text follows '{text[offset]}', which begins a text of several lines. "
                + "Put the value in quotes, or write the text in indented lines below."
        );

    // A colon that YAML reads as the end of a key where no key is allowed.
    private Mistake SecondColon(int colon, bool isLineText)
    {
        bool followsValue = !isLineText && progress.LastEvent.End >= colon && progress.LastEvent.Start < colon;
        int start = followsValue ? progress.LastEvent.Start : StartOfText(colon);
        bool isSameLine = start >= StartOfLine(colon);
        if (isLineText && !isSameLine)
        {
            return new YamlLineDiagnosis(text, yaml).Explain(start);
        }

        if (!isSameLine)
        {
            int line = TextPosition.At(text, start).Line;
            return new Mistake(
                SkipBlanks(StartOfLine(colon)),
                FormattableString.Invariant(
                    $"This line is indented deeper than the key above, so YAML reads it as more of the value in line {line}. {DeeperLine}"
                )
            );
        }

        if (start == colon)
        {
            return new Mistake(colon, YamlLineDiagnosis.CannotBegin(':'));
        }

        if (text[start] is ']' or '}')
        {
            return new YamlBracketDiagnosis(text, yaml).After(SkipBlanks(start + 1));
        }

        return TemplateTag.BeginsAt(text, start) ? TemplateTag.MistakeAt(text, start) : YamlLineDiagnosis.ColonInValue(text, colon);
    }

    // The value or text that the parser was in at a colon: it begins after the last token.
    private int StartOfText(int colon)
    {
        int i = progress.LastEvent.End >= colon ? yaml.Start : progress.LastEvent.End;
        bool hasColon = false;
        while (i < colon)
        {
            bool isKeyColon = text[i] == ':' && !hasColon && progress.LastEvent.End < colon;
            bool isDash = text[i] == '-' && IsBlankOrBreak(i + 1);
            if (text[i] == '#')
            {
                i = TextLine.At(text, i).End;
            }
            else if (isKeyColon || isDash || IsBlankOrBreak(i))
            {
                hasColon |= isKeyColon;
                i++;
            }
            else
            {
                return i;
            }
        }

        return colon;
    }

    // Unexpected text where the next key or entry should begin.
    private Mistake Misplaced(int offset, string complaint)
    {
        int directive = complaint.Contains("document start", StringComparison.Ordinal) ? Directive() : -1;
        if (directive >= 0)
        {
            return Beginning(directive);
        }

        if (offset >= yaml.End)
        {
            return new Mistake(offset, "The YAML ends here, within a field. Write 'key: value'.");
        }

        if (IsLineStart(offset))
        {
            return new YamlLineDiagnosis(text, yaml).Explain(offset);
        }

        int before = offset - 1;
        while (text[before] is ' ' or '\t')
        {
            before--;
        }

        if (UnusualBlank.IsAt(text, offset))
        {
            return YamlLineDiagnosis.BlankAfterValue(text, offset);
        }

        if (text[before] is ']' or '}')
        {
            return new YamlBracketDiagnosis(text, yaml).After(offset);
        }

        if (text[offset] == ',')
        {
            return YamlLineDiagnosis.Comma(text, offset);
        }

        bool isAlias = text[Math.Min(progress.LastEvent.Start, before)] == '*';
        return isAlias
            ? new Mistake(progress.LastEvent.Start, YamlLineDiagnosis.CannotBegin('*'))
            : new Mistake(offset, "More text follows the value. Put the whole value in quotes.");
    }

    private int Directive()
    {
        for (TextLine line = TextLine.At(text, yaml.Start); line.Start < yaml.End; line = TextLine.At(text, line.Next))
        {
            if (text[line.Start] == '%')
            {
                return line.Start;
            }
        }

        return -1;
    }

    private int? TabInIndentation(int offset)
    {
        for (TextLine line = TextLine.At(text, StartOfLine(offset)); line.Start < yaml.End; line = TextLine.At(text, line.Next))
        {
            for (int i = line.Start; i < line.End && text[i] is ' ' or '\t'; i++)
            {
                if (text[i] == '\t')
                {
                    return i;
                }
            }
        }

        return null;
    }

    private bool IsLineStart(int offset) => SkipBlanks(StartOfLine(offset)) == offset;

    private int StartOfLine(int offset) => YamlLineDiagnosis.StartOfLine(text, offset);

    private int SkipBlanks(int offset)
    {
        int i = offset;
        while (i < yaml.End && text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    private bool IsBlankOrBreak(int offset) => offset >= yaml.End || text[offset] is ' ' or '\t' or '\n' or '\r';

    private FrontMatterException Invalid(Mistake mistake, Exception e) =>
        FrontMatterErrors.InvalidYaml(mistake.Message, TextPosition.At(text, mistake.Offset), e);
}
