using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter;
using ArticlesPS.Text;

namespace ArticlesPS.Feeds.Formats;

/// <summary>
/// Decodes feeds according to RFC 7303: a byte-order mark decides, then the server's charset, then the XML declaration,
/// then UTF-8. An encoding that doesn't match the bytes is skipped; bytes are never replaced.
/// </summary>
internal static class FeedEncoding
{
    private static readonly Regex _declaration = new(
        "^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']",
        RegexOptions.CultureInvariant
    );

    /// <summary>The text without a byte-order mark.</summary>
    /// <param name="bytes">The feed's bytes.</param>
    /// <param name="charset">The charset that the server names, or null.</param>
    /// <param name="feed">The name of the feed in an error.</param>
    /// <exception cref="FeedException">The bytes are not text in any of the declared encodings.</exception>
    public static string Decode(byte[] bytes, string? charset, string feed)
    {
        Encoding[] encodings = EncodingsFor(bytes, charset, out int start);
        DecoderFallbackException? failure = null;
        foreach (Encoding encoding in encodings)
        {
            try
            {
                return encoding.GetString(bytes, start, bytes.Length - start);
            }
            catch (DecoderFallbackException e)
            {
                failure ??= e;
            }
        }

        TextPosition position = PositionOf(bytes, start, failure!);
        throw FeedException.Malformed(
            feed,
            $"The feed contains bytes that are not {encodings[0].WebName}, its declared encoding.",
            failure,
            position
        );
    }

    private static Encoding[] EncodingsFor(byte[] bytes, string? charset, out int start)
    {
        Encoding[] marked =
        [
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
            new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
            new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
            new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        ];
        foreach (Encoding encoding in marked)
        {
            byte[] mark = encoding.GetPreamble();
            if (bytes.Take(mark.Length).SequenceEqual(mark))
            {
                start = mark.Length;
                return [encoding];
            }
        }

        start = 0;
        Encoding? unmarked =
            bytes.Length < 2
                ? null
                : (bytes[0], bytes[1]) switch
                {
                    ((byte)'<', 0) => marked[3],
                    (0, (byte)'<') => marked[4],
                    _ => null,
                };
        string beginning = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 512));
        Match declared = _declaration.Match(beginning);
        IEnumerable<Encoding?> named =
        [
            unmarked,
            NamedEncoding.Find(charset),
            NamedEncoding.Find(declared.Success ? declared.Groups[1].Value : null),
            marked[0],
        ];
        return [.. named.OfType<Encoding>()];
    }

    private static TextPosition PositionOf(byte[] bytes, int start, DecoderFallbackException e)
    {
        int count = Math.Min(Math.Max(e.Index, 0), bytes.Length - start);
        string before = Encoding.GetEncoding("utf-8").GetString(bytes, start, count);
        return TextPosition.At(before, before.Length);
    }
}
