using System.Text.RegularExpressions;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Determines how YAML 1.1 reads an unquoted scalar.</summary>
internal static class PlainScalar
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex _special = new(@"\A(?:~|null|=|<<)\z", Options);
    private static readonly Regex _boolean = new(@"\A(?:true|false|yes|no|on|off|y|n)\z", Options);
    private static readonly Regex _number = new(
        @"\A(?:[-+]?[0-9][0-9_,]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|[-+]?\.[0-9_]+(?:e[-+]?[0-9]+)?"
            + @"|[-+]?0[xob][0-9a-f_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?\.(?:inf|nan))\z",
        Options
    );
    private static readonly Regex _date = new(@"\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?\z", Options);

    /// <summary>The kind of a scalar.</summary>
    public static PlainScalarKind KindOf(string text)
    {
        // Most texts are settled by their first character.
        if (text.Length == 0 || !MayBeSpecial(text[0]))
        {
            return PlainScalarKind.Text;
        }

        if (_boolean.IsMatch(text))
        {
            return PlainScalarKind.Boolean;
        }

        if (_number.IsMatch(text))
        {
            return PlainScalarKind.Number;
        }

        if (_date.IsMatch(text))
        {
            return PlainScalarKind.Date;
        }

        return _special.IsMatch(text) ? PlainScalarKind.Special : PlainScalarKind.Text;
    }

    private static bool MayBeSpecial(char first) =>
        first
            is (>= '0' and <= '9')
                or '+'
                or '-'
                or '.'
                or '~'
                or '='
                or '<'
                or 't'
                or 'T'
                or 'f'
                or 'F'
                or 'y'
                or 'Y'
                or 'n'
                or 'N'
                or 'o'
                or 'O';
}
