using System;

namespace ArticlesPS.Errors;

/// <summary>What the front end calls the options and commands that messages advise.</summary>
/// <remarks>
/// A process has one front end, which says so once, before anything can fail: messages reach people by many ways, as in
/// logs that print an exception, and each must speak the language of the command that they typed.
/// </remarks>
internal static class HintWords
{
    private static Func<Hint, string> _words = hint => $"the option {hint}";

    /// <summary>What the front end calls it.</summary>
    public static string Of(Hint hint) => _words(hint);

    /// <summary>Sets what the front end calls each of them.</summary>
    public static void Use(Func<Hint, string> words) => _words = words;
}
