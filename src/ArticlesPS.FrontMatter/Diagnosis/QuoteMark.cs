namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>Quotation marks as word processors set them, which no language takes for its own.</summary>
internal static class QuoteMark
{
    private const string Curly = "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A\u00B4";

    public static bool IsCurly(char c) => Curly.Contains(c);

    public static string Message(string language, char mark) =>
        $"{language} writes text in straight quotes (\"), not in '{mark}'. Replace it.";
}
