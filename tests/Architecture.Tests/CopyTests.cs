using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What both front ends do is done once, below them.</summary>
public class CopyTests
{
    // Each front end words every hint.
    private static readonly string[] _ownWords = ["CmdletHints.cs", "CommandHints.cs"];

    [Fact]
    public void No_six_lines_stand_in_both_front_ends()
    {
        Findings.AssertNone(
            from cmdlet in RunsOf("ArticlesPS")
            from command in RunsOf("ArticlesPS.Cli")
            from run in cmdlet.Runs.SharedWith(command.Runs)
            select $"{cmdlet.Path}({run.Line}) stands again at {command.Path}({run.OtherLine}): move it to the core"
        );
    }

    // Lines of two files, a letter each, and where runs begin: in the one, and in the other.
    [Theory]
    [InlineData("abcdef", "abcdef", "1-1")]
    [InlineData("xabcdef", "yyabcdefz", "2-3")]
    [InlineData("abcdefgh", "abcdefgh", "1-1")]
    [InlineData("abcdefxabcdef", "abcdef", "1-1 8-1")]
    [InlineData("abcde", "abcde", "")]
    [InlineData("abcdexf", "abcdef", "")]
    [InlineData("", "", "")]
    public void A_run_of_six_lines_is_found_once_however_long(string one, string other, string runs) =>
        Assert.Equal(
            runs,
            string.Join(
                ' ',
                new LineRuns(LinesOf(one)).SharedWith(new LineRuns(LinesOf(other))).Select(run => $"{run.Line}-{run.OtherLine}")
            )
        );

    [Theory]
    [InlineData("using System;\n\nclass A\n{\n    // Why.\n    int b = 1; // also\n}\n", "3 class A|6 int b = _ ;")]
    [InlineData("class A { string b = \"x\"; string C => $\"{b} y\"; }", "1 class A { string b = _ ; string C => $\" { b } _ \" ; }")]
    [InlineData("namespace N;\n\n/// <summary>x</summary>\ninternal record B(\n    int C\n);\n", "4 internal record B (|5 int C")]
    public void Comments_imports_braces_and_values_do_not_count(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', SourceFile.LinesOf(text).Select(line => $"{line.Line} {line.Code}")));

    private static CodeLine[] LinesOf(string letters) => [.. letters.Select((letter, i) => new CodeLine(i + 1, $"{letter}"))];

    private static (string Path, LineRuns Runs)[] RunsOf(string project)
    {
        (string Path, LineRuns Runs)[] files =
        [
            .. SourceFile
                .All.Where(file => file.Project == project && !_ownWords.Contains(System.IO.Path.GetFileName(file.Path)))
                .Select(file => (file.Path, new LineRuns(file.CodeLines))),
        ];
        Assert.NotEmpty(files);
        return files;
    }
}
