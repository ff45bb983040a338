using System;
using System.IO;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>What is in a directory of drafts is published by moving it, and nothing that is written into it changes that.</summary>
public sealed class DraftDirectoryTests : IDisposable
{
    private static readonly ArticleSchema _jekyll = BuiltInSchemas.Get("jekyll");

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    // The file, its front matter, whether it's to be published, and the front matter afterwards; null if it's refused.
    [InlineData("_drafts/rye.md", "title: a", true, null)]
    [InlineData("_drafts/rye.md", "published: false", true, null)]
    [InlineData("_drafts/below/rye.md", "title: a", true, null)]
    [InlineData("_drafts/rye.md", "title: a", false, "title: a")]
    [InlineData("_drafts/rye.md", "published: true", false, "published: false")]
    [InlineData("_posts/2026-01-09-rye.md", "published: false", true, "published: true")]
    public void Nothing_is_published_in_it(string path, string frontMatter, bool published, string? expected)
    {
        string file = _directory.Write(path, $"---\n{frontMatter}\n---\n");
        ArticleChanges changes = new(_jekyll);
        changes.Set(ArticleRole.Published, published);

        if (expected is null)
        {
            AssertRefused(Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(file, changes, force: true)));
            return;
        }

        ArticleWriter.Save(ArticleWriter.Prepare(file, changes));
        Assert.Equal($"---\n{expected}\n---\n", File.ReadAllText(file));
    }

    [Fact]
    public void No_published_article_is_made_in_it()
    {
        _directory.Write("_drafts/rye.md", "---\ntitle: a\n---\n");
        ArticleChanges content = new(_jekyll);
        content.Set(ArticleRole.Title, "Oats");
        content.Set(ArticleRole.Published, true);

        AssertRefused(Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.PathOf("_drafts")).Prepare(content)));
    }

    private static void AssertRefused(ArticleException error)
    {
        Assert.Equal("DraftDirectory", error.ErrorId);
        Assert.Contains("The files in _drafts are drafts, whatever they say.", error.Message, StringComparison.Ordinal);
    }
}
