using ArticlesPS.FrontMatter;

namespace ArticlesPS.Editing.Creation;

/// <summary>What a new file in a directory is like.</summary>
/// <param name="Name">Its path in the directory, with {date}, {slug}, {title} and {category}, and its extension.</param>
/// <param name="Document">What it begins with: fences, and the keys that have values already.</param>
/// <param name="DatesNow">Whether an article without a date gets the present moment.</param>
internal sealed record NewArticleForm(string Name, FrontMatterDocument Document, bool DatesNow);
