using System;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Checks;

/// <summary>Tells what belongs to a text although YAML drops it, from honest comments, anchors and tags.</summary>
/// <remarks>
/// Nobody can be sure of it. Anything that is usual on purpose counts as meant so, and what is left is more often a mistake
/// than not.
/// </remarks>
internal static class DroppedText
{
    private static readonly string[] _prose =
    [
        "title",
        "description",
        "summary",
        "excerpt",
        "headline",
        "abstract",
        "teaser",
        "caption",
        "subject",
        "name",
        "alt",
        "quote",
        "attribution",
        "topics",
        "tags",
        "keywords",
        "categories",
        "category",
    ];

    // What editors write behind values, and what R Markdown, Home Assistant, MkDocs and CloudFormation give a meaning.
    private static readonly string[] _notes = ["todo", "fixme", "xxx", "hack", "note"];
    private static readonly string[] _tags = ["expr", "r", "include", "env", "secret", "ref", "sub", "relative", "binary", "date"];

    /// <summary>What YAML takes for a comment behind a value without quotation marks, from # on; null where it is one.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="end">Where the value ends, or its place where it has none.</param>
    /// <param name="scalar">The value.</param>
    /// <param name="key">The key that it stands under, in a list that of the list.</param>
    public static string? Comment(string text, int end, DataScalar scalar, string key)
    {
        int hash = end;
        while (hash < text.Length && text[hash] is ' ' or '\t')
        {
            hash++;
        }

        if (hash + 1 >= text.Length || text[hash] != '#' || !IsOfWord(text[hash + 1]))
        {
            return null;
        }

        // Comments are set apart from what they are about, hashtags are not.
        bool isEmpty = scalar.Text.Length == 0;
        if (!isEmpty && (hash - end != 1 || scalar.Value is not string))
        {
            return null;
        }

        int lineEnd = text.IndexOfAny(['\r', '\n'], hash);
        string comment = text.Substring(hash, (lineEnd < 0 ? text.Length : lineEnd) - hash).TrimEnd();
        string word = FirstWord(comment);
        if (_notes.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return IsProse(key) || HasWords(scalar.Text) || (isEmpty && IsColor(key, comment)) ? comment : null;
    }

    /// <summary>The anchor of a text without quotation marks that is none, with its &amp;; null where it is meant as one.</summary>
    public static string? Anchor(DataScalar scalar, string key)
    {
        // An anchor that is called as its key was made to be referred to.
        bool isMeant = scalar.Anchor is null || string.Equals(scalar.Anchor, key, StringComparison.OrdinalIgnoreCase);
        return !isMeant && (IsProse(key) || HasWords(scalar.Text)) ? "&" + scalar.Anchor : null;
    }

    /// <summary>The tag of a text without quotation marks that is none, with its !; null where it is meant as one.</summary>
    public static string? Tag(DataScalar scalar, string key)
    {
        // !!str is resolved, and !ruby/object:X means a class.
        bool isMeant =
            scalar.Tag is not { } tag
            || tag[0] != '!'
            || tag.IndexOfAny(['/', ':']) >= 0
            || _tags.Contains(tag.Substring(1), StringComparer.OrdinalIgnoreCase);
        return !isMeant && (IsProse(key) || HasWords(scalar.Text)) ? scalar.Tag : null;
    }

    private static bool IsProse(string key) => Array.Exists(_prose, name => key.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    // A date with a time is none.
    private static bool HasWords(string text) => text.Split(' ').Count(word => word.Any(char.IsLetter)) > 1;

    private static bool IsColor(string key, string comment) =>
        (key.EndsWith("color", StringComparison.OrdinalIgnoreCase) || key.EndsWith("colour", StringComparison.OrdinalIgnoreCase))
        && comment.Length is 4 or 5 or 7 or 9
        && comment.Skip(1).All(c => "0123456789abcdefABCDEF".Contains(c));

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static string FirstWord(string comment) => new([.. comment.Skip(1).TakeWhile(IsOfWord)]);
}
