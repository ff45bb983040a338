using System;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Texts;

/// <summary>Distinguishes text that YAML drops by mistake from intended comments, anchors and tags.</summary>
/// <remarks>
/// This can't be certain. Anything that is commonly written on purpose counts as intended; the rest is more often a mistake
/// than not.
/// </remarks>
internal static class DroppedText
{
    private static readonly ArticleRole[] _proseRoles = [ArticleRole.Title, ArticleRole.Excerpt, ArticleRole.Topics, ArticleRole.Category];

    // Names of keys that end in one of these hold words for readers, as ogTitle does.
    private static readonly string[] _prose =
    [
        .. _proseRoles.SelectMany(role => ArticleSchema.Default.Table.FieldOf(role)!.Keys).Select(key => key.Name),
        "headline",
        "abstract",
        "teaser",
        "caption",
        "subject",
        "name",
        "alt",
        "quote",
        "attribution",
        "keywords",
    ];

    // Notes that editors write after values, and tags of R Markdown, Home Assistant, MkDocs and CloudFormation.
    private static readonly string[] _notes = ["todo", "fixme", "xxx", "hack", "note"];
    private static readonly string[] _tags = ["expr", "r", "include", "env", "secret", "ref", "sub", "relative", "binary", "date"];

    /// <summary>Text after an unquoted value that YAML reads as a comment, from the # on; null if it's intended as a comment.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="end">The end of the value, or its position if it's empty.</param>
    /// <param name="scalar">The value.</param>
    /// <param name="key">The key of the value, or of the list that contains it.</param>
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

        // A comment is usually set apart from its value by more than one blank; a hashtag isn't.
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

    /// <summary>The start of an unquoted text that YAML reads as an anchor, with its &amp;; null if it's intended as an anchor.</summary>
    public static string? Anchor(DataScalar scalar, string key)
    {
        // An anchor with the same name as its key was created for references.
        bool isMeant = scalar.Anchor is null || string.Equals(scalar.Anchor, key, StringComparison.OrdinalIgnoreCase);
        return !isMeant && (IsProse(key) || HasWords(scalar.Text)) ? "&" + scalar.Anchor : null;
    }

    /// <summary>The start of an unquoted text that YAML reads as a tag, with its !; null if it's intended as a tag.</summary>
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

    // More than one word with letters, so a date with a time doesn't count.
    private static bool HasWords(string text) => text.Split(' ').Count(word => word.Any(char.IsLetter)) > 1;

    private static bool IsColor(string key, string comment) =>
        (key.EndsWith("color", StringComparison.OrdinalIgnoreCase) || key.EndsWith("colour", StringComparison.OrdinalIgnoreCase))
        && comment.Length is 4 or 5 or 7 or 9
        && comment.Skip(1).All(c => "0123456789abcdefABCDEF".Contains(c));

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static string FirstWord(string comment) => new([.. comment.Skip(1).TakeWhile(IsOfWord)]);
}
