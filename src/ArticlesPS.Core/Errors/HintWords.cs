using System;

namespace ArticlesPS.Errors;

/// <summary>The front end's names for the options and commands that messages recommend.</summary>
/// <remarks>
/// A process has one front end, which registers once, before anything can fail. Messages reach people in many ways, such as
/// logs that print an exception, and each must use the terms of the command that they typed.
/// </remarks>
internal static class HintWords
{
    private static Func<Hint, string> _words = hint => $"the option {hint}";

    /// <summary>The front end's name for it.</summary>
    public static string Of(Hint hint) => _words(hint);

    /// <summary>Sets the front end's name for each hint.</summary>
    public static void Use(Func<Hint, string> words) => _words = words;
}
