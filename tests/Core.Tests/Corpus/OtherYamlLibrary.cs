using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace ArticlesPS.Tests.Corpus;

/// <summary>Front matter as PyYAML reads it, a parser that shares no code with ours.</summary>
internal static class OtherYamlLibrary
{
    // Dates stay text, as in the YAML 1.2 core schema; the file is cut by a rule of its own.
    private const string Script = """
        import json, re, sys
        import yaml
        class Loader(yaml.SafeLoader): pass
        Loader.yaml_implicit_resolvers = {
            first: [(tag, regexp) for tag, regexp in resolvers if tag != 'tag:yaml.org,2002:timestamp']
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        for path in sys.stdin.read().split('\0'):
            text = open(path, 'rb').read().decode('utf-8-sig')
            match = re.match(r'---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)', text, re.S | re.M)
            sys.stdout.write(json.dumps(yaml.load(match[1], Loader) if match else None) + '\n')
        """;

    private static readonly Lazy<bool> _isThere = new(() => Python.Has("yaml"));

    public static bool IsThere => _isThere.Value;

    public static string Missing => "This needs python3 with PyYAML, to compare with.";

    /// <summary>The front matter of each file; of kind null where a file has none.</summary>
    public static IReadOnlyList<JsonElement> Read(IReadOnlyCollection<string> paths)
    {
        (int exitCode, string output, string errors) = Python.Run(Script, string.Join('\0', paths));
        if (exitCode != 0)
        {
            throw new InvalidOperationException(errors);
        }

        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
