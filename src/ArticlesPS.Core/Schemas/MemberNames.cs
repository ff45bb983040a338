using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Schemas;

/// <summary>Names that a site's own field cannot have as its property.</summary>
internal static class MemberNames
{
    /// <summary>The heading of the computed state.</summary>
    public const string State = "State";

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
        ArticleRole.All.Select(role => role.Name).Concat([State, "Metadata", "Body", "DirectoryName", "FullName"]),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a name can't be that of a member, so that a key of this name is in Metadata alone.</summary>
    public static bool IsReserved(string name) => _reserved.Contains(name);

    /// <summary>Whether articles have a property of this name, or none may have it.</summary>
    public static bool IsTaken(string name) => IsReserved(name) || _ofArticles.Contains(name);
}
