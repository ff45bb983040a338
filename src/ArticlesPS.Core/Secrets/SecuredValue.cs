using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArticlesPS.Secrets;

/// <summary>
/// A value of the field secured: base64 of the ciphertext, a semicolon, base64 of the initialization vector. Whether it
/// can be decrypted, only a key can tell.
/// </summary>
internal sealed class SecuredValue
{
    internal SecuredValue(byte[] ciphertext, byte[] initializationVector)
    {
        Ciphertext = ciphertext;
        InitializationVector = initializationVector;
    }

    internal byte[] Ciphertext { get; }

    internal byte[] InitializationVector { get; }

    /// <summary>Reads a value as written in a file.</summary>
    /// <param name="text">The value.</param>
    /// <param name="value">The two parts, or null.</param>
    /// <param name="fault">The error, as one or two sentences that don't repeat the text; null if there is none.</param>
    /// <returns>Whether the text has the form.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SecuredValue? value, [NotNullWhen(false)] out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(';');
        byte[]? ciphertext = StrictBase64.Decode(parts[0]);
        byte[]? initializationVector = parts.Length == 2 ? StrictBase64.Decode(parts[1]) : null;
        fault = (ciphertext, initializationVector) switch
        {
            _ when parts.Length != 2 => Text($"It should have two parts with a semicolon between them, but has {parts.Length}."),
            (null, _) => "Its first part, the ciphertext, is not base64.",
            (_, null) => "Its second part, the initialization vector, is not base64.",
            ({ } first, { } second) => FaultOf(first.Length, second.Length),
        };
        value = fault is null ? new SecuredValue(ciphertext!, initializationVector!) : null;
        return value is not null;
    }

    /// <summary>The value as written in a file.</summary>
    public override string ToString() => $"{Convert.ToBase64String(Ciphertext)};{Convert.ToBase64String(InitializationVector)}";

    private static string? FaultOf(int ciphertext, int initializationVector)
    {
        if (ciphertext == AesCbc.BlockSize && initializationVector != AesCbc.BlockSize && IsCiphertext(initializationVector))
        {
            string fault = $"Its second part, the initialization vector, has {Bytes(initializationVector)}";
            return Text($"{fault}, and the first has {AesCbc.BlockSize}. The parts might be swapped.");
        }

        if (!IsCiphertext(ciphertext))
        {
            return Text(
                $"Its first part, the ciphertext, has {Bytes(ciphertext)}. It should have {AesCbc.BlockSize} or a multiple of that."
            );
        }

        return initializationVector != AesCbc.BlockSize
            ? Text($"Its second part, the initialization vector, has {Bytes(initializationVector)}. It should have {AesCbc.BlockSize}.")
            : null;
    }

    private static bool IsCiphertext(int length) => length > 0 && length % AesCbc.BlockSize == 0;

    private static string Bytes(int count) => count == 1 ? "1 byte" : Text($"{count} bytes");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
