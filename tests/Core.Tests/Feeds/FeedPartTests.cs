using System;
using System.Globalization;
using ArticlesPS.Feeds.Formats;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>Dates, HTML and plain text, each by itself.</summary>
public class FeedPartTests
{
    [Theory]
    [InlineData("Mon, 09 Mar 2026 07:05:09 GMT", "2026-03-09T07:05:09+00:00")]
    [InlineData("09 Mar 2026 07:05:09 +0100", "2026-03-09T07:05:09+01:00")]
    [InlineData("Mon,9 Mar 2026 7:05 -0330", "2026-03-09T07:05:00-03:30")]
    [InlineData("Tuesday, 09 March 2026 07:05:09 Z", "2026-03-09T07:05:09+00:00")]
    [InlineData("09 Mar 26 07:05 EST", "2026-03-09T07:05:00-05:00")]
    [InlineData("09 Mar 26 07:05 PDT", "2026-03-09T07:05:00-07:00")]
    [InlineData("09 Mar 99 07:05 UT", "1999-03-09T07:05:00+00:00")]
    [InlineData("09 Mar 126 07:05 UT", "2026-03-09T07:05:00+00:00")]
    [InlineData("09 Sept 2026 07:05 CEST", "2026-09-09T07:05:00+02:00")]
    [InlineData("09 Mar 2026 07:05 (morning)", "2026-03-09T07:05:00+00:00")]
    [InlineData("09 Mar 2026 07:05:00 -0800 (PST)", "2026-03-09T07:05:00-08:00")]
    [InlineData("09 Mar 2026 07:05:00 A", "2026-03-09T07:05:00+00:00")]
    [InlineData("09 Mar 2026 07:05:00 XYZ", "2026-03-09T07:05:00+00:00")]
    [InlineData("31 Dec 2026 23:59:60 GMT", "2027-01-01T00:00:00+00:00")]
    [InlineData("09 Mar 2026", "2026-03-09T00:00:00+00:00")]
    [InlineData("2026-03-09T07:05:09.5Z", "2026-03-09T07:05:09+00:00")]
    [InlineData("2026-03-09 07:05", "2026-03-09T07:05:00+00:00")]
    [InlineData("Mon, Mar 9 2026 07:05:00 +0000", "2026-03-09T07:05:00+00:00")]
    [InlineData("March 9, 2026 07:05", "2026-03-09T07:05:00+00:00")]
    [InlineData("Mar, 09 Mar 2026 07:05:00 GMT", "2026-03-09T07:05:00+00:00")]
    [InlineData("2026-03-09T07:05:09+05:30", "2026-03-09T07:05:09+05:30")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 GMT+0200", "2024-03-05T10:00:00+02:00")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 GMT-05:00", "2024-03-05T10:00:00-05:00")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 UTC+2", "2024-03-05T10:00:00+02:00")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 +1400", "2024-03-05T10:00:00+14:00")]
    public void Dates_of_feeds_are_read(string text, string date)
    {
        Assert.True(FeedDate.TryParse(text, out DateTimeOffset read));
        Assert.Equal(date, read.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Mon, 30 Feb 2026 07:05:00 GMT")]
    [InlineData("Mon, 00 Mar 2026 07:05:00 GMT")]
    [InlineData("Mon, 09 Foo 2026 07:05:00 GMT")]
    [InlineData("Mon, 09 Mar 2026 24:05:00 GMT")]
    [InlineData("Mon, 09 Mar 2026 07:65:00 GMT")]
    [InlineData("Mon, 09 Mar 2026 07:05:00 +9999")]
    [InlineData("Mon, 09 Mar 2026 07:05:00 +01:00:00:00")]
    [InlineData("Mon, 09 Mar 2026 07:05:00 GMT and more")]
    [InlineData("Mon, 09 Mar 0 07:05:00 GMT")]
    [InlineData("Mon, 09 Mar 0000 07:05:00 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:05:00 +0100")]
    [InlineData("03/09/2026 07:05")]
    [InlineData("Mar 09 26 07:05")]
    [InlineData(",,,")]
    [InlineData("(((")]
    [InlineData("Tue, 05 Mar 2024 03:00:00 PM")]
    [InlineData("Tue, 05 Mar 2024 10:00 p.m.")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 XYZ+2")]
    [InlineData("Tue, 05 Mar 2024 10:00:00 +1430")]
    public void What_is_no_date_is_not_guessed(string? text) => Assert.False(FeedDate.TryParse(text, out _));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>One</p><p>Two</p>", "One Two")]
    [InlineData("One<br>Two<br/>Three", "One Two Three")]
    [InlineData("un<b>believ</b>able", "unbelievable")]
    [InlineData("<a title='a > b' href=\"x\">link</a>", "link")]
    [InlineData("a &lt;b&gt; c", "a <b> c")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("1 < 2, a<b and c", "1 < 2, a<b and c")]
    [InlineData("a <3 b", "a <3 b")]
    [InlineData("a<!-- <p>hidden</p> -->b", "ab")]
    [InlineData("a<!-- never closed", "a")]
    [InlineData("a<script>if (a < b) x('</p>')</script>b<STYLE>p{}</STYLE>c", "a b c")]
    [InlineData("a<script>never closed", "a")]
    [InlineData("<xhtml:p>One</xhtml:p>two", "One two")]
    [InlineData("<![CDATA[text]]>", "text]]>")]
    [InlineData("<a href='never closed>text</a>", "text")]
    [InlineData("it's <b class=it's>fine</b>, isn't it", "it's fine, isn't it")]
    [InlineData("<img alt='x'>", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void HTML_becomes_its_text(string? html, string? text) => Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("one, two three", 8, "one…")]
    [InlineData("onetwothree", 5, "onet…")]
    [InlineData("one🎉two", 5, "one…")]
    public void A_beginning_ends_with_a_word(string text, int longest, string beginning) =>
        Assert.Equal(beginning, PlainText.Beginning(text, longest));
}
