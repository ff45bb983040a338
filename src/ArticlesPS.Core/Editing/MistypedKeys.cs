using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Editing.Fields;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Text;

namespace ArticlesPS.Editing;

/// <summary>
/// Keys that a run sets or removes, that no article had, and that are a letter away from one that is known or was found, or the name
/// of a role that has another key here: collected for one warning at its end, since a key of the site's own may well be meant.
/// </summary>
internal sealed class MistypedKeys
{
    private const int MostKeys = 1000;

    private readonly Dictionary<string, FieldTable> _wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>One sentence that names all of them; null if there are none.</summary>
    public string? Warning
    {
        get
        {
            string[] keys =
            [
                .. _wanted
                    .Where(key => !_found.Contains(key.Key))
                    .Select(key => (key.Key, Meant: NearestOf(key.Key, key.Value)))
                    .Where(key => key.Meant is not null)
                    .Select(key => $"{key.Key} (is {key.Meant} meant?)"),
            ];
            return keys.Length == 0 ? null : $"No article had the key {WordList.Join(keys, "or")}.";
        }
    }

    /// <summary>Adds the keys that changes of an article name.</summary>
    public void Add(ArticleChanges changes, Article article)
    {
        foreach (FieldChange change in changes.Fields.Where(change => change.Field is null && change.Steps.Count == 1))
        {
            Add(change.Steps[0].Key!, article);
        }

        foreach (ListEdit list in changes.Lists.Where(list => list.Field is null && list.Steps.Count == 1))
        {
            Add(list.Steps[0].Key!, article);
        }
    }

    private void Add(string key, Article article)
    {
        _wanted[key] = article.Table;
        foreach (string other in article.Metadata.Keys)
        {
            if (_found.Count < MostKeys || other == key)
            {
                _found.Add(other);
            }
        }
    }

    private string? NearestOf(string key, FieldTable table) =>
        KeyOfRole(key, table)
        ?? table
            .Fields.SelectMany(field => field.Keys)
            .Select(known => known.Path)
            .Concat(_found)
            .FirstOrDefault(known => Spelling.IsNear(key, known));

    // The tags of topics, where they are called so.
    private static string? KeyOfRole(string key, FieldTable table) =>
        ArticleRole.All.FirstOrDefault(role => role.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } role
            ? table.FieldOf(role)?.Name
            : null;
}
