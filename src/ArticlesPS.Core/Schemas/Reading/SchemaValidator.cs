using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Text;

namespace ArticlesPS.Schemas.Reading;

/// <summary>Finds what a schema file says twice, in vain or about nothing, together with the schema that it extends.</summary>
/// <param name="text">The text of the file.</param>
/// <param name="path">The file's path, or the name of a built-in schema.</param>
internal sealed class SchemaValidator(string text, string path)
{
    // Of every article, whatever its schema.
    private static readonly string[] _columns =
    [
        "Title",
        "Published",
        "PublishedDateTime",
        "Topics",
        "Category",
        "Url",
        "Excerpt",
        MemberNames.State,
        "Metadata",
        "Body",
        "Name",
        "DirectoryName",
        "FullName",
        "PSPath",
    ];

    private static readonly string[] _dates =
    [
        .. ArticleRole.All.Where(role => role.ValueType == FieldType.Date).Select(role => role.Name),
    ];
    private static readonly string[] _published = ["Published"];

    // What only some roles can have. Elsewhere, it would do nothing.
    private static readonly Dictionary<string, (string[] Roles, string Shown)> _rolesOfWord = new(StringComparer.Ordinal)
    {
        ["format"] = (_dates, "dates"),
        ["fileTime"] = (_dates, "dates"),
        ["separator"] = (["Category", "Topics", "Authors", "Aliases", "Image"], "Category, Topics, Authors, Aliases and Image"),
        ["absent"] = (_published, "Published"),
        ["absentMatches"] = (_published, "Published"),
        ["unpublishedIn"] = (_published, "Published"),
        ["inverted"] = (_published, "Published"),
        ["yes"] = (_published, "Published"),
        ["no"] = (_published, "Published"),
        ["fileName"] = (["Title", "PublishedDateTime", "Language"], "Title, PublishedDateTime and Language"),
        ["touch"] = (["ModifiedDateTime"], "ModifiedDateTime"),
        ["heading"] = (["Title"], "Title"),
        ["publishing"] = (["ScheduledDateTime"], "ScheduledDateTime"),
    };

    /// <exception cref="ArticleException">The file contradicts itself (SchemaInvalid).</exception>
    public void Validate(DataMapping root, SchemaDefinition definition)
    {
        SchemaDefinition whole = definition.Extends is { } name ? definition.Over(BuiltInSchemas.DefinitionOf(name)) : definition;
        ValidateRoles(EntriesOf(root, "roles"), whole);
        ValidateFirstKeys([.. EntriesOf(root, "roles")], whole);
        ValidateFields(EntriesOf(root, "fields"), whole);
        ValidateColumns(root.Find("columns")?.Value.Resolved, whole);
    }

    private void ValidateRoles(IEnumerable<DataEntry> roles, SchemaDefinition whole)
    {
        string[] keys = [.. KeysOf(whole).Select(key => key.Path)];
        foreach (DataEntry entry in roles)
        {
            ArticleRole role = ArticleRole.Find(entry.Key)!;
            if (entry.Value.Resolved is not DataMapping mapping)
            {
                foreach (DataMapping key in ItemsOf(entry.Value.Resolved).OfType<DataMapping>())
                {
                    ValidateWords(role, key);
                }

                continue;
            }

            if (mapping.Find("keys") is null && whole.Roles[role].Keys.Count == 0)
            {
                throw Invalid(mapping.Span, $"{role} needs keys here, because no schema is extended that has some.");
            }

            ValidateWords(role, mapping);
            foreach (DataMapping key in ItemsOf(mapping.Find("keys")?.Value.Resolved).OfType<DataMapping>())
            {
                ValidateWords(role, key);
            }

            foreach (DataNode node in ItemsOf(mapping.Find("otherwise")?.Value.Resolved))
            {
                string key = ((DataScalar)node).Text;
                if (!keys.Contains(key))
                {
                    throw Invalid(node.Span, $"'{key}' is not a key of a role or field. {Candidates(key, keys)}");
                }
            }
        }
    }

    private void ValidateWords(ArticleRole role, DataMapping mapping)
    {
        foreach (DataEntry entry in mapping.Entries)
        {
            if (_rolesOfWord.TryGetValue(entry.Key, out (string[] Roles, string Shown) known) && !known.Roles.Contains(role.Name))
            {
                throw Invalid(entry.KeySpan, $"'{entry.Key}' does nothing for {role}. It is for {known.Shown}.");
            }
        }
    }

    // Two roles of one type with one first key would be one value: setting the one sets the other. Of two roles in the file, the
    // second is at fault.
    private void ValidateFirstKeys(IReadOnlyList<DataEntry> roles, SchemaDefinition whole)
    {
        DataEntry[] own = [.. roles.Where(entry => NodeOfKeys(entry) is { IsNull: false })];
        List<ArticleRole> known = [.. whole.Roles.Keys.Where(role => !own.Any(entry => ArticleRole.Find(entry.Key) == role))];
        foreach (DataEntry entry in own)
        {
            ArticleRole role = ArticleRole.Find(entry.Key)!;
            if (FirstKeyOf(role) is { } first && known.Find(other => FirstKeyOf(other) == first && HaveOneType(role, other)) is { } same)
            {
                throw Invalid(
                    ItemsOf(NodeOfKeys(entry))[0].Span,
                    $"'{first}' is the first key of both {same} and {role}, so that setting one would set the other. "
                        + "Name another key first for one of them."
                );
            }

            known.Add(role);
        }

        string? FirstKeyOf(ArticleRole role) => whole.Roles[role].Keys.Count > 0 ? whole.Roles[role].Keys[0].Path : null;
    }

    private static bool HaveOneType(ArticleRole role, ArticleRole other) => role.ValueType.Description == other.ValueType.Description;

    private static DataNode? NodeOfKeys(DataEntry role) =>
        role.Value.Resolved is DataMapping mapping ? mapping.Find("keys")?.Value.Resolved : role.Value.Resolved;

    private void ValidateFields(IEnumerable<DataEntry> fields, SchemaDefinition whole)
    {
        DataEntry[] own = [.. fields];
        HashSet<string> properties = new(
            whole.Fields.Where(field => !own.Any(entry => entry.Key == field.Key)).Select(whole.PropertyOf),
            StringComparer.OrdinalIgnoreCase
        );
        foreach (DataEntry entry in own)
        {
            if (KeysOf(whole).FirstOrDefault(key => key.Role is not null && key.Path == entry.Key).Role is { } role)
            {
                throw Invalid(entry.KeySpan, $"'{entry.Key}' is already a key of {role}. Remove it here, or name other keys for {role}.");
            }

            OwnField field = whole.Fields.First(known => known.Key == entry.Key);
            string property = field.Property ?? whole.PropertyOf(field);
            DataMapping? mapping = entry.Value.Resolved as DataMapping;
            DataEntry? chosen = mapping?.Find("property");
            TextSpan span = chosen?.Value.Span ?? entry.KeySpan;
            if (chosen is not null && MemberNames.IsTaken(property, whole))
            {
                throw Invalid(span, $"'{property}' is a property of every article. Choose another name.");
            }

            if (!properties.Add(property))
            {
                throw Invalid(span, $"Two fields have the property '{property}'. Give one of them another with 'property'.");
            }

            ValidateChoices(mapping?.Find("choices")?.Value.Resolved, field);
        }
    }

    private void ValidateChoices(DataNode? choices, OwnField field)
    {
        FieldType type = SchemaTypes.Of(field);
        foreach (DataNode node in ItemsOf(choices))
        {
            string choice = ((DataScalar)node).Text;
            if (type.Convert(choice) is null)
            {
                throw Invalid(node.Span, $"'{choice}' is not {type.Description}, as the type {field.Type} requires.");
            }
        }
    }

    private void ValidateColumns(DataNode? columns, SchemaDefinition whole)
    {
        string[] names =
        [
            .. ArticleRole
                .All.Where(role => whole.Roles.TryGetValue(role, out RoleDefinition? given) && given.Keys.Count > 0)
                .Select(role => role.Name),
            .. _columns,
            .. whole.Fields.Select(whole.PropertyOf),
        ];
        names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (DataNode node in ItemsOf(columns))
        {
            string name = ((DataScalar)node).Text;
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Invalid(
                    node.Span,
                    $"'{name}' is not a column: neither a role of this schema nor a property. {Candidates(name, names)}"
                );
            }
        }
    }

    private static string Candidates(string name, string[] names)
    {
        IReadOnlyList<string> nearest = Spelling.FindNearest(name, names);
        return $"Use {WordList.Join(nearest.Count > 0 ? nearest : names, "or")}.";
    }

    private static IEnumerable<(ArticleRole? Role, string Path)> KeysOf(SchemaDefinition whole) =>
        whole
            .Roles.SelectMany(role => role.Value.Keys.Select(key => ((ArticleRole?)role.Key, key.Path)))
            .Concat(whole.Fields.Select(field => ((ArticleRole?)null, field.Key)));

    private static IEnumerable<DataEntry> EntriesOf(DataMapping root, string key) =>
        root.Find(key)?.Value.Resolved is DataMapping mapping ? mapping.Entries : [];

    private static IReadOnlyList<DataNode> ItemsOf(DataNode? node) =>
        node switch
        {
            null or { IsNull: true } => [],
            DataSequence sequence => [.. sequence.Items.Select(item => item.Resolved)],
            _ => [node],
        };

    private ArticleException Invalid(TextSpan span, string message) =>
        SchemaErrors.Invalid(path, TextPosition.At(text, span.Start), message);
}
