using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Editing.Creation.Neighbours;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Creation;

/// <summary>
/// Decides what a new file in a directory is like: as the site's schema says, else as most files that are there, else as the
/// generator's own template or habit.
/// </summary>
internal static class NewArticleForms
{
    private const string Layout = "layout";
    private const string DatedName = NewFileName.Date + "-" + NewFileName.Slug;

    /// <param name="directory">The full path of the directory.</param>
    /// <param name="schema">What the keys mean.</param>
    /// <param name="newLine">How lines end.</param>
    /// <param name="wanted">The format of the front matter; null for that of the site.</param>
    /// <exception cref="ArticleException">The site's generator doesn't read the format.</exception>
    public static NewArticleForm Of(string directory, ArticleSchema schema, string newLine, FrontMatterFormat? wanted = null)
    {
        DirectorySample sample = DirectorySample.Of(directory, schema);
        string? root = SiteUrls.RootOf(schema, directory);
        HugoArchetype? archetype =
            schema.Generator == "hugo" && root is not null
                ? HugoArchetype.Of(directory, root, schema.KeyOf(ArticleRole.PublishedDateTime))
                : null;
        JekyllNewFile? jekyll = schema.Generator == "jekyll" && root is not null ? JekyllNewFile.Of(directory, root, schema) : null;
        string name = NameOf(directory, schema, sample, archetype);
        FrontMatterFormat? asked = wanted ?? schema.New.Format;
        FrontMatterFormat format = asked ?? sample.Format ?? schema.NewFormat;
        bool isRead = wanted is null || schema.NewFormats.Contains(format) || format == schema.New.Format || format == sample.Format;
        if (!isRead)
        {
            throw CreationErrors.FormatNotRead(directory, schema, format);
        }

        NeighbourValues others = sample.Values;
        NewArticleDating dating = new(
            IsAlwaysNow: false,
            others.HaveDates,
            others.HaveDays,
            others.HaveMinutes,
            sample.IsEmpty,
            IsInName: name.Contains(NewFileName.Date)
        );
        string path = Path.HasExtension(name) ? name : name + schema.Extensions[0];
        if (archetype is not null && (asked is null || archetype.Document.Format == format))
        {
            return new NewArticleForm(
                path,
                Parse(archetype.Text.Replace("\n", newLine), schema),
                archetype.ModelFor(schema, newLine),
                dating with
                {
                    IsAlwaysNow = archetype.DatesNow,
                    IsDay = archetype.DatesNow ? archetype.HasDays : dating.IsDay,
                    IsMinute = !archetype.DatesNow && dating.IsMinute,
                }
            );
        }

        OrderedDictionary values = ValuesOf(schema, sample, jekyll);
        FrontMatterDocument? like = schema.IsOfNews ? null : sample.ModelIn(format, newLine);
        FrontMatterDocument? ordered = like is not null && schema.HasOwnOrder ? KeyOrder.Sort(like, schema.Table) : like;
        FrontMatterModel? model = ModelOf(ordered, values, schema, newLine);
        return new NewArticleForm(path, DocumentOf(format, values, schema, newLine), model, dating);
    }

    private static string NameOf(string directory, ArticleSchema schema, DirectorySample sample, HugoArchetype? archetype)
    {
        if (schema.New is { HasOwnName: true, Name: { } own })
        {
            return own;
        }

        string usual = archetype?.IsLeaf == true ? $"{NewFileName.Slug}/index" : schema.New.Name ?? DatedName;

        // News, and what could be news, is named after its day, whatever else is there.
        string? common = schema.IsOfNews ? null : sample.Name;
        return common ?? (HoldsPosts(directory) ? DatedName : usual);
    }

    // Jekyll takes for posts what has a date in its name.
    private static bool HoldsPosts(string directory) => Path.GetFileName(directory) is "_posts";

    // What the article says comes in their places.
    private static OrderedDictionary ValuesOf(ArticleSchema schema, DirectorySample sample, JekyllNewFile? jekyll)
    {
        OrderedDictionary values = [];
        string? layout = sample.IsEmpty ? jekyll?.LayoutOfPost : sample.Values.CommonText(Layout);
        if (layout is not null)
        {
            values[Layout] = layout;
        }

        KeyValuePair<string, object?>? published = sample.Values.SaidPublished() ?? jekyll?.Unpublished;
        foreach (KeyValuePair<string, object?> usual in sample.Values.Constants.Concat(published is { } said ? [said] : []))
        {
            values[usual.Key] = usual.Value;
        }

        foreach (DictionaryEntry entry in schema.New.Defaults)
        {
            values[entry.Key] = entry.Value;
        }

        return values;
    }

    private static FrontMatterModel? ModelOf(FrontMatterDocument? model, OrderedDictionary values, ArticleSchema schema, string newLine)
    {
        if (model is null)
        {
            return null;
        }

        try
        {
            FrontMatterDocument whole = Separated(model, schema, newLine)
                .Edit(edit =>
                {
                    foreach (DictionaryEntry entry in values)
                    {
                        edit.Set(DataPath.Append("", $"{entry.Key}"), entry.Value);
                    }
                });
            return new FrontMatterModel(whole, schema, [.. values.Keys.Cast<string>().Select(key => DataPath.Append("", key))]);
        }
        catch (EditException)
        {
            return null;
        }
    }

    private static FrontMatterDocument DocumentOf(
        FrontMatterFormat format,
        OrderedDictionary values,
        ArticleSchema schema,
        string newLine
    ) =>
        Separated(
            values.Count == 0 ? FrontMatterDocument.Empty(format, newLine) : FrontMatterDocument.Create(format, values, newLine),
            schema,
            newLine
        );

    // A blank line separates fences and the body.
    private static FrontMatterDocument Separated(FrontMatterDocument document, ArticleSchema schema, string newLine) =>
        document.IsClosedByBlank ? document : Parse(document.Text + newLine, schema);

    private static FrontMatterDocument Parse(string text, ArticleSchema schema) => FrontMatterDocument.Parse(text, schema.ReadingOptions);
}
