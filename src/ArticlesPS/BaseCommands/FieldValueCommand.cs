using System;
using System.Management.Automation;
using ArticlesPS.Editing;
using ArticlesPS.Output;
using ArticlesPS.Values;

namespace ArticlesPS;

/// <summary>A cmdlet that sets fields to the values of its parameters, which can be script blocks.</summary>
public abstract class FieldValueCommand : ArticleChangeCommand
{
    private protected FieldValues Values { get; } = new();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            // An invalid path or value makes the whole call pointless, so it's reported before the first file.
            Values.Check();
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            ThrowTerminatingError(CommandErrorRecord.Of("InvalidValue", ErrorCategory.InvalidArgument, null, e.Message, e));
        }
    }

    // A script block gets the article as its file has it, whatever was piped, and never the one that is being changed.
    private protected override ArticleChanges GetChanges(Article article) => Values.ChangesFor(this, () => Article.Read(article.FullName!));
}
