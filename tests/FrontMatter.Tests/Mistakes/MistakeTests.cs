using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Mistakes;

/// <summary>What people who write front matter by hand get wrong, and what they are told.</summary>
public class MistakeTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            TheoryData<string, int> cases = [];
            foreach (string file in MistakeFile.Names)
            {
                foreach (MistakeCase mistake in MistakeFile.Read(file))
                {
                    cases.Add(file, mistake.Line);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, int, MistakePlace> MovedCases
    {
        get
        {
            TheoryData<string, int, MistakePlace> cases = [];
            foreach (string file in MistakeFile.Names)
            {
                foreach (MistakeCase mistake in MistakeFile.Read(file).Where(mistake => mistake.IsMovable && !mistake.IsRead))
                {
                    foreach (MistakePlace place in Enum.GetValues<MistakePlace>().Where(place => mistake.MovedTo(place) is not null))
                    {
                        cases.Add(file, mistake.Line, place);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_told_in_plain_words_at_its_place(string file, int line)
    {
        MistakeCase mistake = Find(file, line);

        Assert.Equal(mistake.Expected, Outcome(mistake.Text));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Line_endings_and_a_byte_order_mark_make_no_difference(string file, int line)
    {
        MistakeCase mistake = Find(file, line);

        Assert.Equal(mistake.Expected, Outcome('\uFEFF' + LineEndings.Replace(mistake.Text, "\r\n")));
        if (mistake.Format != FrontMatterFormat.Toml)
        {
            Assert.Equal(mistake.Expected, Outcome(LineEndings.Replace(mistake.Text, "\r")));
        }
    }

    [Theory]
    [MemberData(nameof(MovedCases))]
    public void A_mistake_in_another_place_is_told_alike(string file, int line, MistakePlace place)
    {
        MistakeCase moved = Find(file, line).MovedTo(place)!;

        Assert.Equal(moved.Expected, Outcome(moved.Text));
    }

    [Fact]
    public void A_kind_of_mistake_has_one_heading() => Assert.All(MistakeFile.Names, file =>
        {
            List<string> headings = [.. MistakeFile.Read(file).Select(mistake => mistake.Heading)];
            Assert.True(headings.Distinct().Count() >= 20, file);
            Assert.DoesNotContain("", headings);
        });

    private static MistakeCase Find(string file, int line) => MistakeFile.Read(file).Single(mistake => mistake.Line == line);

    private static string Outcome(string text)
    {
        try
        {
            return MistakeCase.Reads + Show(FrontMatterDocument.Parse(text).Root);
        }
        catch (FrontMatterException e)
        {
            return FormattableString.Invariant($"({e.Position.Line},{e.Position.Column}) {e.Error}: {e.Message}");
        }
    }

    private static string Show(DataNode node) =>
        node switch
        {
            DataMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}}}",
            DataSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
            _ => ((DataScalar)node).Value is string text
                ? $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\""
                : ((DataScalar)node).Text,
        };
}
