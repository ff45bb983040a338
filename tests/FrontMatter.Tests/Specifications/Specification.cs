using System.Collections.Generic;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Tests.Specifications;

/// <summary>A case of a specification: a file, edits, and what they make of it.</summary>
/// <param name="Line">The line of its heading.</param>
/// <param name="Heading">What it shows.</param>
/// <param name="Before">The text of the file before.</param>
/// <param name="Edits">What is made together.</param>
/// <param name="After">The text afterwards; null where the edits are refused.</param>
/// <param name="Refusal">What the message of a refusal contains, or null.</param>
/// <param name="OnlyLf">Whether it says something about LF, and is not run with CRLF.</param>
/// <param name="Order">The order of the root's keys by the conventions of a site, or null.</param>
/// <param name="Paragraphs">The keys before which those conventions want a blank line.</param>
internal sealed record Specification(
    int Line,
    string Heading,
    string Before,
    IReadOnlyList<SpecificationEdit> Edits,
    string? After,
    string? Refusal,
    bool OnlyLf,
    IReadOnlyList<string>? Order,
    IReadOnlyList<string> Paragraphs
)
{
    public Specification WithEnding(string ending) =>
        this with
        {
            Before = LineEndings.Replace(Before, ending),
            After = After is null ? null : LineEndings.Replace(After, ending),
        };
}
