using System;

namespace ArticlesPS.Cli.Output;

/// <summary>Takes articles one by one; disposing it completes the output.</summary>
internal interface IArticleOutput : IDisposable
{
    /// <summary>The text to print for an article; can be requested on any thread.</summary>
    string TextOf(Article article);

    void Write(string text);

    void Write(Article article) => Write(TextOf(article));
}
