using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Fields;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>What holds for every change of every file, from a seeded generator.</summary>
public class EditPropertyTests
{
    private const int TextsPerFile = 40;

    private static readonly string[] _texts =
    [
        .. ScalarWriterTests.Awkward.Where(text => text.Length > 0),
        new('x', 5000),
        string.Concat(Enumerable.Repeat("a 'b' \"c\": #d ", 300)),
    ];

    private static readonly string[] _textFields =
    [
        "title",
        "excerpt",
        "category",
        "type",
        "originalUrl",
        "webUrl",
        "ampWebUrl",
        "featuredContent",
        "secured",
        "provider.name",
        "provider.domain",
    ];

    [Fact]
    public void A_text_reads_back_as_set_and_nothing_else_changes()
    {
        Random random = new(20200117);
        foreach ((string path, EncodedText file, FrontMatterDocument before) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            for (int i = 0; i < TextsPerFile; i++)
            {
                string field = _textFields[random.Next(_textFields.Length)];
                string text = _texts[random.Next(_texts.Length)] + (random.Next(3) == 0 ? _texts[random.Next(_texts.Length)] : "");
                if (TryChange(path, before, field, text) is { } after)
                {
                    Assert.Equal(text, Read(after, field));
                    AssertSetBack(path, file, before, after, field);
                }
            }
        }
    }

    [Fact]
    public void A_number_a_flag_or_a_date_reads_back_as_set_and_nothing_else_changes()
    {
        Random random = new(20200118);
        foreach ((string path, EncodedText file, FrontMatterDocument before) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            foreach (
                (string field, object value) in (IEnumerable<(string, object)>)
                    [
                        ("quality", random.Next(-1, 140)),
                        ("heat", random.Next()),
                        ("published", random.Next(2) == 0),
                        ("publishedDateTime", DateTimeOffset.FromUnixTimeSeconds(random.Next())),
                    ]
            )
            {
                if (TryChange(path, before, field, value) is { } after)
                {
                    Assert.True(FieldEquality.AreSame(value, ReadTyped(after, field)), $"{path}: {field} is not {value}");
                    AssertSetBack(path, file, before, after, field);
                }
            }
        }
    }

    [Fact]
    public void Topics_that_are_added_and_taken_out_again_leave_no_trace()
    {
        Random random = new(20200119);
        foreach ((string path, EncodedText file, FrontMatterDocument before) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            string topic = _texts[random.Next(_texts.Length)];
            if (Article.Create(before, ArticleSchema.News, null).Topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            ArticleChanges add = new(ArticleSchema.News);
            add.AddedTopics.Add(topic);
            FrontMatterDocument after = ArticleEditor.Apply(before, add).Document;
            ArticleChanges remove = new(ArticleSchema.News);
            remove.RemovedTopics.Add(topic);
            FrontMatterDocument back = ArticleEditor.Apply(after, remove).Document;

            Assert.Equal(topic, Article.Create(after, ArticleSchema.News, null).Topics[^1]);
            AssertOutside(path, before.Text, after.Text);

            // A list that was there without entries has lost its line.
            if (before.Root.Find("topics") is null or { Value: DataSequence { Items.Count: > 0 } })
            {
                Assert.Equal(before.Text, back.Text);
                Assert.Equal(file.Encode(), new EncodedText(back.Text, file.Encoding).Encode());
            }
        }
    }

    [Fact]
    public void A_field_that_is_added_and_taken_out_again_leaves_no_trace()
    {
        foreach ((string path, _, FrontMatterDocument before) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            foreach (string field in (string[])["heat", "excerpt", "ampWebUrl", "images", "related", "secured", "note"])
            {
                if (before.Root.Entries.Any(entry => entry.Key == field || ArticleSchema.News.Table.Find(field)?.Alias == entry.Key))
                {
                    continue;
                }

                ArticleChanges add = new(ArticleSchema.News);
                add.Set(
                    field,
                    field switch
                    {
                        "heat" => 5,
                        "images" => new ArticleList<ArticleImage>([
                            new ArticleImage
                            {
                                Url = "https://example.com/a.png",
                                Width = 5,
                                Title = "a: b",
                            },
                        ]),
                        "related" => new ArticleList<RelatedArticle>([
                            new RelatedArticle
                            {
                                Title = "a",
                                WebUrl = "https://example.com",
                                Quality = 3,
                                Provider = new ArticleProvider { Name = "b" },
                            },
                        ]),
                        _ => "text",
                    }
                );
                FrontMatterDocument after = ArticleEditor.Apply(before, add).Document;
                AssertOutside(path, before.Text, after.Text);
                ArticleChanges remove = new(ArticleSchema.News);
                remove.Remove(field);

                Assert.Equal(before.Text, ArticleEditor.Apply(after, remove).Document.Text);
            }
        }
    }

    [Fact]
    public void Setting_what_is_there_changes_nothing()
    {
        foreach ((_, _, FrontMatterDocument document) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            Article article = Article.Create(document, ArticleSchema.News, null);
            ArticleChanges changes = new() { Body = article.Body };
            foreach (FieldDefinition field in ArticleSchema.News.Table.Fields)
            {
                if (article[field] is { } value)
                {
                    changes.Set(field.Name, value);
                }
            }

            Assert.Same(document, ArticleEditor.Apply(document, changes).Document);
            Assert.True(ArticleChanges.MadeTo(article).IsEmpty);
        }
    }

    // Null where the file has a reason to refuse the change, which only our own files with aliases have.
    private static FrontMatterDocument? TryChange(string path, FrontMatterDocument before, string field, object value)
    {
        ArticleChanges changes = new(ArticleSchema.News);
        changes.Set(field, value);
        try
        {
            FrontMatterDocument after = ArticleEditor.Apply(before, changes).Document;
            AssertOutside(path, before.Text, after.Text);
            return after;
        }
        catch (EditException e)
        {
            Assert.Contains("alias", e.Message, StringComparison.Ordinal);
            Assert.Contains(path, ArticleFixtures.Own);
            return null;
        }
    }

    // One stretch of the text may differ, and it holds no more than the lines of one field.
    private static void AssertOutside(string path, string before, string after)
    {
        if (before == after)
        {
            return;
        }

        int start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        string gone = before[start..(before.Length - end)];
        FrontMatterDocument document = FrontMatterDocument.Parse(before);
        bool isInYaml = start >= document.Block.Start && before.Length - end <= document.ClosingFence.Start;
        Assert.True(isInYaml, $"{path}: a change reaches out of the front matter: {gone}");
        bool isInOneEntry =
            gone.Length == 0
            || document.Root.Entries.Any(entry =>
                start >= entry.KeySpan.Start && start + gone.TrimEnd().Length <= Math.Max(entry.Value.Span.End, entry.KeySpan.End + 1)
            );
        Assert.True(isInOneEntry, $"{path}: a change reaches over more than a field: {gone}");
    }

    private static void AssertSetBack(string path, EncodedText file, FrontMatterDocument before, FrontMatterDocument after, string field)
    {
        if (FindScalar(before, field) is not { Span.IsEmpty: false } former)
        {
            return;
        }

        ArticleChanges changes = new(ArticleSchema.News);
        bool isTyped = field is "quality" or "heat" or "published" or "publishedDateTime";
        changes.Set(field, isTyped ? ReadTyped(before, field) : former.Text);
        FrontMatterDocument back = ArticleEditor.Apply(after, changes).Document;

        // How a line was folded, a number was written in hexadecimal, or one lonely title was quoted, nothing remembers.
        FieldDefinition known = ArticleSchema.News.Table.Find(field) ?? FieldTables.Provider.Name;
        bool isRemembered =
            former.Style <= ScalarStyle.DoubleQuoted
            && (
                former.Style == FindScalar(after, field)!.Style
                || former.Style == FormattingConventions.Of(after, ArticleSchema.News.Table).StyleOf(known.Notation)
            )
            && former.Span.In(before.Text) is { } written
            && (field != "publishedDateTime" || written.EndsWith('Z'))
            && !written.StartsWith("0x", StringComparison.Ordinal)
            && written is not ("False" or "True")
            && !written.Contains("\\u", StringComparison.Ordinal);
        if (isRemembered)
        {
            Assert.Equal(before.Text, back.Text);
            Assert.Equal(file.Encode(), new EncodedText(back.Text, file.Encoding).Encode());
        }
        else
        {
            Assert.Equal(
                isTyped ? $"{ReadTyped(before, field)}" : Read(before, field),
                isTyped ? $"{ReadTyped(back, field)}" : Read(back, field)
            );
        }
    }

    private static string? Read(FrontMatterDocument document, string field) => FindScalar(document, field)?.Text;

    private static object? ReadTyped(FrontMatterDocument document, string field) =>
        Article.Create(document, ArticleSchema.News, null)[ArticleSchema.News.Table.Find(field)!];

    private static DataScalar? FindScalar(FrontMatterDocument document, string field)
    {
        ArticleChanges changes = new(ArticleSchema.News);
        changes.Set(field, null);
        return FieldWalk.Find(ArticleSchema.News.Table, document.Root, changes.Fields[0].Steps) as DataScalar;
    }
}
