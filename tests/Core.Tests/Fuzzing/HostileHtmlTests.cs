using System.Linq;
using ArticlesPS.Feeds.Formats;
using Xunit;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>HTML of feeds that is made to cost much: what opens again and again and is never closed.</summary>
[Collection(CostTests.Name)]
public class HostileHtmlTests
{
    [Theory]
    [InlineData("<", "<<<")]
    [InlineData("<a", "<a<a<a")]
    [InlineData("<a \"", "<a \"<a \"<a \"")]
    [InlineData("<a =\">\" ", "\" \" \"")]
    [InlineData("<script>", null)]
    [InlineData("<!--", null)]
    [InlineData("&", "&&&")]
    [InlineData("&#1", "&#1&#1&#1")]
    [InlineData("</", "</</</")]
    [InlineData("<a b='", "<a b='<a b='<a b='")]
    public void What_is_never_closed_is_read_and_costs_no_more_than_its_length(string part, string? textOfThree)
    {
        Assert.Equal(textOfThree, HtmlText.Of(Repeat(part, 3)));

        // Were the time the square of the length, this would take minutes.
        string text = Repeat(part, 300_000);
        CostWatch watch = new();
        watch.Await(() =>
        {
            watch.Run(text.Length * sizeof(char), () => $"the text of {part}", () => _ = HtmlText.Of(text));
            watch.Run(text.Length * sizeof(char), () => $"the text of {part} with an end", () => _ = HtmlText.Of(text + ">"));
            watch.Run(text.Length * sizeof(char), () => $"the text of {part} if it is HTML", () => _ = HtmlText.OfEither(text));
        });
        watch.AssertKept();
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
