namespace ArticlesPS;

/// <summary>How often each gram occurs in an article's title, and in its title and excerpt together.</summary>
/// <param name="Grams">The grams' numbers, each once, in the order of the text: those of the title come first.</param>
/// <param name="TitleCounts">How often each gram of the title occurs in it; 255 for more.</param>
/// <param name="TextCounts">How often each gram occurs in title and excerpt; 255 for more.</param>
internal sealed record GramProfile(int[] Grams, byte[] TitleCounts, byte[] TextCounts);
