using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Management.Automation;
using ArticlesPS.Editing.Conversion;
using ArticlesPS.FrontMatter;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Commands;

/// <summary>ConvertFrom-FrontMatter: text or files to objects with the keys and values of their front matter.</summary>
[Cmdlet(VerbsData.ConvertFrom, "FrontMatter", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(PSObject), typeof(OrderedDictionary))]
public sealed class ConvertFromFrontMatterCommand : FileReadingCommand<FrontMatterDocument>
{
    private static readonly char[] _breaks = ['\r', '\n'];

    private readonly List<string> _lines = [];

    /// <summary>Text that begins with front matter. Lines without a line break are put together, as those of Get-Content.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    /// <summary>Files and directories, with wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Files and directories, used exactly as typed, including wildcard characters.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Returns ordered dictionaries with case-sensitive keys instead of objects.</summary>
    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    private protected override string Activity => "Reading front matter";

    private protected override void Process()
    {
        if (ParameterSetName != InputObjectSet)
        {
            bool isLiteral = ParameterSetName == LiteralPathSet;
            Read(isLiteral ? LiteralPath : Path, isLiteral);
            return;
        }

        foreach (string text in InputObject)
        {
            Accept(text);
        }
    }

    private protected override void End()
    {
        ConvertLines();
        base.End();
    }

    private protected override Func<ArticleFile, FileReadResult<FrontMatterDocument>> CreateReader() => FrontMatterConversion.ReadOne;

    private protected override void ProcessResult(FileReadResult<FrontMatterDocument> result)
    {
        string path = result.File.Path;
        Write(result.Content!, $"{path}: ", path, Article.FileSystemProvider + path);
    }

    // Get-Content returns lines, and with -Raw whole files, each of which is a separate text.
    private void Accept(string text)
    {
        if (text.IndexOfAny(_breaks) < 0)
        {
            _lines.Add(text);
            return;
        }

        ConvertLines();
        Convert(text);
    }

    private void ConvertLines()
    {
        if (_lines.Count > 0)
        {
            string text = string.Join("\n", _lines);
            _lines.Clear();
            Convert(text);
        }
    }

    private void Convert(string text)
    {
        try
        {
            Write(FrontMatterConversion.Parse(text), "", text, psPath: null);
        }
        catch (ArticleException e)
        {
            WriteError(MayBePath(text, e) ? PathExpected(text, e) : ArticleErrorRecord.Of(e, text));
        }
    }

    private static ErrorRecord PathExpected(string text, ArticleException e)
    {
        const string message = "(1,1): The text has no front matter. If it is the name of a file, use -Path.";
        return CommandErrorRecord.Of(e.ErrorId, ErrorCategory.ParserError, text, message, e);
    }

    private void Write(FrontMatterDocument document, string place, object target, string? psPath)
    {
        try
        {
            WriteObject(FrontMatterObject.Create(document.Root.ToDictionary(), AsHashtable, psPath));
        }
        catch (FormatException e)
        {
            WriteError(CommandErrorRecord.Of("KeyNotSupported", ErrorCategory.InvalidData, target, place + e.Message, e));
        }
    }

    // A path instead of text, the likeliest mistake, is a single line; one that begins with a brace is meant as JSON.
    private static bool MayBePath(string text, ArticleException e) =>
        e.ErrorId == nameof(FrontMatterError.FrontMatterMissing) && text.Length > 0 && text[0] != '{' && text.IndexOfAny(_breaks) < 0;
}
