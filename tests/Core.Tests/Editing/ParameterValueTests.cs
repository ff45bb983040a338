using System;
using System.Collections;
using System.Collections.Generic;
using System.Numerics;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>What scripts may give as a value, and what not.</summary>
public class ParameterValueTests
{
    public static TheoryData<object, bool> WholeNumbers =>
        new()
        {
            { (byte)5, true },
            { 5u, true },
            { 5L, true },
            { 5UL, true },
            { 5f, true },
            { 5d, true },
            { 5m, true },
            { new BigInteger(5), true },
            { " 5 ", true },
            { "\u22125", true },
            { (double)int.MinValue, true },
            { 5.5f, false },
            { 5.5d, false },
            { 5.5m, false },
            { double.NaN, false },
            { double.PositiveInfinity, false },
            { (double)int.MaxValue + 1, false },
            { ulong.MaxValue, false },
            { BigInteger.Pow(10, 30), false },
            { "5.5", false },
            { true, false },
        };

    [Theory]
    [MemberData(nameof(WholeNumbers))]
    public void A_whole_number_may_be_of_any_type(object value, bool fits)
    {
        Exception? refusal = Record.Exception(() => new ArticleChanges().Set("heat", value));

        Assert.Equal(fits, refusal is null);
        Assert.True(refusal is null or FormatException, $"{refusal}");
    }

    [Theory]
    [InlineData(2024, "tags: [a, \"2024\"]")]
    [InlineData(2.5, "tags: [a, \"2.5\"]")]
    [InlineData(true, "tags: [a, \"true\"]")]
    [InlineData("b", "tags: [a, b]")]
    public void A_single_value_is_an_entry_of_a_list(object value, string expected)
    {
        ArticleChanges added = new(ArticleSchema.Default);
        added.AddEntries("tags", value);
        ArticleChanges set = new(ArticleSchema.Default);
        set.Set("tags", value);

        Assert.Equal($"---\n{expected}\n---\n", Apply(added));
        Assert.Equal($"---\n{expected.Replace("a, ", "")}\n---\n", Apply(set));
    }

    private static string Apply(ArticleChanges changes) =>
        ArticleEditor.Apply(FrontMatterDocument.Parse("---\ntags: [a]\n---\n"), changes).Document.Text;

    public static TheoryData<object, bool> Flags =>
        new()
        {
            { true, true },
            { false, true },
            { "TRUE", true },
            { " false ", true },
            { "", false },
            { " ", false },
            { "yes", false },
            { "0", false },
            { 0, false },
            { 1, false },
        };

    [Theory]
    [MemberData(nameof(Flags))]
    public void What_is_neither_true_nor_false_is_refused(object value, bool fits)
    {
        Exception? refusal = Record.Exception(() => new ArticleChanges().Set("published", value));

        Assert.Equal(fits, refusal is null);
        Assert.True(refusal is null or FormatException, $"{refusal}");
    }

    [Theory]
    [InlineData("A", "", "B", 1)]
    [InlineData("A", "B", " ", 2)]
    [InlineData(null, "B", "C", 0)]
    public void An_empty_entry_of_a_list_is_named(string? first, string second, string third, int index)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => new ArticleChanges().Set("topics", new[] { first, second, third }));

        Assert.Equal($"The entry topics[{index}] is empty. Remove it; nothing was changed.", refusal.Message);
    }

    [Theory]
    [InlineData("title", "which is text.")]
    [InlineData("heat", "which is a whole number.")]
    [InlineData("published", "which is true or false.")]
    [InlineData("publishedDateTime", "which is a date such as 2020-11-25 or 2020-11-25T12:44:00Z.")]
    [InlineData("provider", "which is a record of keys and values.")]
    [InlineData("topics", "which is a list of text values.")]
    [InlineData("images", "which is a list of records.")]
    public void What_does_not_fit_a_field_is_told_what_the_field_is(string field, string expected)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => new ArticleChanges().Set(field, new object()));

        Assert.Equal($"A value of the type Object does not fit the field {field}, {expected}", refusal.Message);
    }

    [Fact]
    public void A_value_that_holds_itself_is_refused()
    {
        Hashtable map = [];
        map["self"] = map;
        List<object> list = [];
        list.Add(list);

        Assert.All((object[])[map, list], value =>
        {
            FormatException refusal = Assert.Throws<FormatException>(() => new ArticleChanges().Set("other", value));
            Assert.Equal("The value is nested too deeply for front matter.", refusal.Message);
        });
    }

    [Fact]
    public void An_article_that_was_given_such_a_value_is_not_saved()
    {
        Hashtable map = [];
        map["self"] = map;
        using TemporaryDirectory directory = new();
        Article article = Article.Read(directory.Write("a.md", "---\ntitle: A\n---\n"));
        article.Metadata["other"] = map;

        Assert.Throws<FormatException>(() => ArticleWriter.Prepare(article));
    }
}
