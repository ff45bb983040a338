using System;
using System.Linq;
using System.Text;
using System.Threading;
using ArticlesPS.Tests.Editing;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>
/// Whatever a file holds, it is read or refused with an error of ours; and where it is read, one change makes that change
/// or is refused. ARTICLESPS_FUZZ sets the number of files.
/// </summary>
[Collection(CostTests.Name)]
public class ReadAndEditTests(ITestOutputHelper output)
{
    private const int ShortRun = 20_000;
    private const int LongestSeed = 6_000;

    // What samples and real files do not have.
    private const string Rare = """
        ---
        title: &t "A title
          on two lines"
        excerpt: >-
          Folded
          text.

          Another paragraph.
        category: *t
        provider: {name: 'Example', "domain": example.com, images: [{url: a.png, width: 0x10}]}
        topics: [one, "two", 'three',
          four]
        ratings: &r
          average: 4.5
          ? count
          : 12
        more: [*r, {<<: *r}]
        note: |2
            kept
          as it is

        secured: !!str 12
        related:
        - title: One
          webUrl: https://example.com/1 # comment
        -
          title: Two
        ...
        Body
        """;

    private static readonly string[] _seeds =
    [
        Rare,
        .. ArticleFixtures.Read(ArticleFixtures.All).Select(file => file.Document.Text).Where(text => text.Length <= LongestSeed),
    ];

    [Fact]
    public void Damaged_files_are_read_and_edited_or_refused()
    {
        int inputs = FuzzRun.Inputs(ShortRun);
        int read = 0;
        int edited = 0;
        CostWatch watch = new();
        watch.Await(() => FuzzRun.Repeat(inputs, random =>
            {
                byte[] file = new ByteMutator(random, _seeds).Next();
                RandomEdit edit = RandomEdit.Next(random);
                string Name() => $"{edit} in {Convert.ToBase64String(file)}\n{Encoding.Latin1.GetString(file)}";
                try
                {
                    bool isRead = false;
                    watch.Run(file.Length, Name, () => isRead = FileWork.TryRead(file));
                    if (isRead)
                    {
                        Interlocked.Increment(ref read);
                        byte[]? after = null;
                        watch.Run(file.Length, Name, () => after = FileWork.TryEdit(file, edit.ChangesFor));
                        if (after is not null)
                        {
                            Interlocked.Increment(ref edited);
                            edit.AssertMade(file, after);
                        }
                    }
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException(Name(), e);
                }
            }));

        output.WriteLine($"{inputs} files: {read} read, {edited} edited.");
        Assert.True(read > inputs / 4, $"Only {read} of {inputs} files were read.");
        Assert.True(edited > inputs / 5, $"Only {edited} of {inputs} files were edited.");
        watch.AssertKept();
    }
}
