using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing.Creation;

/// <summary>What a new file in a directory is like.</summary>
/// <param name="Name">Its path in the directory, with {date}, {slug}, {title} and {category}, and its extension.</param>
/// <param name="Document">What it begins with: fences, and the keys that have values already.</param>
/// <param name="Model">What it's an edit of; null if nothing is like it.</param>
/// <param name="Dating">How its date is written.</param>
internal sealed record NewArticleForm(string Name, FrontMatterDocument Document, FrontMatterModel? Model, NewArticleDating Dating);
