using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Commands;

/// <summary>Remove-Article: removes article files.</summary>
/// <remarks>
/// ConfirmImpact stays Medium: jobs run unattended, and there a prompt is an error that leaves exit code 0. Instead,
/// removing several files that nobody named is guarded.
/// </remarks>
[Cmdlet(VerbsCommon.Remove, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class RemoveArticleCommand : ArticleSelectionCommand
{
    // The sources of copies of articles, because the files might have to wait until more of the run is known.
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);

    /// <summary>
    /// Removes all files that directories and patterns match, including files that are read-only or have changed since they
    /// were read.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string ChangeActivity => "Removing articles";

    private protected override SelectionHold Hold
    {
        get
        {
            if (Force || IsWhatIf || AsksForEachFile)
            {
                return SelectionHold.None;
            }

            // Piped files are removed as they come.
            return ParameterSetName == InputObjectSet ? SelectionHold.Found : SelectionHold.All;
        }
    }

    private bool AsksForEachFile => ConfirmPreference is ConfirmImpact.Low or ConfirmImpact.Medium;

    private ConfirmImpact ConfirmPreference
    {
        get
        {
            if (MyInvocation.BoundParameters.TryGetValue("Confirm", out object? given))
            {
                return LanguagePrimitives.IsTrue(given) ? ConfirmImpact.Low : ConfirmImpact.None;
            }

            return GetVariableValue("ConfirmPreference") as ConfirmImpact? ?? ConfirmImpact.High;
        }
    }

    private protected override void ProcessRow(ArticleFile file, IReadOnlyDictionary<string, object?> row)
    {
        if (PipedVersion is { } version)
        {
            _versions[file.Path] = version;
        }

        base.ProcessRow(file, row);
    }

    private protected override void ProcessSelected(string path, Article? current, Article? input)
    {
        Article? known = input ?? current;
        string? version = _versions.TryGetValue(path, out string? chosen) ? chosen : null;
        ArticleRemover.Check(path, known, Force, version);
        if (!ShouldProcess(ConsoleText.Escape(path), "Remove article"))
        {
            return;
        }

        ArticleRemover.Remove(path, known, Force, version);
        if (PassThru)
        {
            Write(current!);
        }
    }

    private protected override bool Confirms(SelectionRun run)
    {
        if (run.FoundCount < 2 || Force)
        {
            return true;
        }

        if (IsWhatIf)
        {
            string found = run.FoundCount.ToString(CultureInfo.InvariantCulture);
            WriteWarning(
                ConsoleText.Escape(
                    $"{found} of these files were found in directories or by patterns. Removing them needs -Force, or a yes at the prompt."
                )
            );
            return true;
        }

        return AsksForEachFile || IsAnsweredYes(run);
    }

    private bool IsAnsweredYes(SelectionRun run)
    {
        // -Confirm:$false means that nobody should be asked. It doesn't mean that all files should be removed.
        string question = FormattableString.Invariant($"Remove all {run.FoundCount} articles found in {run.FoundPlace}?");
        bool? answer =
            ConfirmPreference == ConfirmImpact.None ? null : ConsoleQuestion.Ask(Host, "Remove articles", ConsoleText.Escape(question));
        return answer
            ?? throw MovingErrors.NeedsForce(
                run.FoundPlace,
                run.FoundCount,
                "Use -Force to remove them all, or select some with Get-Article and pipe them to Remove-Article. -WhatIf lists them."
            );
    }
}
