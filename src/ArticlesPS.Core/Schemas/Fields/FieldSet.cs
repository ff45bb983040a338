using System;

namespace ArticlesPS.Schemas.Fields;

/// <summary>A set of the fields of one table.</summary>
internal struct FieldSet
{
    private const int BitsOfWord = 64;

    // Few tables have more than 64 fields, so that the rest is seldom there.
    private ulong _first;
    private ulong[]? _rest;

    public readonly bool Contains(FieldDefinition field)
    {
        int word = field.Index / BitsOfWord;
        ulong bits = word == 0 ? _first : 0;
        if (word > 0 && _rest is not null && word <= _rest.Length)
        {
            bits = _rest[word - 1];
        }

        return (bits & (1UL << (field.Index % BitsOfWord))) != 0;
    }

    public void Add(FieldDefinition field)
    {
        int word = field.Index / BitsOfWord;
        ulong bit = 1UL << (field.Index % BitsOfWord);
        if (word == 0)
        {
            _first |= bit;
            return;
        }

        // A copy, since copies of the set have the same array.
        ulong[] rest = new ulong[Math.Max(word, _rest?.Length ?? 0)];
        _rest?.CopyTo(rest, 0);
        rest[word - 1] |= bit;
        _rest = rest;
    }

    public void Remove(FieldDefinition field)
    {
        if (!Contains(field))
        {
            return;
        }

        int word = field.Index / BitsOfWord;
        ulong bit = 1UL << (field.Index % BitsOfWord);
        if (word == 0)
        {
            _first &= ~bit;
            return;
        }

        ulong[] rest = [.. _rest!];
        rest[word - 1] &= ~bit;
        _rest = rest;
    }
}
