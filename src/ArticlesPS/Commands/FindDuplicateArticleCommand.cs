using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Curation.Duplicates;
using ArticlesPS.Output;

namespace ArticlesPS.Commands;

/// <summary>Find-DuplicateArticle: groups of copies of one story.</summary>
[Cmdlet(VerbsCommon.Find, "DuplicateArticle", DefaultParameterSetName = PathSet)]
[OutputType(typeof(DuplicateGroup))]
public sealed class FindDuplicateArticleCommand : ArticleInputCommand
{
    private readonly List<Article> _articles = [];

    private protected override void End()
    {
        base.End();
        IReadOnlyList<DuplicateGroup> groups;
        using (FileProgress progress = new(this, "Comparing articles", "articles", _articles.Count))
        {
            groups = DuplicateFinder.Find(_articles, progress.AdvanceOrStop);
        }

        WriteObject(groups, enumerateCollection: true);
    }

    private protected override void ProcessArticle(Article article) => _articles.Add(article);
}
