using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Output;

namespace ArticlesPS.Parameters;

/// <summary>
/// Assigns the first two positional arguments of a cmdlet that reads paths and writes to a destination. Parameter sets can't:
/// positions are bound before the first input arrives, so the engine binds the only argument in a pipeline to -Path.
/// </summary>
internal static class DestinationArgument
{
    /// <summary>Returns the destination: the value of -Destination, or the only argument if the files come from elsewhere.</summary>
    /// <param name="cmdlet">The cmdlet, before its first input.</param>
    /// <param name="path">The value bound to -Path.</param>
    /// <param name="destination">The value bound to -Destination.</param>
    public static string Sort(PSCmdlet cmdlet, string[] path, string destination)
    {
        Dictionary<string, object> given = cmdlet.MyInvocation.BoundParameters;
        bool hasPath = given.ContainsKey("Path");
        bool hasInput = cmdlet.MyInvocation.ExpectingInput || given.ContainsKey("LiteralPath") || given.ContainsKey("InputObject");
        bool hasDestination = given.ContainsKey("Destination");
        if (hasDestination && hasPath && hasInput)
        {
            Refuse(
                cmdlet,
                "PathAndInput",
                path,
                "The files come from -Path and also from the pipeline or another parameter. Specify them only once."
            );
        }

        if (hasDestination)
        {
            return destination;
        }

        if (!hasPath || !hasInput || path.Length != 1)
        {
            Refuse(
                cmdlet,
                "DestinationMissing",
                path,
                "The destination is missing. Use -Destination, or write it as the last argument, after the path if there is one."
            );
        }

        return path[0];
    }

    private static void Refuse(PSCmdlet cmdlet, string id, object target, string message) =>
        cmdlet.ThrowTerminatingError(CommandErrorRecord.Of(id, ErrorCategory.InvalidArgument, target, message));
}
