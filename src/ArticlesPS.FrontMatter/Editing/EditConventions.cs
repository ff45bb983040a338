using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>What a kind of site wants of new text beyond what the file itself shows.</summary>
/// <param name="ParagraphKeys">Keys of the root before which a blank line stands, where the file has such blank lines.</param>
/// <param name="KeepsLines">Whether new text of several lines is written on several lines where the format can hold that.</param>
internal sealed record EditConventions(IReadOnlyCollection<string> ParagraphKeys, bool KeepsLines = false)
{
    public static EditConventions None { get; } = new([]);

    /// <summary>Those of front matter that is written from nothing.</summary>
    public static EditConventions NewDocument { get; } = new([], KeepsLines: true);
}
