namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>Why a text that was meant to have front matter has none.</summary>
/// <param name="Cause">The mistake, as part of a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
internal sealed record FenceMistake(string Cause, string Remedy)
{
    public static FenceMistake Empty { get; } = new("there is nothing in it", "Write front matter, or delete the file.");

    public static FenceMistake UnmarkedUtf16 { get; } = new("it appears to be UTF-16 without a byte-order mark", "Save it as UTF-8.");

    public static FenceMistake LineAbove { get; } = new("a blank line precedes the opening fence", "Begin the file with the fence.");

    public static FenceMistake CommentAbove { get; } =
        new("a comment precedes the opening fence", "Begin the file with the fence, and move the comment below it.");

    public static FenceMistake LineAboveKeys { get; } =
        new("a blank line precedes the lines of keys and values", "Begin the file with the first of them.");

    public static FenceMistake CommentAboveKeys { get; } =
        new("a comment precedes the lines of keys and values", "Begin the file with the first of them, and move the comment below them.");

    public static FenceMistake BlanksBeforeKey { get; } =
        new("blanks or invisible characters precede the first key", "Delete everything before the key.");

    public static FenceMistake Indented { get; } = new("the opening fence is indented", "Remove the blanks before it.");

    public static FenceMistake InvisibleCharacter { get; } =
        new("an invisible character precedes the opening fence", "Delete everything before the fence, and type the fence again.");

    public static FenceMistake WrongDashes { get; } = new("the first line looks like a fence but is not three hyphens", "Write '---'.");

    public static FenceMistake MoreThanFence { get; } =
        new("the line of the opening fence contains more than a known format", "Leave only '---' in that line.");

    public static FenceMistake Unclosed { get; } =
        new("no line closes the front matter", "End it with a line like the one that it begins with.");
}
