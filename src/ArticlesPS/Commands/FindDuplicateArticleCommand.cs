using System.Collections.Generic;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Find-DuplicateArticle: groups of copies of one story.</summary>
[Cmdlet(VerbsCommon.Find, "DuplicateArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(DuplicateGroup))]
public sealed class FindDuplicateArticleCommand : ArticleInputCommand
{
    private readonly List<Article> _articles = [];

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WriteObject(DuplicateFinder.Find(_articles), enumerateCollection: true);
    }

    private protected override void ProcessArticle(Article article) => _articles.Add(article);
}
