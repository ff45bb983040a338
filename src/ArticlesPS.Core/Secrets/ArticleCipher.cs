using System;
using System.Diagnostics.CodeAnalysis;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Secrets;

/// <summary>Encrypts and decrypts the field secured under one key: AES-CBC with PKCS#7 padding, of UTF-8.</summary>
/// <remarks>
/// This format has no authentication: being able to decrypt a text doesn't prove who wrote it, or that it's complete. One
/// in 255 wrong keys produces valid padding, and then nonsense, little of which passes the check for UTF-8.
/// </remarks>
/// <param name="key">The key, which stays the caller's to dispose.</param>
internal sealed class ArticleCipher(SecretKey key)
{
    /// <summary>Encrypts a text with a new random initialization vector.</summary>
    internal SecuredValue Encrypt(SecretText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] initializationVector = AesCbc.NewInitializationVector();
        return new SecuredValue(AesCbc.Encrypt(text.Bytes, key.Bytes, initializationVector), initializationVector);
    }

    /// <summary>Decrypts a value. The cause of a failure isn't reported: distinguishing padding from text would reveal the text.</summary>
    /// <returns>Whether the key is right, as far as padding and UTF-8 can tell.</returns>
    internal bool TryDecrypt(SecuredValue value, [NotNullWhen(true)] out SecretText? text)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = null;
        return AesCbc.Decrypt(value.Ciphertext, key.Bytes, value.InitializationVector) is { } plain && SecretText.TryTake(plain, out text);
    }

    /// <summary>Decrypts the field secured of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="asPlainText">Whether the text is wanted as a string.</param>
    /// <returns>The text, or null if the article doesn't have the field.</returns>
    /// <exception cref="ArticleException">The field has another format, or the key is wrong.</exception>
    public ArticleSecret? Decrypt(Article article, bool asPlainText = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (SecuredOf(article) is not { } secured)
        {
            return null;
        }

        using SecretText text = TryDecrypt(secured, out SecretText? decrypted)
            ? decrypted
            : throw SecretErrors.SecretNotDecrypted(NameOf(article));
        if (asPlainText)
        {
            return new ArticleSecret(article, null, text.ToPlainText());
        }

        return text.ToSecureString() is { } secure
            ? new ArticleSecret(article, secure, null)
            : throw SecretErrors.SecretTooLong(NameOf(article));
    }

    /// <summary>
    /// The changes that encrypt a text with the key: none if the article already holds it, because a new initialization
    /// vector alone would change every file on every run.
    /// </summary>
    public ArticleChanges ChangesFor(Article article, SecretText text)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        ArticleChanges changes = new(article.Schema);
        if (!Holds(article, text))
        {
            changes.Set(ArticleRole.Secured, Encrypt(text).ToString());
        }

        return changes;
    }

    private bool Holds(Article article, SecretText text)
    {
        if (
            !SecuredValue.TryParse(article.Secured ?? "", out SecuredValue? secured, out _) || !TryDecrypt(secured, out SecretText? present)
        )
        {
            return false;
        }

        using (present)
        {
            return present.SaysTheSameAs(text);
        }
    }

    private static SecuredValue? SecuredOf(Article article)
    {
        if (ArticleValues.IsOfOtherType(article, ArticleRole.Secured))
        {
            throw SecretErrors.SecretMalformed(NameOf(article), "It is not text.");
        }

        if (string.IsNullOrEmpty(article.Secured))
        {
            return null;
        }

        return SecuredValue.TryParse(article.Secured!, out SecuredValue? secured, out string? fault)
            ? secured
            : throw SecretErrors.SecretMalformed(NameOf(article), fault);
    }

    // An article in memory has no path to name.
    private static string NameOf(Article article) => article.ToString() is { Length: > 0 } name ? name : "An article without a file";
}
