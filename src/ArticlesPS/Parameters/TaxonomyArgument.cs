using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Input;
using ArticlesPS.Output;

namespace ArticlesPS.Parameters;

/// <summary>A parameter value that stands for a taxonomy: paths, files, topics, and hashtables that create topics.</summary>
internal static class TaxonomyArgument
{
    /// <summary>The specified taxonomy; otherwise that of the current location if it has one, or null.</summary>
    public static ArticleTaxonomy? Find(PSCmdlet cmdlet, object[]? values)
    {
        if (values is not null)
        {
            return Read(cmdlet, values);
        }

        string? ofSite = ArticleTopicFiles.OfSite(cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath);
        return ofSite is null ? null : Read(cmdlet, [new DirectoryInfo(ofSite)]);
    }

    /// <summary>Reads it whole, or ends the cmdlet: by half of a taxonomy articles would lose topics.</summary>
    public static ArticleTaxonomy Read(PSCmdlet cmdlet, object[] values)
    {
        try
        {
            SessionPaths paths = new(cmdlet, ArticleTopicFiles.HasTopicExtension, cmdlet.ThrowTerminatingError);
            List<ArticleTopic> topics = [];
            foreach (object value in values)
            {
                topics.AddRange(TopicsOf(paths, value));
            }

            return new ArticleTaxonomy(topics);
        }
        catch (ArticleException e)
        {
            cmdlet.ThrowTerminatingError(ArticleErrorRecord.Of(e));
        }
        catch (FormatException e)
        {
            cmdlet.ThrowTerminatingError(CommandErrorRecord.Of("TaxonomyInvalid", ErrorCategory.InvalidArgument, null, e.Message, e));
        }

        throw new PipelineStoppedException();
    }

    private static IEnumerable<ArticleTopic> TopicsOf(SessionPaths paths, object value) =>
        (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            ArticleTopic topic => [topic],
            FileSystemInfo file => ArticleTopicFiles.Read(file.FullName),
            string path => Read(paths.Resolve(path, isLiteral: false)),
            _ when LanguagePrimitives.TryConvertTo(value, out ArticleTopic topic) => [topic],
            _ => throw new FormatException($"'{value}' is neither a topic nor a path."),
        };

    private static IEnumerable<ArticleTopic> Read(IEnumerable<(string FullPath, bool IsNamed)> files)
    {
        foreach ((string fullPath, _) in files)
        {
            foreach (ArticleTopic topic in ArticleTopicFiles.Read(fullPath))
            {
                yield return topic;
            }
        }
    }
}
