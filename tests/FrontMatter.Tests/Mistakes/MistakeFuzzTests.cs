using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Mistakes;

/// <summary>Lines of the tables, cut and mixed: whatever is wrong, somebody is told so. ARTICLESPS_FUZZ sets the number of texts.</summary>
public class MistakeFuzzTests
{
    private const int ShortRun = 6_000;
    private const int MostPieces = 8;

    [Theory]
    [InlineData("yaml.md")]
    [InlineData("toml.md")]
    [InlineData("json.md")]
    public void Any_mixture_of_mistakes_reads_or_is_told_in_a_sentence_with_a_place(string file)
    {
        IReadOnlyList<MistakeCase> cases = MistakeFile.Read(file);
        int refused = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            string block = string.Concat(Enumerable.Range(0, random.Next(1, MostPieces)).Select(_ => Piece(cases, random)));
            string text = (cases[0] with { Block = block + "\n" }).Text;
            text = random.Next(4) == 0 ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            if (Refusal(text) is { } error)
            {
                Interlocked.Increment(ref refused);
                AssertTold(error, text);
            }
        });

        Assert.True(refused > 0);
    }

    private static FrontMatterException? Refusal(string text)
    {
        try
        {
            _ = FrontMatterDocument.Parse(text);
            return null;
        }
        catch (FrontMatterException e)
        {
            return e;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{e.Message}\n{text}", e);
        }
    }

    private static void AssertTold(FrontMatterException error, string text)
    {
        bool isSentence = char.IsUpper(error.Message[0]) || error.Message[0] == '\'';
        bool isTold = isSentence && error.Message.EndsWith('.') && error.Message.IndexOfAny(['\n', '\r']) < 0;
        bool isInside = error.Position.Line <= text.Split('\n').Length && error.Position.Column <= text.Length + 1;
        Assert.True(isTold && isInside, $"{error.Position} {error.Message}\n{text}");
    }

    private static string Piece(IReadOnlyList<MistakeCase> cases, Random random)
    {
        string block = cases[random.Next(cases.Count)].Block;
        int start = random.Next(block.Length);
        return block.Substring(start, random.Next(block.Length - start) + 1);
    }
}
