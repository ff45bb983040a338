using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.Checks.Values;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Text;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>Letters that were lost when bytes were read in the wrong encoding. Which ones they were nobody can tell.</summary>
internal sealed class ReplacementCharacterAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "ReplacementCharacter",
            ProblemSeverity.Warning,
            "A letter was lost: U+FFFD replaces bytes that were read in the wrong encoding."
        )
    )
{
    private const char Replacement = '\uFFFD';

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (KnownValue value in given.Values.Where(value => value.Value is string text && text.Contains(Replacement)))
        {
            yield return Lost(value.Path, (string)value.Value);
        }

        foreach (Finding finding in given.Records.SelectMany(entry => OthersIn(entry.Path, entry.Record.Others)))
        {
            yield return finding;
        }

        if (given.Article.Body.Contains(Replacement))
        {
            yield return Lost("", given.Article.Body, PositionIn(given.Document));
        }
    }

    private static IEnumerable<Finding> OthersIn(string path, object? value)
    {
        switch (value)
        {
            case string text when text.Contains(Replacement):
                return [Lost(path, text)];
            case IDictionary map:
                return map.Cast<DictionaryEntry>().SelectMany(entry => OthersUnder(path, $"{entry.Key}", entry.Value));
            case IList list:
                return list.Cast<object?>().SelectMany((item, i) => OthersIn($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", item));
            default:
                return [];
        }
    }

    private static IEnumerable<Finding> OthersUnder(string above, string key, object? value)
    {
        string path = DataPath.Append(above, key);
        return key.Contains(Replacement) ? OthersIn(path, value).Prepend(Lost(path, key)) : OthersIn(path, value);
    }

    private static Finding Lost(string path, string text, TextPosition? position = null)
    {
        string where = path.Length == 0 ? "in the body" : "here";
        string word = TextExcerpt.Around(text, text.IndexOf(Replacement));
        return new Finding(
            path,
            $"A letter was lost {where}: '{word}'. Take the text from an earlier version of the file, or from its source.",
            Position: position
        );
    }

    private static TextPosition? PositionIn(FrontMatterDocument? document)
    {
        int index = document?.Text.IndexOf(Replacement, document.Body.Start) ?? -1;
        return index < 0 ? null : document!.PositionOf(index);
    }
}
