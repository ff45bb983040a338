using System.Collections.Generic;
using ArticlesPS.Checks.Rules.Fields;
using ArticlesPS.Checks.Rules.Related;
using ArticlesPS.Checks.Rules.Texts;
using ArticlesPS.Checks.Rules.Urls;
using ArticlesPS.Curation.Heat;

namespace ArticlesPS.Checks;

/// <summary>The checks, in the order in which they are applied: what tells who is meant before what is said.</summary>
internal static class ArticleChecks
{
    public static IReadOnlyList<ArticleCheck> Create(ArticleCheckOptions options) =>
        [
            new FieldMissingCheck(),
            new FieldTypeCheck(),
            new ValueRangeCheck(),
            new KeySpellingCheck(),
            new NamesMixedCheck(),
            new NamesOutdatedCheck(),
            new DateFutureCheck(options.Now),
            new DateFileNameCheck(options.Now),
            new UrlFormCheck(),
            new UrlRepeatedCheck(),
            new ProviderUrlCheck(),
            new MojibakeCheck(),
            new ReplacementCharacterCheck(),
            new HtmlTextCheck(),
            new BlankTextCheck(),
            new QuotesCheck(),
            new ExcerptCutCheck(),
            new RelatedSelfCheck(),
            new RelatedRepeatedCheck(),
            new RelatedOrderCheck(),
            new HeatRuleCheck(options.EditorialRule),
            new TopicUnknownCheck(options.Taxonomy),
            new SecuredCheck(),
            new LineEndingsCheck(),
        ];
}
