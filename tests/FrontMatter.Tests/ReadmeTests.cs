using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Tests;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests;

/// <summary>The README of the package does what it says.</summary>
public class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "ArticlesPS.FrontMatter", "README.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void Its_example_changes_two_lines_of_a_file()
    {
        using TemporaryDirectory directory = new();
        string[] files =
        [
            .. Regex.Matches(_readme, "```markdown\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value),
        ];
        string path = directory.Write("post.md", files[0]);

        Example(path);

        Assert.Equal(files[1], File.ReadAllText(path));
        Assert.Equal(2, files[0].Split('\n').Zip(files[1].Split('\n')).Count(lines => lines.First != lines.Second));
    }

    [Fact]
    public void Its_example_is_the_code_that_is_tested()
    {
        string example = Regex.Match(_readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "FrontMatter.Tests", "ReadmeTests.cs"))
            .ReplaceLineEndings("\n");
        string tested = Regex.Match(source, "// The example\\.\n(.*?)    }\n", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal(
            example.Replace("\"post.md\"", "path", StringComparison.Ordinal),
            string.Concat(tested.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[8..] + "\n"))
        );
    }

    private static void Example(string path)
    {
        // The example.
        FrontMatterFile post = FrontMatterFile.Load(path);
        post.Edit(edit => edit.Set("draft", false));
        post.Edit(edit => edit.Set("tags[2]", "ferries"));
        post.Save();
    }
}
