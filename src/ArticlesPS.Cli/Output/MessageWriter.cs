using System.IO;

namespace ArticlesPS.Cli.Output;

/// <summary>Passes messages on, each as one line: a name with a line break in it must not pass for a second message.</summary>
internal sealed class MessageWriter(TextWriter output) : TerminalWriter(output)
{
    public override void WriteLine(string? value) => base.WriteLine(ConsoleText.Escape(value ?? ""));
}
