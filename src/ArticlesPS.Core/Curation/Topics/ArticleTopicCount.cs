using ArticlesPS.Articles;

namespace ArticlesPS;

/// <summary>How many articles have a topic, and how they fare.</summary>
public sealed class ArticleTopicCount
{
    private long _heat;
    private int _withHeat;

    internal ArticleTopicCount(string topic) => Topic = topic;

    /// <summary>The topic's name, in its first spelling.</summary>
    public string Topic { get; }

    /// <summary>How many articles have the topic.</summary>
    public int Count { get; private set; }

    /// <summary>The number of published articles.</summary>
    public int Published { get; private set; }

    /// <summary>The published share, from 0 to 1; null if no article has the topic.</summary>
    public double? PublishedShare => Count == 0 ? null : (double)Published / Count;

    /// <summary>The mean heat of the articles that have a heat, including -1; null if none has.</summary>
    public double? MeanHeat => _withHeat == 0 ? null : (double)_heat / _withHeat;

    /// <summary>The topic's name.</summary>
    public override string ToString() => Topic;

    internal void Add(Article article)
    {
        Count++;
        Published += article.Published == true ? 1 : 0;
        _heat += article.Heat ?? 0;
        _withHeat += article.Heat is null ? 0 : 1;
    }
}
