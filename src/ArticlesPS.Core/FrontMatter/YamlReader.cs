namespace ArticlesPS.FrontMatter;

/// <summary>
/// Reads the YAML between the fences into nodes with spans. Nothing outside this folder knows which parser does it.
/// </summary>
internal static class YamlReader
{
    /// <exception cref="FrontMatterException">The text is not a mapping, or not valid YAML.</exception>
    public static YamlMapping Read(string text, TextSpan yaml)
    {
        RejectControlCharacters(text, yaml);
        return new YamlDotNetReader(text, yaml).ReadRoot();
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
