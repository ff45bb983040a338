using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Articles;
using ArticlesPS.Querying;
using ArticlesPS.Schemas;

namespace ArticlesPS.Completion;

/// <summary>Completes topics, providers, categories and types by those that articles have, the most frequent first.</summary>
internal sealed class ArticleValueCompleter : ArticleCompleter
{
    private const string PatternCommand = "Get-Article";

    private static readonly Dictionary<string, Func<Article, IEnumerable<string?>>> _valuesByParameter = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Topic"] = article => article.Topics,
        ["AddTopic"] = article => article.Topics,
        ["RemoveTopic"] = article => article.Topics,
        ["Provider"] = article => [article.Provider?.Name],
        ["ProviderName"] = article => [article.Provider?.Name],
        ["ProviderDomain"] = article => [article.Provider?.Domain],
        ["Category"] = article => [article.Category],
        ["Type"] = article => [article.Type],
        ["Author"] = ArticleValues.AuthorsOf,
        ["Language"] = article => [article.Get<string>(ArticleRole.Language)],
    };

    private protected override IEnumerable<CompletionResult> Complete(ArticleCompletion completion)
    {
        IReadOnlyList<CompletionResult> offered = Complete(completion, completion.ParameterName);

        // A provider is found by its domain as well, which few will type.
        return offered.Count == 0 && completion.ParameterName == "Provider" ? Complete(completion, "ProviderDomain") : offered;
    }

    private static IReadOnlyList<CompletionResult> Complete(ArticleCompletion completion, string parameter)
    {
        ArticleValueCounter counter = new();
        completion.Count(counter, _valuesByParameter[parameter]);
        if (parameter is "Topic" or "AddTopic")
        {
            TopicsOf(completion.Location).ForEach(counter.AddKnown);
        }

        return [.. completion.Offer(counter.Values, isPattern: completion.CommandName == PatternCommand)];
    }

    private static List<string?> TopicsOf(string location) => [.. ArticleTopicCompleter.TopicsOf(location).Select(topic => topic.Name)];
}
