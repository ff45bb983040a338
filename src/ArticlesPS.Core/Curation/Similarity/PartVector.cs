namespace ArticlesPS.Curation.Similarity;

/// <summary>How often each part occurs in a text: a slice of arrays that many texts share.</summary>
/// <param name="Parts">The numbers of the parts, each once in a text, in the order of the text.</param>
/// <param name="Counts">How often each occurs; 255 for more.</param>
/// <param name="Start">The start of the text in the arrays.</param>
/// <param name="TitleEnd">The end of the title's parts.</param>
/// <param name="End">The end of the text.</param>
internal readonly record struct PartVector(int[] Parts, byte[] Counts, int Start, int TitleEnd, int End);
