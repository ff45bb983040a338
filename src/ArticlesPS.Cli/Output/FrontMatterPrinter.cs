using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using ArticlesPS.Editing.Conversion;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli.Output;

/// <summary>Prints the front matter of files, and names files without it on standard error.</summary>
internal sealed class FrontMatterPrinter(CliConsole console, FrontMatterFormat format, LineEnding newLine)
{
    // The name of standard input in errors.
    private const string InputName = "-";

    private int _printed;

    /// <summary>Whether each line of JSON tells the path of its file.</summary>
    public bool WithPath { private get; init; }

    /// <summary>Whether the body is printed, too.</summary>
    public bool WithBody { private get; init; }

    /// <summary>Prints the front matter of standard input.</summary>
    /// <returns>The exit code.</returns>
    public int PrintInput()
    {
        FrontMatterReadResult result;
        ArticleFile file = new(InputName, IsNamed: true);
        try
        {
            using Stream input = console.OpenInput();
            byte[] bytes = RegularFile.ReadToEnd(input, RegularFile.LargestTable);
            result = new FrontMatterReadResult(file, FrontMatterConversion.Parse(bytes, InputName));
        }
        catch (ArticleException e)
        {
            result = new FrontMatterReadResult(file, Error: e);
        }
        catch (IOException e)
        {
            console.Error.WriteLine($"{InputName}: {e.Message}");
            return ExitCode.Failed;
        }

        return Print(Convert(result)) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Prints the front matter of files.</summary>
    /// <returns>The exit code.</returns>
    public int PrintFiles(IEnumerable<ArticleFile> files)
    {
        if (WithBody && files.Take(2).Count() > 1)
        {
            console.Error.WriteLine("articles: --with-body prints one file. Name it.");
            return ExitCode.Usage;
        }

        int exitCode = ExitCode.Done;
        using ProgressLine progress = new ProgressLine(console, "Reading", "files", isPrinting: true).Expect(files);
        foreach (Text text in ArticleReader.Read(files, file => Convert(FrontMatterConversion.ReadOne(file))))
        {
            progress.Advance();
            if (text.Error is not null)
            {
                progress.Clear();
            }

            exitCode = Print(text) ? exitCode : ExitCode.Failed;
        }

        return exitCode;
    }

    private bool Print(Text text)
    {
        if (text.Error is not null)
        {
            console.Searched.HasArticle = true;
            console.Error.WriteLine(text.Error);
            return false;
        }

        if (text.Value is null)
        {
            console.Skip(text.Skipped!);
            return true;
        }

        console.Searched.HasArticle = true;

        // Fences of two files would read as one empty front matter between them.
        bool needsBlank = _printed++ > 0 && format != FrontMatterFormat.Json;
        string ending = newLine == LineEnding.CRLF ? "\r\n" : "\n";
        console.Output.Write((needsBlank ? ending : "") + text.Value + ending);
        return true;
    }

    private Text Convert(FrontMatterReadResult result)
    {
        if (result.Document is not { } document)
        {
            return new Text(null, result.Error?.Message, result.Skipped);
        }

        try
        {
            return new Text(TextOf(result, document.Root.ToDictionary()), null);
        }
        catch (FormatException e)
        {
            return new Text(null, $"{result.File.Path}: {e.Message}");
        }
    }

    private string TextOf(FrontMatterReadResult result, OrderedDictionary values)
    {
        if (WithPath)
        {
            return FrontMatterConversion.WriteLine(new OrderedDictionary { ["path"] = result.File.Path, ["frontMatter"] = values });
        }

        if (format == FrontMatterFormat.Json && !WithBody)
        {
            return FrontMatterConversion.WriteLine(values);
        }

        return FrontMatterConversion.Write(values, format, newLine, WithBody ? result.Body : null);
    }

    private sealed record Text(string? Value, string? Error, ArticleException? Skipped = null);
}
