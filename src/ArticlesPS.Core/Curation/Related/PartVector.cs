namespace ArticlesPS;

/// <summary>How often each part occurs in a text.</summary>
/// <param name="Parts">The numbers of the parts, each once, in the order of the text.</param>
/// <param name="Counts">How often each occurs; 255 for more.</param>
/// <param name="InTitle">How many of the parts, the first ones, occur in the title.</param>
internal sealed record PartVector(int[] Parts, byte[] Counts, int InTitle);
