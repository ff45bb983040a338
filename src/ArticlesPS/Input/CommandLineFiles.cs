using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Text;

namespace ArticlesPS.Input;

/// <summary>The files of a command line while it's being typed: those of its paths, as far as they're known.</summary>
/// <param name="session">The session's location and drives.</param>
/// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>.</param>
/// <param name="hasEnding">Whether a pattern without an extension matches a file; null for articles.</param>
internal sealed class CommandLineFiles(PathIntrinsics session, CancellationToken cancellation, Func<string, bool>? hasEnding = null)
{
    private readonly SessionPaths _paths = new(session, report: _ => { }, hasEnding);

    /// <summary>The article files that a command names, and those that the command before it in the pipeline names.</summary>
    /// <param name="command">The command.</param>
    /// <param name="arguments">Its arguments by parameter, without those whose values are not known yet.</param>
    public IEnumerable<ArticleFile> Find(CommandAst command, IDictionary arguments) => Find(arguments).Concat(FindPiped(command));

    /// <summary>The article files at the current location and below.</summary>
    public IEnumerable<ArticleFile> FindAll() =>
        new ArticleFiles(recurse: true, cancellation: cancellation).Find(session.CurrentFileSystemLocation.ProviderPath);

    /// <summary>The full paths that a command names.</summary>
    public IEnumerable<string> PathsOf(IDictionary arguments) =>
        Resolve(arguments["Path"], isLiteral: false)
            .Concat(Resolve(arguments["LiteralPath"], isLiteral: true))
            .Concat(Resolve(arguments[DirectoryOf(arguments)], isLiteral: true));

    private IEnumerable<ArticleFile> Find(IDictionary arguments)
    {
        ArticleFiles files = new(
            LanguagePrimitives.IsTrue(arguments["Recurse"]),
            TextsOf(arguments["Exclude"]).Where(IsPattern),
            ArticleExtensions.OfUser([.. TextsOf(arguments["Extension"]).Where(IsExtension)]),
            cancellation
        )
        {
            Schemas = new SchemaLocator(GivenSchema(arguments)),
        };
        SessionPaths paths = new(session, report: _ => { }, hasEnding ?? files.Includes);
        IEnumerable<SearchStart> Begin(string name, bool isLiteral) =>
            TextsOf(arguments[name]).SelectMany(path => paths.Begin(path, isLiteral, files));
        return Begin("Path", isLiteral: false)
            .Concat(Begin("LiteralPath", isLiteral: true))
            .Concat(Begin(DirectoryOf(arguments), isLiteral: true))
            .SelectMany(start => files.Find(start with { IsNamed = false }));
    }

    /// <summary>The schema of the articles that a command names: its own, else that of its first path, else that of the location.</summary>
    /// <exception cref="ArticleException">The site's schema is not valid.</exception>
    public ArticleSchema SchemaOf(IDictionary arguments)
    {
        SchemaLocator schemas = new(GivenSchema(arguments));
        string path = PathsOf(arguments).FirstOrDefault() ?? session.CurrentFileSystemLocation.ProviderPath;
        return Directory.Exists(path) ? schemas.Of(path) : schemas.OfFile(path);
    }

    private ArticleSchema? GivenSchema(IDictionary arguments) =>
        arguments["Schema"] is string { Length: > 0 } name
            ? SiteSchemas.Named(name, path => Path.Combine(session.CurrentFileSystemLocation.ProviderPath, path))
            : null;

    private IEnumerable<string> Resolve(object? paths, bool isLiteral) =>
        TextsOf(paths).SelectMany(path => _paths.Resolve(path, isLiteral)).Select(path => path.FullPath);

    // Get-Article _news | Set-Article -AddTopic: the nearest command before that names a path.
    private IEnumerable<ArticleFile> FindPiped(CommandAst command)
    {
        IEnumerable<CommandAst> before = (command.Parent as PipelineAst)
            ?.PipelineElements.TakeWhile(element => element != command)
            .OfType<CommandAst>()
            ?? [];
        return
            before
                .Reverse()
                .Select(ArgumentsOf)
                .FirstOrDefault(arguments => arguments.Contains("Path") || arguments.Contains("LiteralPath"))
                is { } piped
            ? Find(piped)
            : [];
    }

    private static Hashtable ArgumentsOf(CommandAst command)
    {
        Hashtable arguments = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, ParameterBindingResult> argument in StaticParameterBinder.BindCommand(command).BoundParameters)
        {
            if (ValueOf(argument.Value) is { } value)
            {
                arguments[argument.Key] = value;
            }
        }

        return arguments;
    }

    private static object? ValueOf(ParameterBindingResult argument)
    {
        try
        {
            return argument.ConstantValue ?? argument.Value?.SafeGetValue();
        }
        catch (InvalidOperationException)
        {
            // A variable or an expression, which must not run only because somebody presses Tab.
            return null;
        }
    }

    private static string[] TextsOf(object? value) =>
        value is not null && LanguagePrimitives.TryConvertTo(value, out string[] texts) ? texts : [];

    // New-Article creates files beside existing articles; other destinations are elsewhere.
    private static string DirectoryOf(IDictionary arguments) =>
        arguments.Contains("Path") || arguments.Contains("LiteralPath") ? "" : "Destination";

    private static bool IsPattern(string text) => IsValid(() => new Wildcard(text));

    private static bool IsExtension(string text) => IsValid(() => ArticleExtensions.Normalize(text));

    private static bool IsValid(Func<object> make)
    {
        try
        {
            _ = make();
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
