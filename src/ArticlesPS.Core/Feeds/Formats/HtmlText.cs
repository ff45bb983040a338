using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using ArticlesPS.Text;

namespace ArticlesPS.Feeds.Formats;

/// <summary>The plain text of HTML: without tags, comments, scripts and styles, entities resolved once.</summary>
/// <remarks>Every character is read a fixed number of times, whatever the text, because it comes from outside.</remarks>
internal static class HtmlText
{
    private static readonly HashSet<string> _inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    };

    private static readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
    };

    /// <summary>The text of HTML on one line, or null if there is none.</summary>
    public static string? Of(string? html)
    {
        if (html is null)
        {
            return null;
        }

        Reader reader = new(html);
        return PlainText.Of(reader.Read());
    }

    /// <summary>
    /// The text of a value that may or may not be HTML: titles in RSS, whose specification doesn't say. It's read as HTML
    /// if it contains an entity or an HTML tag, and otherwise as plain text, so `List&lt;T&gt;` stays.
    /// </summary>
    public static string? OfEither(string? text) =>
        text is not null && HtmlMarkup.FirstIn(text) is not null ? Of(text) : PlainText.Of(text);

    private struct Reader(string html)
    {
        private readonly int _lastTagEnd = html.LastIndexOf('>');
        private readonly StringBuilder _text = new(Math.Min(html.Length, 4096));
        private bool _ignoresQuotes;
        private int _next;

        public string Read()
        {
            while (_next < html.Length)
            {
                int tag = html.IndexOf('<', _next);
                int end = tag < 0 ? html.Length : tag;
                AppendText(_next, end);
                _next = end;
                if (tag >= 0)
                {
                    ReadMarkup();
                }
            }

            return _text.ToString();
        }

        private readonly void AppendText(int start, int end)
        {
            if (end > start)
            {
                _text.Append(WebUtility.HtmlDecode(html.Substring(start, end - start)));
            }
        }

        private void ReadMarkup()
        {
            if (Starts("<!--"))
            {
                SkipBehind("-->");
            }
            else if (Starts("<![CDATA["))
            {
                // Left over from feeds that are wrapped twice: the content is text.
                _next += "<![CDATA[".Length;
            }
            else if (_next > _lastTagEnd || !IsTag(out string name, out bool isEnd))
            {
                _text.Append('<');
                _next++;
            }
            else
            {
                SkipTag();
                if (!isEnd && _unread.Contains(name) && html[_next - 2] != '/')
                {
                    SkipBehind("</" + name);
                    SkipBehind(">");
                }

                // Words of two paragraphs are two words; those of two letters in bold are one.
                if (!_inline.Contains(name))
                {
                    _text.Append(' ');
                }
            }
        }

        private readonly bool Starts(string mark) => string.CompareOrdinal(html, _next, mark, 0, mark.Length) == 0;

        private void SkipBehind(string mark)
        {
            int found = html.IndexOf(mark, _next, StringComparison.OrdinalIgnoreCase);
            _next = found < 0 ? html.Length : found + mark.Length;
        }

        // A prefix, as in xhtml:p, isn't part of the name.
        private readonly bool IsTag(out string name, out bool isEnd)
        {
            int start = _next + 1;
            isEnd = start < html.Length && html[start] == '/';
            start += isEnd ? 1 : 0;
            int end = start;
            while (end < html.Length && end - start < 64 && (char.IsLetterOrDigit(html[end]) || html[end] is ':' or '-'))
            {
                end++;
            }

            string full = html.Substring(start, end - start);
            name = full.Substring(full.IndexOf(':') + 1);
            bool isDeclaration = !isEnd && start < html.Length && html[start] is '!' or '?';
            return isDeclaration || (full.Length > 0 && full[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
        }

        // A `>` in an attribute's quotation marks doesn't end a tag. If that leaves a tag without an end, quotation marks no longer count.
        private void SkipTag()
        {
            int firstEnd = html.IndexOf('>', _next);
            for (int i = _next; !_ignoresQuotes && i < html.Length; i++)
            {
                if (html[i] == '>')
                {
                    _next = i + 1;
                    return;
                }

                bool isQuoted = html[i] is '"' or '\'' && html[i - 1] == '=';
                i = isQuoted ? html.IndexOf(html[i], i + 1) : i;
                if (i < 0)
                {
                    break;
                }
            }

            _ignoresQuotes = true;
            _next = firstEnd + 1;
        }
    }
}
