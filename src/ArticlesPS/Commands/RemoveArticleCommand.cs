using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Remove-Article: removes article files.</summary>
/// <remarks>As Remove-Item it asks nothing by itself: jobs run unattended, and what is under version control comes back.</remarks>
[Cmdlet(VerbsCommon.Remove, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class RemoveArticleCommand : ArticleSelectionCommand
{
    /// <summary>Also removes files that are read-only, or no longer what was read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Activity => "Removing articles";

    private protected override void ProcessSelected(string path, Article? current, Article? input)
    {
        Article? known = input ?? current;
        ArticleRemover.Check(path, known, Force);
        if (!ShouldProcess(Printable.Line(path), "Remove article"))
        {
            return;
        }

        ArticleRemover.Remove(path, known, Force);
        if (PassThru)
        {
            WriteObject(current);
        }
    }
}
