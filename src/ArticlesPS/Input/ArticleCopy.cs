using System.Management.Automation;
using ArticlesPS.Articles;

namespace ArticlesPS.Input;

/// <summary>An article that came back from a job or from Export-Clixml: its values, and the version of its file.</summary>
internal static class ArticleCopy
{
    private const string TypeName = "Deserialized.ArticlesPS.Article";

    /// <summary>Whether an object is such a copy. A table or JSON made of one is none.</summary>
    public static bool Is(PSObject input) => input.TypeNames.Contains(TypeName);

    /// <summary>The version of the file that the copy is of; null for what is no copy, or was made by an older module.</summary>
    public static string? VersionOf(PSObject input) => Is(input) ? input.Properties[ArticleVersion.Property]?.Value as string : null;

    /// <summary>Says that the file of a copy has what the copy asked for.</summary>
    public static void Update(PSObject copy, string version) => copy.Properties[ArticleVersion.Property].Value = version;
}
