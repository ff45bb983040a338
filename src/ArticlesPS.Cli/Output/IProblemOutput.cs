using System;

namespace ArticlesPS.Cli.Output;

/// <summary>Takes problems one by one; disposing it completes the output.</summary>
internal interface IProblemOutput : IDisposable
{
    void Write(ArticleProblem problem);

    /// <summary>Takes a file that could not be read.</summary>
    void Write(ArticleException error);
}

/// <summary>A line for each problem, as compilers print theirs, and files that could not be read on standard error.</summary>
internal sealed class ProblemLines(CliConsole console) : IProblemOutput
{
    public void Write(ArticleProblem problem) => console.Output.WriteLine(ConsoleText.Escape(problem.ToString()));

    public void Write(ArticleException error) => console.Error.WriteLine(error.Message);

    public void Dispose() { }
}
