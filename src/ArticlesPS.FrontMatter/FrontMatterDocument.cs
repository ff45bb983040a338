using System;
using System.Collections;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// A file's text, cut into prefix, opening fence, block, closing fence and body. The five spans cover the text without
/// gap or overlap, so that what is not replaced stays as it is.
/// </summary>
/// <remarks>
/// Front matter begins at offset 0 (behind a byte-order mark). YAML stands between lines of three dashes, of which the
/// second may be three dots; TOML between lines of three plus signs; JSON is an object that ends its line. After three
/// dashes the language may be named: ---toml, ---json, ---yaml. Blanks may follow a fence. A line ends with LF, CRLF or a
/// lone CR.
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

    /// <summary>The byte-order mark, or an empty span.</summary>
    public TextSpan Prefix => new(0, OpeningFence.Start);

    /// <summary>The first line, its line ending included; empty where JSON has no fence.</summary>
    public TextSpan OpeningFence => Frame.OpeningFence;

    /// <summary>The lines between the fences; with JSON that has none the object itself.</summary>
    public TextSpan Block => Frame.Block;

    /// <summary>
    /// The closing line, its line ending included where it has one; with JSON that has no fence the rest of its last line.
    /// </summary>
    public TextSpan ClosingFence => Frame.ClosingFence;

    /// <summary>Everything behind the closing line.</summary>
    public TextSpan Body => new(ClosingFence.End, Text.Length);

    /// <summary>The fields. Front matter without any is an empty mapping.</summary>
    public DataMapping Root { get; }

    private FrontMatterFrame Frame { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FrontMatterException">The text has no front matter, or it is not valid.</exception>
    public static FrontMatterDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _reading?.Invoke();
        FrontMatterFrame frame = FrontMatterFrame.Find(text);
        return new FrontMatterDocument(text, frame, FrontMatterSyntax.Of(frame.Format).Read(text, frame.Block));
    }

    /// <summary>Writes front matter from nothing. A text of several lines keeps them where the format allows it.</summary>
    /// <param name="format">The format of the front matter.</param>
    /// <param name="values">
    /// The keys in their order, and what <see cref="FrontMatterEdit.Set"/> takes. A date is written with the offset that it has,
    /// and without one where its kind is not specified.
    /// </param>
    /// <param name="newLine">How lines end: LF or CRLF.</param>
    /// <returns>A document of front matter alone, whose last line ends.</returns>
    /// <exception cref="FormatException">A value is of a type that the format does not have, as null in TOML.</exception>
    public static FrontMatterDocument Create(FrontMatterFormat format, IDictionary values, string newLine = "\n")
    {
        ArgumentNullException.ThrowIfNull(values);
        return newLine is "\n" or "\r\n"
            ? NewDocument.Create(format, values, newLine)
            : throw new ArgumentException("Lines end with LF or CRLF.", nameof(newLine));
    }

    /// <summary>The value at a path, as <see cref="FrontMatterEdit"/> has them; null where there is none.</summary>
    /// <exception cref="FormatException">The path is not one.</exception>
    public DataNode? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DataPath.Find(Root, DataPath.Parse(path));
    }

    /// <summary>The document with changes made; the same one where nothing differs.</summary>
    /// <param name="edit">Says what is to be changed.</param>
    /// <exception cref="EditException">A change cannot be made without changing something else.</exception>
    /// <exception cref="FormatException">A path is not one, or a value is of a type that front matter does not have.</exception>
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

    /// <summary>The same text with another tree, as one that changes are made in.</summary>
    internal FrontMatterDocument WithRoot(DataMapping root) => root == Root ? this : new(Text, Frame, root);

    /// <summary>The line and column of an offset in <see cref="Text"/>.</summary>
    public TextPosition PositionOf(int offset) => TextPosition.At(Text, offset);

    /// <summary>The offset behind the byte-order mark, where there is one.</summary>
    internal static int TextStart(string text) => text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
}
