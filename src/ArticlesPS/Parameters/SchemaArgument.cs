using System.Management.Automation;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Parameters;

/// <summary>A parameter value that names a schema: a built-in one, or a file.</summary>
internal static class SchemaArgument
{
    /// <summary>Finds the schemas of directories, or gives the named one for all of them. One that isn't there ends the cmdlet.</summary>
    public static SchemaLocator LocatorOf(PSCmdlet cmdlet, string? schema) => new(Find(cmdlet, schema));

    /// <summary>The named schema; null without a name. One that isn't there ends the cmdlet.</summary>
    public static ArticleSchema? Find(PSCmdlet cmdlet, string? schema)
    {
        if (schema is null)
        {
            return null;
        }

        try
        {
            SessionPaths paths = new(cmdlet, report: cmdlet.ThrowTerminatingError);
            return SiteSchemas.Named(schema, paths.FullPathOf);
        }
        catch (ArticleException e)
        {
            cmdlet.ThrowTerminatingError(ArticleErrorRecord.Of(e));
            throw;
        }
    }
}
