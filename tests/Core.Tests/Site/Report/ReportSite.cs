using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;
using ArticlesPS.Site.Report.Data;

namespace ArticlesPS.Tests.Site;

/// <summary>A directory of articles, and the report of it.</summary>
internal sealed class ReportSite : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public string Root => _directory.FullPath;

    public string ReportPath => _directory.PathOf("report.html");

    public string Html => File.ReadAllText(ReportPath);

    /// <summary>The data as the page reads it.</summary>
    public JsonElement Data =>
        JsonDocument
            .Parse(
                Regex.Match(Html, """<script type="application/json" id="data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value
            )
            .RootElement;

    public void Dispose() => _directory.Dispose();

    public void Write(string path, string text) => _directory.Write(path, text);

    /// <summary>Adds an article by the lines of its front matter.</summary>
    public ReportSite Add(string path, params string[] lines)
    {
        Write(path, $"---\n{string.Concat(lines.Select(line => line + "\n"))}---\n");
        return this;
    }

    /// <summary>The articles as files, in the order of their paths.</summary>
    public List<Article> Articles() =>
        [.. new ArticleFiles(recurse: true, exclude: []).Find(Root).Select(file => ArticleReader.ReadOne(file).Article).OfType<Article>()];

    public ReportData Build(EditorialPolicy? rule = null) =>
        new ReportBuilder(new ArticleReportOptions(Root) { EditorialPolicy = rule ?? new() }.Read(), advance: null, default).Build(
            Articles()
        );

    /// <summary>Writes the report and gives what was written.</summary>
    public IReadOnlyList<OutputChange> Export(string? title = "Harbour News")
    {
        OutputTarget output = ArticleReport.Prepare(Articles(), ReportPath, new ArticleReportOptions(Root) { Title = title }).Target;
        foreach (OutputChange change in output.Changes)
        {
            output.Apply(change);
        }

        output.Complete([]);
        return output.Changes;
    }
}
