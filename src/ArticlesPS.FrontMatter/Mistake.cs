namespace ArticlesPS.FrontMatter;

/// <summary>What somebody got wrong, in plain words, and the offset at which it is to be put right.</summary>
internal readonly record struct Mistake(int Offset, string Message);
