using System;
using System.IO;
using System.Xml;
using ArticlesPS.Files;

namespace ArticlesPS.Site;

/// <summary>What an earlier run left, of which a later one must not lose the most by accident.</summary>
internal static class FormerOutput
{
    /// <summary>Counts the entries of what is there. What is not there, is none of ours or does not read has none.</summary>
    public static int Count(Func<int> count)
    {
        try
        {
            return count();
        }
        catch (Exception e) when (FileErrors.IsExpected(e) || IsMalformed(e))
        {
            return 0;
        }
    }

    private static bool IsMalformed(Exception e) =>
        e is ArticleException or FormatException or InvalidDataException or XmlException || IsJson(e);

#if NET8_0_OR_GREATER
    private static bool IsJson(Exception e) => e is System.Text.Json.JsonException;
#else
    private static bool IsJson(Exception _) => false;
#endif
}
