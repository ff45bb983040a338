using System;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ArticlesPS.Parameters;

/// <summary>Asks the person at the console, where there is one.</summary>
internal static class ConsoleQuestion
{
    // The answer that Enter alone stands for.
    private const int No = 1;

    // With redirected input, the host would use that input, or its end, as the answer. A question that is redirected to a
    // file isn't seen. Task Scheduler and services give processes a console that nobody sees.
    private static bool IsAnybodyThere => Environment.UserInteractive && !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Asks a question that is answered with yes or no.</summary>
    /// <param name="host">The host of the cmdlet.</param>
    /// <param name="caption">The subject of the question.</param>
    /// <param name="question">The question.</param>
    /// <returns>Null where nobody can answer.</returns>
    public static bool? Ask(PSHost host, string caption, string question)
    {
        if (!IsAnybodyThere)
        {
            return null;
        }

        Collection<ChoiceDescription> choices = [new("&Yes", "Go on."), new("&No", "Do nothing.")];
        try
        {
            return host.UI.PromptForChoice(caption, question, choices, No) != No;
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException or PSNotImplementedException or PSNotSupportedException)
        {
            // Under -NonInteractive, and in hosts that cannot ask, such as those of thread jobs.
            return null;
        }
    }
}
