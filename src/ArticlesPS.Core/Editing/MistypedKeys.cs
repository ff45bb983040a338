using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Editing.Fields;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Text;

namespace ArticlesPS.Editing;

/// <summary>
/// Keys that a run sets or removes, that no article had, and that are a letter away from a known one: collected for one warning at
/// its end, since a key of the site's own may well be meant.
/// </summary>
internal sealed class MistypedKeys
{
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);

    /// <summary>One sentence that names all of them; null if there are none.</summary>
    public string? Warning
    {
        get
        {
            string[] keys = [.. _meant.Where(key => key.Value is not null).Select(key => $"{key.Key} (is {key.Value} meant?)")];
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
        if (article.Metadata.Contains(key))
        {
            _meant[key] = null;
        }
        else if (!_meant.ContainsKey(key))
        {
            _meant[key] = NearestOf(key, article.Table);
        }
    }

    private static string? NearestOf(string key, FieldTable table) =>
        table.Fields.SelectMany(field => field.Keys).Select(known => known.Path).FirstOrDefault(known => Spelling.IsNear(key, known));
}
