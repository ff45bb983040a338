using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Editing;

namespace ArticlesPS.Cli.Options;

/// <summary>The options for changes, the same as the parameters of Set-Article.</summary>
internal sealed class ChangeOptions
{
    private readonly FieldValueOptions _values = new();
    private readonly Option<string[]> _addTopic = OptionName.Create<string[]>("AddTopic", "A topic to add.", "TOPIC");
    private readonly Option<string[]> _removeTopic = OptionName.Create<string[]>("RemoveTopic", "A topic to remove.", "TOPIC");
    private readonly Option<string[]> _add = FieldValueOptions.Many(
        "--add",
        "An entry to add to a list, such as aliases=/old.",
        "PATH=VALUE"
    );
    private readonly Option<string[]> _remove = FieldValueOptions.Many("--remove", "An entry to remove from a list.", "PATH=VALUE");
    private readonly Option<string[]> _removeField = FieldValueOptions.Many(
        "--remove-field",
        "A field to remove, by name or path.",
        "PATH"
    );

    /// <param name="command">The command.</param>
    /// <param name="schemaOf">The schema by which values are read before there is an article.</param>
    public void AddTo(Command command, Func<CommandResult, ArticleSchema> schemaOf)
    {
        _values.AddTo(command, schemaOf);
        command.Add(_addTopic);
        command.Add(_removeTopic);
        command.Add(_add);
        command.Add(_remove);
        _removeField.Aliases.Add("--clear");
        command.Add(_removeField);
        command.Validators.Add(result => Validate(result, schemaOf));
    }

    public ArticleChanges Read(ParseResult parsed, ArticleSchema schema) => Read(parsed.CommandResult, schema);

    private void Validate(CommandResult result, Func<CommandResult, ArticleSchema> schemaOf)
    {
        if (!result.Errors.Any() && FieldValueOptions.TryRead(result, given => Read(given, schemaOf(given))) is { IsEmpty: true })
        {
            result.AddError("There is nothing to change.");
        }
    }

    private ArticleChanges Read(CommandResult result, ArticleSchema schema)
    {
        ArticleChanges changes = _values.Read(result, schema);
        foreach (string path in result.GetValue(_removeField) ?? [])
        {
            changes.Remove(path);
        }

        foreach (string assignment in result.GetValue(_add) ?? [])
        {
            (string path, string value) = FieldValueOptions.Split(assignment);
            changes.AddEntries(path, value);
        }

        foreach (string assignment in result.GetValue(_remove) ?? [])
        {
            (string path, string value) = FieldValueOptions.Split(assignment);
            changes.RemoveEntries(path, value);
        }

        AddTexts(_addTopic, changes.AddedTopics);
        AddTexts(_removeTopic, changes.RemovedTopics);
        changes.RejectContradictions();
        return changes;

        void AddTexts(Option<string[]> option, IList<string> texts)
        {
            foreach (string text in result.GetValue(option) ?? [])
            {
                texts.Add(string.IsNullOrWhiteSpace(text) ? throw new FormatException($"{option.Name} is empty.") : text);
            }
        }
    }
}
