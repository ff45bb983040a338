using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.Editing;
using Xunit;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>
/// Files made to cost much: 10 KB each of what readers are known to choke on, or 1 MB in a long run. They are read and
/// edited, or refused.
/// </summary>
[Collection(CostTests.Name)]
public class HostileFileTests
{
    private static readonly int Size = FuzzRun.Inputs(0) > 0 ? 1_000_000 : 10_000;

    private static readonly Dictionary<string, Func<string>> _files = new()
    {
        ["flow lists in lists"] = () => Yaml("a: " + Repeat("[", Size)),
        ["flow lists in lists, closed"] = () => Yaml($"a: {Repeat("[", Size / 2)}{Repeat("]", Size / 2)}"),
        ["flow mappings in mappings"] = () => Yaml("a: " + Repeat("{b: ", Size / 4)),
        ["block lists in lists on a line"] = () => Yaml("a:\n  " + Repeat("- ", Size / 2)),
        ["block mappings below each other"] = () =>
            Yaml(string.Concat(Enumerable.Range(0, 1_400).Select(i => $"{new string(' ', i)}a:\n"))),
        ["questions"] = () => Yaml(Repeat("? ", Size / 2)),
        ["questions on lines"] = () => Yaml(Repeat("? ", 1_000) + Repeat("? a\n", Size / 5)),
        ["many flow lists side by side"] = () => Yaml("a: [" + Repeat("[], ", Size / 4) + "]"),
        ["a flow list on many lines"] = () => Yaml("a: [" + Repeat("b,\n ", Size / 4) + "]"),
        ["aliases of aliases"] = () => Yaml("a0: &a0 [x, x]\n" + Numbered(Size / 50, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n")),
        ["aliases of one long text"] = () => Yaml($"a: &a {Repeat("x", 1_000)}\nb: [{Repeat("*a, ", Size / 5)}]"),
        ["aliases of nothing much"] = () => Yaml($"a: &a x\nb: [{Repeat("*a, ", Size / 4)}]"),
        ["anchors"] = () => Yaml(Numbered(Size / 20, i => $"k{i}: &a{i} x\n")),
        ["one anchor again and again"] = () => Yaml(Numbered(Size / 20, i => $"k{i}: &a x\n")),
        ["anchors of lists in each other"] = () => Yaml($"a: {Numbered(10, i => $"&a{i} [")}{Repeat("x, ", Size / 4)}{Repeat("]", 10)}"),
        ["a long anchor"] = () => Yaml($"a: &{Repeat("x", Size)} b"),
        ["tags"] = () => Yaml(Numbered(Size / 20, i => $"k{i}: !!str x\n")),
        ["a long tag"] = () => Yaml($"a: !{Repeat("x", Size)} b"),
        ["properties before one value"] = () => Yaml($"a: {Repeat("&a ", Size / 3)}b"),
        ["keys"] = () => Yaml(Numbered(Size / 14, i => $"key{i}: value\n")),
        ["keys in one line"] = () => Yaml($"a: {{{Numbered(Size / 16, i => $"key{i}: value, ")}}}"),
        ["keys that differ in their case"] = () => Yaml("K0: x\n" + Numbered(Size / 14, i => $"k{i}: value\n")),
        ["keys of one letter and a mapping"] = () => Yaml(Numbered(Size / 4_000, i => $"k{i}:\n" + Numbered(250, j => $"  k{j}: {i}\n"))),
        ["keys that are lists"] = () => Yaml(Numbered(Size / 16, i => $"? [a, {i}]\n: b\n")),
        ["the same key"] = () => Yaml(Repeat("a: b\n", Size / 5)),
        ["a long key"] = () => Yaml(Repeat("k", Size) + ": a"),
        ["a long quoted key"] = () => Yaml($"\"{Repeat("k", Size)}\": a"),
        ["long lines in a quoted text"] = () => Yaml($"a: \"{Repeat("x ", Size / 2)}\""),
        ["a quoted text on many lines"] = () => Yaml($"a: \"{Repeat("x\n  ", Size / 4)}\""),
        ["a quoted text of escapes"] = () => Yaml($"a: \"{Repeat("\\n", Size / 2)}\""),
        ["a quoted text of pairs of escapes"] = () => Yaml($"a: \"{Repeat("\\ud83d\\ude00", Size / 12)}\""),
        ["a quoted text of unicode escapes"] = () => Yaml($"a: \"{Repeat("\\u0041", Size / 6)}\""),
        ["a single-quoted text of quotes"] = () => Yaml($"a: '{Repeat("''", Size / 2)}'"),
        ["a plain text on many lines"] = () => Yaml($"a: b\n{Repeat("  c\n", Size / 4)}"),
        ["a plain text of colons"] = () => Yaml($"a: {Repeat("b:", Size / 2)}c"),
        ["a plain text of hashes"] = () => Yaml($"a: {Repeat("b#", Size / 2)}c"),
        ["a literal block"] = () => Yaml($"a: |\n{Repeat("  b\n", Size / 4)}"),
        ["a folded block of blank lines"] = () => Yaml($"a: >\n  b\n{Repeat("\n", Size)}  c\n"),
        ["a literal block that keeps its blank lines"] = () => Yaml($"a: |+\n  b\n{Repeat("\n", Size)}"),
        ["comments"] = () => Yaml("a: b\n" + Repeat("# c\n", Size / 4)),
        ["comments behind values"] = () => Yaml(Numbered(Size / 16, i => $"k{i}: v # c\n")),
        ["comments before the first key"] = () => Yaml(Repeat("# c\n", Size / 4) + "a: b\n"),
        ["blank lines"] = () => Yaml("a: b\n" + Repeat("\n", Size)),
        ["lines of a carriage return alone"] = () => Yaml("a: b\r" + Repeat("\r", Size)),
        ["blanks"] = () => Yaml("a:" + Repeat(" ", Size) + "b"),
        ["blanks behind a value"] = () => Yaml("a: b" + Repeat(" ", Size)),
        ["lines of blanks"] = () => Yaml("a: b\n" + Repeat(new string(' ', 1_000) + "\n", Size / 1_000)),
        ["tabs"] = () => Yaml("a:" + Repeat("\t", Size) + "b"),
        ["lines of tabs"] = () => Yaml("a: b\n" + Repeat("\t\n", Size / 2) + "c: d"),
        ["line separators of Unicode"] = () => Yaml("a: b" + Repeat("\u2028", Size / 2)),
        ["characters of private use"] = () =>
            Yaml("a: \u0085" + string.Concat(Enumerable.Range(0xE000, 0x1900).Select(i => (char)i)) + Repeat("\u2029b", Size / 4)),
        ["nearly fences"] = () => Yaml("a: |\n" + Repeat("  ---\n", Size / 6)),
        ["fences with text"] = () => Yaml("a: b\n" + Repeat("--- c\n", Size / 6)),
        ["lines of four dashes"] = () => Yaml("a: b\n" + Repeat("----\n", Size / 5)),
        ["two dashes"] = () => Yaml("a: b\n" + Repeat("--\n", Size / 3)),
        ["unclosed front matter"] = () => "---\n" + Repeat("a: b\n", Size / 5),
        ["unclosed front matter of list items"] = () => "---\n" + Repeat("- b\n", Size / 4),
        ["directives"] = () => Yaml("a: b\n" + Repeat("%c\n", Size / 3)),
        ["quotes that open"] = () => Yaml(Repeat("a: \"b\n", Size / 6)),
        ["quotes"] = () => Yaml("a: " + Repeat("\"", Size)),
        ["apostrophes"] = () => Yaml("a: " + Repeat("'", Size)),
        ["backslashes"] = () => Yaml($"a: \"{Repeat("\\", Size)}\""),
        ["a long number"] = () => Yaml("quality: " + Repeat("9", Size)),
        ["a long hexadecimal number"] = () => Yaml("quality: 0x" + Repeat("f", Size)),
        ["many long numbers"] = () => Yaml($"a: [{Repeat(Repeat("9", 399) + ", ", Size / 401)}]"),
        ["a long date"] = () => Yaml("publishedDateTime: 2020-01-01T00:00:00." + Repeat("0", Size) + "Z"),
        ["topics"] = () => Yaml("topics:\n" + Numbered(Size / 12, i => $"- topic {i}\n")),
        ["topics in brackets"] = () => Yaml($"topics: [{Numbered(Size / 12, i => $"topic {i}, ")}]"),
        ["related articles"] = () =>
            Yaml("related:\n" + Numbered(Size / 60, i => $"- title: Title {i}\n  webUrl: https://example.com/{i}\n")),
        ["related articles by their older names"] = () =>
            Yaml("related:\n" + Numbered(Size / 60, i => $"- title: Title {i}\n  sourceUrl: https://example.com/{i}\n")),
        ["related articles in braces"] = () =>
            Yaml($"related: [{Numbered(Size / 60, i => $"{{title: Title {i}, webUrl: 'https://example.com/{i}'}}, ")}]"),
        ["images"] = () => Yaml("images:\n" + Numbered(Size / 50, i => $"- url: https://example.com/{i}.png\n  width: {i}\n")),
        ["authors"] = () => Yaml("provider:\n  authors:\n" + Numbered(Size / 20, i => $"  - name: Author {i}\n")),
        ["a long body"] = () => "---\na: b\n---\n" + Repeat("x", Size),
        ["a body of blank lines"] = () => "---\na: b\n---\n" + Repeat("\n", Size) + "x" + Repeat("\n", Size),
        ["a long first line"] = () => "---" + Repeat(" ", Size) + "\na: b\n---\n",
        ["one line"] = () => Repeat("x", Size),
        ["nothing but dashes"] = () => Repeat("-", Size),
        ["lines of three dashes"] = () => Repeat("---\n", Size / 4),
    };

    private static readonly Dictionary<string, Action<ArticleChanges>> _edits = new()
    {
        ["title"] = changes => changes.Set("title", "A: \"b\""),
        ["heat"] = changes => changes.Set("heat", 7),
        ["topic"] = changes => changes.AddedTopics.Add("new"),
        ["provider.name"] = changes => changes.Set("provider.name", "Example"),
        ["a"] = changes => changes.Set("a", "b: c"),
        ["without a"] = changes => changes.Remove("a"),
        ["body"] = changes => changes.Body = "text",
    };

    public static TheoryData<string> Names => [.. _files.Keys];

    public static TheoryData<int> OneCharacter => [.. Enumerable.Range(0, 128), 0x85, 0xA0, 0x2028, 0xE000, 0xFEFF, 0xFFFE];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_made_to_cost_much_is_read_and_edited_or_refused(string name) => AssertCheap(name, _files[name]());

    [Theory]
    [MemberData(nameof(OneCharacter))]
    public void A_file_of_one_character_is_read_and_edited_or_refused(int character)
    {
        string text = new((char)character, Size);
        AssertCheap($"U+{character:X4} alone", text);
        AssertCheap($"a text of U+{character:X4}", Yaml("a: " + text));
        AssertCheap($"a quoted text of U+{character:X4}", Yaml($"a: \"{text}\""));
    }

    private static void AssertCheap(string name, string text)
    {
        byte[] file = Encoding.UTF8.GetBytes(text);
        CostWatch watch = new();
        watch.Await(() =>
        {
            bool isRead = false;
            watch.Run(file.Length, () => $"reading {name}", () => isRead = FileWork.TryRead(file));
            foreach ((string field, Action<ArticleChanges> edit) in isRead ? _edits : [])
            {
                // An edit has two files in hand: the old one and, to prove it, the new one.
                ArticleChanges changes = new();
                edit(changes);
                watch.Run(file.Length * 2, () => $"setting {field} in {name}", () => FileWork.TryEdit(file, _ => changes));
            }
        });
        watch.AssertKept();
    }

    private static string Yaml(string yaml) => $"---\n{yaml}\n---\n";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
