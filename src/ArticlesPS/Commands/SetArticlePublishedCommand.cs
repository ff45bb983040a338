using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Set-ArticlePublished: publishes or withdraws articles.</summary>
[Cmdlet(VerbsCommon.Set, "ArticlePublished", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class SetArticlePublishedCommand : ArticleChangeCommand
{
    /// <summary>Whether the articles are published; true when it is not given.</summary>
    [Parameter]
    [ArticleFlagTransformation]
    [ArgumentCompleter(typeof(ArticleFlagCompleter))]
    public bool Published { get; set; } = true;

    private protected override ArticleChanges GetChanges(Article article)
    {
        ArticleChanges changes = new();
        changes.Set("published", Published);
        return changes;
    }
}
