using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>An edit of a document, the same one of a tree of System.Text.Json, and the part of the text that it may touch.</summary>
/// <param name="Name">What it does, for messages.</param>
/// <param name="Path">The path that it changes.</param>
/// <param name="Apply">Makes it in a document.</param>
/// <param name="ApplyTo">Makes it in a tree.</param>
/// <param name="Reach">What it may touch.</param>
/// <param name="IsMerge">Whether keys that are there already keep their places, and so may be in another order than in the value.</param>
internal sealed record RandomJsonEdit(
    string Name,
    string Path,
    Action<FrontMatterEdit> Apply,
    Action<JsonObject> ApplyTo,
    Func<FrontMatterDocument, TextSpan> Reach,
    bool IsMerge = false
)
{
    private static readonly object?[] _values =
    [
        null,
        true,
        false,
        0,
        -7,
        12345678901L,
        1.5,
        "",
        "text",
        "é 中 😀",
        "a \"b\" \\ / \t\n\u0001\u2028",
        "null",
        "007",
        "} ] , :",
        Array.Empty<object>(),
        new object[] { 1, "a", false },
        new object[] { new OrderedDictionary { ["url"] = "a" } },
        new OrderedDictionary(),
        new OrderedDictionary
        {
            ["x"] = 1,
            ["y z"] = new object[]
            {
                "a",
                new OrderedDictionary { ["q"] = null },
            },
        },
    ];

    public static RandomJsonEdit Next(Random random, FrontMatterDocument document)
    {
        List<(string Path, DataNode Node)> places = [];
        Collect("", document.Root, places);
        List<(string Path, DataNode Node)> lists = [.. places.Where(place => place.Node is DataSequence { Items.Count: > 0 })];
        List<(string Path, DataNode Node)> objects = [.. places.Where(place => place.Node is DataMapping)];
        (string path, DataNode node) = places[random.Next(places.Count)];
        object? value = _values[random.Next(_values.Length)];
        switch (random.Next(8))
        {
            case 0 or 1 when path.Length > 0:
                return Set(path, value, _ => node.Span) with { IsMerge = Shown(value).Contains('{', StringComparison.Ordinal) };
            case 2 or 3 when path.Length > 0 && !(ParentOf(document, path) is DataSequence { Items.Count: 1 }):
                return Remove(path);
            case 4 when path.Length > 0 && ParentOf(document, path) is DataMapping mapping && mapping.Find("new \"é\"") is null:
                return Rename(path, "new \"é\"");
            case 5 when lists.Count > 0:
                (string inserted, DataNode list) = lists[random.Next(lists.Count)];
                return Insert(inserted, random.Next(((DataSequence)list).Items.Count + 1), value);
            case 6 when lists.Count > 0:
                (string arranged, DataNode items) = lists[random.Next(lists.Count)];
                int count = ((DataSequence)items).Items.Count;
                return Arrange(arranged, [.. Enumerable.Range(0, count).OrderBy(_ => random.Next()).Take(random.Next(1, count + 1))]);
            default:
                (string above, DataNode target) = objects[random.Next(objects.Count)];
                string key = "added " + random.Next();
                return Set(DataPath.Append(above, key), value, _ => EndOf((DataMapping)target));
        }
    }

    private static RandomJsonEdit Set(string path, object? value, Func<FrontMatterDocument, TextSpan> reach) =>
        new($"set {path} = {Shown(value)}", path, edit => edit.Set(path, value), root => SetNode(root, path, NodeOf(value)), reach);

    private static RandomJsonEdit Remove(string path) =>
        new(
            $"remove {path}",
            path,
            edit => edit.Remove(path),
            root =>
            {
                (JsonNode parent, DataPathStep step) = Find(root, path);
                _ = step.Key is null ? RemoveAt((JsonArray)parent, step.Index) : ((JsonObject)parent).Remove(step.Key);
            },
            document => Around(document, path)
        );

    private static RandomJsonEdit Rename(string path, string key) =>
        new(
            $"rename {path} to {key}",
            path,
            edit => edit.Rename(path, key),
            root => RenameNode(root, path, key),
            document => ((DataMapping)ParentOf(document, path)!).Find(DataPath.Parse(path)[^1].Key!)!.KeySpan
        );

    private static RandomJsonEdit Insert(string path, int index, object? value) =>
        new(
            $"insert {path} {index} = {Shown(value)}",
            path,
            edit => edit.Insert(path, index, value),
            root => ((JsonArray)NodeAt(root, path)!).Insert(index, NodeOf(value)),
            document => Gap((DataSequence)document.Find(path)!, index)
        );

    private static RandomJsonEdit Arrange(string path, int[] order) =>
        new(
            $"arrange {path} {string.Join(' ', order)}",
            path,
            edit => edit.Arrange(path, order),
            root => ArrangeNode((JsonArray)NodeAt(root, path)!, order),
            document => document.Find(path)!.Span
        );

    private static TextSpan Gap(DataSequence list, int index)
    {
        int start = index == 0 ? list.Items[0].Span.Start : list.Items[index - 1].Span.End;
        return new TextSpan(start, start);
    }

    // A new key stands behind the last one; an empty object is written anew.
    private static TextSpan EndOf(DataMapping mapping)
    {
        int end = mapping.Entries.Count == 0 ? 0 : mapping.Entries[^1].Value.Span.End;
        return mapping.Entries.Count == 0 ? mapping.Span : new TextSpan(end, end);
    }

    // From the part before to the part behind.
    private static TextSpan Around(FrontMatterDocument document, string path)
    {
        DataNode parent = ParentOf(document, path)!;
        DataPathStep step = DataPath.Parse(path)[^1];
        List<TextSpan> parts = parent is DataMapping mapping
            ? [.. mapping.Entries.Select(entry => new TextSpan(entry.KeySpan.Start, entry.Value.Span.End))]
            : [.. ((DataSequence)parent).Items.Select(item => item.Span)];
        int index = parent is DataMapping keys ? keys.Entries.ToList().FindIndex(entry => entry.Key == step.Key) : step.Index;
        int start = index == 0 ? parent.Span.Start + 1 : parts[index - 1].End;
        int end = index + 1 == parts.Count ? parent.Span.End - 1 : parts[index + 1].Start;
        return new TextSpan(start, end);
    }

    private static void Collect(string path, DataNode node, List<(string Path, DataNode Node)> places)
    {
        places.Add((path, node));
        foreach (DataEntry entry in (node as DataMapping)?.Entries ?? [])
        {
            Collect(DataPath.Append(path, entry.Key), entry.Value, places);
        }

        for (int i = 0; node is DataSequence list && i < list.Items.Count; i++)
        {
            Collect($"{path}[{i}]", list.Items[i], places);
        }
    }

    private static DataNode? ParentOf(FrontMatterDocument document, string path) =>
        DataPath.Find(document.Root, DataPath.Parse(path).SkipLast(1));

    private static (JsonNode Parent, DataPathStep Step) Find(JsonObject root, string path)
    {
        IReadOnlyList<DataPathStep> steps = DataPath.Parse(path);
        JsonNode node = root;
        foreach (DataPathStep step in steps.SkipLast(1))
        {
            node = (step.Key is null ? node[step.Index] : node[step.Key])!;
        }

        return (node, steps[^1]);
    }

    private static JsonNode? NodeAt(JsonObject root, string path)
    {
        (JsonNode parent, DataPathStep step) = Find(root, path);
        return step.Key is null ? parent[step.Index] : parent[step.Key];
    }

    private static void RenameNode(JsonObject root, string path, string key)
    {
        (JsonNode parent, DataPathStep step) = Find(root, path);
        JsonObject mapping = (JsonObject)parent;
        int index = mapping.IndexOf(step.Key!);
        JsonNode? value = mapping[step.Key!];
        mapping.RemoveAt(index);
        mapping.Insert(index, key, value);
    }

    private static void ArrangeNode(JsonArray list, int[] order)
    {
        JsonNode?[] items = [.. order.Select(i => list[i]?.DeepClone())];
        list.Clear();
        Array.ForEach(items, list.Add);
    }

    private static void SetNode(JsonObject root, string path, JsonNode? value)
    {
        (JsonNode parent, DataPathStep step) = Find(root, path);
        if (step.Key is null)
        {
            parent[step.Index] = value;
        }
        else
        {
            ((JsonObject)parent)[step.Key] = value;
        }
    }

    private static bool RemoveAt(JsonArray list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private static string Shown(object? value) => JsonSerializer.Serialize(value);

    private static JsonNode? NodeOf(object? value) => JsonSerializer.SerializeToNode(value);
}
