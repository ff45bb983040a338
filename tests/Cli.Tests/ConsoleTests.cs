using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What commands take from the console that they are given, and only from there.</summary>
public class ConsoleTests
{
    [Fact]
    public void Only_the_console_asks_the_process_for_streams_and_the_current_directory()
    {
        string sources = Path.Combine(Repository.Root, "src", "ArticlesPS.Cli");
        IEnumerable<string> files = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(sources, file).StartsWith("obj", StringComparison.Ordinal) && Path.GetFileName(file) != "CliConsole.cs");

        // Path.GetFullPath and relative paths would take the directory of the process, which other tests are in, too.
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file)
            where Regex.IsMatch(line, @"\bConsole\.|\bEnvironment\.|\bPath\.(GetFullPath|Exists)\(|\bGetCurrentDirectory\(")
            select $"{Path.GetFileName(file)}: {line.Trim()}");
    }
}
