using System;
using System.Text.Json;
using System.Threading;
using ArticlesPS.FrontMatter.Json;
using ArticlesPS.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>
/// System.Text.Json and our reader read and refuse the same texts, but for keys that stand twice and deep nesting, and read the
/// same from the same places. ARTICLESPS_FUZZ sets the number of texts.
/// </summary>
public class JsonStrictnessTests(ITestOutputHelper output)
{
    private const int ShortRun = 4_000;

    private static readonly JsonDocumentOptions _anyDepth = new() { MaxDepth = 1000 };

    [Fact]
    public void A_damaged_text_is_read_as_by_another_strict_reader()
    {
        int valid = 0;
        int refused = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            string text = new RandomJson(random).Object();
            text = random.Next(4) == 0 ? text : new JsonMutator(random).Mutate(text);
            if (JsonComparison.HasHalfPair(text))
            {
                return;
            }

            try
            {
                _ = Compare(text) ? Interlocked.Increment(ref valid) : Interlocked.Increment(ref refused);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{e.Message}\n{JsonSerializer.Serialize(text)}", e);
            }
        });
        output.WriteLine($"{valid} read, {refused} refused");

        // Neither all nor none, or nothing was compared.
        Assert.True(valid > 0 && refused > 0);
    }

    // Whether both read it.
    private static bool Compare(string text)
    {
        using JsonDocument? other = TryRead(text);
        DataMapping? root = null;
        FrontMatterError? error = null;
        try
        {
            root = JsonReader.Read(text, new TextSpan(0, text.Length));
        }
        catch (FrontMatterException e)
        {
            error = e.Error;
        }

        if (error is FrontMatterError.DuplicateKey or FrontMatterError.NestingTooDeep)
        {
            return false;
        }

        bool isObject = other?.RootElement.ValueKind == JsonValueKind.Object;
        Assert.Equal(isObject, root is not null);
        Assert.True(other is null || isObject || error == FrontMatterError.RootNotMapping, $"{error}");
        if (root is not null)
        {
            JsonComparison.AssertSame(other!.RootElement, root, text);
        }

        return root is not null;
    }

    private static JsonDocument? TryRead(string text)
    {
        try
        {
            return JsonDocument.Parse(text, _anyDepth);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
