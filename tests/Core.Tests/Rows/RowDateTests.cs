using System;
using ArticlesPS.Editing.Rows;
using Xunit;

namespace ArticlesPS.Tests.Rows;

/// <summary>A date in a row is the one that the file has where both are the same instant.</summary>
public class RowDateTests
{
    private static readonly DateTime _local = new(2026, 3, 1, 10, 0, 0, DateTimeKind.Unspecified);

    public static TheoryData<object, object, bool> Dates =>
        new()
        {
            { _local, _local, true },
            { _local, _local.AddDays(1), false },
            { new DateTimeOffset(_local, TimeSpan.Zero), _local, true },
            { new DateTimeOffset(_local, TimeSpan.FromHours(2)), _local, false },
            { new DateTimeOffset(_local, TimeSpan.FromHours(2)), new DateTimeOffset(_local.AddHours(-2), TimeSpan.Zero), true },
            { "2026-03-01T10:00:00", _local, true },
            { "2026-03-01T10:00:00+02:00", _local, false },
            { "2026-03-01T08:00:00Z", new DateTimeOffset(_local, TimeSpan.FromHours(2)), true },
            { "2026-03-01", _local, false },
            { _local, "2026-03-01 10:00", true },
            { _local, "2026-03-02", false },
        };

    [Theory]
    [MemberData(nameof(Dates))]
    public void It_is_the_same_or_another(object cell, object current, bool isSame) =>
        Assert.Equal(isSame, RowValue.IsEquivalent(cell, current, text: null));
}
