using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.Text;

namespace ArticlesPS.Schemas.Reading;

/// <summary>Finds what a schema file says twice or about nothing, together with the schema that it extends.</summary>
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

    /// <exception cref="ArticleException">The file contradicts itself (SchemaInvalid).</exception>
    public void Validate(DataMapping root, SchemaDefinition definition)
    {
        SchemaDefinition whole = definition.Extends is { } name ? definition.Over(BuiltInSchemas.DefinitionOf(name)) : definition;
        ValidateRoles(EntriesOf(root, "roles"), whole);
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
                continue;
            }

            if (mapping.Find("keys") is null && whole.Roles[role].Keys.Count == 0)
            {
                throw Invalid(mapping.Span, $"{role} needs keys here, because no schema is extended that has some.");
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

    private void ValidateFields(IEnumerable<DataEntry> fields, SchemaDefinition whole)
    {
        foreach (DataEntry entry in fields)
        {
            if (KeysOf(whole).FirstOrDefault(key => key.Role is not null && key.Path == entry.Key).Role is { } role)
            {
                throw Invalid(entry.KeySpan, $"'{entry.Key}' is already a key of {role}. Remove it here, or name other keys for {role}.");
            }

            OwnField given = whole.Fields.First(field => field.Key == entry.Key);
            string property = given.Property ?? whole.PropertyOf(given);
            bool isChosen = entry.Value.Resolved is DataMapping mapping && mapping.Find("property") is not null;
            TextSpan span = isChosen ? ((DataMapping)entry.Value.Resolved).Find("property")!.Value.Span : entry.KeySpan;
            if (isChosen && MemberNames.IsTaken(property, whole))
            {
                throw Invalid(span, $"'{property}' is a property of every article. Choose another name.");
            }

            if (whole.Fields.Count(field => whole.PropertyOf(field).Equals(property, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                throw Invalid(span, $"Two fields have the property '{property}'. Give one of them another with 'property'.");
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
