using System;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Checks;

/// <summary>A finding of an analyzer.</summary>
/// <param name="Field">The field, or the path to it, such as related[0].title; empty for the whole article.</param>
/// <param name="Message">The problem, as a sentence.</param>
/// <param name="Fix">Makes the safe fix; null if there is none.</param>
/// <param name="Position">Its position, if the field doesn't determine it; null for the position of the field.</param>
internal sealed record Finding(string Field, string Message, Action<ArticleChanges>? Fix = null, TextPosition? Position = null);
