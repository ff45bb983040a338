using System;
using ArticlesPS.Errors;

namespace ArticlesPS.Cli.Output;

/// <summary>The command's names for the options and commands that messages recommend.</summary>
internal static class CommandHints
{
    public static string Of(Hint hint) =>
        hint switch
        {
            Hint.Force => "--force",
            Hint.Root => "--root",
            Hint.SiteUrl => "--site-url",
            Hint.SitemapUrl => "--sitemap-url",
            Hint.SiteTitle => "--site-title",
            Hint.SiteLanguage => "--language",
            Hint.FeedFormat => "--format",
            Hint.Timeout => "--timeout",
            Hint.MaximumSize => "--maximum-size",
            Hint.Field => "--field",
            Hint.Among => "--among",
            Hint.UpdateHeat => "articles heat --update",
            Hint.NewArticle => "articles new",
            Hint.CheckArticles => "articles check",
            Hint.RepairNewLine => "articles repair --newline",
            Hint.Recurse => "--recurse",
            Hint.Extension => "--extension",
            Hint.FilterTitle => "--title",
            Hint.FilterProvider => "--provider",
            Hint.FilterTopic => "--topic",
            Hint.FilterAuthor => "--author",
            Hint.FilterCategory => "--category",
            Hint.FilterType => "--type",
            Hint.FilterUrl => "--url",
            Hint.FilterPublished => "--published",
            Hint.FilterState => "--state",
            Hint.Schema => "--schema",
            Hint.MinimumQuality => "--minimum-quality",
            Hint.MinimumHeat => "--minimum-heat",
            Hint.After => "--after",
            Hint.Before => "--before",

            // Secrets are read in PowerShell only.
            Hint.PlainText => throw new NotSupportedException(),
            _ => throw new ArgumentOutOfRangeException(nameof(hint), hint, null),
        };
}
