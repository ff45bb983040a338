using System;
using System.Collections.Generic;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml.Diagnosis;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// Rejects invalid YAML that YamlDotNet 18.1 accepts or misreads: an error is better than a wrong value. Each check is a
/// rule of the YAML specification, applied to the text itself.
/// </summary>
internal sealed class YamlDotNetGuard(string text, TextSpan yaml)
{
    /// <summary>Lines that begin with % are directives, which front matter has no place for; the parser drops them.</summary>
    public void RejectDirectives(TextSpan root)
    {
        for (TextLine line = TextLine.At(text, yaml.Start); line.Start < yaml.End; line = TextLine.At(text, line.Next))
        {
            bool isInside = line.Start > root.Start && line.Start < root.End;
            if (line.End > line.Start && text[line.Start] == '%' && !isInside)
            {
                throw Invalid(YamlLineDiagnosis.CannotBegin('%'), line.Start);
            }
        }
    }

    /// <summary>Checks whether a scalar's style can hold its text.</summary>
    public void Check(TextSpan span, ScalarStyle style, bool isFlow)
    {
        if (span.IsEmpty)
        {
            return;
        }

        switch (style)
        {
            case ScalarStyle.Plain:
                CheckPlain(span, isFlow);
                break;
            case ScalarStyle.DoubleQuoted:
                CheckEscapes(span);
                RejectCommentAt(span.End);
                break;
            case ScalarStyle.SingleQuoted:
                RejectCommentAt(span.End);
                break;
        }
    }

    /// <summary>On one line, unquoted text is its own value.</summary>
    public void CheckPlainValue(TextSpan span, string value)
    {
        bool isOneLine = text.IndexOfAny(['\n', '\r'], span.Start, span.Length) < 0;
        if (isOneLine && string.CompareOrdinal(text, span.Start, value, 0, Math.Max(span.Length, value.Length)) != 0)
        {
            throw Invalid("This text needs quotes here. Put it in quotes.", span.Start);
        }
    }

    /// <summary>Inside braces, a colon separates a key and its value, and a comma separates entries.</summary>
    public void CheckSeparators(IReadOnlyList<DataEntry> entries)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            DataEntry entry = entries[i];
            if (!entry.Value.Span.IsEmpty && !HasBetween(':', entry.KeySpan.End, entry.Value.Span.Start))
            {
                throw Invalid("A colon is missing before this value.", entry.Value.Span.Start);
            }

            if (i > 0 && !HasBetween(',', Math.Max(entries[i - 1].Value.Span.End, entries[i - 1].KeySpan.End), entry.KeySpan.Start))
            {
                throw Invalid("A comma is missing before this entry.", entry.KeySpan.Start);
            }
        }
    }

    // https://yaml.org/spec/1.2.2/#733-plain-style
    private void CheckPlain(TextSpan span, bool isFlow)
    {
        char first = text[span.Start];
        if (",[]{}#&*!|>'\"%@`".Contains(first) || (first is '-' or '?' or ':' && !IsPlain(span.Start + 1, isFlow)))
        {
            bool isTemplate = span.Start > yaml.Start && TemplateTag.BeginsAt(text, span.Start - 1);
            Mistake beginning = isTemplate
                ? TemplateTag.MistakeAt(text, span.Start - 1)
                : new Mistake(span.Start, YamlLineDiagnosis.CannotBegin(first));
            throw Invalid(beginning.Message, beginning.Offset);
        }

        for (int i = span.Start; i < span.End; i++)
        {
            if (text[i] == ':' && !IsPlain(i + 1, isFlow))
            {
                Mistake colon = YamlLineDiagnosis.ColonInValue(text, i);
                throw Invalid(colon.Message, colon.Offset);
            }
        }

        bool lostItsColon =
            span.Start - 1 >= yaml.Start
            && text[span.Start - 1] == ':'
            && (span.Start - 2 < yaml.Start || text[span.Start - 2] is ' ' or '\t' or '\n' or '\r' or ',' or '[' or '{');
        if (lostItsColon)
        {
            throw Invalid(YamlLineDiagnosis.CannotBegin(':'), span.Start - 1);
        }
    }

    private bool IsPlain(int offset, bool isFlow) =>
        offset < yaml.End
        && text[offset] is not (' ' or '\t' or '\n' or '\r')
        && !(isFlow && text[offset] is ',' or '[' or ']' or '{' or '}');

    private void CheckEscapes(TextSpan span)
    {
        for (int i = span.Start; i < span.End - 1; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            i++;
            for (int digit = 1; text[i] == 'u' && digit <= 4; digit++)
            {
                if (i + digit >= span.End || !Uri.IsHexDigit(text[i + digit]))
                {
                    throw Invalid(YamlQuoteDiagnosis.TooFewDigits('u', 4), i - 1);
                }
            }
        }
    }

    private void RejectCommentAt(int offset)
    {
        if (offset < yaml.End && text[offset] == '#')
        {
            throw Invalid("A comment begins with ' #' in YAML. Put a space before it.", offset);
        }
    }

    private bool HasBetween(char wanted, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t' or '\n' or '\r')
            {
                i = TextLine.At(text, i).End;
            }
            else if (text[i] == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private FrontMatterException Invalid(string reason, int offset) => FrontMatterErrors.InvalidYaml(reason, TextPosition.At(text, offset));
}
