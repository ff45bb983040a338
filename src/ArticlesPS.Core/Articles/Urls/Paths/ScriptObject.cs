using System;
using System.Collections.Generic;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// An object literal in a configuration that is a script. Only what stands there as plain text, true or false is read; the rest
/// would have to be run.
/// </summary>
internal sealed class ScriptObject
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    private ScriptObject(ScriptObject? parent, string? key, string? above)
    {
        Parent = parent;
        Key = key;
        Above = above;
    }

    /// <summary>The object that it stands in, or null.</summary>
    public ScriptObject? Parent { get; }

    /// <summary>The key of which it's the value; null if it has none.</summary>
    public string? Key { get; }

    /// <summary>The text directly before it in a list, as the name of a plugin before its options; null if there is none.</summary>
    public string? Above { get; }

    /// <summary>The objects of a script in their order.</summary>
    public static IReadOnlyList<ScriptObject> AllIn(string script)
    {
        Reader reader = new(script);
        reader.Read();
        return reader.Found;
    }

    /// <summary>Whether it has the key.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The value of a key as text; null if it has none, or its value is not plain.</summary>
    public string? Text(string key) => _values.TryGetValue(key, out string? value) ? value : null;

    /// <summary>The value of a key that has a default; null if the value is not plain.</summary>
    public string? Text(string key, string absent) => _values.TryGetValue(key, out string? value) ? value : absent;

    private sealed class Reader(string script)
    {
        private int _next;

        public List<ScriptObject> Found { get; } = [];

        public void Read()
        {
            while (_next < script.Length)
            {
                ReadLevel(null);
                _next++;
            }
        }

        // The entries of an object, list or call up to its end.
        private void ReadLevel(ScriptObject? current)
        {
            string? above = null;
            Entry entry = default;
            for (; _next < script.Length; _next++)
            {
                switch (script[_next])
                {
                    case '{' or '[' or '(':
                        ReadBelow(current, entry.Key, above);
                        entry = entry.With(null);
                        break;
                    case '}' or ']' or ')':
                        entry.AddTo(current);
                        return;
                    case ',' or ';':
                        entry.AddTo(current);
                        above = entry.Key is null ? entry.Literal : null;
                        entry = default;
                        break;
                    case ':' when entry is { Key: null, Last: { } key }:
                        entry = new Entry(key, null, null, 0);
                        break;
                    case '\'' or '"' or '`':
                        entry = entry.With(ReadText(script[_next]));
                        break;
                    case '/' when _next + 1 < script.Length && script[_next + 1] is '/' or '*':
                        SkipComment();
                        break;
                    case char c when IsOfWord(c):
                        string word = ReadWord();
                        entry = entry.With(word is "true" or "false" ? word : null, word);
                        break;
                    case char c when !char.IsWhiteSpace(c):
                        entry = entry.With(null);
                        break;
                }
            }

            entry.AddTo(current);
        }

        private void ReadBelow(ScriptObject? current, string? key, string? above)
        {
            bool isObject = script[_next] == '{';
            ScriptObject? below = isObject ? new ScriptObject(current, key, above) : current;
            if (isObject)
            {
                Found.Add(below!);
            }

            _next++;
            ReadLevel(isObject ? below : null);
        }

        private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

        private string ReadWord()
        {
            int start = _next;
            while (_next + 1 < script.Length && IsOfWord(script[_next + 1]))
            {
                _next++;
            }

            return script.Substring(start, _next + 1 - start);
        }

        private string ReadText(char quote)
        {
            int start = ++_next;
            while (_next < script.Length && script[_next] != quote)
            {
                _next += script[_next] == '\\' ? 2 : 1;
            }

            return script.Substring(start, Math.Min(_next, script.Length) - start);
        }

        private void SkipComment()
        {
            string end = script[_next + 1] == '/' ? "\n" : "*/";
            int close = script.IndexOf(end, _next + 2, StringComparison.Ordinal);
            _next = close < 0 ? script.Length : close + end.Length - 1;
        }
    }

    /// <summary>What was read of an entry.</summary>
    /// <param name="Key">Its key, or null.</param>
    /// <param name="Last">The last word or text, which a colon makes the key.</param>
    /// <param name="Literal">The value if it's plain.</param>
    /// <param name="Parts">How many parts the value has.</param>
    private readonly record struct Entry(string? Key, string? Last, string? Literal, int Parts)
    {
        public Entry With(string? literal, string? word = null) =>
            new(Key, literal ?? word, Parts == 0 && literal?.Contains("${") != true ? literal : null, Parts + 1);

        public void AddTo(ScriptObject? current)
        {
            if (current is not null && (Key ?? Last) is { } key)
            {
                current._values[key] = Key is null ? null : Literal;
            }
        }
    }
}
