using System;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Feeds.State;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>The file that remembers feeds.</summary>
public sealed class FeedStateTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string StatePath => _directory.PathOf("feeds.state");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_file_is_text_in_a_stable_order()
    {
        Save(state =>
        {
            state.Add("https://b.example/feed", new FeedRecord { DeliveredPages = ["b.example/1", "b.example/2"] });
            state.Add(
                "https://a.example/feed",
                new FeedRecord
                {
                    ETag = "W/\"1 2\"",
                    LastModified = "Mon, 09 Mar 2026 07:00:00 GMT",
                    NotBefore = new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.FromHours(1)),
                }
            );
        });

        Assert.Equal(
            """
            ArticlesPS feed state 1

            feed https://a.example/feed
            etag W/"1 2"
            modified Mon, 09 Mar 2026 07:00:00 GMT
            after 2026-03-09T07:00:00Z

            feed https://b.example/feed
            given b.example/1
            given b.example/2

            end 2

            """,
            File.ReadAllText(StatePath)
        );
        using FeedState state = FeedState.Open(StatePath);
        Assert.Equal("W/\"1 2\"", state.Find("https://a.example/feed")!.ETag);
        Assert.Equal(["b.example/1", "b.example/2"], state.Find("https://b.example/feed")!.DeliveredPages);
        Assert.True(state.WasGiven("b.example/2"));
    }

    [Fact]
    public void A_header_that_would_break_the_file_is_not_remembered()
    {
        Save(state => state.Add("https://a.example/feed", new FeedRecord { ETag = "x\nend 9", LastModified = "a\u0085b" }));

        using FeedState state = FeedState.Open(StatePath);
        Assert.Null(state.Find("https://a.example/feed")!.ETag);
        Assert.Null(state.Find("https://a.example/feed")!.LastModified);
    }

    [Fact]
    public void What_does_not_change_is_not_written()
    {
        Save(state => state.Add("https://a.example/feed", new FeedRecord { DeliveredPages = ["a.example/1"] }));
        File.SetLastWriteTimeUtc(StatePath, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Save(state => state.Add("https://a.example/feed", new FeedRecord { DeliveredPages = ["a.example/1"] }));

        Assert.Equal(2020, File.GetLastWriteTimeUtc(StatePath).Year);
    }

    [Fact]
    public void Nothing_else_is_left_beside_the_file()
    {
        Save(state => state.Add("https://a.example/feed", new FeedRecord()));

        Assert.Equal(["feeds.state"], Directory.EnumerateFiles(_directory.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void Only_one_uses_the_file_at_a_time()
    {
        using (FeedState.Open(StatePath))
        {
            FeedException error = Assert.Throws<FeedException>(() => FeedState.Open(StatePath));
            Assert.Equal(("FeedStateInUse", ArticleErrorKind.Conflict), (error.ErrorId, error.Kind));
        }

        FeedState.Open(StatePath).Dispose();
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("ArticlesPS feed state 2\n\nend 0\n", 1)]
    [InlineData("ArticlesPS feed state 1\n", 2)]
    [InlineData("ArticlesPS feed state 1\n\nfeed https://a.example/\ngiven a.example/1\n", 5)]
    [InlineData("ArticlesPS feed state 1\n\nfeed https://a.example/\nend 2\n", 4)]
    [InlineData("ArticlesPS feed state 1\n\ngiven a.example/1\nend 0\n", 3)]
    [InlineData("ArticlesPS feed state 1\n\nfeed https://a.example/\nafter soon\nend 1\n", 4)]
    [InlineData("ArticlesPS feed state 1\n\nfeed https://a.example/\nwhat else\nend 1\n", 4)]
    [InlineData("ArticlesPS feed state 1\n\nfeed https://a.example/\n\nfeed https://a.example/\nend 1\n", 5)]
    [InlineData("ArticlesPS feed state 1\n\nend 0\nmore\n", 3)]
    [InlineData("ArticlesPS feed state 1\n<<<<<<< ours\nend 0\n", 2)]
    public void A_damaged_file_is_an_error_and_stays_as_it_is(string text, int line)
    {
        File.WriteAllText(StatePath, text);

        FeedException error = Assert.Throws<FeedException>(() => FeedState.Open(StatePath));

        Assert.Equal("FeedStateDamaged", error.ErrorId);
        Assert.StartsWith($"{StatePath}({line},1): ", error.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(StatePath));
    }

    [Fact]
    public void Every_beginning_of_a_file_but_the_whole_is_damaged()
    {
        Save(state =>
            state.Add("https://a.example/feed", new FeedRecord { ETag = "\"1\"", DeliveredPages = ["a.example/1", "a.example/2"] })
        );
        byte[] whole = File.ReadAllBytes(StatePath);
        for (int length = 1; length < whole.Length - 1; length++)
        {
            File.WriteAllBytes(StatePath, whole[..length]);
            Assert.Equal("FeedStateDamaged", Assert.Throws<FeedException>(() => FeedState.Open(StatePath)).ErrorId);
        }
    }

    [Fact]
    public void A_file_that_is_no_text_is_damaged()
    {
        File.WriteAllBytes(StatePath, [.. "ArticlesPS feed state 1\n\ncaf"u8, 0xE9]);

        FeedException error = Assert.Throws<FeedException>(() => FeedState.Open(StatePath));
        Assert.Equal("FeedStateDamaged", error.ErrorId);
        Assert.StartsWith($"{StatePath}(3,1): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_of_Windows_does_no_damage()
    {
        File.WriteAllText(
            StatePath,
            "ArticlesPS feed state 1\r\n\r\nfeed https://a.example/\r\ngiven a.example/1\r\n\r\nend 1\r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );

        using FeedState state = FeedState.Open(StatePath);
        Assert.True(state.WasGiven("a.example/1"));
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_an_error()
    {
        Assert.Equal("FeedStateUnreadable", Assert.Throws<FeedException>(() => FeedState.Open(_directory.FullPath)).ErrorId);
        Assert.Equal(
            "FeedStateNotWritten",
            Assert.Throws<FeedException>(() => FeedState.Open(_directory.PathOf("none/feeds.state"))).ErrorId
        );
    }

    private void Save(Action<FeedState> change)
    {
        using FeedState state = FeedState.Open(StatePath);
        change(state);
        state.Save();
    }
}
