using ArticlesPS.Errors;

namespace ArticlesPS.Secrets;

/// <summary>Failures of the field secured.</summary>
internal static class SecretErrors
{
    public static ArticleException SecretMalformed(string path, string fault) =>
        new(
            "SecretMalformed",
            ArticleErrorKind.Malformed,
            path,
            null,
            $"The field secured is not base64(ciphertext);base64(iv). {fault} Take it from an earlier version of the file."
        );

    /// <summary>
    /// One message for every failure after the format check, without a cause: two messages would create a padding oracle.
    /// </summary>
    public static ArticleException SecretNotDecrypted(string path) =>
        new("SecretNotDecrypted", ArticleErrorKind.NotDecrypted, path, null, "The key is wrong, or the text was changed.");

    public static ArticleException SecretTooLong(string path) =>
        new(
            "SecretTooLong",
            ArticleErrorKind.ReadFailed,
            path,
            null,
            $"The text is longer than the 65536 characters that a SecureString can hold. Use {Hint.PlainText}."
        );
}
