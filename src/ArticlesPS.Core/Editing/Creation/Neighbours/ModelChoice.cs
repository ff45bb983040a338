using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>Finds the front matter among several that is written most like the others, value by value.</summary>
internal sealed class ModelChoice
{
    private readonly ArticleSchema _schema;
    private readonly List<(FrontMatterDocument Document, Dictionary<string, string?> Shapes)> _candidates;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _usual = new(StringComparer.Ordinal);

    /// <param name="documents">The documents, the one that is preferred among equals first.</param>
    /// <param name="schema">What their keys mean.</param>
    public ModelChoice(IEnumerable<FrontMatterDocument> documents, ArticleSchema schema)
    {
        _schema = schema;
        _candidates = [.. documents.Select(document => (document, ShapesOf(document)))];
        foreach (
            IGrouping<string, string?> found in _candidates.SelectMany(one => one.Shapes).GroupBy(shape => shape.Key, shape => shape.Value)
        )
        {
            _counts[found.Key] = found.Count();
            _usual[found.Key] = Majority.Of(found.OfType<string>());
        }
    }

    /// <summary>The document, without the values that aren't written as most are; null if there is none.</summary>
    public FrontMatterDocument? Find()
    {
        // Sorting keeps the order of equals.
        (FrontMatterDocument Document, Dictionary<string, string?> Shapes) best = _candidates
            .OrderByDescending(one => one.Shapes.Sum(shape => WeightOf(shape.Key, shape.Value)))
            .FirstOrDefault();
        if (best.Document is null)
        {
            return null;
        }

        string[] unusual =
        [
            .. best.Shapes.Where(shape => shape.Value is not null && shape.Value != _usual[shape.Key]).Select(shape => shape.Key),
        ];
        if (unusual.Length == best.Shapes.Count)
        {
            return null;
        }

        try
        {
            return best.Document.Edit(edit => Array.ForEach(unusual, edit.Remove));
        }
        catch (EditException)
        {
            return null;
        }
    }

    private Dictionary<string, string?> ShapesOf(FrontMatterDocument document) =>
        NotationShape.Paths(document.Root, _schema.Table).ToDictionary(found => found.Path, found => NotationShape.Of(found.Entry.Value));

    private int WeightOf(string path, string? shape) => shape is not null && shape == _usual[path] ? _counts[path] : 0;
}
