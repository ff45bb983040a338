using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Text;

namespace ArticlesPS.Commands;

/// <summary>Get-ArticleTopic: files of a taxonomy to topics.</summary>
[Cmdlet(VerbsCommon.Get, "ArticleTopic", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(ArticleTopic))]
public sealed class GetArticleTopicCommand : ArticlesCommand
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private Wildcard[] _names = [];

    /// <summary>Directories and files, with wildcards. By default, _data/topics below the current location.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Path))]
    [RejectBoolean]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [ArticleTopicFiles.DefaultDirectory];

    /// <summary>Directories and files, used exactly as typed, including wildcard characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Names of topics, with wildcards.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleTopicCompleter))]
    public string[] Name
    {
        set => _names = Array.ConvertAll(value, pattern => new Wildcard(pattern));
    }

    private protected override void Process()
    {
        bool isLiteral = ParameterSetName == nameof(LiteralPath);
        SessionPaths paths = new(this, ArticleTopicFiles.HasTopicExtension);
        foreach ((string fullPath, _) in (isLiteral ? LiteralPath : Path).SelectMany(path => paths.Resolve(path, isLiteral)))
        {
            foreach (string file in Find(fullPath).Where(_given.Add))
            {
                Read(file);
            }
        }
    }

    private IReadOnlyList<string> Find(string fullPath)
    {
        try
        {
            return ArticleTopicFiles.Find(fullPath);
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
            return [];
        }
    }

    private void Read(string file)
    {
        try
        {
            ArticleTopic topic = ArticleTopic.Read(file);
            if (_names.Length == 0 || Array.Exists(_names, pattern => pattern.IsMatch(topic.Name)))
            {
                WriteObject(topic);
            }
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
    }
}
