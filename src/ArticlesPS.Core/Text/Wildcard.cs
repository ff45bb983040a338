using System;
using System.Collections.Generic;

namespace ArticlesPS.Text;

/// <summary>
/// A pattern with PowerShell's wildcards: * and ? and [a-z], a backtick before a character that stands for itself.
/// Compared whatever the case, by the same rules under every culture.
/// </summary>
/// <remarks>
/// PowerShell's own WildcardPattern follows the culture, and compares texts without wildcards by its rules: ß is ss, and
/// characters that are not seen do not count. Here a character is a character, whatever stands beside it.
/// </remarks>
internal sealed class Wildcard
{
    private readonly string _pattern;
    private readonly List<Piece> _pieces;

    /// <summary>Makes a pattern.</summary>
    /// <exception cref="ArgumentException">A bracket is not closed, or a range in brackets runs backwards.</exception>
    public Wildcard(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _pattern = pattern;
        _pieces = Parse(pattern);
    }

    /// <summary>
    /// Whether the whole of a text fits the pattern; null never does. The cost is at most the product of both lengths.
    /// </summary>
    public bool IsMatch(string? text)
    {
        if (text is null)
        {
            return false;
        }

        // Where a piece does not fit, only the last star can still give way, by one character more.
        int star = -1;
        int starEnd = 0;
        int piece = 0;
        int i = 0;
        while (i < text.Length)
        {
            if (piece < _pieces.Count && _pieces[piece].IsStar)
            {
                star = piece++;
                starEnd = i;
            }
            else if (piece < _pieces.Count && _pieces[piece].Matches(text[i]))
            {
                piece++;
                i++;
            }
            else if (star >= 0)
            {
                piece = star + 1;
                i = ++starEnd;
            }
            else
            {
                return false;
            }
        }

        while (piece < _pieces.Count && _pieces[piece].IsStar)
        {
            piece++;
        }

        return piece == _pieces.Count;
    }

    /// <summary>The pattern as it was given.</summary>
    public override string ToString() => _pattern;

    internal static IReadOnlyList<Wildcard> List(IEnumerable<string>? patterns)
    {
        List<Wildcard> list = [];
        foreach (string pattern in patterns ?? [])
        {
            list.Add(new Wildcard(pattern));
        }

        return list;
    }

    private static List<Piece> Parse(string pattern)
    {
        List<Piece> pieces = new(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '[')
            {
                pieces.Add(Piece.Set(RangesIn(pattern, ref i)));
            }
            else if (c == '`' && i + 1 < pattern.Length)
            {
                pieces.Add(Piece.Character(pattern[++i]));
            }
            else
            {
                pieces.Add(
                    c switch
                    {
                        '*' => Piece.Star,
                        '?' => Piece.Any,
                        _ => Piece.Character(c),
                    }
                );
            }
        }

        return pieces;
    }

    // What stands in the brackets that open at a place, which then is that of the closing one.
    private static List<CharacterRange> RangesIn(string pattern, ref int place)
    {
        List<CharacterRange> ranges = [];
        int first = place + 1;
        for (int i = first; i < pattern.Length; i++)
        {
            // []] holds a closing bracket.
            if (pattern[i] == ']' && i > first)
            {
                place = i;
                return ranges;
            }

            char from = CharacterAt(pattern, ref i);
            char to = from;

            // A hyphen at either end, or behind a backtick, stands for itself.
            if (i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] != ']')
            {
                i += 2;
                to = CharacterAt(pattern, ref i);
            }

            ranges.Add(from <= to ? new CharacterRange(from, to) : throw Invalid(pattern, $"In brackets {from}-{to} runs backwards"));
        }

        throw Invalid(pattern, "The bracket [ is not closed");
    }

    private static char CharacterAt(string pattern, ref int i)
    {
        i += pattern[i] == '`' && i + 1 < pattern.Length ? 1 : 0;
        return pattern[i];
    }

    private static ArgumentException Invalid(string pattern, string reason) =>
        new($"'{pattern}' is not a pattern. {reason}. Put a backtick before a bracket that stands for itself: `[");

    /// <summary>Characters in brackets, from one to another.</summary>
    private readonly record struct CharacterRange(char From, char To)
    {
        public bool Holds(char c) => c >= From && c <= To;
    }

    /// <summary>What one character of a text is compared with, or the star.</summary>
    private readonly struct Piece
    {
        private readonly char _character;
        private readonly List<CharacterRange>? _set;
        private readonly bool _isAny;

        private Piece(char character, List<CharacterRange>? set, bool isAny, bool isStar)
        {
            _character = char.ToLowerInvariant(character);
            _set = set;
            _isAny = isAny;
            IsStar = isStar;
        }

        public static Piece Star => new('*', null, isAny: false, isStar: true);

        public static Piece Any => new('?', null, isAny: true, isStar: false);

        public bool IsStar { get; }

        public static Piece Character(char character) => new(character, null, isAny: false, isStar: false);

        public static Piece Set(List<CharacterRange> set) => new('[', set, isAny: false, isStar: false);

        public bool Matches(char c) => _isAny || (_set is null ? char.ToLowerInvariant(c) == _character : IsInSet(_set, c));

        private static bool IsInSet(List<CharacterRange> set, char c)
        {
            char lower = char.ToLowerInvariant(c);
            char upper = char.ToUpperInvariant(c);
            return set.Exists(range => range.Holds(c) || range.Holds(lower) || range.Holds(upper));
        }
    }
}
