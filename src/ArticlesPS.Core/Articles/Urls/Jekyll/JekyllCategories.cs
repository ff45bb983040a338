using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles.Urls.Jekyll.Sources;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>
/// The categories of a document: those of the directories above its posts, of the site's defaults and of its own front matter (<see
/// href="https://jekyllrb.com/docs/posts/#categories"/>).
/// </summary>
internal static class JekyllCategories
{
    private const string One = "category";
    private const string Several = "categories";

    /// <summary>The categories in their order; null if one of them isn't known.</summary>
    /// <param name="article">The article.</param>
    /// <param name="file">Its file.</param>
    /// <param name="defaults">What the site says for it, the strongest first.</param>
    public static IReadOnlyList<string>? Of(Article article, JekyllFile file, IReadOnlyList<SiteConfiguration> defaults)
    {
        SourceValue? ownSeveral = OwnOf(article, Several, out bool isSeveralKnown);
        SourceValue? ownOne = OwnOf(article, One, out bool isOneKnown);
        SourceValue? defaultSeveral = DefaultOf(defaults, Several, out bool isDefaultKnown);
        SourceValue? one = ownOne ?? DefaultOf(defaults, One, out _);
        if (!isSeveralKnown || !isOneKnown || !isDefaultKnown || IsOther(ownSeveral) || IsOther(defaultSeveral))
        {
            return null;
        }

        List<string?> categories =
        [
            .. DirectoriesOf(file),
            .. EntriesOf(defaultSeveral, isOfWords: true),
            .. EntriesOf(ownSeveral, isOfWords: true),
            .. EntriesOf(one, isOfWords: false),
        ];
        return categories.Contains(null) ? null : [.. categories.OfType<string>().Distinct()];
    }

    // Ruby fails where it has a number in place of a list.
    private static bool IsOther(SourceValue? value) => value is { Items: null } && JekyllYaml.IsOther(value);

    private static IEnumerable<string> DirectoriesOf(JekyllFile file)
    {
        string special = file.IsDraft ? "_drafts" : file.Collection!.Directory;
        int start = file.Path.IndexOf(special, StringComparison.Ordinal);
        if (start == 0)
        {
            return [];
        }

        string above = start < 0 ? file.Path : file.Path.Substring(0, start);
        return above.Split('/').Where(part => part.Length > 0 && part != special && part != JekyllPath.NameOf(file.Path));
    }

    // A text in the plural is a list of words, and one in the singular a category.
    private static IEnumerable<string?> EntriesOf(SourceValue? value, bool isOfWords)
    {
        if (value is null)
        {
            return [];
        }

        if (value.Items is { } items)
        {
            return items.Where(item => isOfWords || !JekyllYaml.IsNull(item)).Select(JekyllYaml.TextOf);
        }

        return isOfWords ? value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : new[] { JekyllYaml.TextOf(value) };
    }

    // Several categories of an article whose first was changed are that one and the others.
    private static SourceValue? OwnOf(Article article, string key, out bool isKnown)
    {
        isKnown = true;
        if (article.Table.Find(key) is { } field && IsReadBy(article, field, key))
        {
            SourceValue? source = article.KeyOf(field) is null ? null : article.SourceOf(field);
            isKnown = source is not null || article.KeyOf(field) is null;
            return WithFirst(source, article[field]);
        }

        if (!article.HasOther(key))
        {
            return null;
        }

        SourceValue? other = ValueOf(article.Others[key]);
        isKnown = other is not null || article.Others[key] is null;
        return other;
    }

    private static bool IsReadBy(Article article, FieldDefinition field, string key) =>
        article.HasValue(field) && (article.NameOf(field) ?? field.Name) == key;

    private static SourceValue? WithFirst(SourceValue? source, object? value)
    {
        if (value is not string first)
        {
            return source;
        }

        SourceValue text = new(first, IsPlain: false);
        string? known = source?.Items is { Count: > 0 } list ? list[0].Text : source?.Text.TrimStart();
        bool isSame = known is not null && known.StartsWith(first, StringComparison.Ordinal);
        if (source is null || isSame)
        {
            return source ?? text;
        }

        return source.Items is { } items ? source with { Items = [text, .. items.Skip(1)] } : text;
    }

    private static SourceValue? DefaultOf(IReadOnlyList<SiteConfiguration> defaults, string key, out bool isKnown)
    {
        isKnown = true;
        if (defaults.FirstOrDefault(values => values.Has(key)) is not { } found)
        {
            return null;
        }

        if (found.Text(key) is { } text)
        {
            return new SourceValue(text, IsPlain: false);
        }

        isKnown = found.Section(key) is null;
        return new SourceValue("", IsPlain: false, [.. found.Texts(key).Select(entry => new SourceValue(entry, IsPlain: false))]);
    }

    private static SourceValue? ValueOf(object? value) =>
        value switch
        {
            null or IDictionary => null,
            string text => new SourceValue(text, IsPlain: false),
            IList list => OfList([.. list.Cast<object?>().Select(item => item is null ? NoValue : ValueOf(item))]),
            _ => new SourceValue(ArticleMetadata.TextOf(value), IsPlain: true),
        };

    private static SourceValue NoValue { get; } = new("", IsPlain: true);

    private static SourceValue? OfList(IReadOnlyList<SourceValue?> items) =>
        items.Any(item => item is null or { Items: not null }) ? null : new SourceValue("", IsPlain: false, items!);
}
