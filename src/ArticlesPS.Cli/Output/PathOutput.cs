using System.IO;

namespace ArticlesPS.Cli.Output;

/// <summary>The full paths of articles, for xargs and other programs.</summary>
/// <param name="output">Where they are written.</param>
/// <param name="end">What follows each: a line break, or the null character for names with line breaks.</param>
internal sealed class PathOutput(TextWriter output, string end) : IArticleOutput
{
    public string TextOf(Article article) => article.FullName + end;

    public void Write(string text) => output.Write(text);

    public void Dispose() { }
}
