using System.Collections.Generic;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// Reads the YAML between the fences into nodes with spans: most files with <see cref="YamlScanner"/>, all others with
/// YamlDotNet. Nothing outside this folder knows which of them is used.
/// </summary>
internal static class YamlReader
{
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid YAML.</exception>
    public static DataMapping Read(string text, TextSpan yaml) => YamlScanner.TryRead(text, yaml) ?? ReadWithParser(text, yaml);

    /// <summary>Reads any YAML, including YAML that the scanner reads faster.</summary>
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid YAML.</exception>
    internal static DataMapping ReadWithParser(string text, TextSpan yaml)
    {
        RejectControlCharacters(text, yaml);
        List<TextSpan> joined = [];
        while (true)
        {
            try
            {
                return new YamlDotNetReader(text, yaml, joined).ReadRoot();
            }
            catch (FrontMatterException e) when (e.UnindentedQuote is { } quoted && !joined.Contains(quoted))
            {
                // Against the specification, but every generator's parser reads it, and pages are written so.
                joined.Add(quoted);
            }
        }
    }

    /// <summary>Reads a text that is YAML as a whole, as a data file is; a line of three dashes may begin it.</summary>
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid YAML.</exception>
    public static DataMapping ReadFile(string text) => Read(text, SpanOf(text));

    /// <summary>
    /// Reads the configuration of another program, in which keys can occur twice: it isn't ours to refuse, and the last one counts,
    /// as with the parsers of most generators.
    /// </summary>
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid YAML.</exception>
    public static DataMapping ReadConfiguration(string text)
    {
        try
        {
            return ReadFile(text);
        }
        catch (FrontMatterException e) when (e.Error == FrontMatterError.DuplicateKey)
        {
            return new YamlDotNetReader(text, SpanOf(text), []) { TakesLastOfRepeated = true }.ReadRoot();
        }
    }

    private static TextSpan SpanOf(string text)
    {
        TextLine first = TextLine.At(text, FrontMatterDocument.TextStart(text));
        int start = FrontMatterFrame.IsFence(text, first, '-') ? first.Next : first.Start;
        return new TextSpan(start, text.Length);
    }

    // YAML forbids these in any text (https://yaml.org/spec/1.2.2/#51-character-set), yet parsers drop a NUL silently.
    private static void RejectControlCharacters(string text, TextSpan yaml)
    {
        for (int i = yaml.Start; i < yaml.End; i++)
        {
            char c = text[i];
            if (c < ' ' && c is not ('\t' or '\n' or '\r'))
            {
                throw FrontMatterErrors.InvalidCharacter(c, TextPosition.At(text, i));
            }
        }
    }
}
