using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>What a change of one field does to the text, exactly.</summary>
public class EditTests
{
    [Theory]
    // The style stays where it can hold the value.
    [InlineData("type: article", "type", "video", "type: video")]
    [InlineData("type: 'article'", "type", "it's", "type: 'it''s'")]
    [InlineData("type: \"article\"", "type", "video", "type: \"video\"")]
    [InlineData("title: \"a\"", "title", "b \"c\" \\", "title: \"b \\\"c\\\" \\\\\"")]
    [InlineData("type: article", "type", "a: b", "type: \"a: b\"")]
    [InlineData("type: 'article'", "type", "a\nb", "type: \"a\\nb\"")]
    // Double quotes that were only needed go again.
    [InlineData("type: \"a: b\"", "type", "video", "type: video")]
    // Everything around the value stays.
    [InlineData("type:   article  # comment", "type", "video", "type:   video  # comment")]
    [InlineData("type:\tarticle\t# comment", "type", "video", "type:\tvideo\t# comment")]
    [InlineData("\"type\" : article", "type", "video", "\"type\" : video")]
    [InlineData("type: &x article", "type", "video", "type: &x video")]
    [InlineData("type: !!str article", "type", "video", "type: !!str video")]
    // Nothing was there.
    [InlineData("type:", "type", "video", "type: video")]
    [InlineData("type: # comment", "type", "video", "type: video # comment")]
    [InlineData("type:  ", "type", "video", "type: video  ")]
    [InlineData("type: ~", "type", "video", "type: video")]
    [InlineData("type: null # none", "type", "video", "type: video # none")]
    // Several lines.
    [InlineData("type: a\n  b\n  c", "type", "video", "type: video")]
    [InlineData("title: \"a\n  b\" # c", "title", "d", "title: \"d\" # c")]
    [InlineData("title: |\n  a\n  b", "title", "c\nd\n", "title: |\n  c\n  d")]
    [InlineData("title: |\n  a\n", "title", "c", "title: |-\n  c\n")]
    [InlineData("title: |- # comment\n    a\n\n\nx: 1", "title", "b\n\nc", "title: |- # comment\n    b\n\n    c\n\n\nx: 1")]
    [InlineData("title: |+\n  a\n\nx: 1", "title", "b", "title: |-\n  b\nx: 1")]
    [InlineData("title: |\n  a", "title", " b\nc\n", "title: |2\n   b\n  c")]
    [InlineData("title: >-\n  a\n  b", "title", "c d", "title: >-\n  c d")]
    [InlineData("title: >\n  a", "title", "b\nc\n", "title: >\n  b\n\n  c")]
    [InlineData("title: > # comment\n  a", "title", " b", "title: \" b\" # comment")]
    [InlineData("title: |\n  a", "title", "b\u0001", "title: \"b\\x01\"")]
    [InlineData("title: >-\n  a", "title", "b\u0085c", "title: \"b\\x85c\"")]
    [InlineData("title: 'a'", "title", "b\uFEFFc", "title: \"b\\uFEFFc\"")]
    [InlineData("type: a", "type", "y", "type: \"y\"")]
    [InlineData("topics: [a]", "topics[0]", "N", "topics: [\"N\"]")]
    // Another kind of value.
    [InlineData("note: [a, b] # c", "note", "video", "note: video # c")]
    [InlineData("note: # c\n  - a\n  - b\nx: 1", "note", "video", "note: video # c\nx: 1")]
    [InlineData("note:\n  a: 1\n  # c\nx: 1", "note", "video", "note: video\n  # c\nx: 1")]
    [InlineData("a:\n- b: xy !c", "a[0]", "\\n", "a:\n- \\n")]
    [InlineData("a:\n  - b: 1\n  - c: 2 # d", "a[0]", "e", "a:\n  - e\n  - c: 2 # d")]
    [InlineData("a:\n- b", "a[0]", new[] { "c", "d" }, "a:\n- [c, d]")]
    // A tag goes where the value does not fit it.
    [InlineData("type: !!int 5", "type", "x", "type: x")]
    [InlineData("quality: !!str 6", "quality", 6, "quality: 6")]
    [InlineData("a: &x !!str 5 # b", "a", 6, "a: &x 6 # b")]
    [InlineData("a: !other b", "a", 29, "a: 29")]
    // A comment behind the key stays, whatever takes the value's place.
    [InlineData("a: # b\n  c: 1", "a", new[] { "d", "e" }, "a: # b\n  - d\n  - e")]
    [InlineData("a: # b\n  c: 1\nx: 1", "a", new string[0], "a: [] # b\nx: 1")]
    [InlineData("a: b # c", "a", new[] { "d" }, "a: # c\n  - d")]
    [InlineData("a: | # b\n  c", "a", new[] { "d" }, "a: # b\n  - d")]
    [InlineData("a: > # b\n  c\nx: 1", "a", new string[0], "a: [] # b\nx: 1")]
    [InlineData("a: # b\n  c\nx: 1", "a", new[] { "d" }, "a: # b\n  - d\nx: 1")]
    [InlineData("a: # b\n  c # d\nx: 1", "a", new[] { "d" }, "a: # b\n  - d\n # d\nx: 1")]
    [InlineData("a: # b", "a", new[] { "d" }, "a: # b\n  - d")]
    [InlineData("a: 'b\n  c' # d", "a", new[] { "d" }, "a: # d\n  - d")]
    [InlineData("a: [b] # c", "a", new[] { "d" }, "a: [d] # c")]
    [InlineData("a:\n  - b: # c\n      - d\n  - e", "a[0].b", "x", "a:\n  - b: x # c\n  - e")]
    // A text goes without quotation marks where a plain date, number or flag was.
    [InlineData("date: 2020-01-17", "date", "2021-02-03", "date: 2021-02-03")]
    [InlineData("date: 2020-01-17", "date", "2021-02-03T04:05:06Z", "date: 2021-02-03T04:05:06Z")]
    [InlineData("date: \"2020-01-17\"", "date", "2021-02-03", "date: \"2021-02-03\"")]
    [InlineData("sketch: true # a", "sketch", "false", "sketch: false # a")]
    [InlineData("sketch: yes", "sketch", "no", "sketch: no")]
    [InlineData("sketch: true", "sketch", "5", "sketch: \"5\"")]
    [InlineData("weight: 10", "weight", "-20", "weight: -20")]
    [InlineData("a: [10, 2020-01-17]", "a[0]", "-20", "a: [-20, 2020-01-17]")]
    [InlineData("a: word", "a", "5", "a: \"5\"")]
    [InlineData("a:", "a", "5", "a: \"5\"")]
    [InlineData("a: !!int 10", "a", "20", "a: \"20\"")]
    [InlineData("a: 10", "a", "word", "a: word")]
    [InlineData("title: 2020", "title", "2021", "title: \"2021\"")]
    // Numbers inside of brackets.
    [InlineData("ratings: {count: 5}", "ratings.count", -1, "ratings: {count: -1}")]
    [InlineData("a: [1, 2]", "a[1]", -1.5, "a: [1, -1.5]")]
    // Numbers and flags are plain, whatever they were.
    [InlineData("quality: 39", "quality", 40, "quality: 40")]
    [InlineData("quality: \"39\"", "quality", 39, "quality: 39")]
    [InlineData("quality: 0x27 # hex", "quality", -1, "quality: -1 # hex")]
    [InlineData("published: false", "published", true, "published: true")]
    [InlineData("published: 'false'", "published", false, "published: false")]
    // Dates keep their notation.
    [InlineData(
        "publishedDateTime: 2020-01-17 12:12:00 UTC # c",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03 04:05:06 UTC # c"
    )]
    [InlineData(
        "publishedDateTime: Mon, 25 May 2020 04:45:26 GMT",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03T04:05:06Z"
    )]
    [InlineData(
        "publishedDateTime: Mon, May 25 2020 04:45:26 +0000",
        "publishedDateTime",
        "2020-05-25T04:45:26Z",
        "publishedDateTime: Mon, May 25 2020 04:45:26 +0000"
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17T12:12:00Z",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03T04:05:06Z"
    )]
    [InlineData(
        "publishedDateTime: \"2020-01-17T12:12:00Z\"",
        "publishedDateTime",
        "2021-02-03",
        "publishedDateTime: \"2021-02-03T00:00:00Z\""
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17T12:12:00+02:00",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03T06:05:06+02:00"
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17 12:12:00 -5",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-02 23:05:06 -5"
    )]
    [InlineData("publishedDateTime: 2020-01-17 12:12", "publishedDateTime", "2021-02-03T04:05:00Z", "publishedDateTime: 2021-02-03 04:05")]
    [InlineData(
        "publishedDateTime: 2020-01-17t12:12:00z",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03t04:05:06z"
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17T12:12:00.5Z",
        "publishedDateTime",
        "2021-02-03T04:05:06.25Z",
        "publishedDateTime: 2021-02-03T04:05:06.25Z"
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17T12:12Z",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03T04:05:06Z"
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17T12:12:00+14:00",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-03T18:05:06+14:00"
    )]
    [InlineData(
        "publishedDateTime: 2020-01-17T12:12:00-1200",
        "publishedDateTime",
        "2021-02-03T04:05:06Z",
        "publishedDateTime: 2021-02-02T16:05:06-1200"
    )]
    [InlineData("publishedDateTime: 2020-01-17", "publishedDateTime", "2021-02-03", "publishedDateTime: 2021-02-03")]
    [InlineData("publishedDateTime: 2020-01-17", "publishedDateTime", "2021-02-03T04:05:06Z", "publishedDateTime: 2021-02-03T04:05:06Z")]
    // Deeper down.
    [InlineData("provider:\n  name: a # b\n  domain: c", "provider.name", "d", "provider:\n  name: d # b\n  domain: c")]
    [InlineData("provider: {name: a, domain: c}", "provider.name", "d, e", "provider: {name: \"d, e\", domain: c}")]
    [InlineData("images:\n  - url: \"a\"\n    width: 1", "images[0].width", 2, "images:\n  - url: \"a\"\n    width: 2")]
    [InlineData("ratings:\n  count: 1\n  average: 4.5", "ratings.average", 4.0, "ratings:\n  count: 1\n  average: 4.0")]
    [InlineData("a.b: 1", "[\"a.b\"]", 2, "a.b: 2")]
    [InlineData("levels: [a, b]", "levels[1]", "c", "levels: [a, c]")]
    public void A_value_is_replaced(string before, string path, object value, string after) =>
        AssertChange(before, c => c.Set(path, value), after);

    [Theory]
    // A new field goes to its place.
    [InlineData("title: a\nexcerpt: b\ntype: c", "heat", 5, "title: a\nexcerpt: b\ntype: c\nheat: 5")]
    [InlineData(
        "title: \"a\"\ntype: c\nprovider:\n  name: d",
        "excerpt",
        "b",
        "title: \"a\"\nexcerpt: \"b\"\ntype: c\nprovider:\n  name: d"
    )]
    [InlineData("title: \"a\" # b\n# c\ntype: d", "excerpt", "e", "title: \"a\" # b\nexcerpt: \"e\"\n# c\ntype: d")]
    [InlineData("type: c", "category", "news", "category: news\ntype: c")]
    [InlineData("quality: 1\nheat: 2", "note", "a", "quality: 1\nheat: 2\nnote: a")]
    [InlineData("title: |\n  a\n\ntype: b", "excerpt", "c", "title: |\n  a\nexcerpt: \"c\"\n\ntype: b")]
    [InlineData("type: a\n\nx: 1", "heat", 5, "type: a\nheat: 5\n\nx: 1")]
    // In the habits of the file.
    [InlineData("title: a", "excerpt", "b", "title: a\nexcerpt: b")]
    [InlineData("title: 'a'", "excerpt", "b", "title: 'a'\nexcerpt: 'b'")]
    [InlineData("webUrl: \"https://a\"", "ampWebUrl", "https://b", "webUrl: \"https://a\"\nampWebUrl: \"https://b\"")]
    [InlineData("sourceUrl: https://a", "ampWebUrl", "https://b", "sourceUrl: https://a\nampUrl: https://b")]
    [InlineData("sourceUrl: https://a", "webUrl", "https://b", "sourceUrl: https://b")]
    [InlineData("webUrl: \"https://a\"", "sourceUrl", "https://b", "webUrl: \"https://b\"")]
    // Blank lines before blocks where the file has them.
    [InlineData("type: a\n\nprovider:\n  name: b", "secured", "c", "type: a\n\nprovider:\n  name: b\n\nsecured: \"c\"")]
    [InlineData("type: a\nprovider:\n  name: b", "secured", "c", "type: a\nprovider:\n  name: b\nsecured: \"c\"")]
    [InlineData("type: a", "provider.name", "b", "type: a\n\nprovider:\n  name: b")]
    [InlineData("provider:\n  name: a", "secured", "b", "provider:\n  name: a\n\nsecured: \"b\"")]
    // Blocks.
    [InlineData("type: a\n\ntopics:\n- b", "images[0].url", "https://c", "type: a\n\ntopics:\n- b\n\nimages:\n- url: \"https://c\"")]
    [InlineData("provider:\n  domain: b", "provider.name", "a", "provider:\n  name: a\n  domain: b")]
    [InlineData("provider: {domain: b}", "provider.name", "a", "provider: {name: a, domain: b}")]
    [InlineData("provider: {}", "provider.name", "a", "provider: {name: a}")]
    [InlineData("provider:", "provider.name", "a", "provider:\n  name: a")]
    [InlineData(
        "images:\n  - width: 1\n    height: 2",
        "images[0].url",
        "https://a",
        "images:\n  - url: \"https://a\"\n    width: 1\n    height: 2"
    )]
    [InlineData("images:\n  - url: a\n", "images[1].url", "b", "images:\n  - url: a\n  - url: b\n")]
    [InlineData("ratings:\n  count: 1", "ratings.average", 4.5, "ratings:\n  count: 1\n  average: 4.5")]
    [InlineData("levels:\n  - a # b", "levels[1]", "c", "levels:\n  - a # b\n  - c")]
    [InlineData("", "title", "a", "title: \"a\"")]
    [InlineData("? a\n: {}\nb: x", "heat", 5, "? a\n: {}\nb: x\nheat: 5")]
    [InlineData("&a title: x", "heat", 5, "&a title: x\nheat: 5")]
    [InlineData("  key:\n    - x", "images[0].url", "u", "  key:\n    - x\n\n  images:\n    - url: \"u\"")]
    [InlineData("&a key:\n- x", "images[0].url", "u", "&a key:\n- x\n\nimages:\n- url: \"u\"")]
    [InlineData("title: |+\n  x", "provider.name", "a", "title: |+\n  x\nprovider:\n  name: a")]
    [InlineData("# comment", "title", "a", "# comment\ntitle: \"a\"")]
    public void A_field_is_added(string before, string path, object value, string after) =>
        AssertChange(before, c => c.Set(path, value), after);

    [Theory]
    [InlineData("type: a\nheat: 1 # b\nquality: 2", "heat", "type: a\nquality: 2")]
    [InlineData("heat: 1\ntype: a", "heat", "type: a")]
    [InlineData("type: a\nheat: 1", "heat", "type: a")]
    [InlineData("title: |\n  a\n  b\n\ntype: c", "title", "type: c")]
    // A block goes with one of the blank lines around it.
    [InlineData("type: a\n\nheat: 1", "heat", "type: a")]
    [InlineData("type: a\n\n\nheat: 1", "heat", "type: a\n")]
    [InlineData("type: a\n\nheat: 1\nquality: 2", "heat", "type: a\n\nquality: 2")]
    [InlineData("type: a\n\nheat: 1\n\nquality: 2", "heat", "type: a\n\nquality: 2")]
    [InlineData("type: a\nheat: 1\n\nquality: 2", "heat", "type: a\n\nquality: 2")]
    [InlineData("type: a\nheat: 1\n", "heat", "type: a\n")]
    [InlineData("heat: 1\n\ntype: a", "heat", "type: a")]
    [InlineData("type: a\n# about heat\n\nheat: 1", "heat", "type: a\n# about heat")]
    [InlineData("type: a\n\n# about heat\nheat: 1", "heat", "type: a\n\n# about heat")]
    [InlineData("type: a\n\ntopics:\n  - b\n\nsecured: c", "topics", "type: a\n\nsecured: c")]
    [InlineData("type: a\n\ntopics:\n  - b", "topics", "type: a")]
    [InlineData("type: a\n# about topics\ntopics:\n  - b\n# after\nsecured: c", "topics", "type: a\n# about topics\n# after\nsecured: c")]
    [InlineData("provider:\n  name: a\n  domain: b", "provider.name", "provider:\n  domain: b")]
    [InlineData("provider: {name: a, domain: b}", "provider.name", "provider: {domain: b}")]
    [InlineData("provider: {name: a, domain: b}", "provider.domain", "provider: {name: a}")]
    [InlineData("images:\n  - url: a\n    width: 1\n  - url: b", "images[0].url", "images:\n  - width: 1\n  - url: b")]
    [InlineData("images:\n  - url: a\n    width: 1\n  - url: b", "images[0]", "images:\n  - url: b")]
    [InlineData("images:\n  - url: a\n  - url: b\n  # c", "images[1]", "images:\n  - url: a\n  # c")]
    [InlineData("levels: [a, b, c]", "levels[1]", "levels: [a, c]")]
    [InlineData("provider: {name: x,}", "provider.name", "provider: {}")]
    [InlineData("sourceUrl: a\ntype: b", "webUrl", "type: b")]
    [InlineData("heat:\ntype: a", "heat", "type: a")]
    [InlineData("ampWebUrl: a\nampUrl: b", "ampUrl", "ampWebUrl: a")]
    [InlineData("ampWebUrl: a", "ampUrl", "ampWebUrl: a")]
    public void A_field_is_removed(string before, string path, string after) => AssertChange(before, c => c.Remove(path), after);

    [Theory]
    // Lists change entry by entry.
    [InlineData("topics:\n  - a # 1\n  - b # 2", "a,b,c", "topics:\n  - a # 1\n  - b # 2\n  - c")]
    [InlineData("topics:\n  - a # 1\n  - b # 2", "c,a,b", "topics:\n  - c\n  - a # 1\n  - b # 2")]
    [InlineData("topics:\n  - a # 1\n  - b # 2", "a,c,b", "topics:\n  - a # 1\n  - c\n  - b # 2")]
    [InlineData("topics:\n  - a # 1\n  - b # 2", "b", "topics:\n  - b # 2")]
    [InlineData("topics:\n  - a # 1\n  - b # 2", "a", "topics:\n  - a # 1")]
    [InlineData("topics:\n  - a # 1\n  - b # 2", "c,b", "topics:\n  - c # 1\n  - b # 2")]
    [InlineData("topics:\n  - a # 1\n  - b # 2", "b,a", "topics:\n  - b\n  - a # 1")]
    [InlineData("topics:\n- a\n- b", "a,b,c", "topics:\n- a\n- b\n- c")]
    [InlineData("topics:\n  - \"a\"", "a,b", "topics:\n  - \"a\"\n  - \"b\"")]
    [InlineData("topics:\n  - 'a'\n  - \"b\"", "a,b,c", "topics:\n  - 'a'\n  - \"b\"\n  - \"c\"")]
    [InlineData("topics:\n  - 'a'\n  - \"b\"", "a,c,b", "topics:\n  - 'a'\n  - 'c'\n  - \"b\"")]
    [InlineData("topics:\n  - 'a'\n  - \"b\"", "c,a,b", "topics:\n  - 'c'\n  - 'a'\n  - \"b\"")]
    [InlineData("topics: # mine\n  - a\n  # yours\n  - b", "b", "topics: # mine\n  # yours\n  - b")]
    [InlineData("topics: [a, b] # c", "a,b,c", "topics: [a, b, c] # c")]
    [InlineData("topics: [a, b]", "b", "topics: [b]")]
    [InlineData("topics: [a, b]", "a", "topics: [a]")]
    [InlineData("topics: []", "a", "topics: [a]")]
    [InlineData("topics: [\n  a,\n  b,\n]", "a,b,c", "topics: [\n  a,\n  b,\n  c,\n]")]
    [InlineData("topics:", "a,b", "topics:\n  - a\n  - b")]
    [InlineData("topics: a", "a,b", "topics:\n  - a\n  - b")]
    // An empty one stays as such; one that is missing is empty already.
    [InlineData("topics:\n  - a\n\nsecured: b", "", "topics: []\n\nsecured: b")]
    [InlineData("topics: # mine\n  - a\nsecured: b", "", "topics: [] # mine\nsecured: b")]
    [InlineData("topics: [a]\nsecured: b", "", "topics: []\nsecured: b")]
    [InlineData("topics: []", "", "topics: []")]
    [InlineData("topics:", "", "topics:")]
    [InlineData("type: x", "", "type: x")]
    public void A_list_changes_entry_by_entry(string before, string topics, string after) =>
        AssertChange(before, c => c.Set("topics", topics.Split(',', StringSplitOptions.RemoveEmptyEntries)), after);

    [Fact]
    public void Topics_are_added_and_taken_out_by_name()
    {
        AssertChange("topics:\n  - a\n  - b", c => Add(c, "B", "c", "C"), "topics:\n  - a\n  - b\n  - c");
        AssertChange("topics:\n  - a\n  - b", c => c.RemovedTopics.Add("A"), "topics:\n  - b");
        AssertChange("type: x", c => Add(c, "a"), "type: x\n\ntopics:\n  - a");
        AssertChange("type: x\ntopics: [a]", c => c.RemovedTopics.Add("a"), "type: x");
        AssertChange("topics: []", c => c.RemovedTopics.Add("a"), "topics: []");
        AssertChange("topics:", c => c.RemovedTopics.Add("a"), "topics:");
        AssertChange("topics: [a, a]", c => c.RemovedTopics.Add("b"), "topics: [a, a]");

        static void Add(ArticleChanges changes, params string[] topics) => topics.ToList().ForEach(changes.AddedTopics.Add);
    }

    [Fact]
    public void A_list_that_is_set_and_added_to_is_one_change()
    {
        ArticleChanges changes = new();
        changes.Set("topics", new[] { "b", "d" });
        changes.AddedTopics.Add("c");
        changes.RemovedTopics.Add("D");

        EditedDocument edited = ArticleEditor.Apply(FrontMatterDocument.Parse("---\ntopics: [a]\n---\n"), changes);

        Assert.Equal("topics: a -> b; c", $"{Assert.Single(edited.Changes)}");
        Assert.Equal("---\ntopics: [b, c]\n---\n", edited.Document.Text);
    }

    [Fact]
    public void Records_in_lists_are_added_taken_out_and_changed_field_by_field()
    {
        const string Before = "images:\n  - url: \"a\" # 1\n    width: 1\n  - url: \"b\" # 2\n    width: 2";
        Article article = Article.Parse($"---\n{Before}\n---\n");
        article.Images[1].Width = 3;
        article.Images[1].IsCached = true;
        article.Images.Insert(1, new ArticleImage { Url = "c", Height = 9 });
        article.Images.RemoveAt(0);

        AssertChange(
            Before,
            c => c.Set("images", article.Images),
            "images:\n  - url: \"c\"\n    height: 9\n  - url: \"b\" # 2\n    width: 3\n    isCached: true"
        );
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "a", 2, "Other fields repeat its value with the alias *x")]
    [InlineData("a: &x {c: 1}\nb: *x", "b.c", 2, "repeated by an alias")]
    [InlineData("a: 1", "a.b", 2, "a.b cannot be added to the file")]
    [InlineData("a: [1]", "a[3]", 2, "a[3] cannot be added to the file")]
    public void A_change_that_would_reach_further_is_refused(string yaml, string path, object value, string reason)
    {
        ArticleChanges changes = new();
        changes.Set(path, value);

        EditException e = Assert.Throws<EditException>(() =>
            ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), changes)
        );

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "images:\n  - url: a\n    name: b",
        "images.name",
        "images is a list, so images.name is not a field. Name an entry, such as images[0].name."
    )]
    [InlineData("x:\n  - - a: 1", "x[0].a", "x[0] is a list, so x[0].a is not a field. Name an entry, such as x[0][0].a.")]
    [InlineData("topics: [a]", "topics[0]", "topics[0] is the only entry of its list. Remove the whole field instead.")]
    public void A_removal_under_a_list_is_refused_and_says_what_can_be_removed(string yaml, string path, string reason)
    {
        ArticleChanges changes = new();
        changes.Remove(path);

        EditException e = Assert.Throws<EditException>(() =>
            ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), changes)
        );

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: |+\n  x\n\nb: 1\n\nc: 2", "b", "a: |+\n  x\n\nc: 2")]
    [InlineData("a: >+\n  x\n\n\nb: 1\nc: 2", "b", "a: >+\n  x\n\n\nc: 2")]
    [InlineData("x:\n  a: |+\n    x\n\nb: 1\n\n# c\nc: 2", "b", "x:\n  a: |+\n    x\n\n# c\nc: 2")]
    public void A_key_behind_a_block_that_keeps_its_blank_lines_is_removed(string before, string key, string after) =>
        AssertChange(before, c => c.Remove(key), after);

    [Fact]
    public void An_alias_is_replaced_where_it_stands() =>
        AssertChange("webUrl: &x a\noriginalUrl: *x # c", c => c.Set("originalUrl", "b"), "webUrl: &x a\noriginalUrl: b # c");

    [Theory]
    [InlineData("heat", "high")]
    [InlineData("heat", 1.5)]
    [InlineData("published", "yes")]
    [InlineData("publishedDateTime", "soon")]
    [InlineData("provider", "Example")]
    [InlineData("a..b", 1)]
    [InlineData("[0]", 1)]
    [InlineData("a[x]", 1)]
    [InlineData("a.", 1)]
    [InlineData("", 1)]
    public void A_value_or_path_that_means_nothing_is_refused(string path, object value) =>
        Assert.Throws<FormatException>(() => new ArticleChanges().Set(path, value));

    [Theory]
    [InlineData(
        "title: 'a'\nheat: 0x10\npublished: True\npublishedDateTime: 2020-01-17 12:12:00Z\ntopics: [a]\nprovider: "
            + "{name: b}\nimages:\nnote: ~"
    )]
    public void What_is_already_there_is_no_change(string yaml)
    {
        ArticleChanges changes = new();
        changes.Set("title", "a");
        changes.Set("heat", 16);
        changes.Set("published", true);
        changes.Set("publishedDateTime", "2020-01-17T13:12:00+01:00");
        changes.Set("topics", new[] { "a" });
        changes.Set("provider.name", "b");
        changes.Set("images", null);
        changes.Set("note", null);
        changes.AddedTopics.Add("A");
        changes.RemovedTopics.Add("z");
        changes.Body = "";
        FrontMatterDocument document = FrontMatterDocument.Parse($"---\n{yaml}\n---\n\n");

        (FrontMatterDocument changed, IReadOnlyList<ArticleChange> made, _, _) = ArticleEditor.Apply(document, changes);

        Assert.Same(document, changed);
        Assert.Empty(made);
    }

    [Theory]
    [InlineData("---\na: 1\n---\n", "b", "---\na: 1\n---\n\nb\n")]
    [InlineData("---\na: 1\n---", "b", "---\na: 1\n---\n\nb\n")]
    [InlineData("---\na: 1\n---\n\n", "b", "---\na: 1\n---\n\nb\n")]
    [InlineData("---\r\na: 1\r\n---\r\n\r\nold\r\n", "b\nc", "---\r\na: 1\r\n---\r\n\r\nb\r\nc\r\n")]
    [InlineData("---\na: 1\n---\nold\n\n\n", "\nb\n\n", "---\na: 1\n---\nb\n\n\n")]
    [InlineData("---\na: 1\n---\nold\n", "", "---\na: 1\n---\n\n")]
    [InlineData("---\na: 1\n---\n\n    ", "New", "---\na: 1\n---\n\nNew\n")]
    [InlineData("---\na: 1\n---\n\t", "New", "---\na: 1\n---\n\nNew\n")]
    public void The_body_is_replaced_between_its_blank_lines(string before, string body, string after)
    {
        ArticleChanges changes = new() { Body = body };

        Assert.Equal(after, ArticleEditor.Apply(FrontMatterDocument.Parse(before), changes).Document.Text);
    }

    [Theory]
    [InlineData("c: {a: ~}", "{}")]
    [InlineData("c: {a: 1, b: ~, d: }", "{}")]
    [InlineData("c:\n  a:\n  b: 1\n  d:", "{}")]
    public void A_mapping_that_is_emptied_keeps_no_key(string before, string after) =>
        AssertChange(before, c => c.Set("c", new Dictionary<string, object>()), $"c: {after}");

    [Theory]
    [InlineData("c: {x: 1, y: ~}", "c: {x: 2}")]
    [InlineData("c:\n  x: 1\n  y:", "c:\n  x: 2")]
    public void A_mapping_that_is_replaced_keeps_no_key_that_is_not_in_the_new_one(string before, string after) =>
        AssertChange(before, c => c.Set("c", new Dictionary<string, object> { ["x"] = 2 }), after);

    [Fact]
    public void A_record_keeps_keys_without_a_value() =>
        AssertChange(
            "provider:\n  name: a\n  domain:",
            c => c.Set("provider", new ArticleProvider { Name = "b" }),
            "provider:\n  name: b\n  domain:"
        );

    [Theory]
    [InlineData("version", "1.20", "version: 1.20")]
    [InlineData("zip", "09999", "zip: 09999")]
    [InlineData("a", "1e3", "a: 1e3")]
    [InlineData("a", "+5", "a: +5")]
    [InlineData("a", "0x1F", "a: 0x1F")]
    [InlineData("a", "True", "a: True")]
    [InlineData("a", "~", "a: ~")]
    [InlineData("a", "yes", "a: yes")]
    [InlineData("a", "2026-03-08", "a: 2026-03-08")]
    [InlineData("a", "12:30", "a: 12:30")]
    [InlineData("a", "a word", "a: a word")]
    [InlineData("a", "b: c", "a: \"b: c\"")]
    [InlineData("a", "", "a: \"\"")]
    [InlineData("a", "\"5\"", "a: \"5\"")]
    [InlineData("a", "'true'", "a: \"true\"")]
    [InlineData("a", "\"", "a: \"\\\"\"")]
    // A known field takes it as text that means a value of its type.
    [InlineData("heat", "05", "heat: 5")]
    [InlineData("title", "1.20", "title: \"1.20\"")]
    [InlineData("title", "null", "title: \"null\"")]
    [InlineData("Title", "", "title: \"\"")]
    [InlineData("topics", "", "")]
    [InlineData("topics", "a; b", "topics:\n  - a\n  - b")]
    // A list as YAML has it; in quotation marks it is text.
    [InlineData("topics", "[]", "")]
    [InlineData("topics", "[a]", "topics:\n  - a")]
    [InlineData("topics", "[a, \"b, c\"]", "topics:\n  - a\n  - b, c")]
    [InlineData("Topics", "'[a]'", "topics:\n  - \"[a]\"")]
    [InlineData("topics", "[a", "topics:\n  - \"[a\"")]
    public void What_is_typed_is_what_is_written(string path, string typed, string after) =>
        AssertChange("", c => c.SetTyped(path, typed), after);

    [Theory]
    [InlineData("version: 1.2", "1.20", "version: 1.20")]
    [InlineData("version: 1.20", "1.20", "version: 1.20")]
    [InlineData("version: '1.10'", "1.20", "version: 1.20")]
    [InlineData("version: old # a", "1.20", "version: 1.20 # a")]
    [InlineData("version: 'old'", "new", "version: 'new'")]
    [InlineData("version: |\n  old", "1.20", "version: 1.20")]
    public void What_is_typed_takes_the_place_of_what_is_there(string before, string typed, string after) =>
        AssertChange(before, c => c.SetTyped("version", typed), after);

    [Theory]
    [InlineData("heat", "")]
    [InlineData("heat", "null")]
    [InlineData("published", "")]
    [InlineData("publishedDateTime", "~")]
    [InlineData("topics", "[a, \"b]")]
    [InlineData("topics", "[a, [b]]")]
    [InlineData("topics", "[a, {b: c}]")]
    [InlineData("topics", "[a, ~]")]
    [InlineData("topics", "[a] b]")]
    public void What_is_typed_for_a_known_field_must_fit_it(string path, string typed) =>
        Assert.Throws<FormatException>(() => new ArticleChanges().SetTyped(path, typed));

    [Theory]
    [InlineData("title: a", "title", "", "title: a -> (empty)")]
    [InlineData("title: ''", "title", "a", "title: (empty) -> a")]
    [InlineData("topics: [a]", "topics", new string[0], "topics: a -> (empty)")]
    [InlineData("title: a", "title", null, "title: a -> (none)")]
    [InlineData("title: ~", "title", "a", "title: (none) -> a")]
    public void A_change_tells_empty_from_removed(string yaml, string path, object? value, string text)
    {
        ArticleChanges changes = new();
        changes.Set(path, value);

        Assert.Equal(
            text,
            Assert.Single(ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), changes).Changes).ToString()
        );
    }

    [Theory]
    [InlineData("", "zip", "09999", "zip: (none) -> 09999")]
    [InlineData("", "n", "0x1F", "n: (none) -> 0x1F")]
    [InlineData("", "n", "1e400", "n: (none) -> 1e400")]
    [InlineData("version: 1.10", "version", "1.20", "version: 1.10 -> 1.20")]
    [InlineData("a: [01, 2.0]", "a[0]", "03", "a[0]: 01 -> 03")]
    [InlineData("flag: TRUE", "flag", "False", "flag: TRUE -> False")]
    [InlineData("heat: 0x1F", "heat", "5", "heat: 0x1F -> 5")]
    [InlineData("list: [01, ~, {a: 1.20}]", "list", "x", "list: 01; ; a=1.20 -> x")]
    [InlineData("map: {a: 1.20, b: [0x1F]}", "map", "x", "map: a=1.20; b[0]=0x1F -> x")]
    public void A_change_shows_what_is_written_and_not_what_it_means(string before, string path, string typed, string text)
    {
        ArticleChanges changes = new();
        changes.SetTyped(path, typed);

        Assert.Equal(
            text,
            Assert.Single(ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{before}\n---\n"), changes).Changes).ToString()
        );
    }

    [Fact]
    public void A_change_says_what_was_and_what_is()
    {
        ArticleChanges changes = new();
        changes.Set("heat", 79);
        changes.Set("published", true);
        changes.Set("excerpt", new string('x', 100));
        changes.AddedTopics.Add("c");

        IReadOnlyList<ArticleChange> made = ArticleEditor
            .Apply(FrontMatterDocument.Parse("---\nheat: 39\ntopics: [a, b]\n---\n"), changes)
            .Changes;

        Assert.Equal(
            [$"excerpt: (none) -> {new string('x', 60)}…", "heat: 39 -> 79", "published: (none) -> true", "topics: a; b -> a; b; c"],
            made.Select(change => change.ToString())
        );
    }

    private static void AssertChange(string before, Action<ArticleChanges> set, string after)
    {
        foreach (string newline in (string[])["\n", "\r\n", "\r"])
        {
            ArticleChanges changes = new();
            set(changes);
            string text = $"---\n{before}{(before.Length > 0 ? "\n" : "")}---\n\nbody\n".Replace("\n", newline);

            FrontMatterDocument changed = ArticleEditor.Apply(FrontMatterDocument.Parse(text), changes).Document;

            Assert.Equal($"---\n{after}{(after.Length > 0 ? "\n" : "")}---\n\nbody\n".Replace("\n", newline), changed.Text);
        }
    }
}
