using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ArticlesPS.FrontMatter.Editing;

/// <summary>A step on the way to a value: a key, or the place in a list.</summary>
/// <param name="Key">The key, or null.</param>
/// <param name="Index">The place from 0, or -1.</param>
/// <param name="IsQuoted">Whether the key was written in brackets, and so is never part of a longer one.</param>
internal readonly record struct DataPathStep(string? Key, int Index = -1, bool IsQuoted = false);

/// <summary>The path from the root to a value, such as <c>ratings.count</c>, <c>images[0].url</c> or <c>["a.b"].c</c>.</summary>
internal static class DataPath
{
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static IReadOnlyList<DataPathStep> Parse(string path)
    {
        List<DataPathStep> steps = [];
        int i = 0;
        while (i < path.Length)
        {
            if (path[i] == '[')
            {
                steps.Add(Bracket(path, ref i));
            }
            else
            {
                if (path[i] == '.' && steps.Count > 0)
                {
                    i++;
                }

                int end = path.IndexOfAny(['.', '['], i);
                end = end < 0 ? path.Length : end;
                steps.Add(new DataPathStep(end > i ? path.Substring(i, end - i) : throw Invalid(path)));
                i = end;
            }
        }

        return steps.Count > 0 && steps[0].Key is not null && path[path.Length - 1] != '.' ? steps : throw Invalid(path);
    }

    /// <summary>The value at a path; null where there is none.</summary>
    /// <param name="root">The value that the path starts from.</param>
    /// <param name="path">The path.</param>
    /// <param name="followsAliases">Whether the path leads on through aliases.</param>
    public static DataNode? Find(DataNode root, IEnumerable<DataPathStep> path, bool followsAliases = true)
    {
        DataNode? node = root;
        foreach (DataPathStep step in path)
        {
            node = Child(followsAliases ? node?.Resolved : node, step);
        }

        return node;
    }

    /// <summary>The value one step below another, without following an alias; null if there is none.</summary>
    public static DataNode? Child(DataNode? node, DataPathStep step) =>
        node switch
        {
            DataMapping mapping when step.Key is not null => mapping.Find(step.Key)?.Value,
            DataSequence sequence when step.Key is null && step.Index < sequence.Items.Count => sequence.Items[step.Index],
            _ => null,
        };

    /// <summary>Appends a key to a path, in brackets if its characters would be read as steps.</summary>
    /// <param name="path">A path with or without a trailing dot, or an empty text.</param>
    /// <param name="key">The key.</param>
    public static string Append(string path, string key)
    {
        string above = path.TrimEnd('.');
        bool isPlain = key.Length > 0 && key.IndexOfAny(['.', '[', ']', '"', '\\', ' ']) < 0;
        if (!isPlain)
        {
            return $"{above}[\"{key.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"]";
        }

        return above.Length == 0 ? key : above + "." + key;
    }

    /// <summary>The text of a path.</summary>
    public static string Format(IEnumerable<DataPathStep> steps)
    {
        string path = "";
        foreach (DataPathStep step in steps)
        {
            path = step.Key is null ? $"{path}[{step.Index.ToString(CultureInfo.InvariantCulture)}]" : Append(path, step.Key);
        }

        return path;
    }

    private static DataPathStep Bracket(string path, ref int i)
    {
        if (i + 1 < path.Length && path[i + 1] == '"')
        {
            StringBuilder key = new();
            for (i += 2; i < path.Length && path[i] != '"'; i++)
            {
                i += path[i] == '\\' && i + 1 < path.Length ? 1 : 0;
                key.Append(path[i]);
            }

            if (i + 1 >= path.Length || path[i + 1] != ']')
            {
                throw Invalid(path);
            }

            i += 2;
            return new DataPathStep(key.ToString(), IsQuoted: true);
        }

        int close = path.IndexOf(']', i);
        string digits = close < 0 ? "" : path.Substring(i + 1, close - i - 1);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            throw Invalid(path);
        }

        i = close + 1;
        return new DataPathStep(null, index);
    }

    private static FormatException Invalid(string path) =>
        new($"'{path}' is not the path of a field. Write one such as ratings.count, images[0].url or [\"key.with.dots\"].");
}
