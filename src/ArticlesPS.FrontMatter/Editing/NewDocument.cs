using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>
/// Writes front matter from nothing: an empty document gets its keys by an edit, which reads the result and compares it.
/// </summary>
internal static class NewDocument
{
    /// <summary>A document of front matter alone, whose last line ends.</summary>
    /// <param name="format">The format of the front matter.</param>
    /// <param name="values">A dictionary, or a value that is converted to one.</param>
    /// <param name="newLine">How lines end: LF or CRLF.</param>
    /// <param name="convert">Converts a value of another type, or returns the value itself; null for no other types.</param>
    /// <exception cref="FormatException">The values are not a dictionary, or contain a value that the format can't hold.</exception>
    public static FrontMatterDocument Create(FrontMatterFormat format, object values, string newLine, Func<object, object?>? convert = null)
    {
        FrontMatterDocument empty = FrontMatterDocument.Empty(format, newLine);
        MappingContent content = new NewContent(format, convert).RootOf(values);
        IEnumerable<WantedEntry> entries = content.Entries.Select(entry => new WantedEntry(entry.Key, WantedTree.Merge(null, entry.Value)));
        WantedMapping root = new([.. entries], empty.Root);
        return DocumentEditor.TryApply(empty, new WantedDocument(root), EditConventions.NewDocument, out FrontMatterException? failure)
            ?? throw new FormatException(
                $"The values cannot be written without changing their meaning. {failure?.Message}".TrimEnd(),
                failure
            );
    }
}
