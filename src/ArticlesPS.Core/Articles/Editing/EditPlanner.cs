using System.Collections.Generic;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Finds the next replacements of a change; none when the document says what is wanted.</summary>
/// <param name="document">The document as it is by now.</param>
/// <param name="change">The change.</param>
/// <param name="habits">How the file writes articles.</param>
/// <param name="layout">How it lays out what is new.</param>
internal delegate IReadOnlyList<TextEdit> EditPlanner(
    FrontMatterDocument document, FieldChange change, ArticleHabits habits, WritingHabits layout);
