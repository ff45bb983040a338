using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Tests;

/// <summary>The runs of lines of a file, to find those that stand in another one too.</summary>
internal sealed class LineRuns
{
    /// <summary>How many lines in a row are a copy, and not the same idiom twice.</summary>
    private const int Length = 6;

    private readonly IReadOnlyList<CodeLine> _lines;
    private readonly string[] _runs;
    private readonly ILookup<string, int> _starts;

    public LineRuns(IReadOnlyList<CodeLine> lines)
    {
        _lines = lines;
        _runs =
        [
            .. Enumerable
                .Range(0, Math.Max(0, lines.Count - Length + 1))
                .Select(start => string.Join('\n', lines.Skip(start).Take(Length).Select(line => line.Code))),
        ];
        _starts = Enumerable.Range(0, _runs.Length).ToLookup(start => _runs[start]);
    }

    /// <summary>Returns where each run begins that another file has too: here and there.</summary>
    public IEnumerable<(int Line, int OtherLine)> SharedWith(LineRuns other)
    {
        for (int start = 0; start < _runs.Length; start++)
        {
            foreach (int otherStart in other._starts[_runs[start]])
            {
                bool goesOn = start > 0 && otherStart > 0 && _runs[start - 1] == other._runs[otherStart - 1];
                if (!goesOn)
                {
                    yield return (_lines[start].Line, other._lines[otherStart].Line);
                }
            }
        }
    }
}
