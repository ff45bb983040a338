using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Output;

namespace ArticlesPS.Parameters;

/// <summary>
/// Sorts out what stands in the first two positions of a cmdlet that reads paths and writes to a destination. Parameter sets
/// cannot do it: positions are bound before the first input comes, so the engine takes the one argument behind a pipeline
/// for the path.
/// </summary>
internal static class DestinationArgument
{
    /// <summary>Returns the destination: the one that is given, or the only argument where files come from elsewhere.</summary>
    /// <param name="cmdlet">The cmdlet, before its first input.</param>
    /// <param name="path">What was bound to -Path.</param>
    /// <param name="destination">What was bound to -Destination.</param>
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
                "The files are given by -Path, and also from the pipeline or by another parameter. Give them once."
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
                "Say where to write: give -Destination, or the destination as the last argument, behind the path if there is one."
            );
        }

        return path[0];
    }

    private static void Refuse(PSCmdlet cmdlet, string id, object target, string message) =>
        cmdlet.ThrowTerminatingError(CommandErrorRecord.Of(id, ErrorCategory.InvalidArgument, target, message));
}
