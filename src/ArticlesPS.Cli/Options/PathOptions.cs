using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Options;

/// <summary>The arguments and options that say which files a command is about.</summary>
internal sealed class PathOptions
{
    private const string StandardInput = "-";

    private readonly CliConsole _console;
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _recurse = new("--recurse", "-r")
    {
        Description = "Also read subdirectories, except hidden ones and node_modules.",
    };

    private readonly Option<string[]> _exclude = PatternOption.Create(
        "--exclude",
        "Patterns for names to exclude. One with a slash is compared with the path below PATH."
    );

    private readonly ExtensionOption _extension = new(
        "The extensions of articles in directories, such as .mdx. Default: those of the site's schema."
    );

    private readonly SchemaOption _schema;

    /// <param name="console">The command's environment.</param>
    /// <param name="isPathRequired">Whether a path is required; otherwise, the default is the current directory.</param>
    /// <param name="takesInput">Whether - in the place of paths is standard input.</param>
    public PathOptions(CliConsole console, bool isPathRequired, bool takesInput = false)
    {
        _console = console;
        _schema = new SchemaOption(console);
        _paths = new("PATH")
        {
            Description = DescriptionOf(isPathRequired, takesInput),
            Arity = isPathRequired ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        _paths.Validators.Add(result => RejectUnknown(result, console, takesInput));
    }

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_recurse);
        command.Add(_exclude);
        command.Add(_extension);
        command.Add(_schema);
    }

    /// <summary>
    /// The schema by which values of options are read before there is an article: the named one, else that of the first path.
    /// </summary>
    public ArticleSchema SchemaOf(CommandResult result)
    {
        SchemaLocator schemas = new(_schema.Read(result));
        string path = _console.FullPath(result.GetValue(_paths) is [{ Length: > 0 } first, ..] && first != StandardInput ? first : ".");
        return Directory.Exists(path) ? schemas.Of(path) : schemas.OfFile(path);
    }

    /// <summary>Whether to read standard input instead of files.</summary>
    public bool IsInput(ParseResult parsed) => parsed.GetValue(_paths) is [StandardInput];

    /// <summary>The files, each once, however many of the paths include it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="repeated">Called for each file that was returned before, and so isn't returned again.</param>
    public IEnumerable<ArticleFile> Find(ParseResult parsed, Action<ArticleFile>? repeated = null) =>
        Find(parsed, parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."], repeated);

    /// <summary>The files of other paths, found in the way that the options say.</summary>
    public IEnumerable<ArticleFile> Find(ParseResult parsed, IReadOnlyList<string> paths, Action<ArticleFile>? repeated = null)
    {
        ArticleFiles files = new(parsed.GetValue(_recurse), parsed.GetValue(_exclude), _extension.Read(parsed))
        {
            Schemas = _schema.Locator(parsed),
        };
        IEnumerable<ArticleFile> found = paths.SelectMany(path => Find(_console, files, path));
        return paths.Count == 1 ? found : Distinct(found, repeated);
    }

    /// <summary>
    /// The files of a path from the command line. A pattern that the shell didn't expand, because it was quoted or matched
    /// nothing, is expanded here.
    /// </summary>
    internal static IEnumerable<ArticleFile> Find(CliConsole console, ArticleFiles files, string path)
    {
        string fullPath = console.FullPath(path);
        if (IsPattern(path) && !console.Exists(path))
        {
            return OrMissing(PathPattern.Expand(fullPath).SelectMany(files.Find), fullPath);
        }

        SearchStart start = new(fullPath, IsNamed: true);
        console.Searched.Add(files, start);
        return files.Find(start);
    }

    // A pattern that matches nothing is treated as a missing file, as when a shell doesn't expand it.
    private static IEnumerable<ArticleFile> OrMissing(IEnumerable<ArticleFile> found, string fullPattern)
    {
        bool isEmpty = true;
        foreach (ArticleFile file in found)
        {
            isEmpty = false;
            yield return file;
        }

        if (isEmpty)
        {
            yield return new ArticleFile(fullPattern, IsNamed: true);
        }
    }

    private static IEnumerable<ArticleFile> Distinct(IEnumerable<ArticleFile> files, Action<ArticleFile>? repeated)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (ArticleFile file in files)
        {
            if (given.Add(file.Path))
            {
                yield return file;
            }
            else
            {
                repeated?.Invoke(file);
            }
        }
    }

    /// <summary>Makes a path that doesn't exist a mistake in the command line.</summary>
    internal static void RejectMissing(OptionResult result, CliConsole console)
    {
        foreach (Token missing in result.Tokens.Where(token => !console.Exists(token.Value) && !IsPattern(token.Value)))
        {
            result.AddError($"There is no file or directory '{missing.Value}'.");
        }
    }

    // A malformed pattern isn't one, and neither is the name of a missing file.
    private static bool IsPattern(string path)
    {
        try
        {
            _ = new Wildcard(path);
            return FileNamePattern.IsPattern(path);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Makes an empty path a mistake in the command line: an empty variable in a script isn't a file.</summary>
    internal static void RejectEmpty(params Option<string>[] options)
    {
        foreach (Option<string> option in options)
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(token => token.Value.Length == 0))
                {
                    result.AddError($"{option.Name} is empty.");
                }
            });
        }
    }

    private static string DescriptionOf(bool isPathRequired, bool takesInput) =>
        (isPathRequired, takesInput) switch
        {
            (_, true) => "Files and directories, or - for standard input.",
            (true, _) => "Files and directories.",
            _ => "Files and directories. Default: the current directory.",
        };

    private static void RejectUnknown(ArgumentResult result, CliConsole console, bool takesInput)
    {
        bool hasInput = takesInput && result.Tokens.Any(token => token.Value == StandardInput);
        if (!hasInput)
        {
            RejectUnfit(result, console);
        }
        else if (result.Tokens.Count > 1)
        {
            result.AddError("Standard input (-) can't be combined with other paths.");
        }
    }

    /// <summary>Makes invalid paths mistakes in the command line. Unknown options are found elsewhere.</summary>
    internal static void RejectUnfit(ArgumentResult result, CliConsole console)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length == 0)
            {
                result.AddError("A path is empty.");
            }
            else if (token.Value == StandardInput && !console.Exists(token.Value))
            {
                result.AddError("Standard input (-) is not read here. Name a file.");
            }
        }
    }
}
