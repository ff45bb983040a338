using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>
/// A pattern with PowerShell's wildcards: * and ? and [a-z], a backtick before one that stands for itself. Compared
/// whatever the case, by the same rules under every culture. An opening bracket that is never closed stands for itself.
/// </summary>
public sealed class Wildcard
{
    private static readonly char[] _special = ['*', '?', '[', '`'];

    private readonly string _pattern;
    private readonly List<Piece> _pieces;

    /// <summary>Makes a pattern.</summary>
    public Wildcard(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _pattern = pattern;
        _pieces = Parse(pattern);
    }

    /// <summary>Whether a text holds a character that a pattern treats specially.</summary>
    public static bool HasWildcards(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IndexOfAny(_special) >= 0;
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
            else if (piece < _pieces.Count && _pieces[piece].Fits(text[i]))
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
            int close = c == '[' ? pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) : -1;
            if (close > 0)
            {
                pieces.Add(Piece.Set(pattern.Substring(i + 1, close - i - 1)));
                i = close;
            }
            else if (c == '`' && i + 1 < pattern.Length)
            {
                pieces.Add(Piece.Character(pattern[++i]));
            }
            else
            {
                pieces.Add(c == '*' ? Piece.Star : c == '?' ? Piece.Any : Piece.Character(c));
            }
        }

        return pieces;
    }

    /// <summary>What one character of a text is compared with, or the star.</summary>
    private readonly struct Piece
    {
        private readonly char _character;
        private readonly string? _set;
        private readonly bool _isAny;

        private Piece(char character, string? set, bool isAny, bool isStar)
        {
            _character = char.ToUpperInvariant(character);
            _set = set;
            _isAny = isAny;
            IsStar = isStar;
        }

        public static Piece Star => new('*', null, isAny: false, isStar: true);

        public static Piece Any => new('?', null, isAny: true, isStar: false);

        public bool IsStar { get; }

        public static Piece Character(char character) => new(character, null, isAny: false, isStar: false);

        public static Piece Set(string set) => new('[', set, isAny: false, isStar: false);

        public bool Fits(char c) => _isAny || (_set is null ? char.ToUpperInvariant(c) == _character : FitsSet(c));

        private bool FitsSet(char c)
        {
            char upper = char.ToUpperInvariant(c);
            char lower = char.ToLowerInvariant(c);
            for (int i = 0; i < _set!.Length; i++)
            {
                bool isRange = i + 2 < _set.Length && _set[i + 1] == '-' && _set[i] <= _set[i + 2];
                char last = isRange ? _set[i + 2] : _set[i];
                if ((upper >= _set[i] && upper <= last) || (lower >= _set[i] && lower <= last) || c == _set[i])
                {
                    return true;
                }

                i += isRange ? 2 : 0;
            }

            return false;
        }
    }
}
