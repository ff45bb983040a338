using System;
using System.Collections;
using System.Management.Automation;
using ArticlesPS.Editing.Conversion;
using ArticlesPS.FrontMatter;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Values;

namespace ArticlesPS.Commands;

/// <summary>ConvertTo-FrontMatter: objects to the text of front matter.</summary>
[Cmdlet(VerbsData.ConvertTo, "FrontMatter")]
[OutputType(typeof(string))]
public sealed class ConvertToFrontMatterCommand : ArticlesCommand
{
    /// <summary>A hashtable, an ordered dictionary, an object with properties, or an article.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = new();

    /// <summary>The format: Yaml, Toml, Json or KeyValue.</summary>
    [Parameter]
    public FrontMatterFormat Format { get; set; }

    /// <summary>The text after the front matter and a blank line.</summary>
    [Parameter]
    [RejectScriptBlock]
    [AllowNull]
    [AllowEmptyString]
    public string? Body { get; set; }

    /// <summary>How lines end: LF or CRLF.</summary>
    [Parameter]
    public LineEnding NewLine { get; set; }

    private protected override void Process()
    {
        try
        {
            if (NewFrontMatterValue.RootOf(InputObject) is { } values)
            {
                WriteObject(FrontMatterConversion.Write(values, Format, NewLine, Body, NewFrontMatterValue.Of));
            }
            else
            {
                WriteError(NotSupported(InputObject));
            }
        }
        catch (FrontMatterException e)
        {
            WriteError(CommandErrorRecord.Of(e.Error.ToString(), ErrorCategory.NotImplemented, InputObject, e.Message, e));
        }
        catch (FormatException e)
        {
            WriteError(InvalidValue.Of(e, InputObject));
        }
    }

    private static ErrorRecord NotSupported(PSObject input)
    {
        string hint =
            input.BaseObject is IList
                ? "Pipe a list, so that each entry becomes front matter."
                : "Select-Object creates an object with the properties that you name.";
        string message =
            "Pass a hashtable, an object with properties or an article: front matter consists of keys with values, "
            + $"which an object of the type {input.BaseObject.GetType().Name} is not. {hint}";
        return CommandErrorRecord.Of("InputNotSupported", ErrorCategory.InvalidType, input, message);
    }
}
