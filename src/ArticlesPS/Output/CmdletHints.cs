using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ArticlesPS.Articles;
using ArticlesPS.Errors;

namespace ArticlesPS.Output;

/// <summary>The cmdlets' names for the options and commands that messages recommend.</summary>
internal static class CmdletHints
{
    public static string Of(Hint hint) =>
        hint switch
        {
            Hint.Force => "-Force",
            Hint.Root => "-Root",
            Hint.SiteUrl => "-SiteUrl",
            Hint.SitemapUrl => "-SitemapUrl",
            Hint.SiteTitle => "-SiteTitle",
            Hint.SiteLanguage => "-Language",
            Hint.FeedFormat => "-Format",
            Hint.Timeout => "-TimeoutSec",
            Hint.MaximumSize => "-MaximumSize",
            Hint.Field => "-Field",
            Hint.Among => "-Among",
            Hint.PlainText => "-AsPlainText",
            Hint.UpdateHeat => "Update-ArticleHeat",
            Hint.NewArticle => "New-Article",
            Hint.CheckArticles => "Test-Article",
            Hint.RepairNewLine => "Repair-Article -NewLine",
            Hint.Recurse => "-Recurse",
            Hint.Extension => "-Extension",
            Hint.FilterTitle => "-Title",
            Hint.FilterProvider => "-Provider",
            Hint.FilterTopic => "-Topic",
            Hint.FilterAuthor => "-Author",
            Hint.FilterCategory => "-Category",
            Hint.FilterType => "-Type",
            Hint.FilterUrl => "-Url",
            Hint.FilterPublished => "-Published",
            Hint.FilterState => "-State",
            Hint.Schema => "-Schema",
            Hint.MinimumQuality => "-MinimumQuality",
            Hint.MinimumHeat => "-MinimumHeat",
            Hint.After => "-After",
            Hint.Before => "-Before",
            _ => throw new ArgumentOutOfRangeException(nameof(hint), hint, null),
        };

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The module has no entry point of its own; this runs before its first cmdlet.")]
    internal static void Use()
    {
        HintWords.Use(Of);
        ArticleMember.ShowDatesAs(ArticleMembers.DateOf);
    }
}
