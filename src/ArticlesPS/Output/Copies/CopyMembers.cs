using System.Collections.Generic;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>
/// Members of deserialized objects that are hidden on live ones (ArticlesPS.types.ps1xml). Serialization turns them into
/// plain properties, which tables, CSV and JSON would show.
/// </summary>
public static class CopyMembers
{
    private const string ShortReason = "PSShortReason";
    private const string PSPath = "PSPath";

    private static readonly ConditionalWeakTable<PSObject, Dictionary<string, object?>> _hidden = new();

    /// <summary>Returns the version of the file that the copy of an article was read from.</summary>
    public static object? GetVersion(PSObject instance) => Get(instance, ArticleVersion.Property);

    /// <summary>Changes the version; null takes it out, and then the file may have changed.</summary>
    public static void SetVersion(PSObject instance, object? value) => Set(instance, ArticleVersion.Property, value);

    /// <summary>Returns what the article was when it was copied, such as Draft.</summary>
    public static object? GetState(PSObject instance) => Get(instance, ArticleMembers.State);

    /// <summary>Returns the columns whose date is a day without time.</summary>
    public static object? GetDays(PSObject instance) => Get(instance, ArticleMembers.Days);

    /// <summary>Returns the short reason for a decision.</summary>
    public static object? GetShortReason(PSObject instance) => Get(instance, ShortReason);

    /// <summary>Returns the path of the file with the front matter.</summary>
    public static object? GetPSPath(PSObject instance) => Get(instance, PSPath);

    /// <summary>Returns the keys of Metadata in order.</summary>
    public static object? GetKeys(PSObject instance) =>
        instance?.Properties[nameof(Article.Metadata)]?.Value is ArticleMetadata metadata ? ArticleMembers.KeysOf(metadata) : null;

    /// <summary>Hides the properties that a live object hides.</summary>
    internal static void Hide(PSObject copy)
    {
        if (copy.Properties[ArticleMembers.Keys] is PSNoteProperty)
        {
            copy.Properties.Remove(ArticleMembers.Keys);
        }

        bool isFrontMatter = FrontMatterObject.IsCopy(copy);
        foreach (string name in (string[])[ArticleVersion.Property, ArticleMembers.State, ArticleMembers.Days, ShortReason, PSPath])
        {
            if ((name != PSPath || isFrontMatter) && copy.Properties[name] is PSNoteProperty property)
            {
                copy.Properties.Remove(name);
                Set(copy, name, property.Value);
            }
        }

        // A copy of a copy: its State was hidden too.
        if (GetState(copy) is not null && copy.Properties[MemberNames.State] is PSNoteProperty)
        {
            copy.Properties.Remove(MemberNames.State);
        }
    }

    private static object? Get(PSObject instance, string name) =>
        instance is not null
        && _hidden.TryGetValue(instance, out Dictionary<string, object?>? values)
        && values.TryGetValue(name, out object? value)
            ? value
            : null;

    private static void Set(PSObject instance, string name, object? value)
    {
        if (instance is not null)
        {
            _hidden.GetOrCreateValue(instance)[name] = value;
        }
    }
}
