using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text.Dates;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Creation.Neighbours;

/// <summary>What the articles of a directory say alike, so that a new one says it, too.</summary>
internal sealed class NeighbourValues
{
    // Fewer can have a value in common by chance.
    private const int FewestForConstants = 3;
    private const int LongestConstant = 60;

    private static readonly Regex _minutes = new(@"[Tt ]\d{1,2}:\d{2}(?!:?\d)", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<Neighbour> _articles;
    private readonly ArticleSchema _schema;
    private readonly List<DataScalar> _dates;

    public NeighbourValues(IReadOnlyList<Neighbour> articles, ArticleSchema schema)
    {
        _articles = articles;
        _schema = schema;
        _dates = [.. articles.Select(DateOf).OfType<DataScalar>().Where(date => !date.IsNull)];
    }

    /// <summary>Whether most have a date among their keys.</summary>
    public bool HaveDates => _dates.Count * 2 > _articles.Count;

    /// <summary>Whether most of those dates have no time.</summary>
    public bool HaveDays => _dates.Count(date => FormattedDate.IsDay(date.Text)) * 2 > _dates.Count;

    /// <summary>Whether most of those dates have a time without seconds.</summary>
    public bool HaveMinutes => _dates.Count(date => _minutes.IsMatch(date.Text)) * 2 > _dates.Count;

    /// <summary>The keys of no role whose values are the same in all, such as comments: true, with those values.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Constants =>
        (_articles.Count < FewestForConstants ? [] : _articles[0].Document.Root.Entries)
            .Where(entry =>
                entry.Value is DataScalar { Value: bool or string, Text.Length: > 0 and < LongestConstant } value && !IsDate(value)
            )
            .Where(entry => _schema.Table.Find(entry.Key)?.Role is null)
            .Where(entry => _articles.All(article => TextOf(article, entry.Key) == TextOf(_articles[0], entry.Key)))
            .Select(entry => new KeyValuePair<string, object?>(entry.Key, ((DataScalar)entry.Value).Value));

    /// <summary>The text of a key that most have in common; null if there is none.</summary>
    public string? CommonText(string key) => Majority.Of(_articles.Select(article => TextOf(article, key)));

    /// <summary>The key by which most say that they are published although silence means it, with its value; null if they don't.</summary>
    public KeyValuePair<string, object?>? SaidPublished()
    {
        if (_schema.Published.Absent is not { } absent)
        {
            return null;
        }

        foreach (FieldKey key in _schema.Table.FieldOf(ArticleRole.Published)?.Keys ?? [])
        {
            string? common = CommonText(key.Name);
            Neighbour? first = common is null ? null : _articles.FirstOrDefault(article => TextOf(article, key.Name) == common);
            if (
                first?.Document.Root.Find(key.Name)?.Value is DataScalar value
                && key.Type.TryRead(value, out object? said)
                && said!.Equals(absent)
            )
            {
                return new KeyValuePair<string, object?>(key.Name, value.Value);
            }
        }

        return null;
    }

    private static bool IsDate(DataScalar value) => FileDate.TryParse(value.Text, out _);

    private string? TextOf(Neighbour article, string key) =>
        (_schema.Table.EntryOf(article.Document.Root, key)?.Value.Resolved as DataScalar)?.Text;

    private DataNode? DateOf(Neighbour article) =>
        _schema
            .Table.FieldOf(ArticleRole.PublishedDateTime)
            ?.Keys.Select(key => _schema.Table.EntryOf(article.Document.Root, key)?.Value)
            .FirstOrDefault(value => value is not null);
}
