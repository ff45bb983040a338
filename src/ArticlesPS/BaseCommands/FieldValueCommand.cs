using System;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Output;
using ArticlesPS.Values;

namespace ArticlesPS;

/// <summary>A cmdlet that sets fields to the values of its parameters, which can be script blocks.</summary>
public abstract class FieldValueCommand : ArticleChangeCommand
{
    private readonly MistypedKeys _mistyped = new();

    private protected FieldValues Values { get; } = new();

    private protected override void Begin()
    {
        try
        {
            // An invalid path or value makes the whole call pointless, so it's reported before the first file.
            Values.Check(SchemaOfPaths);
        }
        catch (FormatException e)
        {
            ThrowTerminatingError(InvalidValue.Of(e));
        }
    }

    // A script block gets the article as its file has it, whatever was piped, and never the one that is being changed.
    private protected override ArticleChanges GetChanges(Article article)
    {
        ArticleChanges changes = Values.ChangesFor(article.Schema, this, () => ArticleSource.Read(article.FullName!, article.Schema));
        _mistyped.Add(changes, article);
        return changes;
    }

    private protected override void End()
    {
        base.End();
        Warn(_mistyped.Warning);
    }
}
