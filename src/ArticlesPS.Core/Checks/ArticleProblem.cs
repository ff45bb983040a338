using ArticlesPS.Checks;

namespace ArticlesPS;

/// <summary>A problem that a rule finds in an article.</summary>
public sealed class ArticleProblem
{
    internal ArticleProblem(Article article, RuleDescriptor rule, Finding finding, FrontMatter.TextPosition? position)
        : this(rule, finding, position)
    {
        Article = article;
        FullName = article.FullName;
    }

    internal ArticleProblem(string fullPath, RuleDescriptor rule, Finding finding)
        : this(rule, finding, finding.Position)
    {
        FullName = fullPath;
    }

    private ArticleProblem(RuleDescriptor rule, Finding finding, FrontMatter.TextPosition? position)
    {
        Rule = rule.Id;
        Severity = rule.Severity;
        Message = finding.Message;
        Field = finding.Field;
        Line = position?.Line;
        Column = position?.Column;
        CanRepair = finding.Fix is not null;
    }

    /// <summary>How much it matters.</summary>
    public ProblemSeverity Severity { get; }

    /// <summary>The rule's name, such as Mojibake.</summary>
    public string Rule { get; }

    /// <summary>The message, which names the problem and its value.</summary>
    public string Message { get; }

    /// <summary>The field, or the path to it, such as related[0].title; empty for the whole article.</summary>
    public string Field { get; }

    /// <summary>The line in the file, from 1; null if it has none.</summary>
    public int? Line { get; }

    /// <summary>The column in that line, from 1, in UTF-16 code units; null if there is no line.</summary>
    public int? Column { get; }

    /// <summary>Whether it can be repaired: there is one safe fix.</summary>
    public bool CanRepair { get; }

    /// <summary>The file's name, or null.</summary>
    public string? Name => FullName is null ? null : System.IO.Path.GetFileName(FullName);

    /// <summary>The file's full path, or null.</summary>
    public string? FullName { get; }

    /// <summary>The full path with PowerShell's provider, or null.</summary>
    public string? PSPath => FullName is null ? null : Article.FileSystemProvider + FullName;

    /// <summary>The article; null if the file has no front matter.</summary>
    public Article? Article { get; }

    /// <summary>One line as compilers write it, with path, line, rule and message.</summary>
    public override string ToString()
    {
        string position = Line is null ? "" : System.FormattableString.Invariant($"({Line},{Column})");
        string field = Field.Length == 0 ? "" : $"{Field}: ";
        return $"{FullName ?? Article?.Title}{position}: {Severity.ToString().ToLowerInvariant()} {Rule}: {field}{Message}";
    }
}
