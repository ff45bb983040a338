using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Tests.Editing;

/// <summary>Every article file to try edits on: fixtures, samples, and real ones where they are.</summary>
internal static class ArticleFixtures
{
    public static IEnumerable<string> Own => FilesBelow(Repository.Fixtures).Concat(FilesBelow(Repository.Samples));

    public static IEnumerable<string> All => Own.Concat(Repository.CorpusFiles());

    public static IEnumerable<(string Path, EncodedText File, FrontMatterDocument Document)> Read(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            EncodedText file = EncodedText.Decode(File.ReadAllBytes(path));
            FrontMatterDocument document;
            try
            {
                document = FrontMatterDocument.Parse(file.Text);
            }
            catch (FrontMatterException e) when (e.Error == FrontMatterError.FrontMatterMissing)
            {
                continue;
            }

            yield return (path, file, document);
        }
    }

    private static IEnumerable<string> FilesBelow(string directory) =>
        Directory.EnumerateFiles(directory, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
