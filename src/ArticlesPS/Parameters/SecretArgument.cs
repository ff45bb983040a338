using System;
using System.Management.Automation;
using System.Security;
using ArticlesPS.Output;

namespace ArticlesPS.Parameters;

/// <summary>
/// A key or text as a cmdlet gets it. If module logging is on, PowerShell writes bound parameters to the log, byte by byte,
/// so the value is wrapped before it's bound; an invalid value is wrapped too, because a binding error would contain it.
/// </summary>
internal static class SecretArgument
{
    private const string NoPlainText =
        "A plain string stays in the history and in logs. Pass a SecureString from Get-Secret, Read-Host "
        + "-AsSecureString or ConvertTo-SecureString";

    /// <summary>A <see cref="SecretKey"/>, a <see cref="SecretFault"/>, or null for null.</summary>
    public static object? KeyOf(object? input) => Convert(input, value => value switch
            {
                SecureString text => SecretKey.FromBase64(text),
                byte[] bytes => SecretKey.FromBytes(bytes),
                string => new SecretFault($"{NoPlainText}, with the key in base64."),
                byte => new SecretFault("A single byte is not a key: a pipeline unrolls a byte array. Use -Key."),
                _ => new SecretFault($"A key is a SecureString or a byte array; this is of the type {value.GetType().Name}."),
            });

    /// <summary>A <see cref="SecretText"/>, a <see cref="SecretFault"/>, or null for null.</summary>
    public static object? TextOf(object? input) => Convert(input, value => value switch
            {
                SecureString text => SecretText.From(text),
                byte[] bytes => SecretText.FromUtf8(bytes),
                string => new SecretFault($"{NoPlainText}, or the bytes of the text in UTF-8."),
                _ => new SecretFault(
                    $"A secret text is a SecureString, or its bytes in UTF-8; this is of the type {value.GetType().Name}."
                ),
            });

    /// <summary>Ends the cmdlet, with nothing of the argument in the record.</summary>
    public static void Refuse(PSCmdlet cmdlet, string id, string message) =>
        cmdlet.ThrowTerminatingError(CommandErrorRecord.Of(id, ErrorCategory.InvalidArgument, null, message));

    private static object? Convert(object? input, Func<object, object> take)
    {
        object? value = input is PSObject wrapped ? wrapped.BaseObject : input;

        // The result of Get-Content -AsByteStream in a variable, and 1..16.
        byte[]? copy = value is object[] list ? BytesOf(list) : null;
        try
        {
            return (copy ?? value) is { } given ? take(given) : null;
        }
        catch (FormatException e)
        {
            return new SecretFault(e.Message);
        }
        finally
        {
            Array.Clear(copy ?? [], 0, copy?.Length ?? 0);
        }
    }

    private static byte[]? BytesOf(object[] list)
    {
        byte[] bytes = new byte[list.Length];
        for (int i = 0; i < list.Length; i++)
        {
            switch (list[i] is PSObject wrapped ? wrapped.BaseObject : list[i])
            {
                case byte value:
                    bytes[i] = value;
                    break;
                case int value and >= 0 and <= byte.MaxValue:
                    bytes[i] = (byte)value;
                    break;
                default:
                    return null;
            }
        }

        return bytes;
    }
}

/// <summary>Why an argument isn't a key or text, without quoting it.</summary>
internal sealed record SecretFault(string Message);
