using System.Management.Automation;
using ArticlesPS.Articles;

namespace ArticlesPS.Input;

/// <summary>An article that came back from a job or from Export-Clixml: its values, and the version of its file.</summary>
internal static class ArticleCopy
{
    private const string TypeName = "Deserialized.ArticlesPS.Article";

    /// <summary>Whether an object is a copy. A table or JSON made from one isn't.</summary>
    public static bool Is(PSObject input) => input.TypeNames.Contains(TypeName);

    /// <summary>The version of the file that a copy was read from; null if it's not a copy, or was made by an older module.</summary>
    public static string? VersionOf(PSObject input) => Is(input) ? input.Properties[ArticleVersion.Property]?.Value as string : null;

    /// <summary>Records that the file of a copy has the copy's changes.</summary>
    public static void Update(PSObject copy, string version) => copy.Properties[ArticleVersion.Property].Value = version;
}
