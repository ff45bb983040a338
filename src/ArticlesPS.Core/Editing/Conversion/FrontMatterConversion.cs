using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Text;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing.Conversion;

/// <summary>Front matter without the fields of a site: reading it in any format, and writing new front matter.</summary>
internal static class FrontMatterConversion
{
    /// <summary>Reads the front matter of a file. A failure is part of the result and not thrown.</summary>
    public static FrontMatterReadResult ReadOne(ArticleFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Error is not null)
        {
            return new FrontMatterReadResult(file, Error: file.Error);
        }

        try
        {
            return new FrontMatterReadResult(
                file,
                Parse(() => EncodedText.Decode(FileBytes.Read(file.Path)).Text, file.Path, file.Schema.ReadingOptions)
            );
        }
        catch (ArticleException e)
        {
            return file.IsSkippedFor(e) ? new FrontMatterReadResult(file, Skipped: e) : new FrontMatterReadResult(file, Error: e);
        }
    }

    /// <summary>Reads the front matter of bytes, as those of standard input.</summary>
    /// <param name="bytes">The bytes of a whole file.</param>
    /// <param name="name">The name to use in errors.</param>
    /// <exception cref="ArticleException">They are not text, or have no valid front matter.</exception>
    public static FrontMatterDocument Parse(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        return Parse(() => EncodedText.Decode(bytes).Text, name, FrontMatterOptions.Default);
    }

    /// <summary>Reads the front matter of a text, whose errors begin with the place alone.</summary>
    /// <exception cref="ArticleException">The text has no valid front matter.</exception>
    public static FrontMatterDocument Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(() => text, name: "", FrontMatterOptions.Default);
    }

    /// <summary>The article that a row says, as one that came back from a job.</summary>
    /// <exception cref="FormatException">A cell can't be used.</exception>
    public static Article ArticleOf(IReadOnlyDictionary<string, object?> row) =>
        ArticleWriter.Prepare("", Encoding.ASCII.GetBytes("---\n---\n\n"), _ => ArticleRow.ToMake(row)).Result;

    /// <summary>Writes front matter, followed by a body.</summary>
    /// <param name="values">A dictionary, an article, or a value that is converted to one of them.</param>
    /// <param name="format">The format.</param>
    /// <param name="newLine">How lines end, those of the body too.</param>
    /// <param name="body">The text after the front matter and a blank line, or null.</param>
    /// <param name="convert">Converts a value of another type, or returns the value itself; null for no other types.</param>
    /// <returns>The text without the ending of its last line.</returns>
    /// <exception cref="FormatException">The values are not a dictionary, or contain a value that the format can't hold.</exception>
    public static string Write(
        object values,
        FrontMatterFormat format,
        LineEnding newLine = LineEnding.LF,
        string? body = null,
        Func<object, object?>? convert = null
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        string ending = newLine == LineEnding.CRLF ? "\r\n" : "\n";
        FrontMatterDocument document = NewDocument.Create(format, values, ending, value => Plain(value, convert));

        // The blank line that ends lines of keys and values separates them from a body, too.
        string text = document.IsClosedByBlank ? document.Text.Substring(0, document.Block.End) + ending : document.Text;
        if (!string.IsNullOrEmpty(body))
        {
            text += ending + LineEndings.Replace(body!, ending);
        }

        return text.EndsWith(ending, StringComparison.Ordinal) ? text.Substring(0, text.Length - ending.Length) : text;
    }

    /// <summary>Writes values as a JSON object on one line.</summary>
    /// <exception cref="FormatException">The values are not a dictionary, or contain a value that JSON can't hold.</exception>
    public static string WriteLine(object values) => JsonLine.Of(Write(values, FrontMatterFormat.Json));

    private static FrontMatterDocument Parse(Func<string> textOf, string name, FrontMatterOptions options)
    {
        try
        {
            return FrontMatterDocument.Parse(textOf(), options);
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, name);
        }
    }

    private static object? Plain(object value, Func<object, object?>? convert) =>
        (convert is null ? value : convert(value)) switch
        {
            FieldRecord record => KeysOf(record),
            TypedText typed => typed.Text,
            var plain => plain,
        };

    // As in a file: known fields in their order, followed by the others.
    private static OrderedDictionary KeysOf(FieldRecord record)
    {
        OrderedDictionary keys = new(StringComparer.Ordinal);
        foreach (FieldDefinition field in record.Table.Fields)
        {
            if (record.HasValue(field))
            {
                keys.Add(field.Name, record[field]);
            }
        }

        foreach (KeyValuePair<string, object?> other in record.Others.Entries)
        {
            keys[other.Key] = other.Value;
        }

        return keys;
    }
}
