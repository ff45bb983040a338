using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Fields;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Values;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public class FieldWalkTests
{
    private static readonly FrontMatterDocument _document = FrontMatterDocument.Parse(
        """
        ---
        Title: a
        sourceUrl: https://example.com/a
        provider: {name: p, own: {deep: [x, y]}}
        images: [{url: u, width: 5}]
        related:
          - sourceUrl: r
        again: &anchor {b: 1}
        alias: *anchor
        ---

        """
    );

    // A path, then for each step: the field it leads to and the value that is there.
    [Theory]
    [InlineData("Title", "title=a")]
    [InlineData("title", "title=")]
    [InlineData("webUrl", "webUrl=https://example.com/a")]
    [InlineData("sourceUrl", "webUrl=https://example.com/a")]
    [InlineData("provider.name", "provider=… name=p")]
    [InlineData("PROVIDER.NAME", "provider=… name=p")]
    [InlineData("provider.domain", "provider=… domain=")]
    [InlineData("provider.own.deep[1]", "provider=… -=… -=… -=y")]
    [InlineData("provider.own.deep[2]", "provider=… -=… -=… -=")]
    [InlineData("images[0].width", "images=… -=… width=5")]
    [InlineData("related[0].webUrl", "related=… -=… webUrl=r")]
    [InlineData("alias.b", "-=… -=1")]
    [InlineData("none.title[0]", "-= -= -=")]
    [InlineData("title.b", "title= -=")]
    public void A_path_is_followed_with_the_fields_on_the_way(string path, string steps)
    {
        string[] actual =
        [
            .. FieldWalk
                .Along(ArticleSchema.Default.Table, _document.Root, DataPath.Parse(path))
                .Select(step => $"{step.Field?.Name ?? "-"}={TextOf(step.Node)}"),
        ];

        Assert.Equal(steps, string.Join(' ', actual));
        Assert.Equal(
            string.Join(' ', actual.Select(step => step.Split('=')[0])),
            string.Join(
                ' ',
                FieldWalk.Along(ArticleSchema.Default.Table, root: null, DataPath.Parse(path)).Select(step => step.Field?.Name ?? "-")
            )
        );
    }

    private static string TextOf(DataNode? node) =>
        node?.Resolved switch
        {
            null => "",
            DataScalar scalar => MetadataValue.TextOf(scalar),
            _ => "…",
        };
}
