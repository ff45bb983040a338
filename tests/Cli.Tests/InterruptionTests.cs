using System;
using System.Collections.Generic;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Which commands end by themselves when they are asked to, and when.</summary>
public class InterruptionTests
{
    // f: a file is about to be changed. c: Ctrl+C. Then what each of them is answered by.
    [Theory]
    [InlineData("f f", "goes on, goes on")]
    [InlineData("c", "ends at once")]
    [InlineData("f c f", "goes on, ends by itself, stops")]
    [InlineData("f c c", "goes on, ends by itself, ends at once")]
    [InlineData("c f", "ends at once, stops")]
    public void A_command_that_changes_files_ends_between_two_of_them_and_at_once_when_asked_again(string events, string answers)
    {
        Interruption interruption = new();
        List<string> actual = [];
        foreach (string happening in events.Split(' '))
        {
            actual.Add(happening == "c" ? Ask(interruption) : Change(interruption));
        }

        Assert.Equal(answers, string.Join(", ", actual));
    }

    private static string Ask(Interruption interruption) => interruption.Request() ? "ends by itself" : "ends at once";

    private static string Change(Interruption interruption) =>
        Record.Exception(interruption.BeforeFile) is OperationCanceledException ? "stops" : "goes on";
}
