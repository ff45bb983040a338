using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What a command says and returns when it has a bug.</summary>
[SuppressMessage("Usage", "CA2201", Justification = "This is what bugs throw.")]
public sealed class InternalErrorTests : IDisposable
{
    private static readonly Dictionary<string, Exception> _bugs = new()
    {
        ["operation"] = new InvalidOperationException("A\nbug"),
        ["argument"] = new ArgumentException("bug"),
        ["null"] = new NullReferenceException("bug"),
        ["support"] = new NotSupportedException("bug"),
    };

    // Each prints while it works on a file, or after it.
    private static readonly string[] _commands =
    [
        "list {0}",
        "list {0} --format jsonl",
        "show {0}/a.md",
        "set {0} --heat 5",
        "set {0} --heat 5 --dry-run",
        "check {0}",
        "repair {0} --newline CRLF",
        "related {0}",
        "heat {0}",
        "topics {0}",
        "new -d {0} --title b --published-date-time 2026-03-01",
        "move {0} -d {0}/archive --root {0}",
        "remove {0}/a.md",
        "frontmatter {0}/a.md",
        "export sitemap {0} -d {0}/sitemap.xml --root {0} --site-url https://example.com",
        "report {0} -o {0}/report.html --root {0}",
    ];

    private readonly TemporaryDirectory _directory = new();

    public InternalErrorTests() =>
        _directory.Write(
            "a.md",
            "---\ntitle: a\npublishedDateTime: 2026-03-01T10:00:00Z\npublished: true\nwebUrl: https://example.com/a\n---\n"
        );

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string command in _commands)
            {
                foreach (string bug in _bugs.Keys)
                {
                    cases.Add(command, bug);
                }
            }

            return cases;
        }
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_bug_is_reported_as_one_and_not_as_a_fault_of_a_file(string command, string bug)
    {
        using StringWriter errors = new();
        CliConsole console = new()
        {
            OpenInput = () => Stream.Null,
            Output = new BrokenWriter(_bugs[bug]),
            Error = new MessageWriter(errors),
            CurrentDirectory = () => _directory.FullPath,
        };

        int exitCode = await Application.RunAsync([.. string.Format(null, command, _directory.FullPath).Split(' ')], console);

        Assert.Equal(70, exitCode);
        string first = errors.ToString().Split('\n')[0];
        Assert.StartsWith($"articles: This is a bug in ArticlesPS, not a mistake of yours: {_bugs[bug].GetType().Name}: ", first);
        Assert.DoesNotContain("a.md:", errors.ToString());

        // Where it happened is for the report.
        Assert.Contains($"at {typeof(BrokenWriter).FullName!.Replace('+', '.')}", errors.ToString());
    }

    private sealed class BrokenWriter(Exception bug) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw bug;

        public override void Write(string? value) => throw bug;

        public override void WriteLine(string? value) => throw bug;
    }
}
