using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Schemas.Reading;

/// <summary>What a schema file says about new files; null for what the site's other files show.</summary>
internal sealed record NewFileDefinition
{
    /// <summary>The path of a new file in its directory, with {date}, {slug}, {title} and {category}.</summary>
    public string? Name { get; init; }

    /// <summary>The format of the front matter.</summary>
    public FrontMatterFormat? Format { get; init; }

    /// <summary>The formats that the generator reads, that of a new file without others beside it first; null for any.</summary>
    public IReadOnlyList<FrontMatterFormat>? Formats { get; init; }

    /// <summary>Keys that a new file has unless it gets others, with their values.</summary>
    public IDictionary Defaults { get; init; } = new OrderedDictionary();

    /// <summary>Whether the name is the site's own, and not that of a generator.</summary>
    public bool HasOwnName { get; init; }

    /// <summary>Everything that this definition says, and whatever else the other one does.</summary>
    public NewFileDefinition Over(NewFileDefinition extended) =>
        extended with
        {
            Name = Name ?? extended.Name,
            HasOwnName = Name is not null,
            Format = Format ?? extended.Format,
            Formats = Formats ?? extended.Formats,
            Defaults = Defaults.Count > 0 ? Defaults : extended.Defaults,
        };
}
