using System;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>
/// Files with each extension that a schema reads: one value is changed, and everything else in the file stays, whatever language the
/// body is in.
/// </summary>
public sealed class EveryExtensionTests : IDisposable
{
    private static readonly string[] _frontMatters =
    [
        "---\ntitle: A\nown: |x|\n---\n",
        "---\n# why\nown: '|x|' # because\ntitle: A\n---   \n",
        "+++\ntitle = 'A'\nown = \"|x|\"\n+++\n",
        "{\n  \"title\": \"A\",\n  \"own\": \"|x|\"\n}\n",
        "---toml\nown = \"|x|\"\n---\n",
        "---json\n{ \"own\": \"|x|\" }\n---\n",
    ];

    private static readonly string[] _bodies =
    [
        "",
        "Text without a last line break",
        "\n---\nown: x\n---\n\n+++\nown = 'x'\n+++\n\n---\n",
        "+++\nown = 'x'\n+++\n{\n  \"own\": \"x\"\n}\n",
        "\n{{ own }} {% if own == 'x' %}own: x{% endif %} {{< own x >}} {: .own}\n{{- '---' -}}\n",
        "import { Own } from './own.js'\nexport const own = 'x'\n\n<Own x={{ own: 'x' }}>\n  {own}\n</Own>\n\nexport default Own\n",
        "\n```{r own, echo = FALSE}\nown <- \"x\"\n```\n\n```yaml\n---\nown: x\n---\n```\n\n$$\nown = x\n$$\n",
        "<!-- own: x -->\n<script>\n/* --- */ const own = `x`;\n</script>\n<p>\u00A0\u2028&nbsp;\u0085\t </p>\n \n\n\n",
        "One line\r\n\r\nanother\nand a last\r",
    ];

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, string> Extensions { get; } = ExtensionsOfSchemas();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Extensions))]
    public void One_line_changes(string schema, string extension)
    {
        string path = _directory.Write("a" + extension, "---\ntitle: A\nown: x\n---\n" + _bodies[^1]);
        ArticleSchema read = BuiltInSchemas.Get(schema);
        ArticleFile found = Assert.Single(new ArticleFiles { Schemas = new SchemaLocator(read) }.Find(_directory.FullPath));
        ArticleChanges changes = new(read);
        changes.Set("own", "z");
        ArticleWriter.Save(ArticleWriter.Prepare(found.Path, changes));
        Assert.Equal("---\ntitle: A\nown: z\n---\n" + _bodies[^1], File.ReadAllText(path));

        foreach (string frontMatter in _frontMatters)
        {
            foreach (string body in _bodies)
            {
                AssertOneLine(schema, extension, frontMatter, body);
                AssertOneLine(schema, extension, frontMatter.ReplaceLineEndings("\r\n"), body);
                AssertOneLine(schema, extension, frontMatter, body.ReplaceLineEndings("\r\n"));
                AssertOneLine(schema, extension, "\uFEFF" + frontMatter, body);
            }
        }
    }

    [Theory]
    [InlineData(".md")]
    [InlineData(".markdown")]
    [InlineData(".mkd")]
    [InlineData(".mdown")]
    public void One_of_the_lines_of_keys_and_values_changes(string extension)
    {
        foreach (string body in _bodies)
        {
            AssertOneLine("pelican", extension, "Title: A\nOwn: |x|\n\n", body);
            AssertOneLine("pelican", extension, "Title: A\r\nown: |x|\r\n\r\n", body);
        }
    }

    [Theory]
    [InlineData("eleventy", ".njk", true)]
    [InlineData("eleventy", ".liquid", true)]
    [InlineData("eleventy", ".mdx", false)]
    [InlineData("jekyll", ".html", true)]
    [InlineData("hugo", ".html", true)]
    [InlineData("quarto", ".qmd", true)]
    [InlineData("quarto", ".Rmd", true)]
    [InlineData("docusaurus", ".mdx", true)]
    [InlineData("astro", ".mdx", true)]
    [InlineData("default", ".mdx", true)]
    [InlineData("default", ".html", false)]
    public void A_schema_reads_what_its_generator_does(string schema, string extension, bool isRead) =>
        Assert.Equal(isRead, BuiltInSchemas.Get(schema).Extensions.Contains(extension));

    private static TheoryData<string, string> ExtensionsOfSchemas()
    {
        TheoryData<string, string> data = [];
        foreach (string name in BuiltInSchemas.Names)
        {
            foreach (string extension in BuiltInSchemas.Get(name).Extensions)
            {
                data.Add(name, extension);
                data.Add(name, extension.ToUpperInvariant());
            }
        }

        return data;
    }

    private static void AssertOneLine(string schemaName, string extension, string frontMatter, string body)
    {
        ArticleSchema schema = BuiltInSchemas.Get(schemaName);
        string path = "/site/a" + extension;
        byte[] before = Encoding.UTF8.GetBytes(frontMatter.Replace("|x|", "x", StringComparison.Ordinal) + body);
        ArticleChanges changes = new(schema);
        changes.Set("own", "z");

        Article article = ArticleSource.Parse(before, path, schema);
        ArticleEdit edit = ArticleWriter.Prepare(path, before, _ => changes, schema: schema);

        Assert.Equal("x", ArticleMember.TryGet(article, "own", out object? value) ? value : null);
        Assert.Equal(frontMatter.Replace("|x|", "z", StringComparison.Ordinal) + body, Encoding.UTF8.GetString([.. edit.After.Bytes]));
    }
}
