using System.Collections.Generic;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Reading;

/// <summary>What a schema file says about a field of the site's own.</summary>
/// <param name="Key">The key, or the path to it.</param>
/// <param name="Type">The name of its type.</param>
internal sealed record OwnField(string Key, string Type)
{
    /// <summary>The property of articles that shows it; null for the key itself.</summary>
    public string? Property { get; init; }

    /// <summary>The name of the property: by default the key, without the brackets that a point in it needs.</summary>
    public string PropertyName
    {
        get
        {
            IReadOnlyList<DataPathStep> steps = DataPath.Parse(Key);
            return Property ?? (steps.Count == 1 ? steps[0].Key! : Key);
        }
    }

    public string? Description { get; init; }

    /// <summary>The only values that the site wants; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The site's notations, if it's a date.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>What separates the entries of a list that is written as one text.</summary>
    public ListSeparator? Separator { get; init; }
}
