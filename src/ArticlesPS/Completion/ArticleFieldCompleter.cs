using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Editing.Fields;
using ArticlesPS.Querying;

namespace ArticlesPS.Completion;

/// <summary>
/// Completes paths of fields: known fields, and other keys of the articles. For a hashtable, it begins one with the path as
/// its first key, because the engine completes keys within braces only if it knows them itself.
/// </summary>
internal sealed class ArticleFieldCompleter : ArticleCompleter
{
    private protected override IEnumerable<CompletionResult> Complete(ArticleCompletion completion)
    {
        ArticleValueCounter counter = new();
        completion.Count(counter, ArticleFieldPaths.OthersOf);
        IReadOnlyList<string> paths = ArticleFieldPaths.KnownOf(completion.Schema);
        IEnumerable<ArticleValue> others = counter.Values.Where(value => !paths.Contains(value.Text));
        IEnumerable<CompletionResult> known = paths
            .Where(completion.Word.Matches)
            .Select(path => completion.Offer(path, path, "known field"));

        // Known fields have their own parameters, so -Field is for the others.
        return completion.ParameterName is "Field" or "Add" or "Remove"
            ? completion.Offer(others, isPattern: false).Concat(known).Select(AsHashtable)
            : known.Concat(completion.Offer(others, isPattern: false));
    }

    private static CompletionResult AsHashtable(CompletionResult path)
    {
        string key =
            path.CompletionText.All(c => char.IsLetterOrDigit(c) || c is '_') || path.CompletionText[0] is '\'' or '"'
                ? path.CompletionText
                : $"'{path.CompletionText}'";
        return new CompletionResult($"@{{ {key} = ", path.ListItemText, path.ResultType, path.ToolTip);
    }
}
