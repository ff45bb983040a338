using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// An object literal in a configuration that is a script. Only what stands there as plain text, true or false is read; the rest
/// would have to be run.
/// </summary>
internal sealed class ScriptObject
{
    private const string Spread = "...";
    private const char Template = '`';
    private const string Operators = "(,=:[!&|?{;+";
    private const string Return = "return";

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly List<string> _spread = [];
    private readonly IReadOnlyList<ScriptObject> _all;

    private ScriptObject(IReadOnlyList<ScriptObject> all, ScriptObject? parent, string? key, string? above, string? name)
    {
        _all = all;
        Parent = parent;
        Key = key;
        Above = above;
        Name = name;
    }

    /// <summary>The object that it stands in, or null.</summary>
    public ScriptObject? Parent { get; }

    /// <summary>The key of which it's the value; null if it has none.</summary>
    public string? Key { get; }

    /// <summary>The text directly before it in a list, as the name of a plugin before its options; null if there is none.</summary>
    public string? Above { get; }

    // The variable that it's the value of.
    private string? Name { get; }

    /// <summary>The objects of a script in their order.</summary>
    public static IReadOnlyList<ScriptObject> AllIn(string script)
    {
        Reader reader = new(script);
        reader.Read();
        return reader.Found;
    }

    /// <summary>The object under a key; null if there is none.</summary>
    public ScriptObject? Below(string key) => _all.FirstOrDefault(found => found.Parent == this && found.Key == key);

    /// <summary>Whether it has the key.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The value of a key as text; null if it has none, or its value is not plain.</summary>
    public string? Text(string key) => _values.TryGetValue(key, out string? value) ? value : null;

    /// <summary>The value of a key that has a default; null if the value is not plain.</summary>
    public string? Text(string key, string absent)
    {
        if (_values.TryGetValue(key, out string? value))
        {
            return value;
        }

        // What is spread into it can have the key, and would have to be run if it's no object of the same script.
        foreach (string name in _spread)
        {
            ScriptObject? spread = _all.FirstOrDefault(found => found.Name == name && found != this);
            if (spread is null || spread._spread.Count > 0)
            {
                return null;
            }

            if (spread.Has(key))
            {
                return spread.Text(key);
            }
        }

        return absent;
    }

    private sealed class Reader(string script)
    {
        private int _next;

        public List<ScriptObject> Found { get; } = [];

        public void Read()
        {
            while (_next < script.Length)
            {
                ReadLevel(null, null);
                _next++;
            }
        }

        // The entries of an object, list or call up to its end.
        private void ReadLevel(ScriptObject? current, string? above)
        {
            string? name = null;
            Entry entry = default;
            for (; _next < script.Length; _next++)
            {
                switch (script[_next])
                {
                    case '{' or '[' or '(':
                        ReadBelow(current, entry.Key, above, name);
                        entry = entry.With(null);
                        break;
                    case '}' or ']' or ')':
                        entry.AddTo(current);
                        return;
                    case ',' or ';':
                        entry.AddTo(current);
                        above = entry.Key is null ? entry.Literal : null;
                        (entry, name) = (default, null);
                        break;
                    case '=':
                        name = entry.Key ?? entry.Last;
                        break;
                    case '.' when IsAt(Spread):
                        entry = entry with { IsSpread = true };
                        _next += Spread.Length - 1;
                        break;
                    case ':' when entry is { Key: null, Last: { } key }:
                        entry = new Entry(key, null, null, 0);
                        break;
                    case '\'' or '"' or Template:
                        entry = entry.With(ReadText(script[_next]));
                        break;
                    case '/' when _next + 1 < script.Length && script[_next + 1] is '/' or '*':
                        SkipComment();
                        break;
                    case '/' when BeginsRegex:
                        SkipRegex();
                        entry = entry.With(null);
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

        private bool IsAt(string text) => string.CompareOrdinal(script, _next, text, 0, text.Length) == 0;

        private void ReadBelow(ScriptObject? current, string? key, string? above, string? name)
        {
            bool isObject = script[_next] == '{';
            ScriptObject? below = isObject ? new ScriptObject(Found, current, key, above, name) : current;
            if (isObject)
            {
                Found.Add(below!);
            }

            int open = _next++;
            ReadLevel(isObject ? below : null, script[open] == '(' ? above : null);
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

        // Only a template can contain line breaks.
        private string ReadText(char quote)
        {
            int start = ++_next;
            while (_next < script.Length && script[_next] != quote && (quote == Template || script[_next] != '\n'))
            {
                if (quote == Template && IsAt("${"))
                {
                    SkipExpression();
                }

                _next += _next < script.Length && script[_next] == '\\' ? 2 : 1;
            }

            return start < script.Length ? script.Substring(start, Math.Min(_next, script.Length) - start) : "";
        }

        // From ${ to its }, whatever texts and templates are between them.
        private void SkipExpression()
        {
            _next++;
            for (int depth = 0; _next < script.Length; _next++)
            {
                switch (script[_next])
                {
                    case '{':
                        depth++;
                        break;
                    case '}' when --depth == 0:
                        return;
                    case '\'' or '"' or Template:
                        ReadText(script[_next]);
                        break;
                }
            }
        }

        // After an operator or a bracket that opens, and not after a value, which would be divided.
        private bool BeginsRegex
        {
            get
            {
                int before = _next - 1;
                while (before >= 0 && char.IsWhiteSpace(script[before]))
                {
                    before--;
                }

                return before < 0 || Operators.Contains(script[before]) || IsReturn(before);
            }
        }

        private bool IsReturn(int last) =>
            last + 1 >= Return.Length && string.CompareOrdinal(script, last + 1 - Return.Length, Return, 0, Return.Length) == 0;

        private void SkipRegex()
        {
            int open = _next;
            bool isInClass = false;
            for (_next++; _next < script.Length && script[_next] != '\n'; _next++)
            {
                switch (script[_next])
                {
                    case '\\':
                        _next++;
                        break;
                    case '[':
                        isInClass = true;
                        break;
                    case ']':
                        isInClass = false;
                        break;
                    case '/' when !isInClass:
                        return;
                }
            }

            // It was no regular expression.
            _next = open;
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
        /// <summary>Whether it's the entries of another object.</summary>
        public bool IsSpread { get; init; }

        public Entry With(string? literal, string? word = null) =>
            this with
            {
                Last = literal ?? word,
                Literal = Parts == 0 && literal?.Contains("${") != true ? literal : null,
                Parts = Parts + 1,
            };

        public void AddTo(ScriptObject? current)
        {
            if (IsSpread)
            {
                current?._spread.Add(Last ?? "");
            }
            else if (current is not null && (Key ?? Last) is { } key)
            {
                current._values[key] = Key is null ? null : Literal;
            }
        }
    }
}
