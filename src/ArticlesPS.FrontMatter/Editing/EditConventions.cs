using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>The conventions of a site for new text, beyond what the file itself shows.</summary>
/// <param name="ParagraphKeys">Keys of the root that a blank line precedes, if the file has such blank lines.</param>
/// <param name="KeepsLines">Whether new multiline text is written on several lines if the format allows it.</param>
internal sealed record EditConventions(IReadOnlyCollection<string> ParagraphKeys, bool KeepsLines = false)
{
    public static EditConventions None { get; } = new([]);

    /// <summary>Those of front matter that is written from nothing.</summary>
    public static EditConventions NewDocument { get; } = new([], KeepsLines: true);
}
