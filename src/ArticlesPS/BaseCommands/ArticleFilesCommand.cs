using System;
using System.Management.Automation;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;

namespace ArticlesPS;

/// <summary>A cmdlet that reads articles from files at -Path or -LiteralPath.</summary>
public abstract class ArticleFilesCommand : FileReadingCommand<Article>
{
    /// <summary>Files and directories, with wildcards. By default, the current location.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [RejectBoolean]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public virtual string[] Path { get; set; } = ["."];

    /// <summary>Files and directories, used exactly as typed, including wildcard characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Which articles are wanted; null wants all.</summary>
    private protected virtual ArticleFilter? Filter => null;

    /// <summary>Collects evidence from each article, selected or not; null without a filter.</summary>
    private protected virtual FilterEvidence? Evidence => null;

    private protected override string Activity => "Reading articles";

    /// <summary>Takes one article that was read.</summary>
    private protected abstract void ProcessArticle(Article article);

    private protected override void Process()
    {
        bool isLiteral = ParameterSetName == LiteralPathSet;
        Read(isLiteral ? LiteralPath : Path, isLiteral);
    }

    private protected override Func<ArticleFile, FileReadResult<Article>> CreateReader()
    {
        ArticleFilter? filter = Filter;
        FilterEvidence? evidence = Evidence;
        return file => ArticleReader.ReadOne(file, filter, evidence);
    }

    private protected override void ProcessResult(FileReadResult<Article> result)
    {
        // For an article that doesn't match, only its file is returned.
        if (result.Content is not null)
        {
            ProcessArticle(result.Content);
        }
    }
}
