using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>The edits that tests/Specifications describes.</summary>
public class SpecificationTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            TheoryData<string, string, string> cases = [];
            foreach (string file in SpecificationFile.Names)
            {
                foreach (Specification specification in SpecificationFile.Read(file))
                {
                    cases.Add(file, specification.Heading, "LF");
                    if (!specification.OnlyLf)
                    {
                        cases.Add(file, specification.Heading, "CRLF");
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_edit_does_what_the_specification_says(string file, string heading, string ending)
    {
        Specification specification = SpecificationFile
            .Read(file)
            .Single(other => other.Heading == heading)
            .WithEnding(ending == "CRLF" ? "\r\n" : "\n");
        string place = $"tests/Specifications/{file}:{specification.Line} ({heading}, {ending})";
        FrontMatterDocument before = FrontMatterDocument.Parse(specification.Before, SpecificationFile.OptionsOf(file));
        try
        {
            string after = Edit(before, specification).Text;
            string made = TextDifference.Show(specification.After ?? specification.Before, after);
            Assert.True(specification.Refusal is null, $"{place}\nThe edit is made and not refused:\n{made}");
            Assert.True(after == specification.After, $"{place}\n- is what the specification wants, + is what was made:\n{made}");
        }
        catch (EditException e)
        {
            Assert.True(specification.Refusal is not null, $"{place}\nThe edit is refused: {e.Message}");
            bool isReason = e.Message.Contains(specification.Refusal, StringComparison.Ordinal);
            Assert.True(isReason, $"{place}\nThe edit is refused for another reason: {e.Message}");
        }
    }

    [Fact]
    public void Every_file_has_cases() => Assert.All(SpecificationFile.Names, file => Assert.NotEmpty(SpecificationFile.Read(file)));

    private static FrontMatterDocument Edit(FrontMatterDocument document, Specification specification)
    {
        if (specification is { Order: null, Paragraphs: [] })
        {
            return document.Edit(edit =>
            {
                foreach (SpecificationEdit change in specification.Edits)
                {
                    change.Apply(edit);
                }
            });
        }

        DataMapping root = document.Root;
        List<string> order = [.. specification.Order ?? []];
        foreach (SpecificationEdit change in specification.Edits)
        {
            int place = order.IndexOf(change.Path) is >= 0 and int known ? known : int.MaxValue;
            root = change.Value is { } value
                ? WantedTree.Set(root, new EntryContent(change.Path, null, value, place, OrderOf: key => order.IndexOf(key)))
                : WantedTree.Remove(root, root.Find(change.Path)!);
        }

        EditConventions conventions = new([.. specification.Paragraphs]);
        string[] paths = [.. specification.Edits.Select(change => change.Path)];
        return DocumentEditor.Apply(document, new WantedDocument(root), conventions, paths);
    }
}
