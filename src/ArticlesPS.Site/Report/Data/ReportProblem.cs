namespace ArticlesPS.Site.Report.Data;

/// <summary>A problem of an article in a report.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Line">The line in the file; null if it has none.</param>
/// <param name="Text">The problem, and its field.</param>
internal sealed record ReportProblem(string Rule, int? Line, string Text);
