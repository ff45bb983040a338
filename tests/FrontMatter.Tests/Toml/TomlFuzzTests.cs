using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>
/// Whatever stands between the fences is read or refused with an error of ours; and where it is read, a change is made and
/// proven, or refused with a reason. ARTICLESPS_FUZZ sets the number of texts.
/// </summary>
public class TomlFuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 2_000;

    private static readonly object?[] _values =
    [
        true,
        5,
        5_000_000_000,
        1.5,
        double.NaN,
        "text",
        "it's \"new\" \\",
        "several\nlines\n",
        "\u0001\u007F",
        "",
        "2020-05-06",
        "+++\n",
        new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
        new[] { "a", "b" },
        Array.Empty<string>(),
        new object[] { 1, new[] { "x" } },
        new Dictionary<string, object>
        {
            ["k"] = 1,
            ["m n"] = new Dictionary<string, object> { ["o"] = "p" },
        },
        new Dictionary<string, object>(),
        new[]
        {
            new Dictionary<string, object> { ["k"] = 1 },
            new Dictionary<string, object> { ["k"] = 2 },
        },
    ];

    [Fact]
    public void Damaged_texts_are_read_and_edited_or_refused()
    {
        int inputs = FuzzRun.Inputs(ShortRun);
        int read = 0;
        int edited = 0;
        FuzzRun.Repeat(inputs, random =>
        {
            string text = $"+++\n{new TomlMutator(random).Next()}+++\nBody\n";
            List<string> changes = [];
            try
            {
                FrontMatterDocument document = FrontMatterDocument.Parse(text);
                Interlocked.Increment(ref read);
                FrontMatterDocument changed = document.Edit(edit => ChangeSome(edit, random, changes));
                Interlocked.Increment(ref edited);
                Assert.Equal(document.OpeningFence.In(text), changed.OpeningFence.In(changed.Text));
                Assert.Equal(document.Body.In(text), changed.Body.In(changed.Text));
            }
            catch (FrontMatterException) { }
            catch (EditException e) when (!e.Message.Contains("cannot be changed alone", StringComparison.Ordinal)) { }
            catch (Exception e)
            {
                throw new InvalidOperationException($"{string.Join(", ", changes)} in\n{text}", e);
            }
        });

        output.WriteLine($"{inputs} texts: {read} read, {edited} edited.");
        Assert.True(read > inputs / 4, $"Only {read} of {inputs} texts were read.");
        Assert.True(edited > inputs / 5, $"Only {edited} of {inputs} texts were edited.");
    }

    private static void ChangeSome(FrontMatterEdit edit, Random random, List<string> changes)
    {
        for (int count = 1 + random.Next(3); count > 0; count--)
        {
            (string path, DataNode value, bool isKey) = Pick(edit.Root, random);
            object? content = _values[random.Next(_values.Length)];
            switch (random.Next(6), value)
            {
                case (0, DataSequence sequence):
                    changes.Add($"insert {path}");
                    edit.Insert(path, random.Next(sequence.Items.Count + 1), content);
                    break;
                case (1, DataSequence { Items.Count: > 0 } sequence):
                    int[] mixed = [.. Enumerable.Range(0, sequence.Items.Count).OrderBy(_ => random.Next(3))];
                    int[] order = mixed[..(1 + random.Next(mixed.Length))];
                    changes.Add($"arrange {path} {string.Join(' ', order)}");
                    edit.Arrange(path, order);
                    break;
                case (2, _) when isKey:
                    changes.Add($"rename {path}");
                    edit.Rename(path, new[] { "renamed", "a b", "it's", "a", "b" }[random.Next(5)]);
                    break;
                case (3, _):
                    changes.Add($"remove {path}");
                    edit.Remove(path);
                    break;
                case (4, DataMapping) or (_, DataMapping { Entries.Count: 0 }):
                    changes.Add($"add below {path}");
                    edit.Set(path + "[\"new key\"]", content);
                    break;
                default:
                    changes.Add($"set {path} to {content}");
                    edit.Set(path, content);
                    break;
            }
        }
    }

    private static (string Path, DataNode Value, bool IsKey) Pick(DataMapping root, Random random)
    {
        List<(string Path, DataNode Value, bool IsKey)> nodes = [.. TreePaths.Of(root)];
        return nodes.Count == 0 ? ("first", root, false) : nodes[random.Next(nodes.Count)];
    }
}
