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
    private readonly Option<string[]> _addTopic = FieldValueOptions.Many("--add-topic", "A topic to add.", "TOPIC");
    private readonly Option<string[]> _removeTopic = FieldValueOptions.Many("--remove-topic", "A topic to remove.", "TOPIC");
    private readonly Option<string[]> _removeField = FieldValueOptions.Many(
        "--remove-field",
        "A field to remove, by name or path.",
        "PATH"
    );

    public void AddTo(Command command)
    {
        _values.AddTo(command);
        command.Add(_addTopic);
        command.Add(_removeTopic);
        command.Add(_removeField);
        command.Validators.Add(Validate);
    }

    public ArticleChanges Read(ParseResult parsed) => Read(parsed.CommandResult);

    private void Validate(CommandResult result)
    {
        if (!result.Errors.Any() && FieldValueOptions.TryRead(result, Read) is { IsEmpty: true })
        {
            result.AddError("There is nothing to change.");
        }
    }

    private ArticleChanges Read(CommandResult result)
    {
        ArticleChanges changes = _values.Read(result);
        foreach (string path in result.GetValue(_removeField) ?? [])
        {
            changes.Remove(path);
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
