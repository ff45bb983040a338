using System.Collections.Generic;
using ArticlesPS.Checks.Values;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>Blanks and line breaks around a text.</summary>
internal sealed class BlankTextAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor("BlankText", ProblemSeverity.Information, "A text begins or ends with blanks or line breaks.", canRepair: true)
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Prose)
        {
            string text = (string)value.Value;
            string trimmed = text.Trim();
            if (trimmed.Length < text.Length && trimmed.Length > 0 && !(text == trimmed + "\n" && IsBlock(given, value.Path)))
            {
                yield return Blanks(value.Path, text, trimmed);
            }
        }
    }

    private static Finding Blanks(string path, string text, string trimmed)
    {
        bool atStart = char.IsWhiteSpace(text[0]);
        bool atEnd = char.IsWhiteSpace(text[text.Length - 1]);
        string where = (atStart, atEnd) switch
        {
            (true, true) => "begins and ends",
            (true, false) => "begins",
            _ => "ends",
        };
        return new Finding(
            path,
            $"The text {where} with blanks or line breaks.",
            IsEvidence(trimmed) ? null : changes => changes.Set(path, trimmed)
        );
    }

    // The trailing blank can be half of a letter that was read in the wrong encoding.
    private static bool IsEvidence(string trimmed) => trimmed[trimmed.Length - 1] is 'Ã' or 'Â';

    private static bool IsBlock(CheckedArticle given, string path) =>
        given.Document is { } document && FieldPosition.IsBlock(document, given.Article.Schema, path);
}
