using System.Collections.Generic;
using ArticlesPS.Checks.Rules.Fields;
using ArticlesPS.Checks.Rules.Files;
using ArticlesPS.Checks.Rules.Related;
using ArticlesPS.Checks.Rules.Texts;
using ArticlesPS.Checks.Rules.Urls;

namespace ArticlesPS.Checks;

/// <summary>The analyzers, in the order in which they're applied: identity before content.</summary>
internal static class ArticleAnalyzers
{
    public static IReadOnlyList<ArticleAnalyzer> Create(ArticleCheckOptions options) =>
        [
            new FrontMatterMissingAnalyzer(),
            new FileEmptyAnalyzer(),
            new FieldMissingAnalyzer(),
            new FieldTypeAnalyzer(),
            new DateFormAnalyzer(),
            new FieldChoiceAnalyzer(),
            new ValueRangeAnalyzer(),
            new KeySpellingAnalyzer(),
            new NamesMixedAnalyzer(),
            new NamesOutdatedAnalyzer(),
            new DateFutureAnalyzer(options.Now),
            new DateFileNameAnalyzer(options.Now),
            new UrlFormAnalyzer(),
            new UrlRepeatedAnalyzer(),
            new ProviderUrlAnalyzer(),
            new MojibakeAnalyzer(),
            new ReplacementCharacterAnalyzer(),
            new TextDroppedAnalyzer(),
            new HtmlTextAnalyzer(),
            new BlankTextAnalyzer(),
            new QuotesAnalyzer(),
            new ExcerptCutAnalyzer(),
            new RelatedSelfAnalyzer(),
            new RelatedRepeatedAnalyzer(),
            new RelatedOrderAnalyzer(),
            new HeatRuleAnalyzer(options.EditorialPolicy),
            new TopicUnknownAnalyzer(options.Taxonomy),
            new SecuredAnalyzer(),
            new LineEndingsAnalyzer(),
        ];
}
