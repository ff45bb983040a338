using System.Linq;
using System.Text;
using ArticlesPS.Text;

namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>Texts that went through an encoding which is not theirs.</summary>
internal static class MisreadText
{
    // The encodings that spreadsheets and Windows PowerShell assume for a file without a byte-order mark.
    private static readonly string[] _encodings =
    [
        "windows-1252",
        "windows-1250",
        "windows-1251",
        "windows-1253",
        "windows-1254",
        "windows-1257",
        "macintosh",
        "ibm850",
        "ibm437",
    ];

    /// <summary>Whether a cell is the result of reading or saving a text in the wrong encoding.</summary>
    public static bool Is(string cell, string former) =>
        former.Any(c => c > '\u007F')
        && (IsReduced(cell, former) || IsMisread(cell, former) || (Mojibake.Decode(former) == former && Mojibake.Decode(cell) != cell));

    // A character that an encoding lacks is saved as ?, a character of two halves as one or two, or as the letter without its accent.
    private static bool IsReduced(string cell, string former)
    {
        int next = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            if (next == former.Length)
            {
                return false;
            }

            bool isSame = cell[i] == former[next];
            if (!isSame && !IsReduced(cell[i], former[next]))
            {
                return false;
            }

            bool isWhole = !isSame && char.IsSurrogatePair(former, next) && (i + 1 == cell.Length || cell[i + 1] != '?');
            next += isWhole ? 2 : 1;
        }

        return next == former.Length && cell != former;
    }

    private static bool IsReduced(char shown, char former) =>
        former > '\u007F' && (shown == '?' || (Windows1252.ByteOf(former) < 0 && shown == LetterOf(former)));

    private static char LetterOf(char c) =>
        c switch
        {
            'ł' => 'l',
            'Ł' => 'L',
            'đ' => 'd',
            'Đ' => 'D',
            _ when char.IsLetter(c) => c.ToString().Normalize(NormalizationForm.FormD)[0],
            _ => c,
        };

    private static bool IsMisread(string cell, string former)
    {
        if (cell.Length <= former.Length || Ascii(cell) != Ascii(former))
        {
            return false;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(former);
        return _encodings.Any(name => Decode(name, bytes) == cell);
    }

    private static string? Decode(string encoding, byte[] bytes)
    {
        try
        {
            return NamedEncoding.Find(encoding)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Ascii(string text) => new([.. text.Where(c => c <= '\u007F')]);
}
