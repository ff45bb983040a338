using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>An article of a directory, beside which a new one is to stand.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Document">Its document.</param>
internal sealed record Neighbour(string Path, FrontMatterDocument Document)
{
    // Comments, and blanks at the ends of lines.
    private static readonly Regex _comment = new(
        @"^[ \t]*#[^\n]*\n|[ \t]+#[^\n]*(?=\n)|[ \t]+(?=\n)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    );

    /// <summary>
    /// Its front matter alone, without comments and blanks at the ends of lines; null if it can't be had, or repeats values by aliases.
    /// </summary>
    public FrontMatterDocument? Alone(ArticleSchema schema, string newLine)
    {
        bool isOnOneLine = Document.Format == FrontMatterFormat.Yaml && Document.Root.IsFlow;
        if (isOnOneLine || Document.HasAliases)
        {
            return null;
        }

        string text = Document.Text.Substring(Document.OpeningFence.Start, Document.ClosingFence.End - Document.OpeningFence.Start);
        text = text.Replace("\r\n", "\n").TrimEnd('\n', '\r') + (Document.IsClosedByBlank ? "\n\n" : "\n");
        bool mayHaveComments = Document.Format is FrontMatterFormat.Yaml or FrontMatterFormat.Toml;
        string bare = mayHaveComments ? _comment.Replace(text, "") : text;
        try
        {
            FrontMatterDocument alone = FrontMatterDocument.Parse(bare.Replace("\n", newLine), schema.ReadingOptions);
            return DataComparer.IsAsWanted(Document.Root, alone.Root) ? alone : null;
        }
        catch (FrontMatterException)
        {
            return null;
        }
    }
}
