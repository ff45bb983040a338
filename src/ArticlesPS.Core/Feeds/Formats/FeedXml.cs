using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Feeds.Formats;

/// <summary>Reads the XML of a feed: no DTD is looked at, nothing is fetched, and depth and number of elements are limited.</summary>
internal static class FeedXml
{
    private const int DeepestElement = 200;
    private const int MostNodes = 1_000_000;

    private static readonly (string Open, string Close)[] _literals = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")];

    /// <summary>The root element.</summary>
    /// <exception cref="FeedException">The text is not well-formed XML, or more than is wanted.</exception>
    public static XElement Load(string text, string feed)
    {
        // Blank lines before the XML declaration are a common slip, and forbidden.
        string repaired = Repair(text);
        string xml = OfVersion1(repaired.TrimStart());
        try
        {
            // A first pass builds nothing.
            using (XmlReader counter = Reader(xml))
            {
                int nodes = 0;
                while (counter.Read())
                {
                    nodes += 1 + counter.AttributeCount;
                    if (counter.Depth > DeepestElement || nodes > MostNodes)
                    {
                        throw FeedException.TooComplex(feed);
                    }
                }
            }

            using XmlReader reader = Reader(xml);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            // The reader counts from the first character that it is given.
            TextPosition first = TextPosition.At(repaired, repaired.Length - xml.Length);
            int line = Math.Max(e.LineNumber, 1);
            TextPosition position = new(first.Line + line - 1, line == 1 ? first.Column + Math.Max(e.LinePosition, 1) - 1 : e.LinePosition);
            throw FeedException.Malformed(feed, $"This is not well-formed XML: {WithoutPlace(e)}", e, position);
        }
    }

    // What XML 1.1 adds nobody uses, and no reader of the framework knows its number.
    private static string OfVersion1(string xml)
    {
        int end = xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end < 0 ? xml : xml.Substring(0, end).Replace("\"1.1\"", "\"1.0\"").Replace("'1.1'", "'1.0'") + xml.Substring(end);
    }

    /// <summary>An element's content as HTML: elements and all where it has some, else its text.</summary>
    public static string MarkupOf(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;

    private static XmlReader Reader(string xml) =>
        XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    // The position stands in front of the message.
    private static string WithoutPlace(XmlException e)
    {
        int place = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return place > 0 ? e.Message.Substring(0, place) : e.Message;
    }

    /// <summary>
    /// The text with what else would make the whole feed unreadable repaired: entities of HTML such as &amp;nbsp;, which XML
    /// does not know, as references by number, and characters that XML forbids as blanks. Lines and nearly all columns stay.
    /// </summary>
    private static string Repair(string text)
    {
        StringBuilder? repaired = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '<')
            {
                i = EndOfLiteral(text, i);
            }
            else if (c == '&' && EntityAt(text, i, out int end) is { } reference)
            {
                Replace(i, end, reference);
                i = end - 1;
            }
        }

        return WithoutForbidden(repaired is null ? text : repaired.Append(text, copied, text.Length - copied).ToString());

        void Replace(int start, int end, string by)
        {
            repaired ??= new StringBuilder(text.Length + 64);
            repaired.Append(text, copied, start - copied).Append(by);
            copied = end;
        }
    }

    // Where nothing is an entity: the last character of a comment, a CDATA section or a processing instruction.
    private static int EndOfLiteral(string text, int start)
    {
        foreach ((string open, string close) in _literals)
        {
            if (string.CompareOrdinal(text, start, open, 0, open.Length) == 0)
            {
                int end = text.IndexOf(close, start + open.Length, StringComparison.Ordinal);
                return end < 0 ? text.Length : end + close.Length - 1;
            }
        }

        return start;
    }

    // What is to stand in place of the reference at an ampersand; null where that is one of XML's own. An ampersand that
    // begins none stands for itself, as in AT&T: the most common slip of all in feeds. A name that is unknown is an error,
    // for what it means stands in a DTD that is not looked at.
    private static string? EntityAt(string text, int start, out int end)
    {
        const int LongestName = 10;
        end = start + 1;
        while (
            end < text.Length
            && end - start <= LongestName
            && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '#'
        )
        {
            end++;
        }

        if (end == start + 1 || end >= text.Length || text[end] != ';')
        {
            return Itself(start, out end);
        }

        string entity = text.Substring(start, ++end - start);
        if (entity[1] == '#')
        {
            return IsForbiddenNumber(entity.Substring(2, entity.Length - 3)) ? " " : null;
        }

        string character = WebUtility.HtmlDecode(entity);
        bool isOfXml = entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;";
        string number = ((int)character[0]).ToString(CultureInfo.InvariantCulture);
        return isOfXml || character == entity ? null : "&#" + number.PadLeft(entity.Length - 3, '0') + ";";
    }

    private static string Itself(int start, out int end)
    {
        end = start + 1;
        return "&amp;";
    }

    private static bool IsForbiddenNumber(string digits)
    {
        bool isNumber =
            digits.Length > 0 && digits[0] == 'x'
                ? int.TryParse(digits.Substring(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
                : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return isNumber && number is (< ' ' and not ('\t' or '\n' or '\r')) or (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF or > 0x10FFFF;
    }

    private static string WithoutForbidden(string text)
    {
        char[]? allowed = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (text[i] is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF' || char.IsSurrogate(text[i]))
            {
                allowed ??= text.ToCharArray();
                allowed[i] = ' ';
            }
        }

        return allowed is null ? text : new string(allowed);
    }
}
