using System.Management.Automation;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Editing;
using ArticlesPS.Output;
using ArticlesPS.Parameters;

namespace ArticlesPS.Commands;

/// <summary>Update-ArticleTopic: assigns topics to articles by the keywords that they contain.</summary>
[Cmdlet(VerbsData.Update, "ArticleTopic", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class UpdateArticleTopicCommand : ArticleChangeCommand
{
    private ArticleTaxonomy? _taxonomy;

    /// <summary>Topics, or files and directories of topics. By default, _data/topics below the current location.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public object[] Taxonomy { get; set; } = [ArticleTopicFiles.DefaultDirectory];

    /// <summary>Only adds topics, and removes none.</summary>
    [Parameter]
    public SwitchParameter Add { get; set; }

    private protected override void Begin() => _taxonomy = TaxonomyArgument.Read(this, Taxonomy);

    private protected override ArticleChanges GetChanges(Article article) => _taxonomy!.ChangesFor(article, Add);
}
