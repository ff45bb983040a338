using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Tests.Json;
using ArticlesPS.FrontMatter.Tests.Specifications;
using ArticlesPS.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.Yaml;

/// <summary>
/// YAML that is JSON stays JSON, and its layout stays. ARTICLESPS_FUZZ sets the number of random edits.
/// </summary>
public class JsonInYamlTests(ITestOutputHelper output)
{
    private const int ShortRun = 4_000;

    private static readonly JsonSerializerOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_specification_whose_front_matter_is_JSON_ends_in_JSON()
    {
        int seen = 0;
        foreach (Specification specification in SpecificationFile.Names.Where(IsFenced).SelectMany(SpecificationFile.Read))
        {
            FrontMatterDocument before = FrontMatterDocument.Parse(specification.Before);
            if (before.Format == FrontMatterFormat.Yaml && specification.After is { } after && IsJson(before))
            {
                Assert.True(IsJson(FrontMatterDocument.Parse(after)), specification.Heading);
                seen++;
            }
        }

        Assert.True(seen > 0);

        static bool IsFenced(string name) => !SpecificationFile.OptionsOf(name).AllowsKeyValueLines;
    }

    [Theory]
    [InlineData("True", "true")]
    [InlineData("~", "null")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("007", "\"007\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("1.20", "1.20")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    public void Typed_text_is_written_as_JSON_has_it(string typed, string written)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\n{\"a\": 1}\n---\n");

        FrontMatterDocument changed = document.Edit(edit => edit.Set("b", new TypedContent(typed)));

        Assert.Equal($"---\n{{\"a\": 1, \"b\": {written}}}\n---\n", changed.Text);
        Assert.Same(changed, changed.Edit(edit => edit.Set("b", new TypedContent(typed))));
    }

    [Fact]
    public void Keys_have_no_escapes_but_those_of_JSON()
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\n{\"a\": 1}\n---\n");

        FrontMatterDocument changed = document.Edit(edit =>
        {
            edit.Rename("a", "bell \u0007");
            edit.Set(DataPath.Append("", "next line \u0085"), 2);
        });

        Assert.Equal("---\n{\"bell \\u0007\": 1, \"next line \\u0085\": 2}\n---\n", changed.Text);
    }

    [Fact]
    public void A_random_edit_says_what_was_wanted_in_JSON()
    {
        int made = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            FrontMatterDocument before = FrontMatterDocument.Parse($"---\n{new RandomJson(random).Object()}\n---\nbody\n");
            RandomJsonEdit edit = RandomJsonEdit.Next(random, before);
            try
            {
                AssertMade(before, edit);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{edit.Name}: {e.Message}\n{JsonSerializer.Serialize(before.Text)}", e);
            }

            Interlocked.Increment(ref made);
        });
        output.WriteLine($"{made} edits");
        Assert.True(made > 0);
    }

    [Fact]
    public void Compact_JSON_stays_as_a_program_writes_it()
    {
        int made = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            JsonObject root = (JsonObject)JsonNode.Parse(new RandomJson(random).Object())!;
            root.Insert(0, "object", JsonNode.Parse("{\"kept\": [1, 2], \"name\": \"a\"}"));
            FrontMatterDocument before = FrontMatterDocument.Parse($"---\n{Written(root)}\n---\n");
            RandomJsonEdit edit = RandomJsonEdit.Next(random, before);
            if (edit.IsMerge || edit.Path.StartsWith("object", StringComparison.Ordinal))
            {
                return;
            }

            string after = before.Edit(edit.Apply).Text;
            edit.ApplyTo(root);
            string wanted = $"---\n{Written(root)}\n---\n";
            Assert.True(wanted == after, $"{edit.Name}\n{before.Text}\n{TextDifference.Show(wanted, after)}");
            Interlocked.Increment(ref made);
        });
        output.WriteLine($"{made} edits");
        Assert.True(made > 0);
    }

    private static void AssertMade(FrontMatterDocument before, RandomJsonEdit edit)
    {
        FrontMatterDocument after = before.Edit(edit.Apply);
        JsonNode wanted = JsonNode.Parse(before.Block.In(before.Text))!;
        edit.ApplyTo((JsonObject)wanted);
        JsonNode made = JsonNode.Parse(after.Block.In(after.Text))!;
        bool isSame = JsonNode.DeepEquals(wanted, made);
        Assert.True(isSame, TextDifference.Show(before.Text, after.Text));
    }

    // It escapes every character beyond 16 bits, whatever its encoder.
    private static string Written(JsonObject root) => root.ToJsonString(_compact).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal);

    private static bool IsJson(FrontMatterDocument document)
    {
        try
        {
            using JsonDocument read = JsonDocument.Parse(document.Block.In(document.Text));
            return read.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
