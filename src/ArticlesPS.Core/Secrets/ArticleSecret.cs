using System.Security;

namespace ArticlesPS;

/// <summary>The decrypted field secured of an article.</summary>
public sealed class ArticleSecret
{
    internal ArticleSecret(Article article, SecureString? secret, string? text)
    {
        Article = article;
        Secret = secret;
        Text = text;
    }

    /// <summary>The article's headline.</summary>
    public string? Title => Article.Title;

    /// <summary>The plain text; null if it was requested as a string.</summary>
    public SecureString? Secret { get; }

    /// <summary>The plain text as a string; null unless it was requested.</summary>
    public string? Text { get; }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The full path with PowerShell's provider, or null.</summary>
    public string? PSPath => Article.PSPath;

    /// <summary>Which article it is, and nothing of the text.</summary>
    public override string ToString() => Article.ToString();
}
