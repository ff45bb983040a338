using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What is said in one front end never names an option of the other.</summary>
public partial class HintTests
{
    [Fact]
    public void What_both_front_ends_say_names_an_option_of_neither() =>
        Findings.AssertNone(Found(file => file.Project is "ArticlesPS.FrontMatter" or "ArticlesPS.Core" or "ArticlesPS.Site", Either()));

    [Fact]
    public void The_command_names_no_parameter_or_cmdlet() =>
        Findings.AssertNone(Found(file => file.Project == "ArticlesPS.Cli", OfCmdlets()));

    [Fact]
    public void The_module_names_no_option_of_the_command() =>
        Findings.AssertNone(Found(file => file.Project == "ArticlesPS", OfCommand()));

    private static IEnumerable<string> Found(Func<SourceFile, bool> isWanted, Regex option) =>
        SourceFile
            .All.Where(isWanted)
            .SelectMany(file =>
                file.Strings.Where(text => option.IsMatch(text.Text)).Select(text => $"{file.Path}({text.Line}): {text.Text}")
            );

    [GeneratedRegex(@"(^|[\s(])-[A-Z][A-Za-z]+|\b(Get|Set|New|Remove|Move|Test|Repair|Update|Export|Import|Find)-Article")]
    private static partial Regex OfCmdlets();

    [GeneratedRegex(@"(^|[\s(])--[a-z]+[a-z-]*\b|\barticles (set|new|list|repair|check|apply|export)\b")]
    private static partial Regex OfCommand();

    [GeneratedRegex(
        @"(^|[\s(])-([A-Z]|-[a-z])[A-Za-z-]+\b"
            + @"|\b(Get|Set|New|Remove|Move|Test|Repair|Update|Export|Import|Find)-Article"
            + @"|\barticles (set|new|list|repair|check|apply|export)\b"
    )]
    private static partial Regex Either();
}
