using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Site.Report;

/// <summary>A histogram of numbers from about 0 to 100, in tens; numbers below 0 or far above 100 are combined.</summary>
internal sealed class Histogram
{
    private const int Width = 10;
    private const int FewestTens = 10;
    private const int MostTens = 20;

    private Histogram(IReadOnlyList<CountedBin> bins, int without)
    {
        Bins = bins;
        Without = without;
    }

    /// <summary>The bins in their order, those between others too in which nothing is.</summary>
    public IReadOnlyList<CountedBin> Bins { get; }

    /// <summary>How many articles have no such number.</summary>
    public int Without { get; }

    public static Histogram Of(IEnumerable<(int? Number, bool? Published)> articles)
    {
        CountedBin below = new("below 0");
        List<CountedBin> tens = [];
        CountedBin above = new(FormattableString.Invariant($"{MostTens * Width} and more"));
        int without = 0;
        foreach ((int? number, bool? published) in articles)
        {
            if (number is not { } given)
            {
                without++;
                continue;
            }

            CountedBin bin = given switch
            {
                < 0 => below,
                >= MostTens * Width => above,
                _ => TenAt(tens, given / Width),
            };
            bin.Add(published);
        }

        if (tens.Count > 0 || above.Count > 0)
        {
            _ = TenAt(tens, (above.Count > 0 ? MostTens : FewestTens) - 1);
        }

        return new Histogram(
            [.. new[] { below }.Where(bin => bin.Count > 0), .. tens, .. new[] { above }.Where(bin => bin.Count > 0)],
            without
        );
    }

    private static CountedBin TenAt(List<CountedBin> tens, int place)
    {
        while (tens.Count <= place)
        {
            int from = tens.Count * Width;
            tens.Add(new CountedBin(FormattableString.Invariant($"{from} to {from + Width - 1}")));
        }

        return tens[place];
    }
}
