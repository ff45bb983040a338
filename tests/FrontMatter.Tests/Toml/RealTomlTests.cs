using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ArticlesPS.FrontMatter.Editing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>Real files: each is read as another parser reads it, and every value of each is changed in every way.</summary>
public class RealTomlTests(ITestOutputHelper output)
{
    private readonly List<string> _faults = [];
    private readonly List<string> _edited = [];

    [SkippableFact]
    public void Every_file_reads_as_by_another_parser()
    {
        Skip.If(TomlFiles.All.Count == 0, TomlFiles.Missing);
        Skip.IfNot(OtherTomlLibrary.IsThere, OtherTomlLibrary.Missing);
        List<(string Path, FrontMatterDocument Document)> documents = [.. Documents()];
        IReadOnlyList<JsonElement> theirs = OtherTomlLibrary.Read([
            .. documents.Select(file => file.Document.Block.In(file.Document.Text)),
        ]);

        Assert.All(documents.Zip(theirs), pair =>
            Assert.True(OtherTomlLibrary.IsSame(pair.First.Document.Root, pair.Second), pair.First.Path)
        );
        output.WriteLine($"{documents.Count} of {TomlFiles.All.Count} files.");
    }

    [SkippableFact]
    public void Every_value_is_changed_in_every_way()
    {
        Skip.If(TomlFiles.All.Count == 0, TomlFiles.Missing);
        List<(string Path, FrontMatterDocument Document)> documents = [.. Documents()];
        output.WriteLine("| Edit | Edits | Refused | As few lines as can be |\n|---|---|---|---|");
        Run("Replace a value", documents, Replacements);
        Run("Add a key", documents, Additions);
        Run("Remove a key", documents, Removals);
        Run("Add or remove a list entry", documents, EntryChanges);
        Run("Rename a key", documents, Renames);
        Run("Reorder a list", documents, Orders);

        Assert.Empty(_faults);
        if (OtherTomlLibrary.IsThere)
        {
            List<FrontMatterDocument> edited = [.. _edited.Select(FrontMatterDocument.Parse)];
            IReadOnlyList<JsonElement> theirs = OtherTomlLibrary.Read([.. edited.Select(document => document.Block.In(document.Text))]);
            Assert.All(edited.Zip(theirs), pair => Assert.True(OtherTomlLibrary.IsSame(pair.First.Root, pair.Second), pair.First.Text));
        }
    }

    private static IEnumerable<(string Path, FrontMatterDocument Document)> Documents()
    {
        foreach ((string path, string text) in TomlFiles.All)
        {
            FrontMatterDocument document;
            try
            {
                document = FrontMatterDocument.Parse(text);
            }
            catch (FrontMatterException e) when (e.Error is FrontMatterError.FrontMatterMissing or FrontMatterError.InvalidToml)
            {
                // A template, or a page about faults.
                continue;
            }

            yield return (path, document);
        }
    }

    private void Run(
        string name,
        List<(string Path, FrontMatterDocument Document)> documents,
        Func<FrontMatterDocument, IEnumerable<RealEdit>> editsOf
    )
    {
        int edits = 0;
        int refused = 0;
        int small = 0;
        foreach ((string path, FrontMatterDocument document) in documents)
        {
            foreach (RealEdit edit in editsOf(document))
            {
                edits++;
                try
                {
                    FrontMatterDocument changed = document.Edit(edit.Change);
                    _edited.Add(changed.Text);
                    bool isSmall = edit.IsSmall(document.Text, changed.Text);
                    small += isSmall ? 1 : 0;
                    if (!isSmall)
                    {
                        _faults.Add($"{path}: {name} {edit.Path}:\n{changed.Block.In(changed.Text)}");
                    }
                }
                catch (EditException e)
                {
                    refused++;
                    output.WriteLine($"  {path}: {name} {edit.Path}: {e.Message}");
                }
            }
        }

        output.WriteLine($"| {name} | {edits} | {refused} | {small} |");
        Assert.InRange(refused, 0, edits / 100);
    }

    private static IEnumerable<RealEdit> Replacements(FrontMatterDocument document) =>
        from node in TreePaths.Of(document.Root)
        where node.Value is DataScalar
        let scalar = (DataScalar)node.Value
        let lines = LinesOf(scalar.Span.In(document.Text))
        select new RealEdit(node.Path, edit => edit.Set(node.Path, Other(scalar)), RemovedAtMost: lines, AddedAtMost: 1);

    // The same kind of value, and a text that its quotation marks may not hold.
    private static object Other(DataScalar scalar) =>
        scalar.Value switch
        {
            bool flag => !flag,
            int or long => 12345,
            double => 0.5,
            DateTimeOffset or DateTime => new DateTimeOffset(2031, 2, 3, 0, 0, 0, TimeSpan.Zero),
            _ => "It's \"new\" \\ 50 %",
        };

    private static IEnumerable<RealEdit> Additions(FrontMatterDocument document) =>
        TablesOf(document)
            .Select(path => new RealEdit(path, edit => edit.Set(DataPath.Append(path, "brand new"), 1), RemovedAtMost: 1, AddedAtMost: 3));

    private static IEnumerable<RealEdit> Removals(FrontMatterDocument document) =>
        from node in TreePaths.Of(document.Root)
        where node.IsKey
        select new RealEdit(node.Path, edit => edit.Remove(node.Path), RemovedAtMost: int.MaxValue, AddedAtMost: 1);

    private static IEnumerable<RealEdit> EntryChanges(FrontMatterDocument document)
    {
        foreach ((string path, DataNode value, _) in TreePaths.Of(document.Root))
        {
            if (value is DataSequence sequence)
            {
                bool hasTables = sequence.Items.Any(item => item is DataMapping);
                object entry = hasTables ? new Dictionary<string, object> { ["name"] = "new" } : "new";
                int most = sequence.IsFlow ? 1 : 3;
                int last = sequence.Items.Count - 1;
                yield return new RealEdit(path, edit => edit.Insert(path, last + 1, entry), RemovedAtMost: 1, AddedAtMost: most + 1);
                yield return new RealEdit(path, edit => edit.Insert(path, 0, entry), RemovedAtMost: 1, AddedAtMost: most + 1);
                if (last > 0)
                {
                    yield return new RealEdit(path, edit => edit.Remove($"{path}[0]"), RemovedAtMost: int.MaxValue, AddedAtMost: 1);
                    yield return new RealEdit(path, edit => edit.Remove($"{path}[{last}]"), RemovedAtMost: int.MaxValue, AddedAtMost: 1);
                }
            }
        }
    }

    private static IEnumerable<RealEdit> Renames(FrontMatterDocument document) =>
        from node in TreePaths.Of(document.Root)
        where node.IsKey
        select new RealEdit(
            node.Path,
            edit => edit.Rename(node.Path, "renamed"),
            RemovedAtMost: int.MaxValue,
            AddedAtMost: int.MaxValue,
            KeepsLines: true
        );

    private static IEnumerable<RealEdit> Orders(FrontMatterDocument document) =>
        from node in TreePaths.Of(document.Root)
        where node.Value is DataSequence { IsFlow: true, Items.Count: > 1 }
        let count = ((DataSequence)node.Value).Items.Count
        let order = Enumerable.Range(0, count).Reverse().ToArray()
        select new RealEdit(node.Path, edit => edit.Arrange(node.Path, order), RemovedAtMost: count, AddedAtMost: count, KeepsLines: true);

    private static IEnumerable<string> TablesOf(FrontMatterDocument document) =>
        TreePaths.Of(document.Root).Where(node => node.Value is DataMapping).Select(node => node.Path).Prepend("");

    private static int LinesOf(string text) => text.Split('\n').Length;

    /// <summary>A change and how many lines may differ after it.</summary>
    private sealed record RealEdit(string Path, Action<FrontMatterEdit> Change, int RemovedAtMost, int AddedAtMost, bool KeepsLines = false)
    {
        public bool IsSmall(string before, string after)
        {
            string[] old = before.Split('\n');
            string[] now = after.Split('\n');
            int head = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
            int most = Math.Min(old.Length, now.Length) - head;
            int tail = old.Reverse().Zip(now.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();
            bool isFew = old.Length - head - tail <= RemovedAtMost && now.Length - head - tail <= AddedAtMost;
            return isFew && (!KeepsLines || old.Length == now.Length);
        }
    }
}
