using System.IO;
using System.Text;

namespace ArticlesPS.Cli.Output;

/// <summary>Passes text on to a terminal, with control characters as escapes. Line breaks and tabs stay.</summary>
internal class TerminalWriter(TextWriter terminal) : TextWriter
{
    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => terminal.Write(ConsoleText.EscapeLines(value ?? ""));

    public override void Flush() => terminal.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            terminal.Dispose();
        }

        base.Dispose(disposing);
    }
}
