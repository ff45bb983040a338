using System.Text;

namespace ArticlesPS.Editing.Conversion;

/// <summary>Puts JSON on one line.</summary>
internal static class JsonLine
{
    /// <summary>Valid JSON without the blanks and line breaks between its values.</summary>
    public static string Of(string json)
    {
        StringBuilder line = new(json.Length);
        bool isInString = false;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            if (isInString && c == '\\')
            {
                line.Append(c).Append(json[++i]);
                continue;
            }

            isInString ^= c == '"';
            if (isInString || c is not (' ' or '\t' or '\r' or '\n'))
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }
}
