using ArticlesPS.FrontMatter.Editing;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

/// <summary>What counts as the file that was wanted, whoever has written it.</summary>
public class DataComparerTests
{
    [Theory]
    [InlineData("a: 1\nb: &n x\nc: 2", "c", "x", "a: 1\nb: &n x\nc: x", true)]
    [InlineData("a: 1\nb: &n x\nc: 2", "c", "x", "a: 1\nb: &n x\nc: 'x'", true)]
    // the value is right, but a change of b would change it too
    [InlineData("a: 1\nb: &n x\nc: 2", "c", "x", "a: 1\nb: &n x\nc: *n", false)]
    [InlineData("a: 1\nb: 2", "b", "x", "b: x\na: 1", false)]
    [InlineData("a: 1\nb: 2", "b", "x", "a: 1\nb: x\nc: 1", false)]
    [InlineData("a: 1\nb: 2", "b", "x", "a: '1'\nb: x", false)]
    [InlineData("a: [1, 2]", "a[1]", "x", "a: [1, x]", true)]
    [InlineData("a: [1, 2]", "a[1]", "x", "a: [1, x, 2]", false)]
    [InlineData("a: [1, 2]", "a[1]", "x", "a: [2, x]", false)]
    [InlineData("a: [1, 2]", "a[1]", "x", "a: !!seq [1, x]", false)]
    [InlineData("a: {b: 1}", "a.b", "x", "a: {b: x}", true)]
    [InlineData("a: {b: 1}", "a.b", "x", "a: !!map {b: x}", false)]
    [InlineData("a: {b: 1}", "a.b", "x", "a: {c: x}", false)]
    [InlineData("a: {b: 1}", "a.b", "x", "a: x", false)]
    public void A_reading_is_as_wanted_or_not(string before, string path, string value, string after, bool isAsWanted)
    {
        FrontMatterEdit edit = new(Parse(before));
        edit.Set(path, value);

        Assert.Equal(isAsWanted, DataComparer.IsAsWanted(edit.Root, Parse(after).Root));
    }

    private static FrontMatterDocument Parse(string yaml) => FrontMatterDocument.Parse($"---\n{yaml}\n---\n");
}
