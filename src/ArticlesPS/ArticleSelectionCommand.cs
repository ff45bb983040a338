using System;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>A cmdlet that moves or removes article files, of all that are given those that a filter wants.</summary>
public abstract class ArticleSelectionCommand : ArticleTargetCommand
{
    private readonly ArticleFilter _filter = new();
    private ArticleSelection? _selection;

    /// <summary>Only published articles; -Published:$false for those that are not.</summary>
    [Parameter]
    public SwitchParameter Published { set => _filter.Published = value.ToBool(); }

    /// <summary>Only articles of this moment and later: a date, UTC without a zone, or how long ago as in 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset After { set => _filter.After = value; }

    /// <summary>Only articles before this moment: a date, UTC without a zone, or how long ago as in 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset Before { set => _filter.Before = value; }

    /// <summary>Gives the articles to which it was done.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does it to the file of an article that is wanted.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="current">What the file says now; null where its front matter is faulty and nothing depends on it.</param>
    /// <param name="input">The article that was piped, or null.</param>
    /// <exception cref="ArticleException">It cannot be done.</exception>
    private protected abstract void ProcessSelected(string path, Article? current, Article? input);

    private protected override void ProcessFile(ArticleFile file) => Select(file, input: null);

    private protected override void ProcessArticle(ArticleFile file, Article article) => Select(file, article);

    private void Select(ArticleFile file, Article? input)
    {
        _selection ??= new ArticleSelection(_filter, isArticleNeeded: PassThru);
        if (_selection.Includes(file, out Article? current))
        {
            ProcessSelected(file.Path, current, input);
        }
    }
}
