using System;
using System.Linq;
using System.Security;
using ArticlesPS.Secrets;
using Xunit;

namespace ArticlesPS.Tests.Secrets;

public class SecretKeyTests
{
    private const string NotBase64 =
        "The text of the key is not base64 of 16, 24 or 32 bytes (24, 32 or 44 characters). A key in another form "
        + "must be passed as bytes; a passphrase is not a key.";

    private const string Hexadecimal =
        "The text of the key looks like hexadecimal digits, but must be base64. Convert them to bytes with "
        + "[Convert]::FromHexString, and give those.";

    [Fact]
    public void A_key_is_16_or_24_or_32_bytes()
    {
        foreach (int length in Enumerable.Range(0, 70))
        {
            byte[] bytes = Secret.Bytes(length);
            if (length is 16 or 24 or 32)
            {
                using SecretKey fromBytes = SecretKey.FromBytes(bytes);
                using SecretKey fromText = SecretKey.FromBase64(Secret.String(Convert.ToBase64String(bytes)));
                Assert.Equal(bytes, fromBytes.Bytes);
                Assert.Equal(bytes, fromText.Bytes);
            }
            else
            {
                Assert.Equal(
                    $"The key is {length} bytes long. An AES key has 16, 24 or 32.",
                    Assert.Throws<FormatException>(() => SecretKey.FromBytes(bytes)).Message
                );
                Assert.Equal(
                    NotBase64,
                    Assert.Throws<FormatException>(() => SecretKey.FromBase64(Secret.String(Convert.ToBase64String(bytes)))).Message
                );
            }
        }
    }

    [Theory]
    [InlineData("{0}\n")]
    [InlineData("{0}\r\n")]
    [InlineData("  {0}\t")]
    public void White_space_around_the_text_of_a_key_does_not_count(string format)
    {
        using SecretKey key = SecretKey.FromBase64(
            Secret.String(format.Replace("{0}", Convert.ToBase64String(Secret.Bytes(32)), StringComparison.Ordinal))
        );

        Assert.Equal(Secret.Bytes(32), key.Bytes);
    }

    [Theory]
    [InlineData("", NotBase64)]
    [InlineData(" \n", NotBase64)]
    [InlineData("a passphrase", NotBase64)]
    [InlineData("AQIDBAUGBwgJCgsM DQ4PEA==", NotBase64)]
    [InlineData("AQIDBAUGBwgJCgsMDQ4PEA", NotBase64)]
    [InlineData("AQIDBAUGBwgJCgsMDQ4PEB==", NotBase64)]
    [InlineData("AQIDBAUGBwgJCgsMDQ4PE-==", NotBase64)]
    [InlineData("0102030405060708090a0b0c0d0e0f10", Hexadecimal)]
    [InlineData("0102030405060708090A0B0C0D0E0F101112131415161718", Hexadecimal)]
    [InlineData("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20", Hexadecimal)]
    public void Any_other_text_is_no_key(string text, string message)
    {
        FormatException e = Assert.Throws<FormatException>(() => SecretKey.FromBase64(Secret.String(text)));

        Assert.Equal(message, e.Message);
        Assert.Null(e.InnerException);
    }

    [Fact]
    public void A_key_is_a_copy_that_is_overwritten_in_the_end()
    {
        byte[] given = Secret.Bytes(16);
        SecretKey key = SecretKey.FromBytes(given);
        byte[] held = key.Bytes;
        given[0] = 99;
        Assert.Equal(Secret.Bytes(16), held);

        key.Dispose();
        key.Dispose();

        Assert.Equal(new byte[16], held);
        Assert.Equal(99, given[0]);
        Assert.Throws<ObjectDisposedException>(() => key.Bytes);
    }

    [Fact]
    public void Nothing_public_shows_a_key_or_a_text()
    {
        Assert.All([typeof(SecretKey), typeof(SecretText), typeof(SecuredValue), typeof(ArticleCipher)], type =>
            Assert.Empty(type.GetProperties())
        );
        Assert.All([typeof(SecretKey), typeof(SecretText)], type =>
            Assert.Equal(typeof(object), type.GetMethod("ToString")!.DeclaringType)
        );
    }
}

/// <summary>Keys and texts for tests.</summary>
internal static class Secret
{
    public static byte[] Bytes(int length) => [.. Enumerable.Range(1, length).Select(i => (byte)i)];

    public static SecretKey Key(int length = 32) => SecretKey.FromBytes(Bytes(length));

    public static SecureString String(string text)
    {
        SecureString secure = new();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        return secure;
    }
}
