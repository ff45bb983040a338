using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that set fields, the same as the parameters of Set-Article and New-Article.</summary>
internal sealed class FieldValueOptions
{
    private readonly IReadOnlyList<(Option<string> Option, FieldParameter Parameter)> _fields =
    [
        .. FieldParameter.All.Where(parameter => !parameter.Type.IsList).Select(parameter => (OptionOf(parameter), parameter)),
    ];

    private readonly IReadOnlyList<(Option<string[]> Option, FieldParameter Parameter)> _lists =
    [
        .. FieldParameter
            .All.Where(parameter => parameter.Type is { IsList: true, Table: null })
            .Select(parameter => (ListOf(parameter), parameter)),
    ];

    private readonly Option<string?> _body = new("--body") { Description = "The text after the front matter.", HelpName = "TEXT" };
    private readonly Option<string[]> _field = Many(
        "--field",
        "Any other field, such as ratings.count=5 or images[0].url=…. The value is YAML, so \"5\" in quotes is text.",
        "PATH=VALUE"
    );

    /// <param name="command">The command.</param>
    /// <param name="schemaOf">The schema by which values are read before there is an article.</param>
    public void AddTo(Command command, Func<CommandResult, ArticleSchema> schemaOf)
    {
        // A new file's own option for its name comes first.
        foreach (Option option in _fields.Select(field => (Option)field.Option).Concat(_lists.Select(list => list.Option)))
        {
            if (!command.Options.Any(other => other.Name == option.Name))
            {
                command.Add(option);
            }
        }

        command.Add(_body);
        command.Add(_field);
        command.Validators.Add(RejectUndecoded);
        command.Validators.Add(result => TryRead(result, given => Read(given, schemaOf(given))));
    }

    /// <exception cref="FormatException">A value doesn't match its field.</exception>
    public ArticleChanges Read(CommandResult result, ArticleSchema schema)
    {
        ArticleChanges changes = new(schema) { Body = result.GetValue(_body) };
        foreach ((Option<string> option, FieldParameter parameter) in _fields)
        {
            if (result.GetResult(option) is not null)
            {
                changes.Set(parameter.Role, result.GetValue(option), parameter.Part);
            }
        }

        foreach ((Option<string[]> option, FieldParameter parameter) in _lists)
        {
            if (result.GetResult(option) is not null)
            {
                // Empty values are allowed, as in --title "", but an entry of a list says something.
                changes.Set(parameter.Role, result.GetValue(option) is [""] ? [] : result.GetValue(option));
            }
        }

        foreach (string assignment in result.GetValue(_field) ?? [])
        {
            (string path, string value) = Split(assignment);
            changes.SetTyped(path, value);
        }

        changes.RejectContradictions();
        return changes;
    }

    /// <summary>The path and the value of an option PATH=VALUE.</summary>
    /// <exception cref="FormatException">It has no path, or no value.</exception>
    internal static (string Path, string Value) Split(string assignment)
    {
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return equals < 1
            ? throw new FormatException($"'{assignment}' is not of the form PATH=VALUE.")
            : (assignment[..equals], assignment[(equals + 1)..]);
    }

    /// <summary>The values of options; null if one of them is invalid, which becomes an error of the command line.</summary>
    internal static ArticleChanges? TryRead(CommandResult result, Func<CommandResult, ArticleChanges> read)
    {
        // The parser reports an option without its value, or with two, after these validators, and gives no value of it.
        if (result.Children.OfType<OptionResult>().Any(IsMiscounted))
        {
            return null;
        }

        try
        {
            return read(result);
        }
        catch (FormatException e)
        {
            // A value that means nothing is a mistake in the command line, not in a file.
            result.AddError(e.Message);
            return null;
        }
        catch (ArticleException)
        {
            // A site's schema that is not valid, which its files report.
            return null;
        }
    }

    private static bool IsMiscounted(OptionResult option) =>
        option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues || option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues;

    internal static Option<string[]> Many(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    private static Option<string> OptionOf(FieldParameter parameter) =>
        OptionName.Create<string>(parameter.Name, parameter.Description, parameter.Type.Placeholder);

    private static Option<string[]> ListOf(FieldParameter parameter) =>
        OptionName.Create<string[]>(parameter.Name, parameter.Description, parameter.Name.ToUpperInvariant());

    // Bytes of a command line that are not UTF-8 have become U+FFFD, and would be written as such.
    private static void RejectUndecoded(CommandResult result)
    {
        foreach (
            OptionResult option in result
                .Children.OfType<OptionResult>()
                .Where(option => option.Tokens.Any(token => token.Value.Contains('\uFFFD')))
        )
        {
            result.AddError($"{option.Option.Name} contains U+FFFD, which means that letters were lost: the text is not UTF-8.");
        }
    }
}
