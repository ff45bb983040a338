using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Security;
using System.Text;
using ArticlesPS.Secrets;

namespace ArticlesPS;

/// <summary>A text to be encrypted, or one that was decrypted, held as UTF-8 until it is disposed. No property shows it.</summary>
public sealed class SecretText : IDisposable
{
    private const int LongestSecureString = 65536;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[]? _bytes;

    private SecretText(byte[] bytes) => _bytes = bytes;

    internal byte[] Bytes => _bytes ?? throw new ObjectDisposedException(nameof(SecretText));

    /// <summary>Takes the text of a secure string.</summary>
    /// <exception cref="FormatException">It holds half of a surrogate pair, which is not a character.</exception>
    public static SecretText From(SecureString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromCharacters(SecureChars.Of(text));
    }

    /// <summary>Takes a text as its UTF-8 bytes, copied.</summary>
    /// <exception cref="FormatException">The bytes are not UTF-8.</exception>
    public static SecretText FromUtf8(byte[] text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryTake((byte[])text.Clone(), out SecretText? taken)
            ? taken
            : throw new FormatException("The bytes of the text are not UTF-8.");
    }

    /// <summary>Takes the text that an article held.</summary>
    public static SecretText From(ArticleSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Secret is { } secure ? From(secure) : FromCharacters((secret.Text ?? "").ToCharArray());
    }

    /// <summary>The text as a secure string; null if it's longer than the maximum of 65536 characters.</summary>
    public SecureString? ToSecureString()
    {
        char[] characters = _utf8.GetChars(Bytes);
        try
        {
            return characters.Length <= LongestSecureString ? SecureChars.ToSecureString(characters) : null;
        }
        finally
        {
            Array.Clear(characters, 0, characters.Length);
        }
    }

    /// <summary>The text as a string, which stays in memory for as long as the runtime likes.</summary>
    public string ToPlainText() => _utf8.GetString(Bytes);

    /// <summary>Overwrites the text in memory and forgets it.</summary>
    public void Dispose()
    {
        Array.Clear(_bytes ?? [], 0, _bytes?.Length ?? 0);
        _bytes = null;
    }

    /// <summary>Takes bytes over, without a copy, when they are UTF-8; else clears them.</summary>
    internal static bool TryTake(byte[] bytes, [NotNullWhen(true)] out SecretText? text)
    {
        try
        {
            _utf8.GetCharCount(bytes);
            text = new SecretText(bytes);
        }
        catch (DecoderFallbackException)
        {
            Array.Clear(bytes, 0, bytes.Length);
            text = null;
        }

        return text is not null;
    }

    internal bool SaysTheSameAs(SecretText other) => Bytes.SequenceEqual(other.Bytes);

    private static SecretText FromCharacters(char[] characters)
    {
        try
        {
            return new SecretText(_utf8.GetBytes(characters));
        }
        catch (EncoderFallbackException)
        {
            // The cause would name the character.
            throw new FormatException("The text contains half of a surrogate pair, which is not a character.");
        }
        finally
        {
            Array.Clear(characters, 0, characters.Length);
        }
    }
}
