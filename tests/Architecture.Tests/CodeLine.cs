namespace ArticlesPS.Tests;

/// <summary>A line of code without its comment, its white space and the values in it.</summary>
internal sealed record CodeLine(int Line, string Code);
