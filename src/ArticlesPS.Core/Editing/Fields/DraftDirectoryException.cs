using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Fields;

/// <summary>A change that would publish an article in a directory whose articles are drafts, whatever they say.</summary>
internal sealed class DraftDirectoryException : EditException
{
    private DraftDirectoryException(string message)
        : base(message) { }

    /// <summary>Throws if a change publishes an article in such a directory.</summary>
    /// <param name="change">The change.</param>
    /// <param name="schema">What the keys of the article mean.</param>
    /// <param name="path">The full path of the article's file, or of the directory that it is to be in; or null.</param>
    public static void ThrowIfPublished(FieldChange change, ArticleSchema schema, string? path)
    {
        bool publishes = change.Field?.Role == ArticleRole.Published && change.Value is true;
        if (publishes && ArticleValues.DraftDirectoryOf(schema, path) is { } drafts)
        {
            throw new DraftDirectoryException($"The files in {drafts} are drafts, whatever they say.");
        }
    }
}
