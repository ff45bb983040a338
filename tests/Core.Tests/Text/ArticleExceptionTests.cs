using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.Text;

/// <summary>How an error reads: path(line,column), what is wrong, what to do; safe on a terminal.</summary>
public class ArticleExceptionTests
{
    [Theory]
    [InlineData("/site/a.md", 3, 7, "It is wrong.", "/site/a.md(3,7): It is wrong.")]
    [InlineData("/site/a.md", 0, 0, "It is wrong.", "/site/a.md: It is wrong.")]
    [InlineData("/site/a\u001b[2J.md", 0, 0, "x", "/site/a\\u001B[2J.md: x")]
    [InlineData("/site/a.md", 0, 0, "'\u001b]0;x\u0007' is wrong.", "/site/a.md: '\\u001B]0;x\\u0007' is wrong.")]
    public void A_message_names_the_place_and_escapes_control_characters(string target, int line, int column, string reason, string message)
    {
        TextPosition? position = line == 0 ? null : new TextPosition(line, column);
        ArticleException e = new("Wrong", ArticleErrorKind.Malformed, target, position, $"{reason}");

        Assert.Equal(message, e.Message);
        Assert.EndsWith(e.Reason, e.Message, System.StringComparison.Ordinal);
        Assert.Equal(target, e.Target);
    }

    [Fact]
    public void A_reason_alone_escapes_control_characters_too()
    {
        ArticleException e = new("Wrong", ArticleErrorKind.Malformed, "a", null, $"{"\u001b[31mred"}");

        Assert.DoesNotContain('\u001b', e.Reason);
    }
}
