using System.Linq;
using ArticlesPS.Articles;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>The parameters that give fields their values, and with them the options of the command line.</summary>
public class FieldParameterTests
{
    [Theory]
    [InlineData("Title", "title", "TEXT")]
    [InlineData("PublishedDateTime", "publishedDateTime", "DATE")]
    [InlineData("Quality", "quality", "NUMBER")]
    [InlineData("Published", "published", "true|false")]
    [InlineData("ProviderName", "provider.name", "TEXT")]
    [InlineData("ProviderDomain", "provider.domain", "TEXT")]
    [InlineData("Topic", "topics", "TEXT")]
    [InlineData("Image", "images", "TEXT")]
    [InlineData("Related", "related", "TEXT")]
    [InlineData("CDNAMPWEBURL", "cdnAmpWebUrl", "TEXT")]
    public void A_parameter_has_a_path_and_says_what_it_takes(string name, string path, string placeholder)
    {
        FieldParameter parameter = FieldParameter.Named(name);

        Assert.Equal((path, placeholder), (PathOf(parameter), parameter.Type.Placeholder));
    }

    [Fact]
    public void Every_field_but_lists_within_records_has_a_parameter() =>
        Assert.Equal(
            "Category Title Excerpt PublishedDateTime ScheduledDateTime ExpiryDateTime ModifiedDateTime OriginalUrl WebUrl AmpWebUrl "
                + "CdnAmpWebUrl FeaturedContent Type Quality Heat Published ProviderName ProviderDomain Topic Image Related Secured "
                + "Author Url Slug Alias Language",
            string.Join(' ', FieldParameter.All.Select(parameter => parameter.Name))
        );

    private static string PathOf(FieldParameter parameter)
    {
        string name = ArticleSchema.News.Table.FieldOf(parameter.Role)!.Name;
        return parameter.Part is null ? name : $"{name}.{parameter.Part}";
    }
}
