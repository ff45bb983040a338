using System.Collections.Generic;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Reading;

/// <summary>The types that a site's own fields can have.</summary>
internal static class SchemaTypes
{
    public const string Default = "string";

    public static IReadOnlyList<string> Names { get; } = ["string", "integer", "number", "boolean", "date", "list"];

    public static FieldType Of(OwnField field) =>
        field.Type switch
        {
            "integer" => FieldType.Integer,
            "number" => FieldType.Number,
            "boolean" => FieldType.Boolean,
            "date" => new DateType(field.Formats, writesDays: true),
            "list" => new TextsType(field.Separator),
            _ => FieldType.String,
        };
}
