using System;
using System.IO;
using System.Linq;
using ArticlesPS.Editing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>A change sets the date of the last change where the schema says touch, in the notation that is there.</summary>
public sealed class TouchTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("lastmod: 2026-02-01 # checked", "lastmod: TODAY # checked")]
    [InlineData("lastmod: 2026-02-01T10:00:00Z", "lastmod: NOW")]
    [InlineData("date: 2026-02-01", "date: 2026-02-01\nlastmod: TODAY")]
    public void A_change_sets_it(string before, string after)
    {
        ArticleEdit edit = EditOf(before, changes => changes.Set("title", "B"));

        Assert.Equal($"---\ntitle: B\n{after}\n---\n", Masked(edit.After.Document.Text));
        Assert.Equal(["title", "lastmod"], edit.Changes.Select(change => change.Field));
    }

    [Fact]
    public void A_new_body_sets_it() =>
        Assert.Contains(
            "lastmod: TODAY",
            Masked(EditOf("lastmod: 2026-02-01", changes => changes.Body = "New.").After.Document.Text),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_else_sets_it_alone() => Assert.Empty(EditOf("lastmod: 2026-02-01", changes => changes.Set("title", "A")).Changes);

    [Fact]
    public void A_given_date_stays()
    {
        ArticleEdit edit = EditOf("lastmod: 2026-02-01", changes =>
        {
            changes.Set("title", "B");
            changes.Set("lastmod", "2026-03-04");
        });

        Assert.Contains("lastmod: 2026-03-04", edit.After.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_touch_nothing_sets_it() =>
        Assert.Single(EditOf("lastmod: 2026-02-01", changes => changes.Set("title", "B"), schema: "extends: hugo").Changes);

    private ArticleEdit EditOf(
        string frontMatter,
        Action<ArticleChanges> change,
        string schema = "extends: hugo\nroles: { ModifiedDateTime: { touch: true } }"
    )
    {
        _directory.Write(".articles.yml", schema);
        string path = _directory.Write("a.md", $"---\ntitle: A\n{frontMatter}\n---\n");
        return ArticleWriter.Prepare(path, article =>
        {
            ArticleChanges changes = new(article.Schema);
            change(changes);
            return changes;
        });
    }

    private static string Masked(string text)
    {
        string today = $"{DateTime.Now:yyyy-MM-dd}";
        string[] lines = text.Split('\n');
        return string.Join(
            '\n',
            lines.Select(line =>
                line.StartsWith($"lastmod: {today}T", StringComparison.Ordinal)
                    ? "lastmod: NOW"
                    : line.Replace(today, "TODAY", StringComparison.Ordinal)
            )
        );
    }
}
