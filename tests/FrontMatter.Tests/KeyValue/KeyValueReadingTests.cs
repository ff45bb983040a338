using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.KeyValue;

/// <summary>
/// Texts are read as Python-Markdown reads them. ARTICLESPS_FUZZ sets the number of random ones; ARTICLESPS_PELICAN names a
/// directory whose files are read, too.
/// </summary>
public class KeyValueReadingTests(ITestOutputHelper output)
{
    private const int ShortRun = 4_000;

    private static readonly FrontMatterOptions _options = new() { AllowsKeyValueLines = true };
    private static readonly string[] _extensions = [".md", ".markdown", ".mkd", ".mdown"];

    [SkippableFact]
    public void Random_texts_read_as_by_Python_Markdown()
    {
        Skip.IfNot(OtherKeyValueLibrary.IsThere, OtherKeyValueLibrary.Missing);
        RandomKeyValue lines = new(new Random(21));

        AssertSame([.. Enumerable.Range(0, FuzzRun.Inputs(ShortRun)).Select(_ => lines.Text())]);
    }

    [SkippableFact]
    public void Files_of_sites_read_as_by_Python_Markdown()
    {
        string? directory = Environment.GetEnvironmentVariable("ARTICLESPS_PELICAN");
        Skip.If(directory is null, "ARTICLESPS_PELICAN names no directory.");
        Skip.IfNot(OtherKeyValueLibrary.IsThere, OtherKeyValueLibrary.Missing);
        IEnumerable<string> files = Directory
            .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(path => _extensions.Contains(Path.GetExtension(path)));

        AssertSame([.. files.Select(File.ReadAllText)]);
    }

    private void AssertSame(IReadOnlyList<string> texts)
    {
        List<string> known = [.. texts.Where(IsOfNoOtherFormat)];
        IReadOnlyList<OtherKeyValueText> others = OtherKeyValueLibrary.Read(known);
        List<(string Text, OtherKeyValueText Theirs, FrontMatterDocument Ours)> read = [];
        int twice = 0;
        int none = 0;
        foreach ((string text, OtherKeyValueText theirs) in known.Zip(others))
        {
            try
            {
                read.Add((text, theirs, FrontMatterDocument.Parse(text, _options)));
            }
            catch (FrontMatterException e) when (e.Error == FrontMatterError.FrontMatterMissing)
            {
                Assert.True(theirs.Keys.Count == 0, $"Not read: {text}");
                none++;
            }
            catch (FrontMatterException e) when (e.Error == FrontMatterError.DuplicateKey)
            {
                string key = Regex.Match(e.Message, "'(.+?)'").Groups[1].Value.ToLowerInvariant();
                Assert.True(theirs.Keys.First(pair => pair.Key == key).Lines.Length > 1, $"Not twice: {text}");
                twice++;
            }
        }

        output.WriteLine($"{texts.Count} texts: {read.Count} read, {none} without keys, {twice} with one twice, rest in other formats");
        IReadOnlyList<string> bodies = OtherKeyValueLibrary.Normalize([.. read.Select(item => BodyOf(item.Ours))]);
        Assert.All(read.Zip(bodies), item => AssertSame(item.First.Text, item.First.Theirs, item.First.Ours, item.Second));
    }

    // The reader adds line endings before it looks for keys, so that the lines behind are compared.
    private static void AssertSame(string text, OtherKeyValueText theirs, FrontMatterDocument ours, string body)
    {
        Assert.True(
            theirs.Keys.Select(pair => pair.Key).SequenceEqual(ours.Root.Entries.Select(entry => entry.Key.ToLowerInvariant())),
            $"Other keys: {text}"
        );
        IEnumerable<string> values = ours.Root.Entries.Select(entry => WithoutTabs(((DataScalar)entry.Value).Text));
        Assert.Equal(theirs.Keys.Select(pair => WithoutTabs(string.Join('\n', pair.Lines))), values);
        Assert.Equal("\n" + theirs.Body.TrimEnd('\n'), "\n" + body[1..].TrimEnd('\n'));
    }

    // Below a line of another, as it is in the text.
    private static string BodyOf(FrontMatterDocument document) => "\n" + document.Body.In(document.Text);

    // A tab is as many blanks as its column needs.
    private static string WithoutTabs(string text) => Regex.Replace(text, "[ \t]+", " ");

    private static bool IsOfNoOtherFormat(string text) => !Regex.IsMatch(text, @"^\uFEFF?(---|\+\+\+|\{)");
}
