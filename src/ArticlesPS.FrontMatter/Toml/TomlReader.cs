using System.Collections.Generic;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Toml.Editing;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>
/// Reads the TOML between the fences. Tomlyn finds the positions; this class and <see cref="TomlTableDraft"/> decide the
/// meaning of values and which tables can follow which.
/// </summary>
internal sealed class TomlReader(string text, TextSpan block)
{
    // Tomlyn counts a level or two more; what it refuses by itself has no position.
    private static readonly TomlSerializerOptions _options = new() { MaxDepth = Nesting.Deepest * 2 };
    private static readonly TomlLexerOptions _lexerOptions = new() { DecodeScalars = false };

    private readonly TomlGuard _guard = new(text, block);

    /// <exception cref="FrontMatterException">It is not valid TOML.</exception>
    public DataMapping Read()
    {
        _guard.RejectControlCharacters();
        DocumentSyntax document = Parse(_guard.ForTomlyn());
        TomlSection top = new(new TextSpan(block.Start, block.Start), [], isArrayItem: false);
        TomlTableDraft root = new(text) { Own = top };
        AddPairs(root, top, document.KeyValues, depth: 1);
        foreach (TableSyntaxBase table in document.Tables)
        {
            TomlSection section = SectionOf(table);
            RejectDepth(section.Name.Count + 1, section.Header.Start);
            AddPairs(root.OpenSection(section), section, table.Items, section.Name.Count + 1);
        }

        return root.ToTable(block);
    }

    private DocumentSyntax Parse(string toml)
    {
        try
        {
            DocumentSyntax document = SyntaxParser.Parse(TomlLexer.Create(toml, _lexerOptions), _options, validate: false);
            return _guard.ErrorOf(document.Diagnostics) is { } error ? throw error : document;
        }
        catch (TomlException)
        {
            int offset = _guard.OffsetOfDepth(toml, _lexerOptions, Nesting.Deepest);
            throw FrontMatterErrors.NestingTooDeep(TextPosition.At(text, offset));
        }
    }

    private TomlSection SectionOf(TableSyntaxBase table)
    {
        TextSpan header = new(SpanOf(table.OpenBracket!).Start, SpanOf(table.CloseBracket!).End);
        return new TomlSection(header, KeyOf(table.Name!), table is TableArraySyntax);
    }

    private void AddPairs(TomlTableDraft table, TomlPairs home, SyntaxList<KeyValueSyntax> pairs, int depth)
    {
        foreach (KeyValueSyntax pair in pairs)
        {
            AddPair(table, home, pair, default, depth);
        }
    }

    private void AddPair(TomlTableDraft table, TomlPairs home, KeyValueSyntax syntax, TextSpan comma, int depth)
    {
        List<TomlKeyPart> key = KeyOf(syntax.Key!);
        RejectDepth(depth + key.Count - 1, key[0].Span.Start);
        TomlPair pair = new(home, key, ValueOf(syntax.Value!, depth + key.Count), comma);
        home.Items.Add(pair);
        table.Add(pair);
    }

    private DataNode ValueOf(ValueSyntax value, int depth) =>
        value switch
        {
            ArraySyntax array => ArrayOf(array, depth),
            InlineTableSyntax table => InlineTableOf(table, depth),
            StringValueSyntax { Token: { } token } => TomlScalar.Quoted(text, SpanOf(token), _guard.StyleOf(token)),
            _ => _guard.BareValue(SpanOf(TokenOf(value))),
        };

    private TomlArray ArrayOf(ArraySyntax array, int depth)
    {
        TextSpan span = new(SpanOf(array.OpenBracket!).Start, SpanOf(array.CloseBracket!).End);
        RejectDepth(depth, span.Start);
        List<DataNode> items = new(array.Items.ChildrenCount);
        List<TextSpan> commas = new(array.Items.ChildrenCount);
        foreach (ArrayItemSyntax item in array.Items)
        {
            items.Add(ValueOf(item.Value!, depth + 1));
            commas.Add(item.Comma is null ? default : SpanOf(item.Comma));
        }

        return new TomlArray(items, commas, span);
    }

    private TomlTable InlineTableOf(InlineTableSyntax table, int depth)
    {
        TextSpan span = new(SpanOf(table.OpenBrace!).Start, SpanOf(table.CloseBrace!).End);
        RejectDepth(depth, span.Start);
        TomlBraces braces = new(span);
        TomlTableDraft draft = new(text) { Own = braces };
        foreach (InlineTableItemSyntax item in table.Items)
        {
            AddPair(draft, braces, item.KeyValue!, item.Comma is null ? default : SpanOf(item.Comma), depth);
        }

        return draft.ToTable(span);
    }

    private List<TomlKeyPart> KeyOf(KeySyntax key)
    {
        List<TomlKeyPart> parts = new(key.DotKeys.ChildrenCount + 1) { PartOf(key.Key!) };
        foreach (DottedKeyItemSyntax item in key.DotKeys)
        {
            parts.Add(PartOf(item.Key!));
        }

        return parts;
    }

    private TomlKeyPart PartOf(BareKeyOrStringValueSyntax key)
    {
        SyntaxToken token = key is BareKeySyntax bare ? bare.Key! : ((StringValueSyntax)key).Token!;
        TextSpan span = SpanOf(token);
        string name = key is BareKeySyntax ? StringPool.Get(text, span) : TomlString.Read(text, span, _guard.StyleOf(token));
        return new TomlKeyPart(name, span);
    }

    private static SyntaxToken TokenOf(ValueSyntax value) =>
        value switch
        {
            BooleanValueSyntax boolean => boolean.Token!,
            IntegerValueSyntax integer => integer.Token!,
            FloatValueSyntax number => number.Token!,
            _ => ((DateTimeValueSyntax)value).Token!,
        };

    // Tomlyn's end is the offset of the last character, and only tokens can be trusted: the span of an item includes its
    // comma, that of a pair its comment and line ending, and some lists have none.
    private TextSpan SpanOf(SyntaxToken token) => _guard.SpanOf(token.Span);

    private void RejectDepth(int depth, int offset)
    {
        if (depth > Nesting.Deepest)
        {
            throw FrontMatterErrors.NestingTooDeep(TextPosition.At(text, offset));
        }
    }
}
