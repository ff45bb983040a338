using System;
using System.IO;
using System.Xml;
using ArticlesPS.Files;

namespace ArticlesPS.Site.Output;

/// <summary>The result of an earlier run, most of which a later one must not lose by accident.</summary>
internal static class FormerOutput
{
    /// <summary>Counts the existing entries. A file that doesn't exist, isn't ours or can't be read has none.</summary>
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
