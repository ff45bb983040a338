using System;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>The day that tables show of a date.</summary>
public sealed class DisplayDateTests
{
    [Theory]
    [InlineData("2026-03-02", DateTimeKind.Local, 0, "2026-03-02")]
    [InlineData("2026-03-02T08:15:00Z", DateTimeKind.Utc, 8, "2026-03-02")]
    [InlineData("03/02/2026 08:15:00", DateTimeKind.Utc, 8, "2026-03-02")]
    [InlineData("02.03.2026 00:00:00", DateTimeKind.Unspecified, 0, "2026-03-02")]
    [InlineData("2.3.2026", DateTimeKind.Utc, 23, "2026-03-02")]
    public void Is_that_of_the_text_where_it_has_one_and_else_that_of_the_date(string text, DateTimeKind kind, int hour, string day) =>
        Assert.Equal(day, DisplayDate.Day(text, new DateTime(2026, 3, 2, hour, 0, 0, kind)));

    // Also of one that is midnight here: no zone says whether the file has a time.
    [Fact]
    public void Of_a_local_time_is_the_day_in_UTC()
    {
        for (int hour = 0; hour < 24; hour++)
        {
            DateTime local = new DateTime(2026, 3, 2, hour, 0, 0, DateTimeKind.Utc).ToLocalTime();

            Assert.Equal("2026-03-02", DisplayDate.Day("", local));
        }
    }
}
