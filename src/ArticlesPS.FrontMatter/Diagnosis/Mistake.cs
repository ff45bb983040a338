namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>A mistake in plain words, and the offset at which to fix it.</summary>
internal readonly record struct Mistake(int Offset, string Message);
