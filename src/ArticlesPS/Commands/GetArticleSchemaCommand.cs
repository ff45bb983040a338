using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Text;

namespace ArticlesPS.Commands;

/// <summary>Get-ArticleSchema: which schema applies to files and directories, and why.</summary>
[Cmdlet(VerbsCommon.Get, "ArticleSchema", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(ArticleSchema))]
public sealed class GetArticleSchemaCommand : ArticlesCommand
{
    private readonly SchemaLocator _schemas = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Files and directories, with wildcards; by default, the current location.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(Path))]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = ["."];

    /// <summary>Files and directories, used exactly as typed, including wildcard characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Names of built-in schemas, with wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(Name))]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ValidateWildcard]
    [ArgumentCompleter(typeof(ArticleSchemaCompleter))]
    public string[] Name { get; set; } = [];

    private protected override void Process()
    {
        if (ParameterSetName == nameof(Name))
        {
            WriteBuiltIn();
            return;
        }

        bool isLiteral = ParameterSetName == nameof(LiteralPath);
        SessionPaths paths = new(this, _ => true);
        foreach ((string fullPath, _) in (isLiteral ? LiteralPath : Path).SelectMany(path => paths.Resolve(path, isLiteral)))
        {
            WriteSchemaOf(fullPath);
        }
    }

    private void WriteBuiltIn()
    {
        foreach (string pattern in Name)
        {
            Wildcard wildcard = new(pattern);
            List<string> names = [.. BuiltInSchemas.Names.Where(wildcard.IsMatch)];
            names.ForEach(name => WriteObject(BuiltInSchemas.Get(name)));
            if (names.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
            {
                WriteError(ArticleErrorRecord.Of(SchemaErrors.NotFound(pattern, BuiltInSchemas.Names)));
            }
        }
    }

    // The files of a directory have one schema, which is written once.
    private void WriteSchemaOf(string fullPath)
    {
        try
        {
            if (!Directory.Exists(fullPath) && !File.Exists(fullPath))
            {
                throw Files.FileErrors.Missing(fullPath);
            }

            ArticleSchema schema = Directory.Exists(fullPath) ? _schemas.Of(fullPath) : _schemas.OfFile(fullPath);
            if (_given.Add($"{schema.Id} {schema.Reason}"))
            {
                WriteObject(schema);
            }
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
    }
}
