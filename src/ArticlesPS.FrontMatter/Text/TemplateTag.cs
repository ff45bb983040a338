using ArticlesPS.FrontMatter.Diagnosis;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>Template tags of site generators, <c>{{ x }}</c> and <c>{% x %}</c>, unquoted in front matter.</summary>
internal static class TemplateTag
{
    private const string Reason = "This is a template, and front matter is read before templates are filled in. ";

    public static bool BeginsAt(string text, int offset) =>
        offset + 1 < text.Length && text[offset] == '{' && text[offset + 1] is '{' or '%';

    /// <summary>The error for a tag used as a value or instead of a field.</summary>
    public static Mistake MistakeAt(string text, int offset)
    {
        int i = offset;
        while (i > 0 && text[i - 1] is ' ' or '\t')
        {
            i--;
        }

        bool isValue = i > 0 && text[i - 1] is not ('\n' or '\r');
        return new Mistake(
            offset,
            Reason + (isValue ? "Put the whole value in quotes." : "Remove it; inside a value, put the value in quotes.")
        );
    }
}
