namespace ArticlesPS.Curation.Similarity;

/// <summary>How often each part occurs in a text: a slice of arrays that many texts share.</summary>
/// <param name="Parts">The numbers of the parts, each once in a text, in the order of the text.</param>
/// <param name="Counts">How often each occurs; 255 for more.</param>
/// <param name="Start">Where the text begins in the arrays.</param>
/// <param name="TitleEnd">Where the parts end that occur in the title.</param>
/// <param name="End">Where the text ends.</param>
internal readonly record struct PartVector(int[] Parts, byte[] Counts, int Start, int TitleEnd, int End);
