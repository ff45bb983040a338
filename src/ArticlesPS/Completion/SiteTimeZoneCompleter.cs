using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ArticlesPS.Completion;

/// <summary>Completes names of time zones by any part of them, as in Angeles.</summary>
internal sealed class SiteTimeZoneCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        CompletionWord word = new(wordToComplete, isAnywhere: true);
        return TimeZoneInfo
            .GetSystemTimeZones()
            .Where(zone => word.Matches(zone.Id))
            .OrderBy(zone => zone.Id, StringComparer.Ordinal)
            .Select(zone => new CompletionResult(word.Quote(zone.Id), zone.Id, CompletionResultType.ParameterValue, zone.DisplayName));
    }
}
