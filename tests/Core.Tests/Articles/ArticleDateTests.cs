using System;
using System.Globalization;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public class ArticleDateTests
{
    [Theory]
    // It's still the day before in UTC.
    [InlineData("today", "2026-01-02T00:00:00.0000000+00:00")]
    [InlineData(" Today ", "2026-01-02T00:00:00.0000000+00:00")]
    [InlineData("NOW", "2026-01-02T00:30:05.0000000+02:00")]
    [InlineData("tomorrow", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_word_means_the_day_here_or_the_moment(string? text, string? expected)
    {
        DateTimeOffset now = new DateTimeOffset(2026, 1, 2, 0, 30, 5, TimeSpan.FromHours(2)).AddTicks(7);

        Assert.Equal(expected, ArticleDate.OfWord(text, now)?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2020-01-17", "2020-01-17T00:00:00.0000000+00:00")]
    [InlineData("90d", "2025-10-03T12:00:00.0000000+00:00")]
    [InlineData("36h", "2025-12-31T00:00:00.0000000+00:00")]
    [InlineData(" 2W ", "2025-12-18T12:00:00.0000000+00:00")]
    [InlineData("1.5d", "2025-12-31T00:00:00.0000000+00:00")]
    [InlineData("0d", "2026-01-01T12:00:00.0000000+00:00")]
    [InlineData("999999d", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("now", "2026-01-01T12:00:00.0000000+00:00")]
    [InlineData("2019", null)]
    [InlineData("12:00", null)]
    [InlineData("-5d", null)]
    [InlineData("d", null)]
    [InlineData("5dd", null)]
    [InlineData("5y", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_moment_is_a_date_or_an_age_with_its_unit(string? text, string? expected)
    {
        DateTimeOffset now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

        bool isMoment = ArticleDate.TryParseMoment(text, now, out DateTimeOffset moment);

        Assert.Equal(expected, isMoment ? moment.ToString("O", CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("2020-01-17T12:12:00Z", "2020-01-17T12:12:00.0000000+00:00")]
    [InlineData("2020-01-17t12:12:00z", "2020-01-17T12:12:00.0000000+00:00")]
    [InlineData(" 2020-01-17T12:12:00Z ", "2020-01-17T12:12:00.0000000+00:00")]
    [InlineData("2020-01-17T12:12:00", "2020-01-17T12:12:00.0000000+00:00")]
    [InlineData("2020-01-17 12:12:00", "2020-01-17T12:12:00.0000000+00:00")]
    [InlineData("2020-01-17 12:12", "2020-01-17T12:12:00.0000000+00:00")]
    [InlineData("2020-01-17", "2020-01-17T00:00:00.0000000+00:00")]
    [InlineData("2020-1-7 3:04:05", "2020-01-07T03:04:05.0000000+00:00")]
    [InlineData("2020-02-29", "2020-02-29T00:00:00.0000000+00:00")]
    [InlineData("2020-01-17T12:12:00+02:00", "2020-01-17T12:12:00.0000000+02:00")]
    [InlineData("2020-01-17T12:12:00-0730", "2020-01-17T12:12:00.0000000-07:30")]
    [InlineData("2020-01-17 12:12:00 +0100", "2020-01-17T12:12:00.0000000+01:00")]
    [InlineData("2020-01-17T12:12:00+14:00", "2020-01-17T12:12:00.0000000+14:00")]
    [InlineData("2020-01-17T12:12:00-14:00", "2020-01-17T12:12:00.0000000-14:00")]
    [InlineData("2020-01-17T12:12:00+13:59", "2020-01-17T12:12:00.0000000+13:59")]
    [InlineData("2020-01-17T12:12:00-12:00", "2020-01-17T12:12:00.0000000-12:00")]
    [InlineData("2020-01-17T12:12:00+1400", "2020-01-17T12:12:00.0000000+14:00")]
    [InlineData("2020-01-17T12:12:00+14", "2020-01-17T12:12:00.0000000+14:00")]
    [InlineData("2020-01-17T12:12:00-00:30", "2020-01-17T12:12:00.0000000-00:30")]
    [InlineData("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.1000000-05:00")]
    [InlineData("2020-01-17T12:12:00.123456789Z", "2020-01-17T12:12:00.1234567+00:00")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.0000000+00:00")]
    public void Timestamps_are_read_with_their_offset(string text, string expected)
    {
        Assert.True(ArticleDate.TryParse(text, out DateTimeOffset date));
        Assert.Equal(expected, date.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("2020")]
    [InlineData("2020-01")]
    [InlineData("20-01-17")]
    [InlineData("2020-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("2020-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2020-01-17T")]
    [InlineData("2020-01-17T24:00:00Z")]
    [InlineData("2020-01-17T12:60:00Z")]
    [InlineData("2020-01-17T12:12:60Z")]
    [InlineData("2020-01-17T12:12:00.Z")]
    [InlineData("2020-01-17T12:12:00 PM")]
    [InlineData("2020-01-17T12:12:00+14:01")]
    [InlineData("2020-01-17T12:12:00-14:01")]
    [InlineData("2020-01-17T12:12:00+15:00")]
    [InlineData("2020-01-17T12:12:00-15:00")]
    [InlineData("2020-01-17T12:12:00+24:00")]
    [InlineData("2020-01-17T12:12:00+99:99")]
    [InlineData("2020-01-17T12:12:00+02:60")]
    [InlineData("2020-01-17T12:12:00+1:0")]
    [InlineData("2020-01-17T12:12:00Z!")]
    [InlineData("2020/01/17")]
    [InlineData("17.01.2020")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    public void Other_texts_are_no_dates(string? text) => Assert.False(ArticleDate.TryParse(text, out _));

    [Theory]
    [InlineData("Mon, May 25 2020 04:45:26 +0000", "2020-05-25T04:45:26+00:00")]
    [InlineData("Mon, 25 May 2020 04:45:26 GMT", "2020-05-25T04:45:26+00:00")]
    [InlineData("Mon, 25 May 2020 04:45:26 UTC", "2020-05-25T04:45:26+00:00")]
    [InlineData("Mon, 25 May 2020 04:45:26 -0700", "2020-05-25T04:45:26-07:00")]
    [InlineData("Mon, 25 May 2020 04:45:26 +02:00", "2020-05-25T04:45:26+02:00")]
    [InlineData("Mon, 25 May 2020 04:45:26 PDT", "2020-05-25T04:45:26-07:00")]
    [InlineData("Mon, 25 May 2020 04:45:26 +0000 (UTC)", "2020-05-25T04:45:26+00:00")]
    [InlineData("Mon, 25 May 2020 04:45:26", "2020-05-25T04:45:26+00:00")]
    [InlineData("Mon, 25 May 2020 4:45", "2020-05-25T04:45:00+00:00")]
    [InlineData("Mon, 4 May 2020 04:45:26 GMT", "2020-05-04T04:45:26+00:00")]
    [InlineData("Mon, May 4 2020 04:45:26 GMT", "2020-05-04T04:45:26+00:00")]
    [InlineData("Monday, 25 May 2020 04:45:26 GMT", "2020-05-25T04:45:26+00:00")]
    [InlineData("mon, 25 may 2020 04:45:26 gmt", "2020-05-25T04:45:26+00:00")]
    [InlineData("12 Aug 2021", "2021-08-12T00:00:00+00:00")]
    [InlineData("Aug 12, 2021", "2021-08-12T00:00:00+00:00")]
    [InlineData("August 12, 2021", "2021-08-12T00:00:00+00:00")]
    [InlineData("12 Sept 2021", "2021-09-12T00:00:00+00:00")]
    [InlineData("Jan 2nd, 2023", "2023-01-02T00:00:00+00:00")]
    [InlineData("March 22nd, 2021", "2021-03-22T00:00:00+00:00")]
    [InlineData("1st May 2021", "2021-05-01T00:00:00+00:00")]
    [InlineData("May 3RD 2021", "2021-05-03T00:00:00+00:00")]
    [InlineData("May 11th, 2021", "2021-05-11T00:00:00+00:00")]
    [InlineData("May 12th, 2021", "2021-05-12T00:00:00+00:00")]
    [InlineData("May 13th, 2021 10:30", "2021-05-13T10:30:00+00:00")]
    [InlineData("May 21st, 2021", "2021-05-21T00:00:00+00:00")]
    [InlineData(" 12 Aug 2021 ", "2021-08-12T00:00:00+00:00")]
    [InlineData("2016-01-19 09:09:10 UTC", "2016-01-19T09:09:10+00:00")]
    [InlineData("2016-01-19 09:09:10.123 utc", "2016-01-19T09:09:10+00:00")]
    [InlineData("2016-01-19 09:09 GMT", "2016-01-19T09:09:00+00:00")]
    [InlineData("2016-01-19T09:09:10UTC", "2016-01-19T09:09:10+00:00")]
    public void Dates_as_feeds_write_them_are_read_from_files(string text, string expected)
    {
        Assert.True(ArticleDate.TryRead(text, out DateTimeOffset date));
        Assert.Equal(expected, date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("01/18/2026")]
    [InlineData("18.1.2026")]
    [InlineData("2026/01/18")]
    [InlineData("Jan 2th, 2023")]
    [InlineData("Jan 11st, 2023")]
    [InlineData("Jan nd, 2023")]
    [InlineData("Jan 32nd, 2023")]
    [InlineData("Feb 30th, 2023")]
    [InlineData("12 Aug 21")]
    [InlineData("Aug 12 21")]
    [InlineData("May 2020")]
    [InlineData("Aug 2021 12")]
    [InlineData("Tue, 25 May 2020 04:45:26 GMT")] // It was a Monday.
    [InlineData("lun, 25 May 2020 04:45:26 GMT")]
    [InlineData("25 mai 2020")]
    [InlineData("25 Mayor 2020")]
    [InlineData("31 Feb 2020")]
    [InlineData("Mon, 25 May 2020 04:45:26 XYZ")]
    [InlineData("Mon, 25 May 2020 04:45:26 PM")]
    [InlineData("Mon, 25 May 2020 24:45:26 GMT")]
    [InlineData("Mon, 25 May 2020 04:45:26 GMT and more")]
    [InlineData("2016-01-19 09:09:10 UTC+2")]
    [InlineData("2016-01-19 09:09:10 EST")]
    [InlineData("2016-01-19 UTC")]
    [InlineData("Monday")]
    [InlineData("")]
    [InlineData(null)]
    public void What_would_be_a_guess_is_not_read_from_files(string? text) => Assert.False(ArticleDate.TryRead(text, out _));

    [Theory]
    [InlineData("2020-01-17T12:12:00Z", "2020-01-17T12:12:00Z")]
    [InlineData("2020-01-17T01:12:00+02:00", "2020-01-16T23:12:00Z")]
    [InlineData("2020-01-17T12:12:00.5Z", "2020-01-17T12:12:00.5Z")]
    public void A_date_is_written_as_its_instant_in_UTC(string text, string expected)
    {
        Assert.True(ArticleDate.TryParse(text, out DateTimeOffset date));
        foreach (string culture in (string[])["en-US", "de-DE", "ar-SA", "th-TH"])
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, ArticleDate.Format(date));
        }
    }
}
