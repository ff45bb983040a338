using System;

namespace ArticlesPS.Site.Api;

/// <summary>An article that is part of the API.</summary>
/// <param name="Article">The article.</param>
/// <param name="Path">Its file's path below the root of the site, with slashes.</param>
/// <param name="Date">When it appeared.</param>
/// <param name="Content">Its body as HTML.</param>
internal sealed record ArticleApiEntry(Article Article, string Path, DateTimeOffset Date, string Content);
