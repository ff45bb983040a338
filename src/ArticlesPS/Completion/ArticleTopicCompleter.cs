using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Curation.Topics;

namespace ArticlesPS.Completion;

/// <summary>Completes names of topics by those of the taxonomy.</summary>
internal sealed class ArticleTopicCompleter : ArticleCompleter
{
    private protected override IEnumerable<CompletionResult> Complete(ArticleCompletion completion)
    {
        IReadOnlyList<string> given = completion.Paths(ArticleTopicFiles.HasTopicExtension);
        IReadOnlyList<string> paths = given.Count > 0 ? given : [Path.Combine(completion.Location, ArticleTopicFiles.DefaultDirectory)];
        return paths
            .SelectMany(TopicsIn)
            .Where(topic => !string.IsNullOrWhiteSpace(topic.Name) && completion.Matches(topic.Name!))
            .OrderBy(topic => topic.Name, StringComparer.OrdinalIgnoreCase)
            .Select(topic =>
                completion.Offer(
                    WildcardPattern.Escape(topic.Name!),
                    topic.Name!,
                    topic.Parent is null ? topic.Name! : $"below {topic.Parent}"
                )
            );
    }

    /// <summary>The topics of a directory or file, without those that cannot be read.</summary>
    internal static IEnumerable<ArticleTopic> TopicsIn(string fullPath)
    {
        foreach (string file in Directory.Exists(fullPath) || File.Exists(fullPath) ? ArticleTopicFiles.Find(fullPath) : [])
        {
            ArticleTopic topic;
            try
            {
                topic = ArticleTopic.Read(file);
            }
            catch (ArticleException)
            {
                continue;
            }

            yield return topic;
        }
    }
}
