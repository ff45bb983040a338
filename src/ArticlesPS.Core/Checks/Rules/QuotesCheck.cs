using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Quotations that are opened and never closed, or the other way round.</summary>
internal sealed class QuotesCheck() : ArticleCheck(new ArticleRule(
    "Quotes", ProblemSeverity.Information, "A quotation mark has no partner; often the text was cut in a quotation."))
{
    public override IEnumerable<Finding> Find(Article article)
    {
        foreach (KnownValue value in FieldWalk.Prose(article))
        {
            string text = (string)value.Value;
            if (text.Where((c, i) => c == '"' && !IsInch(text, i)).Count() % 2 != 0)
            {
                yield return new Finding(value.Path, "A quotation mark \" has no partner.");
            }
            else if (!AreCurlyPaired(text))
            {
                yield return new Finding(value.Path, "A quotation mark “ or ” has no partner.");
            }
        }
    }

    // 27" and 5'10" are lengths.
    private static bool IsInch(string text, int index) =>
        index > 0 && char.IsDigit(text[index - 1]) && (index + 1 == text.Length || !char.IsLetterOrDigit(text[index + 1]));

    // English “…”, German „…“, Polish „…”, Swedish ”…”.
    private static bool AreCurlyPaired(string text)
    {
        int low = text.Count(c => c == '„');
        int left = text.Count(c => c == '“');
        int right = text.Count(c => c == '”');
        return low > 0 ? low == left + right || low + left == right
            : left == right || (left == 0 && right % 2 == 0);
    }
}
