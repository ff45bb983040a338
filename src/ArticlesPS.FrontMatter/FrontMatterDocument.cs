using System;
using System.Collections;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// A file's text, split into prefix, opening fence, block, closing fence and body. The five spans cover the text without
/// gaps or overlaps, so everything that isn't replaced is preserved.
/// </summary>
/// <remarks>
/// Front matter begins at offset 0 (after a byte-order mark). YAML is between lines of three dashes, of which the second
/// can be three dots; TOML is between lines of three plus signs; JSON is an object that ends its line. The language can be
/// named after three dashes: ---toml, ---json, ---yaml. Blanks can follow a fence. A line ends with LF, CRLF or a lone CR.
/// Lines of keys and values without a fence are front matter only where <see cref="FrontMatterOptions"/> allow them.
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

    /// <summary>The first line, its line ending included; empty without a fence.</summary>
    public TextSpan OpeningFence => Frame.OpeningFence;

    /// <summary>
    /// The lines between the fences. Without fences, the JSON object, or the lines of keys and values up to the ending of the last.
    /// </summary>
    public TextSpan Block => Frame.Block;

    /// <summary>
    /// The closing line, including its line ending if it has one. Without fences, the rest of the last line; for lines of keys and
    /// values also the line that ends them: a blank one, or one of three hyphens or dots.
    /// </summary>
    public TextSpan ClosingFence => Frame.ClosingFence;

    /// <summary>Everything after the closing line.</summary>
    public TextSpan Body => new(ClosingFence.End, Text.Length);

    /// <summary>The fields. Front matter without any is an empty mapping.</summary>
    public DataMapping Root { get; }

    private FrontMatterFrame Frame { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FrontMatterException">The text has no front matter, or it is not valid.</exception>
    public static FrontMatterDocument Parse(string text) => Parse(text, FrontMatterOptions.Default);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text may have as front matter.</param>
    /// <exception cref="FrontMatterException">The text has no front matter, or it is not valid.</exception>
    public static FrontMatterDocument Parse(string text, FrontMatterOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        _reading?.Invoke();
        FrontMatterFrame frame = FrontMatterFrame.Find(text, options);
        return new FrontMatterDocument(text, frame, FrontMatterSyntax.Of(frame.Format).Read(text, frame.Block));
    }

    /// <summary>Writes new front matter. Multiline text stays on several lines if the format allows it.</summary>
    /// <param name="format">The format of the front matter.</param>
    /// <param name="values">
    /// The keys in their order, and what <see cref="FrontMatterEdit.Set"/> takes. A date is written with the offset that it has,
    /// and without one where its kind is not specified.
    /// </param>
    /// <param name="newLine">How lines end: LF or CRLF.</param>
    /// <returns>A document of front matter alone, whose last line ends. A blank line ends lines of keys and values.</returns>
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

    /// <summary>What its text needs in order to be read again.</summary>
    internal FrontMatterOptions Options =>
        new() { AllowsBlanksAbove = Prefix.End > TextStart(Text), AllowsKeyValueLines = Format == FrontMatterFormat.KeyValue };

    /// <summary>Whether a line closes the front matter; without one, the body could begin with what would be read as part of it.</summary>
    internal bool IsClosed => Format != FrontMatterFormat.KeyValue || TextLine.At(Text, Block.End).Next < ClosingFence.End;

    /// <summary>Whether that line is blank, as below lines of keys and values.</summary>
    internal bool IsClosedByBlank => Format == FrontMatterFormat.KeyValue && IsClosed && string.IsNullOrWhiteSpace(ClosingFence.In(Text));

    /// <summary>
    /// A document without fields, from which a new one is made. Lines of keys and values begin with the first key, so their text
    /// can't be read before it has one.
    /// </summary>
    internal static FrontMatterDocument Empty(FrontMatterFormat format, string newLine)
    {
        if (format == FrontMatterFormat.KeyValue)
        {
            string text = newLine + newLine;
            FrontMatterFrame frame = new(format, default, default, new TextSpan(0, text.Length));
            return new FrontMatterDocument(text, frame, new DataMapping([], isFlow: false, default));
        }

        return Parse(
            format switch
            {
                FrontMatterFormat.Yaml => $"---{newLine}---{newLine}",
                FrontMatterFormat.Toml => $"+++{newLine}+++{newLine}",
                _ => "{}" + newLine,
            }
        );
    }

    /// <summary>The same text with another tree, as one that changes are made in.</summary>
    internal FrontMatterDocument WithRoot(DataMapping root) => root == Root ? this : new(Text, Frame, root);

    /// <summary>The line and column of an offset in <see cref="Text"/>.</summary>
    public TextPosition PositionOf(int offset) => TextPosition.At(Text, offset);

    /// <summary>The offset after the byte-order mark, if there is one.</summary>
    internal static int TextStart(string text) => text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
}
