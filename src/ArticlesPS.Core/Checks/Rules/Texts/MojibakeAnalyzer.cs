using System.Collections.Generic;
using ArticlesPS.Checks.Values;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>Text that was UTF-8 and has been read as Windows-1252.</summary>
internal sealed class MojibakeAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "Mojibake",
            ProblemSeverity.Warning,
            "Letters or marks are shown as two or three others, because UTF-8 was read as Windows-1252.",
            canRepair: true
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Prose)
        {
            string text = (string)value.Value;
            string repaired = Mojibake.Decode(text);
            if (repaired != text)
            {
                yield return ReadWrongly(value.Path, text, repaired);
            }
        }
    }

    private static Finding ReadWrongly(string path, string text, string repaired)
    {
        int start = FirstDifference(text, repaired);
        return new Finding(
            path,
            $"'{TextExcerpt.Around(text, start)}' was '{TextExcerpt.Around(repaired, start)}' before UTF-8 was read as Windows-1252.",
            changes => changes.Set(path, repaired)
        );
    }

    private static int FirstDifference(string a, string b)
    {
        int i = 0;
        while (i < b.Length && a[i] == b[i])
        {
            i++;
        }

        return i;
    }
}
