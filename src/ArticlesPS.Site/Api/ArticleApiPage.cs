using System.Collections.Generic;

namespace ArticlesPS.Site.Api;

/// <summary>A page of the API.</summary>
/// <param name="Directory">The directory of the list that it belongs to, below that of the API: empty, or with a slash at its end.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Next">The number of the page after it, or null.</param>
/// <param name="Entries">Its articles.</param>
internal sealed record ArticleApiPage(string Directory, int Number, int? Next, IReadOnlyList<ArticleApiEntry> Entries);
