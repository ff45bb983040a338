using System.Management.Automation;

namespace ArticlesPS;

/// <summary>A cmdlet that processes articles, piped or read from files.</summary>
public abstract class ArticleInputCommand : ArticleFilesCommand
{
    /// <summary>Articles as they are in memory.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public Article InputObject { get; set; } = new();

    private protected override void Process()
    {
        if (ParameterSetName == InputObjectSet)
        {
            Process(InputObject);
        }
        else
        {
            base.Process();
        }
    }

    private void Process(Article article)
    {
        try
        {
            ProcessArticle(article);
            Progress.Advance(article.ToString());
        }
        catch
        {
            Progress.Dispose();
            throw;
        }
    }
}
