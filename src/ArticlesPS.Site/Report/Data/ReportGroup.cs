using ArticlesPS.Articles;

namespace ArticlesPS.Site.Report.Data;

/// <summary>Articles that have a provider or a topic in common: how many, and how they fare.</summary>
internal sealed class ReportGroup(string name)
{
    private long _heat;
    private int _withHeat;

    public string Name => name;

    public int Count { get; private set; }

    public int Published { get; private set; }

    /// <summary>The mean heat of the articles that have a heat, including -1; null if none has.</summary>
    public double? MeanHeat => _withHeat == 0 ? null : (double)_heat / _withHeat;

    public void Add(Article article)
    {
        Count++;
        Published += article.Published == true ? 1 : 0;
        _heat += article.Heat ?? 0;
        _withHeat += article.Heat is null ? 0 : 1;
    }
}
