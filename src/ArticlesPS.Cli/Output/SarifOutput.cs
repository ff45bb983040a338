using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticlesPS.Checks;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Cli.Output;

/// <summary>
/// Problems as SARIF 2.1.0 (<see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>), which hosted
/// CI shows beside the lines of a pull request. A file that could not be read is a result under the id of its error.
/// </summary>
/// <param name="output">Where it's written, whole, when all problems are known.</param>
/// <param name="root">The full path of the directory that paths are relative to.</param>
internal sealed class SarifOutput(TextWriter output, string root) : IProblemOutput
{
    private const string RootName = "%SRCROOT%";

    private readonly List<Result> _results = [];

    public void Write(ArticleProblem problem) =>
        _results.Add(
            new Result(
                problem.Rule,
                LevelOf(problem.Severity),
                problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}",
                problem.FullName,
                problem.Line is { } line && problem.Column is { } column ? new TextPosition(line, column) : null
            )
        );

    public void Write(ArticleException error) =>
        _results.Add(new Result(error.ErrorId, LevelOf(ProblemSeverity.Error), error.Reason, error.Target, error.Position));

    public void Dispose()
    {
        using MemoryStream bytes = new();
        using (
            Utf8JsonWriter json = new(
                bytes,
                new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            WriteLog(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static string LevelOf(ProblemSeverity severity) =>
        severity switch
        {
            ProblemSeverity.Error => "error",
            ProblemSeverity.Warning => "warning",
            _ => "note",
        };

    private void WriteLog(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        WriteUri(json, RootName, FileUri(root.TrimEnd(Path.DirectorySeparatorChar)) + "/");
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (Result result in _results)
        {
            WriteResult(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ArticlesPS");
        json.WriteString(
            "semanticVersion",
            typeof(Article).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        );
        json.WriteStartArray("rules");
        foreach (RuleDescriptor rule in RuleDescriptor.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage(json, "shortDescription", rule.Description);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteBoolean("enabled", rule.IsDefault);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        if (RuleDescriptor.All.Select(rule => rule.Id).ToList().IndexOf(result.Rule) is >= 0 and int index)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", result.Level);
        WriteMessage(json, "message", result.Message);
        json.WriteStartArray("locations");
        if (result.Path is not null)
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, result.Path);
            if (result.Position is { } position)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", position.Line);
                json.WriteNumber("startColumn", position.Column);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteArtifact(Utf8JsonWriter json, string path)
    {
        string relative = Path.GetRelativePath(root, path);
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == "..")
        {
            json.WriteString("uri", FileUri(path));
        }
        else
        {
            json.WriteString("uri", Escape(relative));
            json.WriteString("uriBaseId", RootName);
        }

        json.WriteEndObject();
    }

    // Uri would take %41 in a file's name for A.
    private static string FileUri(string path) =>
        Path.DirectorySeparatorChar == '\\' ? new Uri(path).AbsoluteUri : "file://" + Escape(path);

    private static string Escape(string path) => string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    // Braces are placeholders (3.11.5) and brackets before a parenthesis are links (3.11.6) unless they are escaped.
    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Replace("{", "{{").Replace("}", "}}").Replace("](", "\\]("));
        json.WriteEndObject();
    }

    private static void WriteUri(Utf8JsonWriter json, string name, string uri)
    {
        json.WriteStartObject(name);
        json.WriteString("uri", uri);
        json.WriteEndObject();
    }

    private sealed record Result(string Rule, string Level, string Message, string? Path, TextPosition? Position);
}
