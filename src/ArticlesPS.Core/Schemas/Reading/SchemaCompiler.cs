using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Reading;

/// <summary>Makes one table from key to field of what a schema says.</summary>
internal static class SchemaCompiler
{
    public static FieldTable TableOf(SchemaDefinition definition)
    {
        List<FieldDefinition> fields = [];
        foreach (ArticleRole role in ArticleRole.All)
        {
            if (definition.Roles.TryGetValue(role, out RoleDefinition? given) && given.Keys.Count > 0)
            {
                fields.Add(FieldOf(role, given, definition));
            }
        }

        fields.AddRange(definition.Fields.Select(field => FieldOf(field, definition.PropertyOf(field))));
        FieldTable table = new([.. InOrder(fields, definition.Order ?? [])], definition.IgnoresCase ?? false);
        foreach (FieldDefinition field in fields.Where(field => field.Role is not null))
        {
            field.Fallbacks = [.. definition.Roles[field.Role!].Otherwise.Select(key => Find(fields, key)).OfType<FieldDefinition>()];
        }

        return table;
    }

    private static FieldDefinition? Find(List<FieldDefinition> fields, string key) =>
        fields.Find(field => field.Keys.Any(known => known.Path == key));

    // The keys of the order first; all others behind them, as they are.
    private static IEnumerable<FieldDefinition> InOrder(List<FieldDefinition> fields, IReadOnlyList<string> order)
    {
        List<FieldDefinition> first = [.. order.Select(key => Find(fields, key)).OfType<FieldDefinition>().Distinct()];
        return first.Concat(fields.Except(first));
    }

    private static FieldDefinition FieldOf(ArticleRole role, RoleDefinition given, SchemaDefinition definition)
    {
        FieldType lenient = TypeOf(role, given, definition.IsOfNews);
        FieldType type = given.Keys[0].IsStrict == true ? role.ValueType : lenient;
        FieldDefinition field = new([.. given.Keys.Select(key => (key.Path, TypeOf(role, lenient, key)))], type, role.Description)
        {
            Role = role,
            PropertyName = role.Name,
            Notation = role.Notation,
            StartsParagraph = role.StartsParagraph && definition.IsOfNews,
            IsLazy = role.IsLazy,
            KeepsSource = IsPartOfUrl(role, definition.Url.Rule),
        };
        for (int i = 0; i < given.Keys.Count; i++)
        {
            field.Keys[i].IsOfSite = given.Keys[i].IsStrict == false;
        }

        return field;
    }

    // Jekyll's URLs have all of the categories, and depend on how dates and permalinks are written.
    private static bool IsPartOfUrl(ArticleRole role, UrlRuleName rule) =>
        rule == UrlRuleName.Jekyll && (role == ArticleRole.Category || role == ArticleRole.PublishedDateTime || role == ArticleRole.Url);

    private static FieldType TypeOf(ArticleRole role, RoleDefinition given, bool isOfNews)
    {
        bool hasOwnDates = !isOfNews || given.Formats.Count > 0 || given.FileTime is not null;
        if (role.ValueType == FieldType.Date && hasOwnDates)
        {
            return new DateType(given.Formats, given.FileTime, writesDays: !isOfNews);
        }

        if (role == ArticleRole.Category || role == ArticleRole.Image)
        {
            return given.Separator is null ? FieldType.FirstText : new FirstTextType(given.Separator);
        }

        if (role == ArticleRole.Topics || role == ArticleRole.Aliases)
        {
            return given.Separator is null ? FieldType.Texts : new TextsType(given.Separator);
        }

        if (role == ArticleRole.Authors && given.Separator is not null)
        {
            return new NamesType(given.Separator);
        }

        return role.ValueType;
    }

    private static FieldType? TypeOf(ArticleRole role, FieldType type, RoleKey key)
    {
        if (key.IsInverted)
        {
            return FieldType.InvertedBoolean;
        }

        if (key is { Yes: { } yes, No: { } no })
        {
            return new WordType(yes, no);
        }

        if (key.IsStrict == true)
        {
            return role.ValueType;
        }

        if (key.IsList)
        {
            return type.AsListInFile;
        }

        return role == ArticleRole.Published ? FieldType.WordBoolean : type;
    }

    private static FieldDefinition FieldOf(OwnField field, string property) =>
        new([(field.Key, null)], SchemaTypes.Of(field), field.Description ?? "A field of the site's own.")
        {
            PropertyName = property,
            Choices = field.Choices,
        };
}
