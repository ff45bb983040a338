using System;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Curation.Topics;

/// <summary>Failures of topic files and taxonomies.</summary>
internal static class TopicErrors
{
    public static ArticleException TopicInvalid(string path, TextPosition position, string message) =>
        new("TopicInvalid", ArticleErrorKind.Malformed, path, position, message);

    public static ArticleException TopicsNotFound(string path) =>
        new(
            "TopicsNotFound",
            ArticleErrorKind.NotFound,
            path,
            null,
            "There are no topics here. Use a directory of topic files (*.yaml, *.yml), or one that has them in _data/topics."
        );

    public static ArticleException TaxonomyInvalid(string path, FormatException e) =>
        new("TaxonomyInvalid", ArticleErrorKind.Malformed, path, null, e.Message, e);
}
