using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks.Values;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>Quotations that are opened and never closed, or the other way round.</summary>
internal sealed class QuotesAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor("Quotes", ProblemSeverity.Information, "A quotation mark has no partner; often the text was cut in a quotation.")
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Prose)
        {
            string text = (string)value.Value;
            if (!AreStraightPaired(text))
            {
                yield return new Finding(value.Path, "A quotation mark \" has no partner.");
            }
            else if (!AreCurlyPaired(text))
            {
                yield return new Finding(value.Path, "A quotation mark “ or ” has no partner.");
            }
        }
    }

    // A leftover mark can be a unit of length: 27" or 5'10". It isn't one between letters or after \.
    private static bool AreStraightPaired(string text)
    {
        int all = 0;
        int inches = 0;
        for (int i = text.IndexOf('"'); i >= 0; i = text.IndexOf('"', i + 1))
        {
            char before = i > 0 ? text[i - 1] : ' ';
            char behind = i + 1 < text.Length ? text[i + 1] : ' ';
            if (IsHebrew(before) && IsHebrew(behind))
            {
                // Gershayim in an abbreviation, or a quotation after a prefix: they can't be distinguished.
                return true;
            }

            bool isMark = before != '\\' && !(char.IsLetter(before) && char.IsLetter(behind));
            all += isMark ? 1 : 0;
            inches += isMark && char.IsDigit(before) ? 1 : 0;
        }

        return all % 2 == 0 || inches > 0;
    }

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';

    // English “…”, German „…“, Polish „…”, Swedish ”…”, and lengths such as 13”. After a letter, „ is the rest of another
    // character, as in „¢.
    private static bool AreCurlyPaired(string text)
    {
        if (text.IndexOfAny(['„', '“', '”']) < 0)
        {
            return true;
        }

        int low = text.Where((c, i) => c == '„' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))).Count();
        int left = text.Count(c => c == '“');
        int right = text.Count(c => c == '”');
        int inches = text.Where((c, i) => c == '”' && i > 0 && char.IsDigit(text[i - 1])).Count();
        return low > 0
            ? (low + left + right) % 2 == 0
            : left == right || (right > left && right - left <= inches) || (left == 0 && right % 2 == 0);
    }
}
