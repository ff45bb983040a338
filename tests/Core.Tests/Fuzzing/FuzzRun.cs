using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Tries many random inputs on all processors, the same ones each time.</summary>
internal static class FuzzRun
{
    private const int InputsOfOneSeed = 250;

    /// <summary>How many inputs to try: those of a short run, unless the variable ARTICLESPS_FUZZ asks for another number.</summary>
    public static int Inputs(int shortRun) => LongRun.Count("ARTICLESPS_FUZZ", shortRun);

    /// <summary>Calls an action so often, with a generator whose numbers depend on nothing but the count so far.</summary>
    public static void Repeat(int inputs, Action<Random> action) =>
        Parallel.ForEach(Partitioner.Create(0, inputs, InputsOfOneSeed), range =>
        {
            Random random = new(range.Item1);
            for (int i = range.Item1; i < range.Item2; i++)
            {
                action(random);
            }
        });
}
