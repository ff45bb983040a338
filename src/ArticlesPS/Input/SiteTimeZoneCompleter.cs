using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ArticlesPS;

/// <summary>Completes names of time zones by any part of them, as in Angeles.</summary>
public sealed class SiteTimeZoneCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        WildcardPattern pattern = new($"*{(wordToComplete ?? "").Trim('\'', '"')}*", WildcardOptions.IgnoreCase);
        return TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => pattern.IsMatch(zone.Id))
            .OrderBy(zone => zone.Id, StringComparer.Ordinal)
            .Select(zone => new CompletionResult(zone.Id.Contains(' ') ? $"'{zone.Id}'" : zone.Id, zone.Id, CompletionResultType.ParameterValue, zone.DisplayName));
    }
}
