using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Values;
using Xunit;

namespace ArticlesPS.Tests.Corpus;

/// <summary>What holds for every article file, of the samples and of real sites.</summary>
public class CorpusTests
{
    private static IReadOnlyList<string> SampleFiles => FilesBelow(Repository.Samples);

    private static IReadOnlyList<string> CorpusFiles => [.. Repository.CorpusFiles()];

    [Fact]
    public void Every_sample_reads_without_error() => Assert.Equal(15, ReadAll(SampleFiles).Count);

    [SkippableFact]
    public void Every_real_file_reads_without_error()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);

        Assert.NotEmpty(ReadAll(CorpusFiles));
    }

    [SkippableFact]
    public void Every_value_of_the_samples_agrees_with_another_library()
    {
        Skip.IfNot(OtherYamlLibrary.IsThere, OtherYamlLibrary.Missing);

        AssertAgreement(SampleFiles);
    }

    [SkippableFact]
    public void Every_value_of_real_files_agrees_with_another_library()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        Skip.IfNot(OtherYamlLibrary.IsThere, OtherYamlLibrary.Missing);

        AssertAgreement(CorpusFiles);
    }

    [SkippableFact]
    public void Every_real_file_has_its_values_where_the_spans_say()
    {
        foreach (string path in SampleFiles.Concat(CorpusFiles))
        {
            EncodedText file = EncodedText.Decode(File.ReadAllBytes(path));
            if (TryParse(file.Text) is { } document)
            {
                Assert.Equal(File.ReadAllBytes(path), file.Encode());
                AssertSpans(document.Text, document.Root, document.Block);
            }
        }
    }

    [SkippableFact]
    public void The_values_of_a_field_are_those_of_its_lines()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach (Article article in ReadAll(CorpusFiles))
        {
            string[] lines = File.ReadAllLines(article.FullName!);
            Assert.Equal(PlainLine(lines, "quality"), article.Quality?.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(PlainLine(lines, "heat"), article.Heat?.ToString(CultureInfo.InvariantCulture));
            string? published = article.Published switch
            {
                true => "true",
                false => "false",
                null => null,
            };
            Assert.Equal(PlainLine(lines, "published"), published);
            Assert.Equal(PlainLine(lines, "publishedDateTime"), article.PublishedDateTime is { } date ? ArticleDate.Format(date) : null);
            Assert.Equal(PlainLine(lines, "type"), article.Type);
            Assert.Equal(PlainLine(lines, "category"), article.Category);
        }
    }

    private static string? PlainLine(string[] lines, string field) =>
        Array.Find(lines, line => line.StartsWith(field + ": ", StringComparison.Ordinal))?[(field.Length + 2)..].Trim();

    private static void AssertAgreement(IReadOnlyList<string> paths)
    {
        IReadOnlyList<JsonElement> expected = OtherYamlLibrary.Read(paths);
        Assert.Equal(paths.Count, expected.Count);
        int compared = 0;
        for (int i = 0; i < paths.Count; i++)
        {
            FrontMatterDocument? document = TryParse(EncodedText.Decode(File.ReadAllBytes(paths[i])).Text);
            Assert.Equal(expected[i].ValueKind == JsonValueKind.Null, document is null);
            if (document is not null)
            {
                AssertSame(expected[i], MetadataValue.Of(document.Root), paths[i]);
                AssertFields(expected[i], Article.Read(paths[i]));
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    private static void AssertSame(JsonElement expected, object? actual, string where)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                ArticleMetadata mapping = Assert.IsType<ArticleMetadata>(actual);
                Assert.Equal(expected.EnumerateObject().Select(p => p.Name), mapping.Keys.Cast<string>());
                foreach (JsonProperty property in expected.EnumerateObject())
                {
                    AssertSame(property.Value, mapping[property.Name], $"{where}: {property.Name}");
                }

                break;
            case JsonValueKind.Array:
                ArticleList<object?> list = Assert.IsType<ArticleList<object?>>(actual);
                Assert.Equal(expected.GetArrayLength(), list.Count);
                for (int i = 0; i < list.Count; i++)
                {
                    AssertSame(expected[i], list[i], $"{where}[{i}]");
                }

                break;
            default:
                string text = expected.ValueKind == JsonValueKind.String ? expected.GetString()! : expected.GetRawText();
                Assert.True(text == (actual is null ? "null" : ArticleMetadata.TextOf(actual)), $"{where}: {text} is read as {actual}");
                Assert.Equal(expected.ValueKind == JsonValueKind.String, actual is string);
                break;
        }
    }

    private static void AssertFields(JsonElement yaml, Article article)
    {
        Assert.Equal(Text(yaml, "title"), article.Title);
        Assert.Equal(Text(yaml, "excerpt"), article.Excerpt);
        Assert.Equal(Text(yaml, "originalUrl"), article.OriginalUrl);
        Assert.Equal(Text(yaml, "webUrl") ?? Text(yaml, "sourceUrl"), article.WebUrl);
        Assert.Equal(Text(yaml, "ampWebUrl") ?? Text(yaml, "ampUrl"), article.AmpWebUrl);
        Assert.Equal(Text(yaml, "cdnAmpWebUrl") ?? Text(yaml, "cdnAmpUrl"), article.CdnAmpWebUrl);
        Assert.Equal(Text(yaml, "webUrl") ?? Text(yaml, "originalUrl") ?? Text(yaml, "sourceUrl"), article.Url);
        Assert.Equal(Text(yaml, "featuredContent"), article.FeaturedContent);
        Assert.Equal(Text(yaml, "secured"), article.Secured);
        Assert.Equal(Texts(yaml, "topics", item => item.ToString()), article.Topics);
        Assert.Equal(Texts(yaml, "images", item => Text(item, "url")), article.Images.Select(image => image.Url));
        Assert.Equal(Texts(yaml, "related", item => Text(item, "title")), article.Related.Select(related => related.Title));
        Assert.Equal(
            Texts(yaml, "related", item => Text(item, "webUrl") ?? Text(item, "originalUrl") ?? Text(item, "sourceUrl")),
            article.Related.Select(related => related.Url)
        );
        Assert.Equal(
            Texts(yaml, "related", item => item.TryGetProperty("quality", out JsonElement quality) ? quality.GetRawText() : null),
            article.Related.Select(related => related.Quality?.ToString(CultureInfo.InvariantCulture))
        );
        if (yaml.TryGetProperty("provider", out JsonElement provider) && provider.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal(Text(provider, "name"), article.Provider!.Name);
            Assert.Equal(Text(provider, "domain"), article.Provider!.Domain);
            Assert.Equal(Texts(provider, "images", item => Text(item, "url")), article.Provider!.Images.Select(image => image.Url));
            Assert.Equal(Texts(provider, "authors", item => Text(item, "name")), article.Provider!.Authors.Select(author => author.Name));
        }
    }

    private static string? Text(JsonElement yaml, string field) =>
        yaml.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string?> Texts(JsonElement yaml, string field, Func<JsonElement, string?> textOf) =>
        yaml.TryGetProperty(field, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(textOf)
            : [];

    // A plain or single-quoted scalar on one line can be read off its span, and every child lies inside of its parent.
    private static void AssertSpans(string text, DataNode node, TextSpan parent)
    {
        Assert.InRange(node.Span.Start, parent.Start, parent.End);
        Assert.InRange(node.Span.End, node.Span.Start, parent.End);
        switch (node)
        {
            case DataScalar { Style: ScalarStyle.Plain } scalar when !scalar.Span.In(text).Contains('\n'):
                Assert.Equal(scalar.Text, scalar.Span.In(text));
                break;
            case DataScalar { Style: ScalarStyle.SingleQuoted } scalar when !scalar.Span.In(text).Contains('\n'):
                Assert.Equal(scalar.Text, scalar.Span.In(text)[1..^1].Replace("''", "'"));
                break;
            case DataScalar { Style: ScalarStyle.DoubleQuoted } scalar:
                Assert.Equal(('"', '"'), (text[scalar.Span.Start], text[scalar.Span.End - 1]));
                break;
            case DataSequence sequence:
                Assert.All(sequence.Items, item => AssertSpans(text, item, node.Span));
                break;
            case DataMapping mapping:
                Assert.All(mapping.Entries, entry => Assert.Equal(entry.Key, entry.KeySpan.In(text).Trim('"', '\'')));
                Assert.All(mapping.Entries, entry => AssertSpans(text, entry.Value, node.Span));
                break;
        }
    }

    private static FrontMatterDocument? TryParse(string text)
    {
        try
        {
            return FrontMatterDocument.Parse(text);
        }
        catch (FrontMatterException e) when (e.Error == FrontMatterError.FrontMatterMissing)
        {
            return null;
        }
    }

    private static List<Article> ReadAll(IEnumerable<string> paths)
    {
        List<Article> articles = [];
        foreach (ArticleReadResult result in ArticleReader.Read(paths.Select(path => new ArticleFile(path, IsNamed: false))))
        {
            Assert.Null(result.Error);
            if (result.Article is not null)
            {
                articles.Add(result.Article);
            }
        }

        return articles;
    }

    private static List<string> FilesBelow(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
