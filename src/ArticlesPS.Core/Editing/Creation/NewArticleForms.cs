using System.Collections;
using System.Collections.Specialized;
using System.IO;
using ArticlesPS.Articles.Urls;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Creation;

/// <summary>
/// Decides what a new file in a directory is like: as the site's schema says, else as most files that are there, else as the
/// generator's own template or habit.
/// </summary>
internal static class NewArticleForms
{
    private const string Layout = "layout";

    /// <param name="directory">The full path of the directory.</param>
    /// <param name="schema">What the keys mean.</param>
    /// <param name="newLine">How lines end.</param>
    public static NewArticleForm Of(string directory, ArticleSchema schema, string newLine)
    {
        DirectorySample sample = DirectorySample.Of(directory, schema);
        HugoArchetype? archetype =
            schema.Generator == "hugo" && SiteUrls.RootOf(schema, directory) is { } root
                ? HugoArchetype.Of(directory, root, schema.KeyOf(ArticleRole.PublishedDateTime))
                : null;
        string name = NameOf(directory, schema, sample, archetype);
        FrontMatterFormat format = schema.New.Format ?? sample.Format ?? schema.NewFormat;
        bool usesArchetype =
            archetype is not null && (schema.New.Format is null || FrontMatterDocument.Parse(archetype.Text).Format == format);
        return new NewArticleForm(
            Path.HasExtension(name) ? name : name + schema.Extensions[0],
            usesArchetype ? Parse(archetype!.Text.Replace("\n", newLine), schema) : DocumentOf(format, schema, sample, newLine),
            usesArchetype && archetype!.DatesNow
        );
    }

    private static string NameOf(string directory, ArticleSchema schema, DirectorySample sample, HugoArchetype? archetype)
    {
        if (schema.New is { HasOwnName: true, Name: { } own })
        {
            return own;
        }

        string usual = archetype?.IsLeaf == true ? $"{NewFileName.Slug}/index" : schema.New.Name ?? DatedName;

        // News is named after its day, whatever else is there.
        string? common = schema.IsOfNews ? null : sample.Name;
        return common ?? (HoldsPosts(directory) ? DatedName : usual);
    }

    private const string DatedName = NewFileName.Date + "-" + NewFileName.Slug;

    // Jekyll takes for posts what has a date in its name.
    private static bool HoldsPosts(string directory) => Path.GetFileName(directory) is "_posts";

    private static FrontMatterDocument DocumentOf(FrontMatterFormat format, ArticleSchema schema, DirectorySample sample, string newLine)
    {
        OrderedDictionary values = [];
        if (sample.CommonText(Layout) is { } layout)
        {
            values[Layout] = layout;
        }

        foreach (DictionaryEntry entry in schema.New.Defaults)
        {
            values[entry.Key] = entry.Value;
        }

        FrontMatterDocument document =
            values.Count == 0 ? FrontMatterDocument.Empty(format, newLine) : FrontMatterDocument.Create(format, values, newLine);

        // A blank line separates fences and the body.
        return document.IsClosedByBlank ? document : Parse(document.Text + newLine, schema);
    }

    private static FrontMatterDocument Parse(string text, ArticleSchema schema) => FrontMatterDocument.Parse(text, schema.ReadingOptions);
}
