using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Tests;

namespace ArticlesPS.FrontMatter.Tests.KeyValue;

/// <summary>Lines of keys and values as Python-Markdown's own extension reads them, with which Pelican reads files.</summary>
internal static class OtherKeyValueLibrary
{
    // The steps before the extension and the extension itself; what they leave is the body.
    private const string Script = """
        import json, markdown, sys
        answers = []
        for text in json.load(sys.stdin):
            reader = markdown.Markdown(extensions=['meta'])
            lines = text.lstrip('\ufeff').split('\n')
            for step in ('normalize_whitespace', 'meta'):
                lines = reader.preprocessors[step].run(lines)
            answers.append({'keys': [[key, values] for key, values in reader.Meta.items()], 'body': '\n'.join(lines)})
        json.dump(answers, sys.stdout)
        """;

    // The same first step alone, for a body of ours.
    private const string Normalizer = """
        import json, markdown, sys
        step = markdown.Markdown().preprocessors['normalize_whitespace']
        json.dump(['\n'.join(step.run(text.split('\n'))) for text in json.load(sys.stdin)], sys.stdout)
        """;

    private static readonly Lazy<bool> _isThere = new(() => Python.Has("markdown"));

    public static bool IsThere => _isThere.Value;

    public static string Missing => "This needs python3 with the module markdown, to compare with.";

    /// <summary>The keys of each text with their values, and the body.</summary>
    public static IReadOnlyList<OtherKeyValueText> Read(IReadOnlyList<string> texts) =>
        [
            .. Run(Script, texts)
                .Select(answer => new OtherKeyValueText(
                    [.. answer.GetProperty("keys").EnumerateArray().Select(pair => (pair[0].GetString()!, LinesOf(pair[1])))],
                    answer.GetProperty("body").GetString()!
                )),
        ];

    /// <summary>Texts as the reader sees them: tabs as blanks, and every line ended by LF.</summary>
    public static IReadOnlyList<string> Normalize(IReadOnlyList<string> texts) =>
        [.. Run(Normalizer, texts).Select(text => text.GetString()!)];

    private static string[] LinesOf(JsonElement values) => [.. values.EnumerateArray().Select(value => value.GetString()!)];

    private static List<JsonElement> Run(string script, IReadOnlyList<string> texts)
    {
        (int exitCode, string output, string errors) = Python.Run(script, JsonSerializer.Serialize(texts));
        return exitCode == 0 ? [.. JsonDocument.Parse(output).RootElement.EnumerateArray()] : throw new InvalidOperationException(errors);
    }
}

/// <summary>What the other library reads.</summary>
/// <param name="Keys">The keys in lower case, each with its lines; those of a key that occurs twice together.</param>
/// <param name="Body">The text behind.</param>
internal sealed record OtherKeyValueText(IReadOnlyList<(string Key, string[] Lines)> Keys, string Body);
