using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ArticlesPS.Site.Report;

/// <summary>The number of articles over time: by day, month or year, whichever makes a readable chart.</summary>
internal sealed class ArticlesOverTime
{
    private const int MostBins = 120;

    // A period, and how its bins are numbered and named. The last one needs at most 100 bins.
    private static readonly (string Unit, Func<DateTime, int> PlaceOf, Func<int, string> NameOf)[] _units =
    [
        (
            "day",
            date => (int)(date.Ticks / TimeSpan.TicksPerDay),
            place => new DateTime(place * TimeSpan.TicksPerDay, DateTimeKind.Utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ),
        (
            "month",
            date => ((date.Year - 1) * 12) + date.Month - 1,
            place => FormattableString.Invariant($"{(place / 12) + 1:0000}-{(place % 12) + 1:00}")
        ),
        ("year", date => date.Year, place => place.ToString("0000", CultureInfo.InvariantCulture)),
        ("decade", date => date.Year / 10, place => FormattableString.Invariant($"{place:000}0s")),
        ("century", date => date.Year / 100, place => FormattableString.Invariant($"{place:00}00s")),
    ];

    private ArticlesOverTime(string unit, IReadOnlyList<CountedBin> bins, int without)
    {
        Unit = unit;
        Bins = bins;
        Without = without;
    }

    /// <summary>How long a bin is: day, month, year, decade or century.</summary>
    public string Unit { get; }

    /// <summary>The bins in their order, those too in which nothing appeared.</summary>
    public IReadOnlyList<CountedBin> Bins { get; }

    /// <summary>How many articles have no date.</summary>
    public int Without { get; }

    public static ArticlesOverTime Of(IEnumerable<Article> articles)
    {
        Article[] all = [.. articles];
        Article[] dated = [.. all.Where(article => article.PublishedDateTime is not null)];
        if (dated.Length == 0)
        {
            return new ArticlesOverTime(_units[0].Unit, [], all.Length);
        }

        DateTime first = dated.Min(DateOf);
        DateTime last = dated.Max(DateOf);
        (string unit, Func<DateTime, int> placeOf, Func<int, string> nameOf) = _units.First(unit =>
            unit.PlaceOf(last) - unit.PlaceOf(first) < MostBins
        );
        int start = placeOf(first);
        CountedBin[] bins = [.. Enumerable.Range(start, placeOf(last) - start + 1).Select(place => new CountedBin(nameOf(place)))];
        foreach (Article article in dated)
        {
            bins[placeOf(DateOf(article)) - start].Add(article.Published);
        }

        return new ArticlesOverTime(unit, bins, all.Length - dated.Length);
    }

    private static DateTime DateOf(Article article) => article.PublishedDateTime!.Value.UtcDateTime;
}
