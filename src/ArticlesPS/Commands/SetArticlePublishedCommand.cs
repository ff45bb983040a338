using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Output;

namespace ArticlesPS.Commands;

/// <summary>Set-ArticlePublished: publishes or withdraws articles.</summary>
[Cmdlet(VerbsCommon.Set, "ArticlePublished", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class SetArticlePublishedCommand : FieldValueCommand
{
    /// <summary>Whether the articles are published. The default is true.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArticleBooleanCompleter))]
    public BooleanValue Published { get; set; } = new(true);

    private protected override void Begin()
    {
        Values.Set(Published, nameof(Published));
        base.Begin();
    }
}
