namespace ArticlesPS.Editing.Creation;

/// <summary>What a new file in a directory is like.</summary>
/// <param name="Name">Its path in the directory, with {date}, {slug}, {title} and {category}, and its extension.</param>
/// <param name="Text">The text that it begins with: fences, and the keys that have values already. Lines end with LF.</param>
/// <param name="DatesNow">Whether an article without a date gets the present moment.</param>
internal sealed record NewArticleForm(string Name, string Text, bool DatesNow);
