using System;
using System.Text;

namespace ArticlesPS.Text;

/// <summary>Finds encodings by the names that servers, XML declarations and people give them.</summary>
internal static class NamedEncoding
{
    // A name that is unknown says nothing. UTF-7 is one that text from outside must not have.
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

            // UTF-16 is told by its bytes. A declaration of it in bytes that could be read is what programs write into texts
            // in memory, whatever these are saved as.
            return found?.GetByteCount("<") > 1 ? null : found;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

#if NET8_0_OR_GREATER
    // Asked directly, so that what the process can decode does not depend on whether a feed was read.
    private static Encoding Get(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#else
    private static Encoding Get(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#endif
}
