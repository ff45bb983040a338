using System;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles frontmatter: the front matter of files or of standard input, in any format.</summary>
internal static class FrontMatterCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: true, takesInput: true);
        Option<FrontMatterFormat> format = new("--format", "-f")
        {
            Description = "The format to print.",
            HelpName = "yaml|toml|json|keyvalue",
            DefaultValueFactory = _ => FrontMatterFormat.Json,
        };
        Option<bool> withPath = new("--with-path") { Description = "Print {\"path\": …, \"frontMatter\": {…}} for each file. JSON only." };
        Option<bool> withBody = new("--with-body") { Description = "Print the body, too: one whole file in another format." };
        Option<LineEnding> newLine = new("--newline") { Description = "The line ending.", HelpName = "LF|CRLF" };
        Command command = new(
            "frontmatter",
            "Prints front matter as JSON, one object per line, as YAML or TOML with fences, or as lines of 'Key: value'."
        )
        {
            format,
            withPath,
            withBody,
            newLine,
        };
        files.AddTo(command);
        command.Validators.Add(result =>
        {
            // Asking for the format would throw if it is misspelt; the parser reports that.
            string? given = result.GetResult(format)?.Tokens is [.., { Value: var last }] ? last : null;
            bool isOther = given is not null && !given.Equals(nameof(FrontMatterFormat.Json), StringComparison.OrdinalIgnoreCase);
            if (result.GetValue(withPath) && (isOther || result.GetValue(withBody)))
            {
                result.AddError("--with-path prints JSON, and neither another format nor a body.");
            }
        });
        command.SetAction(parsed =>
        {
            FrontMatterPrinter printer = new(console, parsed.GetValue(format), parsed.GetValue(newLine))
            {
                WithPath = parsed.GetValue(withPath),
                WithBody = parsed.GetValue(withBody),
            };
            return files.IsInput(parsed) ? printer.PrintInput() : printer.PrintFiles(files.Find(parsed));
        });
        return command;
    }
}
