using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Tries many random inputs on all processors, the same ones each time.</summary>
internal static class FuzzRun
{
    private const int InputsOfOneSeed = 250;

    /// <summary>How many inputs to try: those of a short run, unless the variable ARTICLESPS_FUZZ asks for another number.</summary>
    public static int Inputs(int shortRun) => LongRun.Count("ARTICLESPS_FUZZ", shortRun);

    /// <summary>Calls an action so often, with a generator whose numbers depend on nothing but the count so far.</summary>
    /// <remarks>On threads of its own: those of the pool answer other tests, which would wait for them.</remarks>
    public static void Repeat(int inputs, Action<Random> action)
    {
        int next = -InputsOfOneSeed;
        ConcurrentQueue<Exception> errors = new();
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        if (!errors.IsEmpty)
        {
            throw new AggregateException(errors);
        }

        void Work()
        {
            for (int first = Next(); first < inputs && errors.IsEmpty; first = Next())
            {
                try
                {
                    Random random = new(first);
                    for (int i = first; i < Math.Min(first + InputsOfOneSeed, inputs); i++)
                    {
                        action(random);
                    }
                }
                catch (Exception e)
                {
                    errors.Enqueue(e);
                }
            }
        }

        int Next() => Interlocked.Add(ref next, InputsOfOneSeed);
    }
}
