using System;

namespace ArticlesPS.Cli.Output;

/// <summary>Takes articles one by one; disposing it completes the output.</summary>
internal interface IArticleOutput : IDisposable
{
    /// <summary>What is written of an article; can be asked for on any thread.</summary>
    string TextOf(Article article);

    void Write(string text);

    void Write(Article article) => Write(TextOf(article));
}
