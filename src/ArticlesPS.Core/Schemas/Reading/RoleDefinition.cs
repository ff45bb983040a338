using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Reading;

/// <summary>What a schema file says about a role.</summary>
internal sealed record RoleDefinition
{
    /// <summary>The words of the file that this definition uses; everything else is as in the schema that is extended.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The keys that are read, the one for new values first. None takes the role away.</summary>
    public IReadOnlyList<RoleKey> Keys { get; init; } = [];

    /// <summary>Keys of other roles or fields that are read where a file has none of its own.</summary>
    public IReadOnlyList<string> Otherwise { get; init; } = [];

    /// <summary>The site's notations of dates.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>What separates the entries of a list that is written as one text.</summary>
    public ListSeparator? Separator { get; init; }

    /// <summary>Whether an article without the key is published; null if that says nothing.</summary>
    public bool? Absent { get; init; }

    /// <summary>Whether a filter for unpublished articles includes those without the key although that says nothing.</summary>
    public bool CountsSilentAsUnpublished { get; init; }

    /// <summary>The directories whose articles are drafts.</summary>
    public IReadOnlyList<string> DraftDirectories { get; init; } = [];

    /// <summary>Whether the file's name is read where the file has none of the keys.</summary>
    public bool UsesFileName { get; init; }

    /// <summary>Whether the first heading of the text is read where the file has none of the keys.</summary>
    public bool UsesHeading { get; init; }

    /// <summary>Whether every change of an article sets it to the present moment.</summary>
    public bool IsTouched { get; init; }

    /// <summary>The word in place of a date that means when the file was last changed, as last-modified; or null.</summary>
    public string? FileTime { get; init; }

    /// <summary>Whether a scheduled job publishes the article by its date, and not the generator.</summary>
    public bool IsPublishedByJob { get; init; }

    /// <summary>Everything that this definition says, and whatever else the other one does.</summary>
    public RoleDefinition Over(RoleDefinition extended)
    {
        bool saysAbsent = Words.Contains("absent");
        return extended with
        {
            Words = [.. Words.Union(extended.Words)],
            Keys = Words.Contains("keys") ? Keys : extended.Keys,
            Otherwise = Words.Contains("otherwise") ? Otherwise : extended.Otherwise,
            Formats = Words.Contains("format") ? Formats : extended.Formats,
            Separator = Words.Contains("separator") ? Separator : extended.Separator,
            Absent = saysAbsent ? Absent : extended.Absent,
            CountsSilentAsUnpublished =
                saysAbsent || Words.Contains("absentMatches") ? CountsSilentAsUnpublished : extended.CountsSilentAsUnpublished,
            DraftDirectories = Words.Contains("unpublishedIn") ? DraftDirectories : extended.DraftDirectories,
            UsesFileName = Words.Contains("fileName") ? UsesFileName : extended.UsesFileName,
            UsesHeading = Words.Contains("heading") ? UsesHeading : extended.UsesHeading,
            IsTouched = Words.Contains("touch") ? IsTouched : extended.IsTouched,
            FileTime = Words.Contains("fileTime") ? FileTime : extended.FileTime,
            IsPublishedByJob = Words.Contains("publishing") ? IsPublishedByJob : extended.IsPublishedByJob,
        };
    }
}

/// <summary>A key of a role.</summary>
/// <param name="Path">The key, or the path to it.</param>
/// <param name="IsInverted">Whether true there means false, as in draft.</param>
/// <param name="IsStrict">
/// Whether only the role's own form is right, and any other a problem; false where any other is the site's own business, and null
/// where that depends on the role.
/// </param>
/// <param name="Yes">The text that means true where the value is neither true nor false, as published in status; or null.</param>
/// <param name="No">The text that is written for false; any other than <paramref name="Yes"/> is read as false.</param>
/// <param name="IsList">Whether a new value is written as a list, because the generator takes nothing else.</param>
internal sealed record RoleKey(
    string Path,
    bool IsInverted = false,
    bool? IsStrict = null,
    string? Yes = null,
    string? No = null,
    bool IsList = false
);
