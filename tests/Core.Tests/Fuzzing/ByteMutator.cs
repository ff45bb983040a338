using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Makes files of damaged texts: in the encodings that articles have, their bytes damaged as well now and then.</summary>
internal sealed class ByteMutator(Random random, IReadOnlyList<string> seeds)
{
    private const int MostBytesGone = 8;

    private static readonly Encoding[] _withMark =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    // Marks of encodings, and what is no UTF-8: lone, overlong, cut, half of a pair, beyond the last character.
    private static readonly byte[][] _tokens =
    [
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0x00],
        [0x80],
        [0xC3],
        [0xC0, 0xAF],
        [0xED, 0xA0, 0x80],
        [0xF0, 0x9F, 0x98],
        [0xF4, 0x90, 0x80, 0x80],
        [0xFF],
    ];

    private readonly TextMutator _texts = new(random, seeds);

    /// <summary>The next file.</summary>
    public byte[] Next()
    {
        byte[] file = Encode(_texts.Mutate(seeds[random.Next(seeds.Count)]));
        return random.Next(8) == 0 ? Damage(file) : file;
    }

    private byte[] Encode(string text)
    {
        text = text.TrimStart('\uFEFF');
        int choice = random.Next(20);
        if (choice >= _withMark.Length)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        Encoding encoding = _withMark[choice];
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private byte[] Damage(byte[] file)
    {
        int place = random.Next(file.Length + 1);
        switch (random.Next(4))
        {
            case 0 when place < file.Length:
                file[place] = (byte)random.Next(256);
                return file;
            case 1:
                return [.. file.Take(place), .. _tokens[random.Next(_tokens.Length)], .. file.Skip(place)];
            case 2:
                return [.. file.Take(place), .. file.Skip(place + random.Next(1, MostBytesGone))];
            default:
                return [.. file.Take(place)];
        }
    }
}
