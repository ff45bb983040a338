using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using ArticlesPS.FrontMatter.Tests.Specifications;
using ArticlesPS.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>
/// Random edits of random objects: another reader reads what was wanted, and all text stays that has nothing to do with it.
/// ARTICLESPS_FUZZ sets the number of edits.
/// </summary>
public class JsonEditPropertyTests(ITestOutputHelper output)
{
    private const int ShortRun = 4_000;
    private const int EditsOfOneFile = 3;
    private const string Body = "\n{\"body\": true}\n";

    [Fact]
    public void An_edit_says_what_was_wanted_and_changes_nothing_else()
    {
        int made = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            string text = new RandomJson(random).Object() + Body;
            for (int i = 0; i < EditsOfOneFile; i++)
            {
                FrontMatterDocument before = FrontMatterDocument.Parse(text);
                RandomJsonEdit edit = RandomJsonEdit.Next(random, before);
                try
                {
                    text = AssertMade(before, edit);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"{edit.Name}: {e.Message}\n{JsonSerializer.Serialize(before.Text)}", e);
                }

                Interlocked.Increment(ref made);
            }
        });
        output.WriteLine($"{made} edits");
        Assert.True(made > 0);
    }

    [Fact]
    public void A_damaged_file_is_edited_or_refused_with_a_place()
    {
        int edited = 0;
        int refused = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            string json = new RandomJson(random).Object();
            string file = random.Next(3) == 0 ? $"---json\n{json}\n---{Body}" : json + Body;
            string text = new JsonMutator(random).Mutate((random.Next(8) == 0 ? "\uFEFF" : "") + file);
            try
            {
                _ = IsEdited(random, text) ? Interlocked.Increment(ref edited) : Interlocked.Increment(ref refused);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{e.Message}\n{JsonSerializer.Serialize(text)}", e);
            }
        });
        output.WriteLine($"{edited} edited, {refused} refused");
        Assert.True(edited > 0 && refused > 0);
    }

    [Theory]
    [InlineData(' ', 2)]
    [InlineData(' ', 4)]
    [InlineData('\t', 1)]
    [InlineData(' ', 0)]
    public void A_file_that_a_program_wrote_stays_as_the_program_writes_it(char indentation, int size)
    {
        JsonSerializerOptions options = Options(indentation, size);
        FuzzRun.Repeat(2_000, random =>
        {
            // One of each, so that the layout can be seen.
            JsonObject root = (JsonObject)JsonNode.Parse(new RandomJson(random).Object())!;
            root.Insert(0, "object", JsonNode.Parse("{\"kept\": [1, 2], \"name\": \"a\"}"));
            string text = Written(root, options);
            FrontMatterDocument before = FrontMatterDocument.Parse(text);
            RandomJsonEdit edit = RandomJsonEdit.Next(random, before);
            if (edit.IsMerge || edit.Path.StartsWith("object", StringComparison.Ordinal))
            {
                return;
            }

            string after = before.Edit(edit.Apply).Text;
            edit.ApplyTo(root);

            string wanted = Written(root, options);
            Assert.True(wanted == after, $"{edit.Name}\n{text}\n{TextDifference.Show(wanted, after)}");
        });
    }

    // It escapes every character beyond 16 bits, whatever its encoder.
    private static string Written(JsonNode root, JsonSerializerOptions options) =>
        root.ToJsonString(options).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal);

    private static JsonSerializerOptions Options(char indentation, int size) =>
        new()
        {
            WriteIndented = size > 0,
            IndentCharacter = indentation,
            IndentSize = size,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    private static bool IsEdited(Random random, string text)
    {
        FrontMatterDocument document;
        try
        {
            document = FrontMatterDocument.Parse(text);
        }
        catch (FrontMatterException e)
        {
            Assert.True(e.Position.Line >= 1 && e.Position.Column >= 1);
            return false;
        }

        // Nor can System.Text.Json write one that was an escape.
        bool hasHalfPair = JsonComparison.HasHalfPair(text) || text.Contains("\\ud", StringComparison.OrdinalIgnoreCase);
        bool isComparable = document.Format == FrontMatterFormat.Json && !hasHalfPair;
        if (isComparable)
        {
            AssertMade(document, RandomJsonEdit.Next(random, document));
        }

        return isComparable;
    }

    private static string AssertMade(FrontMatterDocument before, RandomJsonEdit edit)
    {
        FrontMatterDocument after = before.Edit(edit.Apply);
        JsonNode root = JsonNode.Parse(before.Block.In(before.Text))!;
        edit.ApplyTo((JsonObject)root);
        using JsonDocument read = JsonDocument.Parse(after.Block.In(after.Text));
        JsonNode result = JsonNode.Parse(after.Block.In(after.Text))!;
        bool isSame = edit.IsMerge && JsonNode.DeepEquals(root, result);
        Assert.True(isSame || root.ToJsonString() == result.ToJsonString(), after.Text);
        JsonComparison.AssertSame(read.RootElement, after.Root, after.Text);
        AssertOutside(before, after, edit.Reach(before));
        return after.Text;
    }

    // What stands before and behind the place that an edit may touch.
    private static void AssertOutside(FrontMatterDocument before, FrontMatterDocument after, TextSpan reach)
    {
        string head = before.Text[..reach.Start];
        string tail = before.Text[reach.End..];
        Assert.StartsWith(head, after.Text, StringComparison.Ordinal);
        Assert.EndsWith(tail, after.Text, StringComparison.Ordinal);
        Assert.True(after.Text.Length >= head.Length + tail.Length);
    }
}
