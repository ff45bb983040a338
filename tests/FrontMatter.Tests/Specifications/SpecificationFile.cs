using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Tests;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>Reads a file of tests/Specifications, whose README.md describes the form.</summary>
internal sealed partial class SpecificationFile
{
    private const string HeadingMark = "## ";

    private readonly string _name;
    private readonly string[] _lines;
    private int _next;

    private SpecificationFile(string name, string text)
    {
        _name = name;
        _lines = LineEndings.Replace(text, "\n").Split('\n');
    }

    public static string Folder => Path.Combine(Repository.Root, "tests", "Specifications");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static IReadOnlyList<Specification> Read(string name) => Parse(name, File.ReadAllText(Path.Combine(Folder, name)));

    /// <summary>What the texts of a file may have as front matter: where its name says so, lines of keys and values.</summary>
    public static FrontMatterOptions OptionsOf(string name) =>
        new() { AllowsKeyValueLines = name.StartsWith("keyvalue-", StringComparison.Ordinal) };

    /// <summary>The cases of a file. A heading without blocks or edits below it is prose.</summary>
    /// <exception cref="FormatException">A case is not written as README.md says.</exception>
    public static IReadOnlyList<Specification> Parse(string name, string text)
    {
        SpecificationFile file = new(name, text);
        List<Specification> cases = [];
        while (file.NextHeading() is { } heading)
        {
            int line = file._next;
            if (file.ReadCase(line, heading) is not { } found)
            {
                continue;
            }

            bool isTwice = cases.Exists(other => other.Heading == heading);
            cases.Add(isTwice ? throw file.Error($"there is a heading '{heading}' already", line) : found);
        }

        return cases;
    }

    private string? NextHeading()
    {
        for (; _next < _lines.Length; _next++)
        {
            if (IsHeading)
            {
                return _lines[_next++][HeadingMark.Length..].Trim();
            }

            if (FencePattern().Match(_lines[_next]) is { Success: true, Groups: [_, { Value: var fence }, ..] })
            {
                ReadBlock(fence);
                _next--;
            }
        }

        return null;
    }

    private bool IsHeading => _lines[_next].StartsWith(HeadingMark, StringComparison.Ordinal);

    private Specification? ReadCase(int line, string heading)
    {
        List<string> blocks = [];
        List<SpecificationEdit> edits = [];
        string? refusal = null;
        bool isUnchanged = false;
        bool onlyLf = false;
        bool showsBlanks = false;
        IReadOnlyList<string>? order = null;
        IReadOnlyList<string> paragraphs = [];
        while (_next < _lines.Length && !IsHeading)
        {
            if (FencePattern().Match(_lines[_next]) is { Success: true, Groups: [_, { Value: var fence }, { Value: var language }] })
            {
                blocks.Add(WholeFile(language, ReadBlock(fence)));
                continue;
            }

            string written = _lines[_next++];
            Match match = StatementPattern().Match(written);
            bool isProse = written.Length == 0 || (blocks.Count == 0 && !match.Success);
            if (isProse)
            {
                continue;
            }

            string text = match.Success
                ? match.Groups[1].Value
                : throw Error($"'{written}' is neither a block nor a statement in backticks", _next);
            switch (text.Split(':', 2))
            {
                case ["unchanged"]:
                    isUnchanged = true;
                    break;
                case ["only LF"]:
                    onlyLf = true;
                    break;
                case ["refused", var message]:
                    refusal = message.Trim();
                    break;
                case ["visible blanks"]:
                    showsBlanks = true;
                    break;
                case ["order", var keys]:
                    order = KeysOf(keys);
                    break;
                case ["paragraphs", var keys]:
                    paragraphs = KeysOf(keys);
                    break;
                default:
                    edits.Add(SpecificationEdit.Parse(text) ?? throw Error($"'{text}' is not an edit", _next));
                    break;
            }
        }

        if (blocks.Count == 0 && edits.Count == 0)
        {
            return null;
        }

        int outcomes = blocks.Count - 1 + (refusal is null ? 0 : 1) + (isUnchanged ? 1 : 0);
        if (blocks.Count == 0 || edits.Count == 0 || outcomes != 1)
        {
            throw Error("a case is a block, one edit or several, and either a second block, 'unchanged' or 'refused: …'", line);
        }

        if (showsBlanks)
        {
            blocks = [.. blocks.Select(TextDifference.WithBlanks)];
        }

        string? after = isUnchanged ? blocks[0] : blocks.ElementAtOrDefault(1);
        return new Specification(line, heading, blocks[0], edits, after, refusal, onlyLf, order, paragraphs);
    }

    private string ReadBlock(string fence)
    {
        int opening = _next++;
        int end = Array.FindIndex(_lines, _next, line => line.TrimEnd() == fence);
        if (end < 0)
        {
            throw Error("the block is not closed", opening + 1);
        }

        string block = string.Concat(_lines[_next..end].Select(line => line + "\n"));
        _next = end + 1;
        return block;
    }

    private string WholeFile(string language, string block) =>
        language switch
        {
            "yaml" => $"---\n{block}---\nbody\n",
            "toml" => $"+++\n{block}+++\nbody\n",
            "json" => block + "body\n",
            "keyvalue" => block + "\nbody\n",
            "md" => block,
            _ => throw Error($"a block is yaml, toml, json, keyvalue or md, and not '{language}'", _next),
        };

    private static string[] KeysOf(string keys) => keys.Split(',', StringSplitOptions.TrimEntries);

    private FormatException Error(string reason, int line) => new($"{_name}, line {line}: {reason}.");

    [GeneratedRegex(@"^(`{3,})(\w*)\s*$")]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"^`([^`]+)`\s*$")]
    private static partial Regex StatementPattern();
}
