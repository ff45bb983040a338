using System.Management.Automation;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Parameters;

namespace ArticlesPS.Commands;

/// <summary>Measure-ArticleTopic: how many articles have each topic, and how they fare.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "ArticleTopic", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ArticleTopicCount))]
public sealed class MeasureArticleTopicCommand : ArticleInputCommand
{
    private readonly ArticleTopicCounter _counter = new();

    /// <summary>Topics, or files and directories of topics, to list too where no article has them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public object[] Taxonomy { get; set; } = [];

    private protected override void Begin()
    {
        if (Taxonomy.Length > 0)
        {
            _counter.Add(TaxonomyArgument.Read(this, Taxonomy));
        }

        base.Begin();
    }

    private protected override void End()
    {
        base.End();
        WriteObject(_counter.Counts, enumerateCollection: true);
    }

    private protected override void ProcessArticle(Article article) => _counter.Add(article);
}
