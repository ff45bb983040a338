using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ArticlesPS.Benchmarks;

/// <summary>Words of an invented language, which are as often as those of a real one: the n-th word about 1/n of all.</summary>
/// <remarks>
/// The words between them are English, and as often as in English: they are what a list of stop words takes away, and a
/// comparison without any would favour a program that has no such list.
/// </remarks>
internal sealed class InventedWords
{
    private const int Count = 10_000;
    private const double FunctionWordShare = 0.4;
    private const double InflectedShare = 0.15;

    // Real frequencies fall slower than 1/n among the first words, when those of the list below are left out.
    private const int Flattening = 25;

    private static readonly string[] _functionWords = (
        "the of and to in a is that for it with as on was by at be from are this an has have will its or which their "
        + "been but not were who more after can over than about into when would they his her also could before other"
    ).Split(' ');

    private static readonly string[] _onsets = "t r s m d l b p c n f h v g w st j pr tr k ch sh br th gr pl cl sp fr qu bl".Split(' ');
    private static readonly string[] _nuclei = "e a i o u ea io ou ai ee y oa".Split(' ');
    private static readonly string[] _codas = ["", "", "", "", "n", "r", "s", "l", "t", "nt", "d", "m", "st", "ng", "c", "ck", "rd", "x"];
    private static readonly string[] _suffixes = ["s", "s", "ed", "ing", "er"];

    private readonly string[] _words;
    private readonly double[] _cumulative = new double[Count];
    private readonly HashSet<string> _taken = [];

    public InventedWords(Random random)
    {
        _words = [.. Enumerable.Range(0, Count).Select(rank => NewWord(random, rank < 1_500 ? 1 : 2))];
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            _cumulative[i] = sum += 1.0 / (i + Flattening);
        }
    }

    /// <summary>A word that was not given before, of so many syllables or one more.</summary>
    public string NewWord(Random random, int syllables)
    {
        StringBuilder word = new();
        do
        {
            word.Clear();
            for (int rest = syllables + (random.Next(3) / 2); rest > 0; rest--)
            {
                word.Append(Pick(_onsets, random)).Append(Pick(_nuclei, random)).Append(Pick(_codas, random));
            }
        } while (!_taken.Add(word.ToString()));
        return word.ToString();
    }

    /// <summary>A name that nothing else has.</summary>
    public string NewName(Random random) => Capitalized(NewWord(random, 2));

    /// <summary>A word of the language, the commoner the likelier, without those of function.</summary>
    public string Content(Random random)
    {
        int place = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _words[Math.Min(place < 0 ? ~place : place, Count - 1)];
    }

    /// <summary>A text of so many words.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="count">How many words.</param>
    /// <param name="content">Gives a word to write, which may get an ending; names are left as they are.</param>
    public static List<string> Text(Random random, int count, Func<string> content)
    {
        List<string> words = [];
        bool wasFunction = true;
        while (words.Count < count)
        {
            // Not two in a row at the end of a text, nor three anywhere: so the share is met only about.
            wasFunction = !wasFunction && random.NextDouble() < FunctionWordShare * 1.6;
            words.Add(wasFunction ? Pick(_functionWords, random) : Inflected(content(), random));
        }

        return words;
    }

    public static string Capitalized(string word) =>
        word.Length == 0 ? word : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    private static string Inflected(string word, Random random) =>
        char.IsLower(word[0]) && random.NextDouble() < InflectedShare ? word + _suffixes[random.Next(_suffixes.Length)] : word;

    // The first ones of a list are the commonest, as sounds of real languages are.
    private static string Pick(string[] list, Random random)
    {
        double chance = random.NextDouble();
        return list[(int)(Math.Pow(chance, 1.9) * list.Length)];
    }
}
