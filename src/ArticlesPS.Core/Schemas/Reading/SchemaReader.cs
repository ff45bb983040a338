using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Text;

namespace ArticlesPS.Schemas.Reading;

/// <summary>Reads a schema file. What it doesn't know is an error, because a misspelled key would be left out in silence.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="path">The file's path, or the name of a built-in schema.</param>
internal sealed class SchemaReader(string text, string path)
{
    private const string Keys = "keys";
    private const string Rule = "rule";

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
        "keyValueLines",
        "templatesIn",
        "url",
        "new",
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
        "heading",
        "touch",
        "fileTime",
        "publishing",
    ];

    private static readonly string[] _keysOfUrl = [Rule, "base", "content", "form"];
    private static readonly string[] _keysOfNew = ["name", "format", "formats", "defaults"];
    private static readonly string[] _formats = ["yaml", "toml", "json"];
    private static readonly string[] _urlRules = ["hugo", "jekyll", "path", "none"];

    private static readonly string[] _keysOfKey = ["key", "inverted", "strict", "yes", "no", "list"];

    private const string Inverted = "key: draft, inverted: true";
    private const string Words = "key: status, yes: live, no: hidden";

    // What somebody is shown who writes one of the keys of a key beside it.
    private static readonly Dictionary<string, string> _examplesOfKey = new(StringComparer.Ordinal)
    {
        ["key"] = Inverted,
        ["inverted"] = Inverted,
        ["strict"] = "key: created, strict: false",
        ["yes"] = Words,
        ["no"] = Words,
        ["list"] = "key: categories, list: true",
    };

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
            Extends = ChoiceAt(root, "extends", BuiltInSchemas.Names, "built-in schema"),
            Description = TextAt(root, "description"),
            Roles = RolesOf(root),
            Fields = FieldsOf(root),
            Required = ListAt(root, "required", Name),
            Extensions = ListAt(root, "extensions", Extension),
            Order = ListAt(root, "order", Name),
            Columns = ListAt(root, "columns", Name),
            IgnoresCase = OptionalFlagAt(root, "ignoreCase"),
            TemplateDirectories = ListAt(root, "templatesIn"),
            AllowsBlanksAbove = OptionalFlagAt(root, "blanksAbove"),
            Url = UrlOf(root),
            New = NewOf(root),
            AllowsKeyValueLines = OptionalFlagAt(root, "keyValueLines"),
        };
    }

    private Dictionary<ArticleRole, RoleDefinition> RolesOf(DataMapping root)
    {
        Dictionary<ArticleRole, RoleDefinition> roles = [];
        foreach (DataEntry entry in MappingAt(root, "roles")?.Entries ?? [])
        {
            string name = Choice(entry.Key, entry.KeySpan, [.. ArticleRole.All.Select(role => role.Name)], "role");
            roles[ArticleRole.Find(name)!] = RoleOf(name, entry.Value.Resolved);
        }

        return roles;
    }

    private RoleDefinition RoleOf(string name, DataNode node)
    {
        if (node is not DataMapping mapping)
        {
            return new RoleDefinition { Words = [Keys], Keys = node.IsNull ? [] : KeysOf(node, name) };
        }

        if (mapping.Entries.FirstOrDefault(entry => _examplesOfKey.ContainsKey(entry.Key)) is { } misplaced)
        {
            throw Invalid(
                misplaced.KeySpan,
                $"'{misplaced.Key}' belongs in an entry of keys, not beside them. "
                    + $"Write, for example, keys: {{ {_examplesOfKey[misplaced.Key]} }}."
            );
        }

        RejectUnknown(mapping, _keysOfRole, "key of a role");
        string? absent = ChoiceAt(mapping, "absent", ["published", "unpublished", "unknown"]);
        return new RoleDefinition
        {
            Words = [.. mapping.Entries.Select(entry => entry.Key)],
            Keys = mapping.Find(Keys) is { } keys ? KeysOf(keys.Value.Resolved, Keys) : [],
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
            UsesHeading = FlagAt(mapping, "heading"),
            IsTouched = FlagAt(mapping, "touch"),
            FileTime = TextAt(mapping, "fileTime"),
            IsPublishedByJob = ChoiceAt(mapping, "publishing", ["job", "generator"]) == "job",
        };
    }

    private UrlDefinition UrlOf(DataMapping root)
    {
        if (root.Find("url") is not { } entry)
        {
            return new UrlDefinition();
        }

        if (entry.Value.Resolved is not DataMapping mapping)
        {
            return new UrlDefinition { Rule = RuleOf(Choice(entry, _urlRules, "rule for URLs")) };
        }

        RejectUnknown(mapping, _keysOfUrl, "key of url");
        return new UrlDefinition
        {
            Rule = ChoiceAt(mapping, Rule, _urlRules) is { } rule ? RuleOf(rule) : UrlRuleName.Inherited,
            Base = TextAt(mapping, "base"),
            Content = TextAt(mapping, "content")?.Trim('/'),
            Form = ChoiceAt(mapping, "form", ["directory", "file", "bare"]) switch
            {
                "directory" => UrlForm.Directory,
                "file" => UrlForm.File,
                "bare" => UrlForm.Bare,
                _ => null,
            },
        };
    }

    private static UrlRuleName RuleOf(string word) =>
        word switch
        {
            "hugo" => UrlRuleName.Hugo,
            "jekyll" => UrlRuleName.Jekyll,
            "path" => UrlRuleName.Path,
            _ => UrlRuleName.None,
        };

    private NewFileDefinition NewOf(DataMapping root)
    {
        if (MappingAt(root, "new") is not { } mapping)
        {
            return new NewFileDefinition();
        }

        RejectUnknown(mapping, _keysOfNew, "key of new");
        return new NewFileDefinition
        {
            Name = mapping.Find("name") is null ? null : FileNameAt(mapping),
            Format = ChoiceAt(mapping, "format", _formats) is { } format ? FormatOf(format) : null,
            Formats = ListAt(mapping, "formats", FormatName)?.ConvertAll(FormatOf) is { Count: > 0 } formats ? formats : null,
            Defaults = MappingAt(mapping, "defaults")?.ToDictionary() ?? [],
        };
    }

    private string FormatName(DataNode node, string place) => Choice(Text(node, place), node.Span, _formats, "value of formats");

    private static FrontMatterFormat FormatOf(string name) =>
        name switch
        {
            "toml" => FrontMatterFormat.Toml,
            "json" => FrontMatterFormat.Json,
            _ => FrontMatterFormat.Yaml,
        };

    private string FileNameAt(DataMapping mapping)
    {
        string name = TextAt(mapping, "name")!;
        return NewFileName.ProblemOf(name) is { } problem
            ? throw Invalid(mapping.Find("name")!.Value.Span, $"'{name}' is not the name of a new file. {problem}")
            : name;
    }

    private List<RoleKey> KeysOf(DataNode node, string name)
    {
        IReadOnlyList<DataNode> keys = node is DataSequence sequence ? sequence.Items : [node];
        string place = node is DataSequence ? EntryOf(name) : ValueOf(name);
        List<RoleKey> known = [];
        foreach (DataNode item in keys)
        {
            RoleKey key = KeyOf(item.Resolved, place);
            known.Add(known.Exists(other => other.Path == key.Path) ? throw Invalid(item.Span, $"'{key.Path}' occurs twice.") : key);
        }

        return known;
    }

    private RoleKey KeyOf(DataNode node, string place)
    {
        if (node is not DataMapping mapping)
        {
            return new RoleKey(KeyPath(node, place));
        }

        if (mapping.Entries.FirstOrDefault(entry => _keysOfRole.Contains(entry.Key)) is { } misplaced)
        {
            throw Invalid(misplaced.KeySpan, $"'{misplaced.Key}' belongs to the role, not to one of its keys. Write it beside keys.");
        }

        RejectUnknown(mapping, _keysOfKey, "key of an entry");
        if (mapping.Find("yes") is null != mapping.Find("no") is null)
        {
            throw Invalid(mapping.Span, "An entry that has one of yes and no needs both.");
        }

        return mapping.Find("key") is { } key
            ? new RoleKey(
                KeyPath(key.Value.Resolved, ValueOf("key")),
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
                fields.Add(new OwnField(key, Choice(entry, SchemaTypes.Names, "type")));
                continue;
            }

            RejectUnknown(mapping, _keysOfField, "key of a field");
            string type = ChoiceAt(mapping, "type", SchemaTypes.Names) ?? SchemaTypes.Default;
            RejectForOtherType(mapping, "format", type, "date");
            RejectForOtherType(mapping, "separator", type, "list");
            fields.Add(
                new OwnField(key, type)
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

    private ListSeparator? SeparatorAt(DataMapping mapping) =>
        ChoiceAt(mapping, "separator", ListSeparator.Names) is { } name ? ListSeparator.Find(name) : null;

    private DataMapping? MappingAt(DataMapping mapping, string key) =>
        mapping.Find(key)?.Value switch
        {
            null or { IsNull: true } => null,
            { Resolved: DataMapping below } => below,
            { } other => throw Invalid(other.Span, $"The value of {key} is not a mapping of keys and values."),
        };

    private List<string>? ListAt(DataMapping mapping, string key, Func<DataNode, string, string>? read = null)
    {
        if (mapping.Find(key) is not { } entry)
        {
            return null;
        }

        DataNode value = entry.Value.Resolved;
        IReadOnlyList<DataNode> items = value switch
        {
            DataSequence sequence => sequence.Items,
            { IsNull: true } => [],
            _ => [value],
        };
        string place = value is DataSequence ? EntryOf(key) : ValueOf(key);
        return [.. items.Select(item => (read ?? Text)(item.Resolved, place))];
    }

    private string? TextAt(DataMapping mapping, string key) =>
        mapping.Find(key) is { } entry ? Text(entry.Value.Resolved, ValueOf(key)) : null;

    private bool? OptionalFlagAt(DataMapping mapping, string key) => mapping.Find(key) is null ? null : FlagAt(mapping, key);

    private bool FlagAt(DataMapping mapping, string key) =>
        mapping.Find(key)?.Value.Resolved switch
        {
            null => false,
            DataScalar { Value: bool flag } => flag,
            { } other => throw Invalid(other.Span, $"The value of {key} is neither true nor false."),
        };

    private string? ChoiceAt(DataMapping mapping, string key, IReadOnlyList<string> choices, string? what = null) =>
        mapping.Find(key) is { } entry ? Choice(entry, choices, what ?? $"value of {key}") : null;

    private string Choice(DataEntry entry, IReadOnlyList<string> choices, string what) =>
        Choice(Text(entry.Value.Resolved, ValueOf(entry.Key), AdviceOf(choices)), entry.Value.Span, choices, what);

    private string Choice(string given, TextSpan span, IReadOnlyList<string> choices, string what) =>
        choices.FirstOrDefault(choice => choice.Equals(given, StringComparison.OrdinalIgnoreCase))
        ?? throw Invalid(span, $"'{given}' is not a {what}. {AdviceOf(choices)}");

    private string Text(DataNode node, string place) => Text(node, place, advice: null);

    private string Text(DataNode node, string place, string? advice)
    {
        if (node is DataScalar { IsNull: false } scalar)
        {
            return scalar.Text;
        }

        if (node.IsNull)
        {
            throw Invalid(node.Span, $"{place} is missing. {advice ?? "Write text, or remove it."}");
        }

        string found = node is DataMapping ? "a mapping" : "a list";
        throw Invalid(node.Span, $"{place} must be text, but it is {found}. {advice}".TrimEnd());
    }

    // A key is text in every format of front matter. A number or a flag in its place is the value of something else.
    private string Name(DataNode node, string place)
    {
        string name = Text(node, place);
        object? value = ((DataScalar)node).Value;
        if (value is string)
        {
            return name;
        }

        string found = value is bool ? "true or false" : "a number";
        throw Invalid(node.Span, $"{place} must be text, but it is {found}. Put it in quotes if it is meant.");
    }

    private static string ValueOf(string key) => $"The value of {key}";

    private static string EntryOf(string key) => $"An entry of {key}";

    private static string AdviceOf(IReadOnlyList<string> choices) => $"Use {WordList.Join(choices, "or")}.";

    private string KeyPath(DataNode node, string place) => Path(Name(node, place), node.Span);

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

    private string Extension(DataNode node, string place)
    {
        try
        {
            return ArticleExtensions.Normalize(Name(node, place));
        }
        catch (FormatException e)
        {
            throw Invalid(node.Span, e.Message, e);
        }
    }

    private string DateFormat(DataNode node, string place)
    {
        string format = Text(node, place);
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

    private void RejectForOtherType(DataMapping mapping, string key, string type, string its)
    {
        if (type != its && mapping.Find(key) is { } entry)
        {
            throw Invalid(entry.KeySpan, $"'{key}' is for fields of the type {its}. Remove it, or write type: {its}.");
        }
    }

    private void RejectUnknown(DataMapping mapping, IReadOnlyList<string> known, string what)
    {
        foreach (DataEntry entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                throw Invalid(entry.KeySpan, $"'{entry.Key}' is not a {what}. {AdviceOf(known)}");
            }
        }
    }

    private ArticleException Invalid(TextSpan span, string message, Exception? inner = null) =>
        SchemaErrors.Invalid(path, TextPosition.At(text, span.Start), message, inner);
}
