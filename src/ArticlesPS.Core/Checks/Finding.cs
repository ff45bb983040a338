using System;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Checks;

/// <summary>What a check found.</summary>
/// <param name="Field">The field, or the path to it, as in related[0].title; empty for the whole article.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Repair">Asks for what mends it; null where that would be a guess.</param>
/// <param name="Position">Where it stands, where no field says that; null for the place of the field.</param>
internal sealed record Finding(string Field, string Message, Action<ArticleChanges>? Repair = null, TextPosition? Position = null);
