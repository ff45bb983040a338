using System.Linq;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Surveying;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Commands;

/// <summary>New-ArticleSchema: writes the .articles.yml of a site by the files that are there.</summary>
[Cmdlet(VerbsCommon.New, "ArticleSchema", SupportsShouldProcess = true)]
[OutputType(typeof(ArticleSchema))]
public sealed class NewArticleSchemaCommand : ArticlesCommand
{
    /// <summary>The directories of sites; by default, the current location. Wildcard characters are taken literally.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiteralPath", "PSPath", "LP", "FullName")]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = ["."];

    /// <summary>The built-in schema to extend. By default, that of the recognized generator.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ArticleSchemaCompleter))]
    public string? Schema { get; set; }

    /// <summary>Replaces a schema file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        ArticleSchema? extended = SchemaArgument.Find(this, Schema);
        SessionPaths paths = new(this);
        foreach ((string directory, _) in Path.SelectMany(path => paths.Resolve(path, isLiteral: true)))
        {
            try
            {
                Create(directory, extended);
            }
            catch (ArticleException e)
            {
                WriteError(ArticleErrorRecord.Of(e));
            }
        }
    }

    private void Create(string directory, ArticleSchema? extended)
    {
        using FileProgress progress = new(this, "Reading articles");
        NewSchema schema = SchemaCreator.Prepare(directory, extended, Force, file => progress.AdvanceOrStop(file));
        if (schema.UnreadCount > 0)
        {
            string files = schema.UnreadCount == 1 ? "1 file" : $"{schema.UnreadCount} files";
            WriteWarning(ConsoleText.Escape($"{directory}: {files} could not be read. Test-Article says why."));
        }

        if (ShouldProcess(ConsoleText.Escape(schema.FullName), $"Create schema:\n{ConsoleText.EscapeLines(schema.Text)}"))
        {
            SchemaCreator.Save(schema);
            WriteObject(SiteSchemas.Read(schema.FullName));
        }
    }
}
