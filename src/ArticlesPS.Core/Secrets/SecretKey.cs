using System;
using System.Linq;
using System.Security;
using ArticlesPS.Secrets;

namespace ArticlesPS;

/// <summary>An AES key: 16, 24 or 32 bytes, held as a copy until it's disposed. Nothing public exposes it.</summary>
public sealed class SecretKey : IDisposable
{
    private byte[]? _bytes;

    private SecretKey(byte[] bytes) => _bytes = bytes;

    internal byte[] Bytes => _bytes ?? throw new ObjectDisposedException(nameof(SecretKey));

    /// <summary>Copies a key.</summary>
    /// <exception cref="FormatException">It is not 16, 24 or 32 bytes long.</exception>
    public static SecretKey FromBytes(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AesCbc.IsKeySize(key.Length)
            ? new SecretKey((byte[])key.Clone())
            : throw new FormatException(FormattableString.Invariant($"The key is {key.Length} bytes long. An AES key has 16, 24 or 32."));
    }

    /// <summary>Reads a key from its base64. White space around it is ignored. Nothing is derived from a passphrase.</summary>
    /// <exception cref="FormatException">The text is not base64 of 16, 24 or 32 bytes, or could be hexadecimal as well.</exception>
    public static SecretKey FromBase64(SecureString key)
    {
        ArgumentNullException.ThrowIfNull(key);
        char[] text = SecureChars.Of(key);
        char[] trimmed = Trim(text);
        try
        {
            // 32 hexadecimal digits are also base64, of 24 other bytes; a random key never looks like that.
            if (AesCbc.IsKeySize(trimmed.Length / 2) && trimmed.All(IsHexadecimal))
            {
                throw new FormatException(
                    "The text of the key looks like hexadecimal digits, but must be base64. Convert them to bytes with "
                        + "[Convert]::FromHexString, and give those."
                );
            }

            byte[]? bytes = StrictBase64.Decode(trimmed);
            if (bytes is not null && AesCbc.IsKeySize(bytes.Length))
            {
                return new SecretKey(bytes);
            }

            Array.Clear(bytes ?? [], 0, bytes?.Length ?? 0);
            throw new FormatException(
                "The text of the key is not base64 of 16, 24 or 32 bytes (24, 32 or 44 characters). A key in another form "
                    + "must be passed as bytes; a passphrase is not a key."
            );
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
            Array.Clear(trimmed, 0, trimmed.Length);
        }
    }

    /// <summary>Overwrites the key in memory and forgets it.</summary>
    public void Dispose()
    {
        Array.Clear(_bytes ?? [], 0, _bytes?.Length ?? 0);
        _bytes = null;
    }

    private static char[] Trim(char[] text)
    {
        int start = Array.FindIndex(text, c => !char.IsWhiteSpace(c));
        int end = Array.FindLastIndex(text, c => !char.IsWhiteSpace(c));
        char[] trimmed = new char[start < 0 ? 0 : end - start + 1];
        Array.Copy(text, Math.Max(start, 0), trimmed, 0, trimmed.Length);
        return trimmed;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
