using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What breaks a rule of the house.</summary>
internal static class Findings
{
    /// <summary>Fails with a line for each finding, so that all can be mended at once.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        string[] found = [.. findings];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
