using System;
using System.Globalization;

namespace ArticlesPS.Tests;

/// <summary>Tests that try something often: a little in each run, as much as one likes where a variable asks for it.</summary>
internal static class LongRun
{
    /// <summary>How often to try: as a short run does, unless an environment variable gives another number.</summary>
    public static int Count(string variable, int shortRun) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int wanted)
            ? wanted
            : shortRun;
}
