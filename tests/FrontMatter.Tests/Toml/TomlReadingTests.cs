using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>Damaged texts are read as by another parser, or refused by both. ARTICLESPS_FUZZ sets their number.</summary>
public class TomlReadingTests
{
    private const int ShortRun = 4_000;

    [SkippableFact]
    public void Damaged_texts_read_as_by_another_parser()
    {
        Skip.IfNot(OtherTomlLibrary.IsThere, OtherTomlLibrary.Missing);
        int count = FuzzRun.Inputs(ShortRun);
        TomlMutator mutator = new(new Random(20));
        List<string> texts = [.. Enumerable.Range(0, count).Select(_ => mutator.Next()).Where(IsOneBlock)];

        List<string> faults = [.. texts.Chunk(20_000).SelectMany(chunk => chunk.Zip(OtherTomlLibrary.Read(chunk), Fault)).OfType<string>()];
        Assert.True(faults.Count == 0, $"{faults.Count} of {texts.Count}:\n{string.Join("\n\n", faults.Take(10))}");
    }

    private static string? Fault(string text, JsonElement theirs)
    {
        bool isRead = theirs.ValueKind != JsonValueKind.Null;
        try
        {
            FrontMatterDocument document = FrontMatterDocument.Parse($"+++\n{text}+++\n");
            bool isSame = isRead ? OtherTomlLibrary.IsSame(document.Root, theirs) : MayBeNewer(text);
            return isSame ? null : $"Read as something else:\n{text}";
        }
        catch (FrontMatterException e)
        {
            bool isRight = !isRead || e.Error == FrontMatterError.NestingTooDeep || IsEarlyDate(text);
            return isRight ? null : $"Not read, {e.Position}: {e.Message}\n{text}";
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(text, e);
        }
    }

    // The text must stand between fences, and half of a surrogate pair cannot be handed on.
    private static bool IsOneBlock(string text) =>
        text.EndsWith('\n')
        && !Regex.IsMatch(text, @"(^|[\r\n])\+\+\+[ \t]*([\r\n]|$)")
        && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    // Python 3.11 reads TOML 1.0. TOML 1.1 has more escapes, times without seconds, and inline tables over several lines.
    private static bool MayBeNewer(string text) =>
        Regex.IsMatch(text, @"\\e|\\x|:\d\d(?!\d|:)|,\s*\}")
        || Array.Exists(text.Split('\n'), line => line.Count(c => c == '{') != line.Count(c => c == '}'));

    // An instant before the year 1 in UTC, which Python keeps as a local one.
    private static bool IsEarlyDate(string text) => text.Contains("0001-01-01T00:00:00+01:00", StringComparison.Ordinal);
}
