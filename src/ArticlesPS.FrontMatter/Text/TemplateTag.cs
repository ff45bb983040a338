namespace ArticlesPS.FrontMatter.Text;

/// <summary>What site generators fill in, <c>{{ x }}</c> and <c>{% x %}</c>, where front matter has it without quotes.</summary>
internal static class TemplateTag
{
    private const string Reason = "This is a template, and front matter is read before templates are filled in. ";

    public static bool BeginsAt(string text, int offset) =>
        offset + 1 < text.Length && text[offset] == '{' && text[offset + 1] is '{' or '%';

    /// <summary>What is wrong with one, as a value or in place of a field.</summary>
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
