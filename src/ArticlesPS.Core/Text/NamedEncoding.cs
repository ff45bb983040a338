using System;
using System.Text;

namespace ArticlesPS.Text;

/// <summary>Finds encodings by the names that servers, XML declarations and people use.</summary>
internal static class NamedEncoding
{
    // An unknown name is ignored. UTF-7 isn't allowed for text from outside.
    public static Encoding? Find(string? name)
    {
        string known = (name ?? "").Trim(' ', '"', '\'').ToLowerInvariant();
        try
        {
            Encoding? found = known switch
            {
                "" or "utf-7" => null,
                "iso-8859-1" or "latin1" => Get("windows-1252"),
                _ => Get(known),
            };

            // UTF-16 is detected from its bytes. Programs declare it for texts in memory, whatever encoding they're saved in.
            return found?.GetByteCount("<") > 1 ? null : found;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

#if NET8_0_OR_GREATER
    // Requested directly, so the encodings that the process can decode don't depend on whether a feed was read.
    private static Encoding Get(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#else
    private static Encoding Get(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#endif
}
