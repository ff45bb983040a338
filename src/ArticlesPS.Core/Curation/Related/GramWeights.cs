namespace ArticlesPS;

/// <summary>
/// What each gram of a text adds to a similarity, times its weight in the other text: 0 for grams that the text lacks.
/// </summary>
/// <param name="grams">How many grams there are.</param>
internal sealed class GramWeights(int grams)
{
    public float[] Title { get; } = new float[grams];

    public float[] Text { get; } = new float[grams];

    public void Clear(GramProfile profile)
    {
        foreach (int gram in profile.Grams)
        {
            if (gram < Text.Length)
            {
                Title[gram] = 0;
                Text[gram] = 0;
            }
        }
    }
}
