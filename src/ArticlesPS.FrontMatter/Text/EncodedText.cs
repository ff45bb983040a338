using System;
using System.Text;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>The encodings that an article file can have.</summary>
internal enum TextEncoding
{
    /// <summary>UTF-8, with or without a byte-order mark.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first, with a byte-order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first, with a byte-order mark.</summary>
    Utf16BigEndian,
}

/// <summary>
/// A file's text and its encoding. A byte-order mark is kept as the first character, so encoding the text again returns the
/// same bytes.
/// </summary>
internal sealed class EncodedText
{
    // Longer texts than this are rare, and their buffer isn't kept.
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static byte[]? _buffer;

    // The encodings never add a byte-order mark and never replace invalid bytes.
    private static readonly Encoding _utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding _utf16LittleEndian = new UnicodeEncoding(
        bigEndian: false,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );
    private static readonly Encoding _utf16BigEndian = new UnicodeEncoding(
        bigEndian: true,
        byteOrderMark: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Puts a text and its encoding together.</summary>
    public EncodedText(string text, TextEncoding encoding)
    {
        Text = text ?? throw new ArgumentNullException(nameof(text));
        Encoding = encoding;
    }

    /// <summary>The whole text, including the byte-order mark if the file has one.</summary>
    public string Text { get; }

    /// <summary>How the text is stored.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>Decodes a file's bytes.</summary>
    /// <exception cref="FrontMatterException"><see cref="FrontMatterError.InvalidEncoding"/>: a byte that is not text.</exception>
    public static EncodedText Decode(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (UnmarkedEncodingOf(bytes) is { } name)
        {
            throw FrontMatterErrors.UnsupportedEncoding(name);
        }

        TextEncoding encoding = Detect(bytes);
        try
        {
            return new EncodedText(EncodingOf(encoding).GetString(bytes), encoding);
        }
        catch (DecoderFallbackException e)
        {
            throw InvalidBytes(bytes, encoding, e);
        }
    }

    /// <summary>A part of a text as UTF-8, half the size of a string; null where it holds half of a surrogate pair.</summary>
    public static byte[]? Compress(string text, TextSpan span)
    {
        try
        {
            // Counting first would take as long as encoding.
            int longest = _utf8.GetMaxByteCount(span.Length);
            byte[] buffer = longest <= MostKept ? _buffer ??= new byte[MostKept] : new byte[longest];
            int count = _utf8.GetBytes(text, span.Start, span.Length, buffer, 0);
            byte[] compressed = new byte[count];
            Buffer.BlockCopy(buffer, 0, compressed, 0, count);
            return compressed;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The text that was compressed.</summary>
    public static string Expand(byte[] compressed) => _utf8.GetString(compressed);

    /// <summary>The bytes of the text in its encoding.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair.</exception>
    public byte[] Encode() => EncodingOf(Encoding).GetBytes(Text);

    // Read as UTF-8 or UTF-16 these are texts with a NUL beside each letter, which nobody means.
    private static string? UnmarkedEncodingOf(byte[] bytes)
    {
        if (bytes.Length < 4)
        {
            return null;
        }

        return (bytes[0], bytes[1], bytes[2], bytes[3]) switch
        {
            (0xFF, 0xFE, 0, 0) or (0, 0, 0xFE, 0xFF) => "UTF-32",
            (> 0, 0, > 0, 0) or (0, > 0, 0, > 0) => "UTF-16 without a byte-order mark",
            _ => null,
        };
    }

    private static TextEncoding Detect(byte[] bytes) =>
        bytes.Length < 2
            ? TextEncoding.Utf8
            : (bytes[0], bytes[1]) switch
            {
                (0xFF, 0xFE) => TextEncoding.Utf16LittleEndian,
                (0xFE, 0xFF) => TextEncoding.Utf16BigEndian,
                _ => TextEncoding.Utf8,
            };

    private static Encoding EncodingOf(TextEncoding encoding) =>
        encoding switch
        {
            TextEncoding.Utf16LittleEndian => _utf16LittleEndian,
            TextEncoding.Utf16BigEndian => _utf16BigEndian,
            _ => _utf8,
        };

    private static bool IsValid(byte[] bytes, int count, TextEncoding encoding)
    {
        try
        {
            EncodingOf(encoding).GetCharCount(bytes, 0, count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static FrontMatterException InvalidBytes(byte[] bytes, TextEncoding encoding, DecoderFallbackException e)
    {
        int index = Math.Min(Math.Max(e.Index, 0), bytes.Length);
        if (!IsValid(bytes, index, encoding))
        {
            // A decoder that looks ahead reports the position after the bytes.
            index = Math.Max(index - (e.BytesUnknown?.Length ?? 0), 0);
        }

        Encoding lenient = encoding switch
        {
            TextEncoding.Utf16LittleEndian => System.Text.Encoding.Unicode,
            TextEncoding.Utf16BigEndian => System.Text.Encoding.BigEndianUnicode,
            _ => System.Text.Encoding.UTF8,
        };
        string before = lenient.GetString(bytes, 0, index);
        return FrontMatterErrors.InvalidEncoding(encoding, e.BytesUnknown, TextPosition.At(before, before.Length), e);
    }
}
