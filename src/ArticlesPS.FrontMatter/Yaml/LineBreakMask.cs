using System.Collections.Generic;
using System.Text;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// Hides characters from a parser that breaks lines there: the three that were line breaks in YAML 1.1 and are text in YAML 1.2 (<see
/// href="https://yaml.org/spec/1.2.2/#54-line-break-characters"/>), and the line breaks of quoted texts whose lines it would refuse.
/// Each is replaced with a private-use character that the text doesn't contain, so offsets don't change.
/// </summary>
internal sealed class LineBreakMask
{
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';
    private static readonly char[] _separators = ['\u0085', '\u2028', '\u2029'];

    private readonly char[] _substitutes = [];
    private readonly char _joint;
    private char _candidate = FirstPrivate;

    /// <param name="text">The text.</param>
    /// <param name="yaml">The YAML in it.</param>
    /// <param name="joined">The quoted texts whose line breaks are hidden.</param>
    public LineBreakMask(string text, TextSpan yaml, IReadOnlyList<TextSpan> joined)
    {
        Masked = yaml.In(text);
        if (joined.Count > 0)
        {
            _joint = NextSubstitute();
            Masked = Join(Masked, yaml.Start, joined);
        }

        if (Masked.IndexOfAny(_separators) < 0)
        {
            return;
        }

        _substitutes = new char[_separators.Length];
        for (int i = 0; i < _separators.Length; i++)
        {
            _substitutes[i] = NextSubstitute();
            Masked = Masked.Replace(_separators[i], _substitutes[i]);
        }
    }

    /// <summary>The text to parse.</summary>
    public string Masked { get; private set; }

    /// <summary>The original characters of a value that was read from <see cref="Masked"/>.</summary>
    public string Unmask(string value)
    {
        for (int i = 0; i < _substitutes.Length; i++)
        {
            value = value.Replace(_substitutes[i], _separators[i]);
        }

        return _joint != '\0' && value.Contains(_joint) ? Fold(value) : value;
    }

    private char NextSubstitute()
    {
        while (_candidate < LastPrivate && Masked.Contains(_candidate))
        {
            _candidate++;
        }

        return _candidate++;
    }

    // The \r of a \r\n becomes a blank, of which folding leaves none.
    private string Join(string text, int offset, IReadOnlyList<TextSpan> joined)
    {
        StringBuilder masked = new(text);
        foreach (TextSpan quoted in joined)
        {
            for (int i = quoted.Start - offset; i < quoted.End - offset; i++)
            {
                masked[i] = masked[i] switch
                {
                    '\r' when masked[i + 1] == '\n' => ' ',
                    '\n' or '\r' => _joint,
                    char other => other,
                };
            }
        }

        return masked.ToString();
    }

    // https://yaml.org/spec/1.2.2/#65-line-folding: one break is a blank, of several one is dropped; blanks around them don't count.
    private string Fold(string value)
    {
        StringBuilder folded = new(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != _joint)
            {
                folded.Append(value[i]);
                continue;
            }

            while (folded.Length > 0 && folded[folded.Length - 1] is ' ' or '\t')
            {
                folded.Length--;
            }

            int breaks = 0;
            for (; i < value.Length && (value[i] == _joint || value[i] is ' ' or '\t'); i++)
            {
                breaks += value[i] == _joint ? 1 : 0;
            }

            folded.Append(breaks == 1 ? " " : new string('\n', breaks - 1));
            i--;
        }

        return folded.ToString();
    }
}
