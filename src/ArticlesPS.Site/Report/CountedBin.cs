namespace ArticlesPS.Site.Report;

/// <summary>A bar of a chart: how many articles are published, and how many are not or do not say.</summary>
internal sealed class CountedBin(string label)
{
    public string Label => label;

    public int Published { get; private set; }

    public int Other { get; private set; }

    public int Count => Published + Other;

    public void Add(bool? published)
    {
        if (published == true)
        {
            Published++;
        }
        else
        {
            Other++;
        }
    }
}
