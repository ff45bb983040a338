using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>Whatever a plan writes, a text that says something else than what is wanted is not taken.</summary>
public class TomlProofTests
{
    private const string Before = "a = 1\nb = '2'\nc = 3\n[t]\nd = 4\n";

    [Theory]
    [InlineData("a = 1\nb = '2'\nc = 9\nk = 5\n[t]\nd = 4\n", true)]
    [InlineData("k = 5\na = 1\nb = '2'\nc = 9\n[t]\nd = 4\n", true)]
    [InlineData("b = '2'\na = 1\nc = 9\nk = 5\n[t]\nd = 4\n", false)]
    [InlineData("a = 1\nb = \"2\"\nc = 9\nk = 5\n[t]\nd = 4\n", false)]
    [InlineData("a = 0x1\nb = '2'\nc = 9\nk = 5\n[t]\nd = 4\n", false)]
    [InlineData("a = 1\nb = '2'\nc = 9\nk = 5\nt = { d = 4 }\n", false)]
    [InlineData("a = 1\nb = '2'\nc = 9\nk = 5\n", false)]
    [InlineData("a = 1\nb = '2'\nc = 9\nk = 5\nl = 6\n[t]\nd = 4\n", false)]
    [InlineData("a = 1\nb = '2'\nc = 9\nl = 5\n[t]\nd = 4\n", false)]
    [InlineData("a = 1\nb = '2'\nc = 9\nk = '5'\n[t]\nd = 4\n", false)]
    [InlineData("a = 1\nb = '2'\nc = 9\nk = 5\n[t\nd = 4\n", false)]
    public void Only_what_is_wanted_is_taken(string written, bool isTaken)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse($"+++\n{Before}+++\n");
        DataMapping wanted = WantedTree.Set(document.Root, new EntryContent("c", null, new PlainContent(9)));
        wanted = WantedTree.Set(wanted, new EntryContent("k", null, new PlainContent(5)));

        FrontMatterDocument? changed = DocumentEditor.TryApply(
            document,
            new WantedDocument(wanted),
            EditConventions.None,
            out _,
            (_, _, _) => [new TextEdit(document.Block, written)]
        );

        Assert.Equal(isTaken, changed is not null);
    }
}
