using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Cli.Options;

/// <summary>The arguments and options of commands that write a file about a site from its articles.</summary>
/// <param name="console">The command's environment.</param>
internal sealed class SiteFileOptions(CliConsole console)
{
    private readonly PathOptions _files = new(console, isPathRequired: false);
    private readonly FilterOptions _filter = new();
    private readonly Option<string> _destination = new("--destination", "-d")
    {
        Description = "The file to write.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string> _root = new("--root")
    {
        Description = "The directory of the site, with its configuration. Default: the current directory.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };
    private readonly Option<string> _title = new("--site-title")
    {
        Description = "The site's name, instead of that in its configuration.",
        HelpName = "TEXT",
    };
    private readonly Option<string> _language = new("--language")
    {
        Description = "The site's language, instead of that in its configuration.",
        HelpName = "LANGUAGE",
    };
    private readonly Option<Uri?> _siteUrl = Url("--site-url", "The URL where people read the site, instead of that in its configuration.");
    private readonly Option<bool> _includeUnmarked = new("--include-unmarked")
    {
        Description = "Also include articles that don't say whether they're published.",
    };
    private readonly OutputOptions _output = new();

    public void AddTo(Command command)
    {
        PathOptions.RejectEmpty(_destination, _root);
        _files.AddTo(command);
        _filter.AddTo(command);
        foreach (Option option in (Option[])[_destination, _root, _title, _language, _siteUrl, _includeUnmarked])
        {
            command.Add(option);
        }

        _output.AddTo(command);
    }

    public bool IncludesUnmarked(ParseResult parsed) => parsed.GetValue(_includeUnmarked);

    /// <summary>The articles from which on are wanted, or null.</summary>
    public DateTimeOffset? After(ParseResult parsed) => _filter.Read(parsed).After;

    /// <summary>Creates the file from the articles that match.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="prepare">Validates the options for a file and a site, and returns a function that creates the file.</param>
    /// <returns>The exit code.</returns>
    public int Write(ParseResult parsed, Func<string, SiteDescription, Func<IReadOnlyCollection<Article>, SiteOutput>> prepare)
    {
        SiteDescription site = SiteDescription
            .Read(console.FullPath(parsed.GetValue(_root)!))
            .With(parsed.GetValue(_title), language: parsed.GetValue(_language), url: parsed.GetValue(_siteUrl));
        Func<IReadOnlyCollection<Article>, SiteOutput> make = prepare(console.FullPath(parsed.GetValue(_destination)!), site);
        return _output.Write(parsed, _files.Find(parsed), _filter.Read(parsed), make, console, (messages, made) =>
            messages.WriteLine(ConsoleText.Escape($"{parsed.GetValue(_destination)}: {made.Summary}."))
        );
    }

    /// <summary>An option that takes an absolute URL of http or https.</summary>
    public static Option<Uri?> Url(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "URL",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
                {
                    return url;
                }

                result.AddError($"'{text}' is not an absolute http or https URL.");
                return null;
            },
        };
}
