using System.Security.Cryptography;

namespace ArticlesPS.Secrets;

/// <summary>AES in CBC mode with PKCS#7 padding, as bytes.</summary>
internal static class AesCbc
{
    /// <summary>The length of a block, and of the initialization vector.</summary>
    public const int BlockSize = 16;

    public static bool IsKeySize(int length) => length is 16 or 24 or 32;

    public static byte[] NewInitializationVector()
    {
        byte[] bytes = new byte[BlockSize];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    public static byte[] Encrypt(byte[] plain, byte[] key, byte[] initializationVector)
    {
        using Aes aes = Create();
        using ICryptoTransform encryptor = aes.CreateEncryptor(key, initializationVector);
        return encryptor.TransformFinalBlock(plain, 0, plain.Length);
    }

    /// <summary>The plain bytes; null if the padding isn't valid.</summary>
    public static byte[]? Decrypt(byte[] ciphertext, byte[] key, byte[] initializationVector)
    {
        using Aes aes = Create();
        using ICryptoTransform decryptor = aes.CreateDecryptor(key, initializationVector);
        try
        {
            return decryptor.TransformFinalBlock(ciphertext, 0, ciphertext.Length);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Aes Create()
    {
        Aes aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.PKCS7;
        return aes;
    }
}
