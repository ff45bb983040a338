using System;
using System.Collections.Generic;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Schemas;

/// <summary>Names that a site's own field cannot have as its property.</summary>
internal static class MemberNames
{
    /// <summary>The heading of the computed state.</summary>
    public const string State = "State";

    /// <summary>The member that says where the title comes from. It's no column.</summary>
    public const string TitleSource = "TitleSource";

    // Count and Length are what the engine gives every object; cmdlets would take the others from objects that are piped to them.
    private static readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Count",
        "Length",
        "Path",
        "LiteralPath",
        "PSPath",
        "Name",
        "Destination",
        "NewName",
        "Value",
        "Include",
        "Exclude",
        "Filter",
    };

    // Of the class of articles, beside the roles.
    private static readonly HashSet<string> _ofArticles = new(
        [State, TitleSource, "Metadata", "Body", "DirectoryName", "FullName"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a name can't be that of a member, so that a key of this name is in Metadata alone.</summary>
    public static bool IsReserved(string name) => _reserved.Contains(name);

    /// <summary>Whether articles of a schema have a property of this name, or none may have it.</summary>
    public static bool IsTaken(string name, SchemaDefinition schema) =>
        IsReserved(name) || _ofArticles.Contains(name) || (ArticleRole.Find(name) is { } role && IsShown(role, schema));

    // What only news articles have is a property of other articles where their schema names it.
    private static bool IsShown(ArticleRole role, SchemaDefinition schema) => !role.IsOfNews || schema.IsOfNews || schema.Has(role);
}
