using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Text.Json;
using System.Threading;
using ArticlesPS.FrontMatter.KeyValue;
using ArticlesPS.FrontMatter.Tests.Specifications;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.KeyValue;

/// <summary>Random edits of random lines say what was wanted, and leave every other line. ARTICLESPS_FUZZ sets their number.</summary>
public class KeyValueEditPropertyTests
{
    private const int ShortRun = 4_000;

    private static readonly FrontMatterOptions _options = new() { AllowsKeyValueLines = true };

    private static readonly string?[] _values =
    [
        null,
        "x",
        "a: b",
        "a, b; c",
        "\"a\"",
        "---",
        "- a",
        "a\nb",
        "\na\nb",
        "a\nKey: b\n---",
        "é 漢字 😀",
        "a\tb",
    ];

    [Fact]
    public void An_edit_says_what_was_wanted_and_changes_no_other_line()
    {
        int made = 0;
        FuzzRun.Repeat(FuzzRun.Inputs(ShortRun), random =>
        {
            RandomKeyValue lines = new(random);
            string newline = lines.Any("\n", "\n", "\r\n", "\r");
            string rest = lines.Any(
                "",
                newline,
                newline + newline,
                $"{newline}{newline}body{newline}",
                $"{newline}A text.",
                $"{newline}---{newline}x"
            );
            string text = lines.Any("", "\uFEFF") + lines.Valid(newline) + rest;
            for (int i = 0; i < 3; i++)
            {
                FrontMatterDocument before = FrontMatterDocument.Parse(text, _options);
                try
                {
                    text = Edit(random, before, out int lineCount);
                    Assert.True(text.EndsWith(rest, StringComparison.Ordinal), TextDifference.Show(before.Text, text));
                    AssertFewLines(before.Text, text, lineCount);
                    Interlocked.Increment(ref made);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"{e.Message}\n{JsonSerializer.Serialize(before.Text)}", e);
                }
            }
        });
        Assert.True(made > 0);
    }

    [Fact]
    public void What_is_written_reads_back_the_same_or_is_refused_by_name() => FuzzRun.Repeat(FuzzRun.Inputs(1_000), random =>
        {
            OrderedDictionary values = new RandomValues(random, FrontMatterFormat.KeyValue).Mapping();
            if (values.Count == 0)
            {
                return;
            }

            try
            {
                FrontMatterDocument document = FrontMatterDocument.Create(FrontMatterFormat.KeyValue, values);
                FrontMatterDocument read = FrontMatterDocument.Parse(document.Text + "body", _options);

                Assert.Equal(values.Keys.Cast<string>(), read.Root.Entries.Select(entry => entry.Key));
                Assert.Equal("body", read.Body.In(read.Text));
                Assert.All(read.Root.Entries, entry => AssertSame(values[entry.Key], ((DataScalar)entry.Value).Text));
            }
            catch (FormatException e)
            {
                Assert.Matches("^(The value of '|The key ')", e.Message);
                Assert.Contains(values.Keys.Cast<string>(), key => IsUnwritable(key, values[key]));
            }
        });

    private static void AssertSame(object? wanted, string read)
    {
        if (wanted is string or null)
        {
            Assert.Equal(wanted ?? "", read);
        }
    }

    private static bool IsUnwritable(string key, object? value) =>
        !KeyValueLine.IsKey(key)
        || value is OrderedDictionary or object[]
        || (value is string text && KeyValueText.FaultOf(text) is not null);

    private static string Edit(Random random, FrontMatterDocument before, out int lineCount)
    {
        IReadOnlyList<DataEntry> entries = before.Root.Entries;
        DataEntry entry = entries[random.Next(entries.Count)];
        string? value = _values[random.Next(_values.Length)];
        int former = LinesOf(((DataScalar)entry.Value).Text);
        OrderedDictionary wanted = before.Root.ToDictionary();
        FrontMatterDocument after;
        switch (random.Next(4))
        {
            case 0 when entries.Count > 1:
                wanted.Remove(entry.Key);
                after = before.Edit(edit => edit.Remove(entry.Key));
                lineCount = former;
                break;
            case 1 when before.Root.Find("Renamed") is null:
                wanted.Insert(wanted.Keys.Cast<string>().ToList().IndexOf(entry.Key), "Renamed", wanted[entry.Key]);
                wanted.Remove(entry.Key);
                after = before.Edit(edit => edit.Rename(entry.Key, "Renamed"));
                lineCount = 2;
                break;
            case 2:
                string key = "new" + random.Next();
                wanted.Add(key, value);
                after = before.Edit(edit => edit.Set(key, value));
                lineCount = LinesOf(value ?? "");
                break;
            default:
                wanted[entry.Key] = value;
                after = before.Edit(edit => edit.Set(entry.Key, value));
                lineCount = former + LinesOf(value ?? "");
                break;
        }

        OrderedDictionary read = FrontMatterDocument.Parse(after.Text, _options).Root.ToDictionary();
        Assert.Equal(wanted.Keys.Cast<string>(), read.Keys.Cast<string>());
        Assert.Equal(wanted.Values.Cast<object?>(), read.Values.Cast<object?>());
        return after.Text;
    }

    // The last line may get an ending that it had not.
    private static void AssertFewLines(string before, string after, int lineCount)
    {
        string difference = TextDifference.Show(before, after);
        int changed = difference.Split('\n').Count(line => line.StartsWith('-') || line.StartsWith('+'));
        Assert.True(changed <= lineCount + 2, difference);
    }

    private static int LinesOf(string text) => text.Split('\n').Length;
}
