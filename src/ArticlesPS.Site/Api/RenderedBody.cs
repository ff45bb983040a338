using System;
using ArticlesPS.Site.Output;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;

namespace ArticlesPS.Site.Api;

/// <summary>The body of an article as HTML: CommonMark with tables, struck-out text and ids of headings; HTML in it stays.</summary>
internal static class RenderedBody
{
    // As the sites' own pages have it, whatever the line breaks of the file.
    private const string LineBreak = "\r\n";

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>The HTML, ending with a line break; only the line break if there is no body.</summary>
    /// <exception cref="ArticleException">The body is nested too deeply.</exception>
    public static string Of(Article article)
    {
        if (string.IsNullOrWhiteSpace(article.Body))
        {
            return LineBreak;
        }

        try
        {
            return Markdown.ToHtml(article.Body, _pipeline).TrimEnd('\r', '\n').ReplaceLineEndings(LineBreak) + LineBreak;
        }
        catch (ArgumentException e)
        {
            throw OutputErrors.BodyNotRendered(article.ToString(), e);
        }
    }
}
