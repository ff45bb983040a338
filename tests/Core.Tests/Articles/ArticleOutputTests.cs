using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public class ArticleOutputTests
{
    private const string DirectoryMark = "{samples}";

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void The_samples_as_CSV_are_the_golden_file_under_every_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        StringBuilder output = new(ArticleCsv.HeaderOf(ArticleSchema.Default.Columns));
        foreach (ArticleReadResult result in ArticleReader.Read(new ArticleFiles(recurse: true).Find(Repository.Samples)))
        {
            if (result.Article is not null)
            {
                output.Append(ArticleCsv.RowOf(result.Article, ArticleSchema.Default.Columns));
            }
        }

        string golden = File.ReadAllText(Path.Combine(Repository.Fixtures, "samples.csv"));
        Assert.Equal(golden, output.ToString().Replace(Environment.NewLine, "\n").Replace(Repository.Samples, DirectoryMark));
    }

    [Fact]
    public void No_cell_names_a_type() =>
        Assert.DoesNotContain("System.", File.ReadAllText(Path.Combine(Repository.Fixtures, "samples.csv")), StringComparison.Ordinal);

    [Fact]
    public void JSON_has_the_names_of_the_file_and_every_value()
    {
        Article article = Article.Parse(
            """
            ---
            title: "Quotes \" and <b>tags</b> and \u2028 and ünïcode"
            publishedDateTime: 2020-01-17T12:12:00+02:00
            published: false
            quality: 39
            provider: {name: a, since: 1851}
            topics: [b, c]
            images: [{url: d, width: 1}]
            ratio: 1.5
            big: 123456789012345678901234567890
            infinite: .inf
            nested: {list: [1, {two: null}]}
            ---
            """
        );

        JsonElement json = JsonDocument.Parse(ArticleJson.Serialize(article)).RootElement;

        Assert.Equal(article.Title, json.GetProperty("title").GetString());
        Assert.Equal("2020-01-17T10:12:00Z", json.GetProperty("publishedDateTime").GetString());
        Assert.False(json.GetProperty("published").GetBoolean());
        Assert.Equal(39, json.GetProperty("quality").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("heat").ValueKind);
        Assert.Equal("""{"name":"a","metadata":{"since":1851}}""", json.GetProperty("provider").GetRawText());
        Assert.Equal("""["b","c"]""", json.GetProperty("topics").GetRawText());
        Assert.Equal("""[{"url":"d","width":1}]""", json.GetProperty("images").GetRawText());
        Assert.Equal("[]", json.GetProperty("related").GetRawText());
        Assert.Equal(
            """{"ratio":1.5,"big":123456789012345678901234567890,"infinite":"Infinity","nested":{"list":[1,{"two":null}]}}""",
            json.GetProperty("metadata").GetRawText()
        );
        Assert.Equal(
            ArticleSchema.Default.Columns.Select(column => column.Name).Where(name => name != "PSPath"),
            json.EnumerateObject().Select(property => char.ToUpperInvariant(property.Name[0]) + property.Name[1..])
        );
    }
}
