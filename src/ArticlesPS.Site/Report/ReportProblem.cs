namespace ArticlesPS.Site.Report;

/// <summary>What is wrong with an article of a report.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Line">The line in the file; null where it has none.</param>
/// <param name="Text">What is wrong, and with which field.</param>
internal sealed record ReportProblem(string Rule, int? Line, string Text);
