using System;
using System.Linq;
using System.Threading;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Yaml;
using ArticlesPS.Tests.Editing;
using ArticlesPS.Tests.Fuzzing;
using Xunit;

namespace ArticlesPS.Tests.FrontMatter;

/// <summary>The scanner declines a text, or reads it exactly as the parser does.</summary>
public class YamlScannerTests
{
    private const int ShortRun = 100_000;
    private const int LongestSeed = 8_000;

    private const string Shapes = """
        # A comment, and what the scanner reads.

        title: "A \"quoted\" title: with #marks, \\ \/ \t\u00e9 and 'single' ones"  # comment
        excerpt: 'It''s one: that''s #two'
        plain: https://example.com/a?b=1:2#c, [d] {e} & * ! | > % @ `   # comment
        negative: -1
        empty:
        empty-too:   # comment
        tilde: ~
        "quoted key": x
        provider:
          name: 中文 é 😀
          # comment
          domain: example.com

          authors:
            - name: A
            - name: "B"
        topics:
        - one
        - 'two'
        - "three"
        images:
            -   url: "https://example.com/a.jpg"
                width: 1200

                sizes:
                - small
                - large
            - url:
              width: 3
        last: 2020-01-17T12:12:00Z

        """;

    /// <summary>What is not read here is the parser's, whether it is valid or not.</summary>
    [Theory]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: 'b\n  c'\n")]
    [InlineData("a: [b]\n")]
    [InlineData("a: {}\n")]
    [InlineData("a: &x b\n")]
    [InlineData("a: !!str b\n")]
    [InlineData("a: \"\\x41\"\n")]
    [InlineData("a: \"\\ud83d\"\n")]
    [InlineData("a: \"b\" c\n")]
    [InlineData("a: \"b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\rc: d\n")]
    [InlineData("a: b\u2028\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a:\n  - b\n  c: d\n")]
    [InlineData("a:\n  b: c\n d: e\n")]
    [InlineData("a:\n  - - b\n")]
    [InlineData("a:\n  -\n    b: c\n")]
    [InlineData("- a\n")]
    [InlineData("  a: b\n")]
    [InlineData("é: b\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("# nothing\n")]
    [InlineData("")]
    public void What_files_rarely_have_is_declined(string yaml) => Assert.Null(YamlScanner.TryRead(yaml, new TextSpan(0, yaml.Length)));

    [Fact]
    public void A_value_below_the_root_is_read_when_it_is_asked_for_and_then_kept()
    {
        DataMapping root = YamlScanner.TryRead("a:\n  - b: c\n", new TextSpan(0, 12))!;

        DataSequence list = Assert.IsAssignableFrom<DataSequence>(root.Find("a")!.Value);

        Assert.Same(list.Items, list.Items);
        Assert.Equal("c", Assert.IsType<YamlScalar>(Assert.IsAssignableFrom<DataMapping>(list.Items[0]).Find("b")!.Value).Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void All_that_the_scanner_knows_is_read_as_the_parser_does(string newline)
    {
        string text = Shapes.Replace("\"quoted key\": x\n", "", StringComparison.Ordinal).ReplaceLineEndings(newline);

        Assert.True(IsReadAlike(text));
    }

    [Fact]
    public void Every_file_is_read_as_the_parser_does_and_nearly_all_real_ones_by_the_scanner()
    {
        string[] real = [.. ArticleFixtures.Read(Repository.CorpusFiles()).Select(file => YamlOf(file.Document))];
        string[] own = [.. ArticleFixtures.Read(ArticleFixtures.Own).Select(file => YamlOf(file.Document))];

        Assert.True(own.Count(IsReadAlike) > own.Length / 2);
        Assert.True(real.Count(IsReadAlike) >= real.Length * 0.99);
    }

    [Fact]
    public void Mutated_files_are_read_as_the_parser_does()
    {
        string[] seeds =
        [
            Shapes,
            .. ArticleFixtures.Read(ArticleFixtures.All).Select(file => YamlOf(file.Document)).Where(yaml => yaml.Length <= LongestSeed),
        ];
        int mutants = FuzzRun.Inputs(ShortRun);
        int read = 0;
        FuzzRun.Repeat(mutants, random =>
        {
            string mutant = new TextMutator(random, seeds).Mutate(seeds[random.Next(seeds.Length)]);
            if (IsReadAlike(mutant))
            {
                Interlocked.Increment(ref read);
            }
        });

        Assert.True(read > mutants / 10, $"The scanner read only {read} of them.");
    }

    /// <summary>Whether the scanner reads a text; fails where the parser reads something else.</summary>
    private static bool IsReadAlike(string yaml)
    {
        // Behind a fence, so that offsets do not begin at 0.
        string text = $"---\n{yaml}---\n";
        TextSpan span = new(4, 4 + yaml.Length);
        if (YamlScanner.TryRead(text, span) is not { } scanned)
        {
            return false;
        }

        DataMapping parsed;
        try
        {
            parsed = YamlReader.ReadWithParser(text, span);
        }
        catch (FrontMatterException e)
        {
            Assert.Fail($"The parser refuses what the scanner reads: {e.Message}\n{Visible(yaml)}");
            throw;
        }

        Assert.True(Difference(scanned, parsed, "") is not { } difference, $"{Difference(scanned, parsed, "")}\n{Visible(yaml)}");
        Assert.All(scanned.Entries.Zip(parsed.Entries), pair => AssertDetached(pair.First.Value, pair.Second.Value));
        return true;
    }

    private static void AssertDetached(DataNode scanned, DataNode parsed)
    {
        if (scanned.Detach() is { } detached)
        {
            Assert.True(DataComparer.AreSame(parsed, detached.Read()));
        }

        if (scanned is DataSequence a && parsed is DataSequence b)
        {
            Assert.Equal(b.HasOnlyMappings, a.HasOnlyMappings);
        }
    }

    private static string? Difference(DataNode a, DataNode b, string path)
    {
        if (a.Span != b.Span || a.Tag != b.Tag || a.Anchor != b.Anchor)
        {
            return $"{path}: {a.GetType().Name} {a.Span} and {b.GetType().Name} {b.Span}";
        }

        switch (a, b)
        {
            case (DataScalar x, DataScalar y):
                return x.Text == y.Text && x.Style == y.Style ? null : $"{path}: {x.Style} '{x.Text}' and {y.Style} '{y.Text}'";
            case (DataSequence x, DataSequence y):
                return x.IsFlow != y.IsFlow || x.Items.Count != y.Items.Count
                    ? $"{path}: {x.Items.Count} and {y.Items.Count} items"
                    : x
                        .Items.Select((item, i) => Difference(item, y.Items[i], $"{path}[{i}]"))
                        .FirstOrDefault(difference => difference is not null);
            case (DataMapping x, DataMapping y):
                return
                    x.IsFlow != y.IsFlow
                    || !x
                        .Entries.Select(entry => (entry.Key, entry.KeySpan))
                        .SequenceEqual(y.Entries.Select(entry => (entry.Key, entry.KeySpan)))
                    ? $"{path}: the keys {string.Join(' ', x.Entries.Select(entry => entry.Key))} and "
                        + $"{string.Join(' ', y.Entries.Select(entry => entry.Key))}"
                    : x
                        .Entries.Select((entry, i) => Difference(entry.Value, y.Entries[i].Value, $"{path}.{entry.Key}"))
                        .FirstOrDefault(difference => difference is not null);
            default:
                return $"{path}: {a.GetType().Name}";
        }
    }

    private static string YamlOf(FrontMatterDocument document) => document.Block.In(document.Text);

    private static string Visible(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '\n' => "\\n\n",
                    < ' ' or > '~' => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                }
            )
        );
}
