using System;
using System.Collections;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Wanted;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// A file's text, split into prefix, opening fence, block, closing fence and body. The five spans cover the text without
/// gaps or overlaps, so everything that isn't replaced is preserved.
/// </summary>
/// <remarks>
/// Front matter begins at offset 0 (after a byte-order mark). YAML is between lines of three dashes, of which the second
/// can be three dots; TOML is between lines of three plus signs; JSON is an object that ends its line. The language can be
/// named after three dashes: ---toml, ---json, ---yaml. Blanks can follow a fence. A line ends with LF, CRLF or a lone CR.
/// </remarks>
public sealed class FrontMatterDocument
{
    internal const char ByteOrderMark = '\uFEFF';

    [ThreadStatic]
    private static Action? _reading;

    private bool? _hasAliases;

    private FrontMatterDocument(string text, FrontMatterFrame frame, DataMapping root)
    {
        Text = text;
        Frame = frame;
        Root = root;
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The language of the front matter.</summary>
    public FrontMatterFormat Format => Frame.Format;

    /// <summary>The byte-order mark, and blanks where they may precede front matter; otherwise an empty span.</summary>
    public TextSpan Prefix => new(0, OpeningFence.Start);

    /// <summary>The first line, its line ending included; empty where JSON has no fence.</summary>
    public TextSpan OpeningFence => Frame.OpeningFence;

    /// <summary>The lines between the fences, or the object itself for JSON without fences.</summary>
    public TextSpan Block => Frame.Block;

    /// <summary>The closing line, including its line ending if it has one; for JSON without fences, the rest of its last line.</summary>
    public TextSpan ClosingFence => Frame.ClosingFence;

    /// <summary>Everything after the closing line.</summary>
    public TextSpan Body => new(ClosingFence.End, Text.Length);

    /// <summary>The fields. Front matter without any is an empty mapping.</summary>
    public DataMapping Root { get; }

    private FrontMatterFrame Frame { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FrontMatterException">The text has no front matter, or it is not valid.</exception>
    public static FrontMatterDocument Parse(string text) => Parse(text, allowsBlanksAbove: false);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowsBlanksAbove">Whether blanks and blank lines may precede the front matter.</param>
    /// <exception cref="FrontMatterException">The text has no front matter, or it is not valid.</exception>
    internal static FrontMatterDocument Parse(string text, bool allowsBlanksAbove)
    {
        ArgumentNullException.ThrowIfNull(text);
        _reading?.Invoke();
        FrontMatterFrame frame = FrontMatterFrame.Find(text, allowsBlanksAbove);
        return new FrontMatterDocument(text, frame, FrontMatterSyntax.Of(frame.Format).Read(text, frame.Block));
    }

    /// <summary>Writes new front matter. Multiline text stays on several lines if the format allows it.</summary>
    /// <param name="format">The format of the front matter.</param>
    /// <param name="values">
    /// The keys in their order, and what <see cref="FrontMatterEdit.Set"/> takes. A date is written with the offset that it has,
    /// and without one where its kind is not specified.
    /// </param>
    /// <param name="newLine">How lines end: LF or CRLF.</param>
    /// <returns>A document of front matter alone, whose last line ends.</returns>
    /// <exception cref="FormatException">The format can't hold a value, such as null in TOML.</exception>
    public static FrontMatterDocument Create(FrontMatterFormat format, IDictionary values, string newLine = "\n")
    {
        ArgumentNullException.ThrowIfNull(values);
        return newLine is "\n" or "\r\n"
            ? NewDocument.Create(format, values, newLine)
            : throw new ArgumentException("Lines end with LF or CRLF.", nameof(newLine));
    }

    /// <summary>The value at a path, with the syntax of <see cref="FrontMatterEdit"/>; null if there is none.</summary>
    /// <exception cref="FormatException">The path is not one.</exception>
    public DataNode? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DataPath.Find(Root, DataPath.Parse(path));
    }

    /// <summary>The edited document; the same one if nothing differs.</summary>
    /// <param name="edit">Makes the changes.</param>
    /// <exception cref="EditException">A change cannot be made without changing something else.</exception>
    /// <exception cref="FormatException">A path is not valid, or front matter can't hold a value.</exception>
    public FrontMatterDocument Edit(Action<FrontMatterEdit> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        FrontMatterEdit changes = new(this);
        edit(changes);
        return DocumentEditor.Apply(this, new WantedDocument(changes.Root), EditConventions.None, changes.Paths);
    }

    /// <summary>How often texts are read on this thread while something is done, which tests hold to a limit.</summary>
    internal static int CountReadings(Action action)
    {
        int count = 0;
        _reading = () => count++;
        try
        {
            action();
        }
        finally
        {
            _reading = null;
        }

        return count;
    }

    /// <summary>Whether a value repeats another one by an alias, which only YAML has.</summary>
    internal bool HasAliases => _hasAliases ??= Text.IndexOf('*', Block.Start, Block.Length) >= 0 && AliasGuard.HasAliases(Root);

    /// <summary>Whether blanks precede the front matter.</summary>
    internal bool HasBlanksAbove => Prefix.End > TextStart(Text);

    /// <summary>The same text with another tree, as one that changes are made in.</summary>
    internal FrontMatterDocument WithRoot(DataMapping root) => root == Root ? this : new(Text, Frame, root);

    /// <summary>The line and column of an offset in <see cref="Text"/>.</summary>
    public TextPosition PositionOf(int offset) => TextPosition.At(Text, offset);

    /// <summary>The offset after the byte-order mark, if there is one.</summary>
    internal static int TextStart(string text) => text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
}
