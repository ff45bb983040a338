using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Text;

namespace ArticlesPS.Schemas.Reading;

/// <summary>Reads a schema file. What it doesn't know is an error, because a misspelled key would be left out in silence.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="path">The file's path, or the name of a built-in schema.</param>
internal sealed class SchemaReader(string text, string path)
{
    private const string Keys = "keys";

    private static readonly string[] _keys =
    [
        "extends",
        "description",
        "roles",
        "fields",
        "required",
        "extensions",
        "order",
        "columns",
        "ignoreCase",
        "blanksAbove",
        "templatesIn",
    ];

    private static readonly string[] _keysOfRole =
    [
        Keys,
        "otherwise",
        "format",
        "separator",
        "absent",
        "absentMatches",
        "unpublishedIn",
        "fileName",
        "fileTime",
        "publishing",
    ];
    private static readonly string[] _keysOfKey = ["key", "inverted", "strict", "yes", "no", "list"];
    private static readonly string[] _keysOfField = ["type", "property", "description", "choices", "format", "separator"];

    /// <exception cref="ArticleException">The file is not a schema (SchemaInvalid).</exception>
    public static SchemaDefinition Read(string text, string path)
    {
        try
        {
            DataMapping root = YamlReader.ReadFile(text);
            SchemaDefinition definition = new SchemaReader(text, path).Read(root);
            new SchemaValidator(text, path).Validate(root, definition);
            return definition;
        }
        catch (FrontMatterException e)
        {
            throw SchemaErrors.Invalid(path, e.Position, e.Message, e);
        }
    }

    /// <summary>Reads a schema that tests have found valid, which every start of a program waits for.</summary>
    public static SchemaDefinition ReadBuiltIn(string text, string name) => new SchemaReader(text, name).Read(YamlReader.ReadFile(text));

    private SchemaDefinition Read(DataMapping root)
    {
        RejectUnknown(root, _keys, "key of a schema");
        return new SchemaDefinition
        {
            Extends = root.Find("extends") is { } extends ? Choice(extends.Value, BuiltInSchemas.Names, "built-in schema") : null,
            Description = TextAt(root, "description"),
            Roles = RolesOf(root),
            Fields = FieldsOf(root),
            Required = ListAt(root, "required"),
            Extensions = ListAt(root, "extensions", Extension),
            Order = ListAt(root, "order"),
            Columns = ListAt(root, "columns"),
            IgnoresCase = OptionalFlagAt(root, "ignoreCase"),
            TemplateDirectories = ListAt(root, "templatesIn"),
            AllowsBlanksAbove = OptionalFlagAt(root, "blanksAbove"),
        };
    }

    private Dictionary<ArticleRole, RoleDefinition> RolesOf(DataMapping root)
    {
        Dictionary<ArticleRole, RoleDefinition> roles = [];
        foreach (DataEntry entry in MappingAt(root, "roles")?.Entries ?? [])
        {
            string name = Choice(entry.Key, entry.KeySpan, [.. ArticleRole.All.Select(role => role.Name)], "role");
            roles[ArticleRole.Find(name)!] = RoleOf(entry.Value.Resolved);
        }

        return roles;
    }

    private RoleDefinition RoleOf(DataNode node)
    {
        if (node is not DataMapping mapping)
        {
            return new RoleDefinition { Words = [Keys], Keys = node.IsNull ? [] : KeysOf(node) };
        }

        RejectUnknown(mapping, _keysOfRole, "key of a role");
        string? absent = ChoiceAt(mapping, "absent", ["published", "unpublished", "unknown"]);
        return new RoleDefinition
        {
            Words = [.. mapping.Entries.Select(entry => entry.Key)],
            Keys = mapping.Find(Keys) is { } keys ? KeysOf(keys.Value.Resolved) : [],
            Otherwise = ListAt(mapping, "otherwise", KeyPath) ?? [],
            Formats = ListAt(mapping, "format", DateFormat) ?? [],
            Separator = SeparatorAt(mapping),
            Absent = absent switch
            {
                "published" => true,
                "unpublished" => false,
                _ => null,
            },
            CountsSilentAsUnpublished = (ChoiceAt(mapping, "absentMatches", ["unpublished"]) ?? absent) == "unpublished",
            DraftDirectories = ListAt(mapping, "unpublishedIn") ?? [],
            UsesFileName = FlagAt(mapping, "fileName"),
            FileTime = TextAt(mapping, "fileTime"),
            IsPublishedByJob = ChoiceAt(mapping, "publishing", ["job", "generator"]) == "job",
        };
    }

    private List<RoleKey> KeysOf(DataNode node)
    {
        IReadOnlyList<DataNode> keys = node is DataSequence sequence ? sequence.Items : [node];
        List<RoleKey> known = [];
        foreach (DataNode item in keys)
        {
            RoleKey key = KeyOf(item.Resolved);
            known.Add(known.Exists(other => other.Path == key.Path) ? throw Invalid(item.Span, $"'{key.Path}' occurs twice.") : key);
        }

        return known;
    }

    private RoleKey KeyOf(DataNode node)
    {
        if (node is not DataMapping mapping)
        {
            return new RoleKey(KeyPath(node));
        }

        RejectUnknown(mapping, _keysOfKey, "key of an entry");
        if (mapping.Find("yes") is null != mapping.Find("no") is null)
        {
            throw Invalid(mapping.Span, "An entry that has one of yes and no needs both.");
        }

        return mapping.Find("key") is { } key
            ? new RoleKey(
                KeyPath(key.Value.Resolved),
                FlagAt(mapping, "inverted"),
                OptionalFlagAt(mapping, "strict"),
                TextAt(mapping, "yes"),
                TextAt(mapping, "no"),
                FlagAt(mapping, "list")
            )
            : throw Invalid(mapping.Span, "An entry of keys needs a key.");
    }

    private List<OwnField> FieldsOf(DataMapping root)
    {
        List<OwnField> fields = [];
        foreach (DataEntry entry in MappingAt(root, "fields")?.Entries ?? [])
        {
            string key = Path(entry.Key, entry.KeySpan);
            if (entry.Value.Resolved is not DataMapping mapping)
            {
                fields.Add(new OwnField(key, Choice(entry.Value, SchemaTypes.Names, "type")));
                continue;
            }

            RejectUnknown(mapping, _keysOfField, "key of a field");
            fields.Add(
                new OwnField(key, ChoiceAt(mapping, "type", SchemaTypes.Names) ?? SchemaTypes.Default)
                {
                    Property = TextAt(mapping, "property"),
                    Description = TextAt(mapping, "description"),
                    Choices = ListAt(mapping, "choices") ?? [],
                    Formats = ListAt(mapping, "format", DateFormat) ?? [],
                    Separator = SeparatorAt(mapping),
                }
            );
        }

        return fields;
    }

    private char? SeparatorAt(DataMapping mapping) =>
        ChoiceAt(mapping, "separator", ["blank", "comma", "none"]) switch
        {
            "blank" => ' ',
            "comma" => ',',
            _ => null,
        };

    private DataMapping? MappingAt(DataMapping mapping, string key) =>
        mapping.Find(key)?.Value switch
        {
            null or { IsNull: true } => null,
            { Resolved: DataMapping below } => below,
            { } other => throw Invalid(other.Span, $"The value of {key} is not a mapping of keys and values."),
        };

    private List<string>? ListAt(DataMapping mapping, string key, Func<DataNode, string>? read = null)
    {
        if (mapping.Find(key) is not { } entry)
        {
            return null;
        }

        IReadOnlyList<DataNode> items = entry.Value.Resolved switch
        {
            DataSequence sequence => sequence.Items,
            { IsNull: true } => [],
            { } single => [single],
        };
        return [.. items.Select(item => (read ?? Text)(item.Resolved))];
    }

    private string? TextAt(DataMapping mapping, string key) => mapping.Find(key) is { } entry ? Text(entry.Value.Resolved) : null;

    private bool? OptionalFlagAt(DataMapping mapping, string key) => mapping.Find(key) is null ? null : FlagAt(mapping, key);

    private bool FlagAt(DataMapping mapping, string key) =>
        mapping.Find(key)?.Value.Resolved switch
        {
            null => false,
            DataScalar { Value: bool flag } => flag,
            { } other => throw Invalid(other.Span, $"The value of {key} is neither true nor false."),
        };

    private string? ChoiceAt(DataMapping mapping, string key, IReadOnlyList<string> choices) =>
        mapping.Find(key) is { } entry ? Choice(entry.Value, choices, $"value of {key}") : null;

    private string Choice(DataNode node, IReadOnlyList<string> choices, string what) =>
        Choice(Text(node.Resolved), node.Span, choices, what);

    private string Choice(string given, TextSpan span, IReadOnlyList<string> choices, string what) =>
        choices.FirstOrDefault(choice => choice.Equals(given, StringComparison.OrdinalIgnoreCase))
        ?? throw Invalid(span, $"'{given}' is not a {what}. Use {WordList.Join(choices, "or")}.");

    private string Text(DataNode node) =>
        node is DataScalar { IsNull: false } scalar ? scalar.Text : throw Invalid(node.Span, "Text is missing here.");

    private string KeyPath(DataNode node) => Path(Text(node), node.Span);

    private string Path(string given, TextSpan span)
    {
        try
        {
            return DataPath.Parse(given).All(step => step.Key is not null)
                ? given
                : throw Invalid(span, $"'{given}' is an entry of a list, which a schema cannot name.");
        }
        catch (FormatException e)
        {
            throw Invalid(span, e.Message, e);
        }
    }

    private string Extension(DataNode node)
    {
        try
        {
            return ArticleExtensions.Normalize(Text(node));
        }
        catch (FormatException e)
        {
            throw Invalid(node.Span, e.Message, e);
        }
    }

    private string DateFormat(DataNode node)
    {
        string format = Text(node);
        try
        {
            DateTimeOffset date = new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);
            bool isRead = FormattedDate.FormatOf(FormattedDate.Format(date, format), [format], out DateTimeOffset read) is not null;
            return isRead && read.Date == date.Date ? format : throw new FormatException();
        }
        catch (FormatException e)
        {
            throw Invalid(node.Span, $"'{format}' is not a format of dates. Write one such as MM/dd/yyyy.", e);
        }
    }

    private void RejectUnknown(DataMapping mapping, IReadOnlyList<string> known, string what)
    {
        foreach (DataEntry entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                throw Invalid(entry.KeySpan, $"'{entry.Key}' is not a {what}. Use {WordList.Join(known, "or")}.");
            }
        }
    }

    private ArticleException Invalid(TextSpan span, string message, Exception? inner = null) =>
        SchemaErrors.Invalid(path, TextPosition.At(text, span.Start), message, inner);
}
