using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Tests.Editing;
using Xunit;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>
/// A change of one field, and what then has to be seen in the file: the value that was asked for, and every other one
/// as it was.
/// </summary>
internal sealed class RandomEdit
{
    private static readonly string[] _texts =
    [
        .. ScalarWriterTests.Awkward.Where(text => text.Length > 0),
        new('x', 1500),
        "half of a pair: \uD83D",
    ];

    private static readonly FieldDefinition[] _textFields =
    [
        .. ArticleSchema.News.Table.Fields.Where(field => field.Type == FieldType.String),
    ];

    private readonly Kind _kind;
    private readonly string _path;
    private readonly object? _value;

    private RandomEdit(Kind kind, string path, object? value)
    {
        _kind = kind;
        _path = path;
        _value = value;
    }

    private enum Kind
    {
        Field,
        ProviderName,
        Topic,
        Related,
        Removal,
    }

    public static RandomEdit Next(Random random) =>
        random.Next(10) switch
        {
            0 => new(Kind.Field, "quality", random.Next(-200, 200)),
            1 => new(Kind.Field, "heat", random.Next(int.MinValue, int.MaxValue)),
            2 => new(Kind.Field, "published", random.Next(2) == 0),
            3 => new(Kind.Field, "publishedDateTime", DateTimeOffset.FromUnixTimeSeconds(random.Next())),
            4 => new(Kind.ProviderName, "provider.name", Text(random)),
            5 => new(Kind.Topic, "topics", Text(random)),
            6 => new(Kind.Related, "related", Text(random)),
            7 => new(Kind.Removal, ArticleSchema.News.Table.Fields[random.Next(ArticleSchema.News.Table.Fields.Count)].Name, null),
            _ => new(Kind.Field, _textFields[random.Next(_textFields.Length)].Name, Text(random)),
        };

    public ArticleChanges ChangesFor(Article article)
    {
        ArticleChanges changes = new(ArticleSchema.News);
        switch (_kind)
        {
            case Kind.Topic:
                changes.AddedTopics.Add((string)_value!);
                break;
            case Kind.Related:
                changes.Set(_path, new ArticleList<RelatedArticle>([.. article.Related, NewEntry]));
                break;
            case Kind.Removal:
                changes.Remove(_path);
                break;
            default:
                changes.Set(_path, _value);
                break;
        }

        return changes;
    }

    /// <summary>Fails unless a file says what was asked for and is otherwise as it was.</summary>
    public void AssertMade(byte[] before, byte[] after)
    {
        EncodedText formerFile = EncodedText.Decode(before);
        EncodedText file = EncodedText.Decode(after);
        FrontMatterDocument former = FrontMatterDocument.Parse(formerFile.Text);
        FrontMatterDocument document = FrontMatterDocument.Parse(file.Text);
        Article formerArticle = Article.Create(former, ArticleSchema.News, null);
        AssertValue(formerArticle, Article.Create(document, ArticleSchema.News, null));
        Predicate<string> isAsked = IsAsked(formerArticle);
        Assert.Equal(Others(former, isAsked), Others(document, isAsked));
        Assert.Equal(formerFile.Encoding, file.Encoding);
        Assert.Equal(former.Text[..former.OpeningFence.End], document.Text[..document.OpeningFence.End]);
        Assert.Equal(former.ClosingFence.In(former.Text), document.ClosingFence.In(document.Text));
        Assert.Equal(former.Body.In(former.Text), document.Body.In(document.Text));
    }

    public override string ToString() => $"{_kind} {_path} = {_value}";

    private static string Text(Random random) => _texts[random.Next(_texts.Length)];

    private RelatedArticle NewEntry =>
        new()
        {
            Title = (string)_value!,
            WebUrl = "https://example.com/new",
            Quality = 40,
            Provider = new ArticleProvider { Name = "Example" },
        };

    private void AssertValue(Article before, Article after)
    {
        switch (_kind)
        {
            case Kind.Field:
                Assert.True(
                    FieldEquality.AreSame(_value, after[ArticleSchema.News.Table.Find(_path)!]),
                    "The value is not the one that was asked for."
                );
                break;
            case Kind.ProviderName:
                Assert.Equal(_value, after.Provider?.Name);
                break;
            case Kind.Topic:
                Assert.Contains((string)_value!, after.Topics, StringComparer.OrdinalIgnoreCase);
                break;
            case Kind.Related:
                Assert.Equal(before.Related.Count + 1, after.Related.Count);
                Assert.True(FieldEquality.AreSame(NewEntry, after.Related[^1]), "The new entry is not the one that was asked for.");
                break;
            default:
                Assert.False(
                    after.HasValue(ArticleSchema.News.Table.Find(_path)!) || after.Metadata.Contains(_path),
                    "The field is still there."
                );
                break;
        }
    }

    // Which places in a file a change may touch.
    private Predicate<string> IsAsked(Article before)
    {
        FieldDefinition field = ArticleSchema.News.Table.Find(_path.Split('.')[0])!;
        bool isWhole = _kind is Kind.Field or Kind.Removal || before.Metadata.Contains(field.Name);
        string part = _kind switch
        {
            Kind.ProviderName => Place(field.Name, "name"),
            Kind.Topic => Place(field.Name, $"{before.Topics.Count}"),
            _ => Place(field.Name, $"{before.Related.Count}"),
        };

        // A value alone, or an empty list, makes room.
        return place =>
            place == field.Name
            || (isWhole ? IsWithin(field.Name, place) || (field.Alias is { } older && IsWithin(older, place)) : IsWithin(part, place));
    }

    private static bool IsWithin(string above, string place) =>
        place == above || place.StartsWith(Place(above, ""), StringComparison.Ordinal);

    private static string Place(string above, string key) => $"{above}\u001F{key}";

    private static List<(string Place, string Value, string? Tag)> Others(FrontMatterDocument document, Predicate<string> isAsked)
    {
        List<(string Place, string Value, string? Tag)> values = [];
        foreach (DataEntry entry in document.Root.Entries)
        {
            Add(entry.Key, entry.Value.Resolved);
        }

        return values;

        void Add(string place, DataNode node)
        {
            if (isAsked(place))
            {
                return;
            }

            switch (node)
            {
                case DataMapping { Entries.Count: > 0 } mapping:
                    foreach (DataEntry entry in mapping.Entries)
                    {
                        Add(Place(place, entry.Key), entry.Value.Resolved);
                    }

                    break;
                case DataSequence { Items.Count: > 0 } sequence:
                    for (int i = 0; i < sequence.Items.Count; i++)
                    {
                        Add(Place(place, $"{i}"), sequence.Items[i].Resolved);
                    }

                    break;
                default:
                    values.Add(
                        (
                            place,
                            node switch
                            {
                                DataScalar scalar => $"{scalar.Style} {scalar.Text}",
                                DataSequence => "list",
                                _ => "mapping",
                            },
                            node.Tag
                        )
                    );
                    break;
            }
        }
    }
}
