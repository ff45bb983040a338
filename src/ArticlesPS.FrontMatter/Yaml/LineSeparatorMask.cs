namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// Hides the three characters that were line breaks in YAML 1.1 and are text in YAML 1.2 (<see
/// href="https://yaml.org/spec/1.2.2/#54-line-break-characters"/>) from a parser that still breaks lines there. Each is
/// replaced with a private-use character that the text doesn't contain, so offsets don't change.
/// </summary>
internal sealed class LineSeparatorMask
{
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';
    private static readonly char[] _separators = ['\u0085', '\u2028', '\u2029'];

    private readonly char[] _substitutes = [];

    public LineSeparatorMask(string text)
    {
        Masked = text;
        if (text.IndexOfAny(_separators) < 0)
        {
            return;
        }

        _substitutes = new char[_separators.Length];
        char candidate = FirstPrivate;
        for (int i = 0; i < _separators.Length; i++)
        {
            while (candidate < LastPrivate && text.Contains(candidate))
            {
                candidate++;
            }

            _substitutes[i] = candidate++;
            Masked = Masked.Replace(_separators[i], _substitutes[i]);
        }
    }

    /// <summary>The text to parse.</summary>
    public string Masked { get; }

    /// <summary>The original characters of a value that was read from <see cref="Masked"/>.</summary>
    public string Unmask(string value)
    {
        for (int i = 0; i < _substitutes.Length; i++)
        {
            value = value.Replace(_substitutes[i], _separators[i]);
        }

        return value;
    }
}
