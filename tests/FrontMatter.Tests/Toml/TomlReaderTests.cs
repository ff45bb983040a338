using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Toml;

public class TomlReaderTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+1_000", 1000)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", 2147483648L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0xDEAD_beef", 0xDEADBEEFL)]
    [InlineData("0x7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("0o17", 15)]
    [InlineData("0b101", 5)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1_0.2_5e1_0", -10.25e10)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("+nan", double.NaN)]
    [InlineData("10:20", "10:20")]
    [InlineData("10:20:30.5", "10:20:30.5")]
    public void A_value_without_quotation_marks_has_its_type(string written, object value)
    {
        DataScalar scalar = Scalar(written);

        Assert.Equal(value, scalar.Value);
        Assert.Equal(ScalarStyle.Plain, scalar.Style);
        Assert.Equal(written, scalar.Text);
    }

    [Theory]
    [InlineData("2020-01-02T03:04:05Z", "2020-01-02T03:04:05.0000000+00:00")]
    [InlineData("2020-01-02t03:04:05.123456789z", "2020-01-02T03:04:05.1234567+00:00")]
    [InlineData("2020-01-02 03:04:05.5-07:30", "2020-01-02T03:04:05.5000000-07:30")]
    [InlineData("2020-01-02T03:04+01:00", "2020-01-02T03:04:00.0000000+01:00")]
    [InlineData("2020-01-02T03:04:05+23:00", "2020-01-01T04:04:05.0000000+00:00")]
    public void A_date_with_an_offset_is_an_instant(string written, string instant) =>
        Assert.Equal(instant, Assert.IsType<DateTimeOffset>(Scalar(written).Value).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2020-01-02", "2020-01-02T00:00:00.0000000")]
    [InlineData("2020-02-29 03:04:05", "2020-02-29T03:04:05.0000000")]
    [InlineData("2020-01-02T03:04", "2020-01-02T03:04:00.0000000")]
    public void A_date_without_an_offset_is_that_of_a_clock_somewhere(string written, string date)
    {
        DateTime value = Assert.IsType<DateTime>(Scalar(written).Value);

        Assert.Equal(DateTimeKind.Unspecified, value.Kind);
        Assert.Equal(date, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"a\"", "a", ScalarStyle.DoubleQuoted)]
    [InlineData("\"\"", "", ScalarStyle.DoubleQuoted)]
    [InlineData("\"\\\"\\\\\\b\\f\\n\\r\\t\\e\\x41\\u00e9\\U0001F600\"", "\"\\\b\f\n\r\t\u001BAé😀", ScalarStyle.DoubleQuoted)]
    [InlineData("'C:\\dir\\'", "C:\\dir\\", ScalarStyle.SingleQuoted)]
    [InlineData("\"\"\"\na\r\nb\"\"\"", "a\nb", ScalarStyle.MultilineDoubleQuoted)]
    [InlineData("\"\"\"a\\\n   b\\  \nc\"\"\"", "abc", ScalarStyle.MultilineDoubleQuoted)]
    [InlineData("\"\"\"\"a\"\"\"\"\"", "\"a\"\"", ScalarStyle.MultilineDoubleQuoted)]
    [InlineData("'''\n\n'a'\\\n'''", "\n'a'\\\n", ScalarStyle.MultilineSingleQuoted)]
    [InlineData("\"\uFFFD\"", "\uFFFD", ScalarStyle.DoubleQuoted)]
    public void A_text_is_unquoted(string written, string text, ScalarStyle style)
    {
        DataScalar scalar = Scalar(written);

        Assert.Equal(text, scalar.Text);
        Assert.Equal(text, scalar.Value);
        Assert.Equal(style, scalar.Style);
    }

    /// <summary>The tree as JSON would have it, whatever way the tables are written in.</summary>
    [Theory]
    [InlineData("", "{}")]
    [InlineData("a.b.c = 1\na.d = 2", "{a:{b:{c:1},d:2}}")]
    [InlineData("'a b'.\"c\" = 1", "{a b:{c:1}}")]
    [InlineData("[a]\nb = 1\n[c.d]\n[a.e]\nf = 2", "{a:{b:1,e:{f:2}},c:{d:{}}}")]
    [InlineData("[a.b]\nc = 1\n[a]\nd = 2", "{a:{b:{c:1},d:2}}")]
    [InlineData("[a]\nb.c = 1\n[a.b.d]\ne = 2", "{a:{b:{c:1,d:{e:2}}}}")]
    [InlineData("[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\n[[a.e]]\n[[a.e]]\nf = 1", "{a:[{b:1,c:{d:1}},{e:[{},{f:1}]}]}")]
    [InlineData("a = { b = 1, c.d = [ 2, { e = 3 } ] }", "{a:{b:1,c:{d:[2,{e:3}]}}}")]
    [InlineData("a = [\n  1, # c\n  # d\n  2,\n]", "{a:[1,2]}")]
    [InlineData("a = {\n  b = 1, # c\n  c = 2,\n}", "{a:{b:1,c:2}}")]
    public void Tables_make_one_tree(string block, string tree) => Assert.Equal(tree, Show(Parse(block + "\n").Root));

    /// <summary>Each key and value with the characters that it stands on.</summary>
    [Theory]
    [InlineData("a = 'x' # c\n", "a", "a|'x'")]
    [InlineData("\"a\" = 12\r\n", "a", "\"a\"|12")]
    [InlineData("# 😀\na = \"😀\"\n", "a", "a|\"😀\"")]
    [InlineData("a = [ 1, 2 ] # c\n", "a", "a|[ 1, 2 ]")]
    [InlineData("a = { b = [ 1 ] }\n", "a", "a|{ b = [ 1 ] }")]
    [InlineData("a = { b = [ 1 ] }\n", "a.b", "b|[ 1 ]")]
    [InlineData("a . 'b' = 1 # c\nc = 1\na.d = 2 # e\n", "a", "a|a . 'b' = 1 # c\nc = 1\na.d = 2")]
    [InlineData("a . 'b' = 1\n", "a.b", "'b'|1")]
    [InlineData("# c\n[ x . y ] # d\na = 1 # e\n\n[z]\n", "x.y", "y|[ x . y ] # d\na = 1")]
    [InlineData("[x.y]\n[x] # c\na = 1\n", "x", "x|[x.y]\n[x] # c\na = 1")]
    [InlineData("[[x]]\na = 1\n[z]\n[[x]]\nb = 1\n", "x[1].b", "b|1")]
    [InlineData("[[x]]\na = 1\n[[x]]\nb = 1\n[z]\n", "x", "x|[[x]]\na = 1\n[[x]]\nb = 1")]
    public void Spans_count_from_the_file(string block, string path, string shown)
    {
        FrontMatterDocument document = Parse(block);
        string parent = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "";
        DataMapping table = parent.Length == 0 ? document.Root : (DataMapping)document.Find(parent)!;
        DataEntry entry = table.Find(path[(parent.Length == 0 ? 0 : parent.Length + 1)..])!;

        Assert.Equal(shown, $"{entry.KeySpan.In(document.Text)}|{entry.Value.Span.In(document.Text)}");
    }

    /// <summary>Positions count from the file, whose first line is the fence.</summary>
    [Theory]
    [InlineData("a = \n", FrontMatterError.InvalidToml, 2, 5, "The key 'a' has no value. Write one, or \"\" for an empty text.")]
    [InlineData("a\n", FrontMatterError.InvalidToml, 2, 1, "This line has no equals sign. Write 'key = value'.")]
    [InlineData("a: 1\n", FrontMatterError.InvalidToml, 2, 2, "TOML writes 'a = …', not 'a: …'. Replace ':' with '='.")]
    [InlineData("x = 1\na = yes\n", FrontMatterError.InvalidToml, 3, 5, "TOML has no 'yes'. Write true, or \"yes\" for text.")]
    [InlineData(
        "a = \"b\nc = 1\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "The text that opens here is not closed on its line. Close it with \"; text over several lines stands in \"\"\"."
    )]
    [InlineData(
        "a = \"b\" c\n",
        FrontMatterError.InvalidToml,
        2,
        9,
        "More text follows the value. Put all of it in one pair of quotes, or remove it."
    )]
    [InlineData(
        "a = \"C:\\dir\"\n",
        FrontMatterError.InvalidToml,
        2,
        8,
        "TOML has no escape '\\d'. For a backslash write '\\\\', or put the text in single quotes."
    )]
    [InlineData(
        "a = \"b\\\n  c\"\n",
        FrontMatterError.InvalidToml,
        2,
        7,
        "A backslash before a blank or at the end of a line is not an escape here. Write two of them."
    )]
    [InlineData(
        "a = \"\"\"b\\ c\"\"\"\n",
        FrontMatterError.InvalidToml,
        2,
        9,
        "A backslash before a blank or at the end of a line is not an escape here. Write two of them."
    )]
    [InlineData(
        "a = \"\"\"b\\\tc\"\"\"\n",
        FrontMatterError.InvalidToml,
        2,
        9,
        "A backslash before a blank or at the end of a line is not an escape here. Write two of them."
    )]
    [InlineData("a = [1 2]\n", FrontMatterError.InvalidToml, 2, 8, "A comma or ']' is missing before this.")]
    [InlineData("a = [1,\nb = 2\n", FrontMatterError.InvalidToml, 2, 5, "The '[' that opens here is not closed. Close it with ']'.")]
    [InlineData("a = [1,\n", FrontMatterError.InvalidToml, 2, 5, "The '[' that opens here is not closed. Close it with ']'.")]
    [InlineData(
        "a = \"\"\"b\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "The text that opens here with \"\"\" is not closed. Close it with \"\"\"."
    )]
    [InlineData("a = { b = 1\n", FrontMatterError.InvalidToml, 2, 5, "The '{' that opens here is not closed. Close it with '}'.")]
    [InlineData("a = { b = 1 c = 2 }\n", FrontMatterError.InvalidToml, 2, 13, "A comma or '}' is missing before this.")]
    [InlineData(
        "a = 9223372036854775808\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "The number 9223372036854775808 is beyond 64 bits. Put it in quotes."
    )]
    [InlineData(
        "a = 18446744073709551615\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "The number 18446744073709551615 is beyond 64 bits. Put it in quotes."
    )]
    [InlineData(
        "a = 0xFFFFFFFFFFFFFFFF\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "The number 0xFFFFFFFFFFFFFFFF is beyond 64 bits. Put it in quotes."
    )]
    [InlineData("a = 2020-02-30\n", FrontMatterError.InvalidToml, 2, 5, "The date or time '2020-02-30' does not exist. Correct it.")]
    [InlineData(
        "a = 2020-01-01T24:00:00\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "The date or time '2020-01-01T24:00:00' does not exist. Correct it."
    )]
    [InlineData("a = 007\n", FrontMatterError.InvalidToml, 2, 5, "A number in TOML has no leading zeros. Write 7, or \"007\" for text.")]
    [InlineData(
        "a = 1__0\n",
        FrontMatterError.InvalidToml,
        2,
        5,
        "An underscore in a number stands between two digits. Write 10, or \"1__0\" for text."
    )]
    [InlineData(
        "a = 1\rb = 2\n",
        FrontMatterError.InvalidToml,
        2,
        6,
        "A line of TOML ends with LF or CRLF, not with CR alone. Save the file with one of them."
    )]
    [InlineData(
        "a = \"b\u0001\"\n",
        FrontMatterError.InvalidCharacter,
        2,
        7,
        "The control character U+0001 is not allowed in TOML. Remove it, or write it as an escape inside double quotes."
    )]
    [InlineData(
        "# \u007F\n",
        FrontMatterError.InvalidCharacter,
        2,
        3,
        "The control character U+007F is not allowed in TOML. Remove it, or write it as an escape inside double quotes."
    )]
    [InlineData(
        "a = 1\nb = 1\na = 2\n",
        FrontMatterError.DuplicateKey,
        4,
        1,
        "The key 'a' occurs here for the second time; the first is in line 2. Remove one of them."
    )]
    [InlineData(
        "a = { b = 1, 'b' = 2 }\n",
        FrontMatterError.DuplicateKey,
        2,
        14,
        "The key 'b' occurs here for the second time; the first is in line 2. Remove one of them."
    )]
    [InlineData(
        "[a]\n[a]\n",
        FrontMatterError.DuplicateKey,
        3,
        2,
        "The table 'a' is opened here for the second time; the first is in line 2. Move its keys there, or give it another name."
    )]
    [InlineData(
        "a = 1\n[a]\n",
        FrontMatterError.DuplicateKey,
        3,
        2,
        "The key 'a' occurs here for the second time; the first is in line 2. Remove one of them."
    )]
    [InlineData(
        "a.b = 1\n[a]\n",
        FrontMatterError.DuplicateKey,
        3,
        2,
        "The table 'a' is opened here for the second time; the first is in line 2. Move its keys there, or give it another name."
    )]
    [InlineData(
        "[[a]]\n[a]\n",
        FrontMatterError.DuplicateKey,
        3,
        2,
        "The key 'a' occurs here for the second time; the first is in line 2. Remove one of them."
    )]
    [InlineData(
        "a = 1\na.b = 2\n",
        FrontMatterError.InvalidToml,
        3,
        1,
        "'a' is a single value, not a table; it is defined in line 2. Use another name, or change it there."
    )]
    [InlineData(
        "a = {}\na.b = 2\n",
        FrontMatterError.InvalidToml,
        3,
        1,
        "'a' is a table in braces, which cannot be extended; it is defined in line 2. Use another name, or change it there."
    )]
    [InlineData(
        "a = {}\n[a.b]\n",
        FrontMatterError.InvalidToml,
        3,
        2,
        "'a' is a table in braces, which cannot be extended; it is defined in line 2. Use another name, or change it there."
    )]
    [InlineData(
        "a = []\n[[a]]\n",
        FrontMatterError.InvalidToml,
        3,
        3,
        "'a' is a list in brackets, which cannot be extended; it is defined in line 2. Use another name, or change it there."
    )]
    [InlineData(
        "[a]\n[[a]]\n",
        FrontMatterError.InvalidToml,
        3,
        3,
        "'a' is a single table, not a list of tables; it is defined in line 2. Use another name, or change it there."
    )]
    [InlineData("[a.b]\n[a]\nb.c = 1\n", FrontMatterError.InvalidToml, 4, 1, "The table 'b' is defined in line 2. Write the key there.")]
    [InlineData(
        "[a]\nb.c = 1\n[x]\n[a.b]\n",
        FrontMatterError.DuplicateKey,
        5,
        4,
        "The table 'b' is opened here for the second time; the first is in line 3. Move its keys there, or give it another name."
    )]
    public void What_is_not_TOML_is_refused_where_it_is_wrong(string block, FrontMatterError error, int line, int column, string message)
    {
        FrontMatterException refused = Assert.Throws<FrontMatterException>(() => Parse(block));

        Assert.Equal((error, new TextPosition(line, column)), (refused.Error, refused.Position));
        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() =>
        Assert.Equal(new TextPosition(2, 6), Assert.Throws<FrontMatterException>(() => Parse("a = '\uD83D'\n")).Position);

    [Theory]
    [InlineData("a = {0}1{1}\n", "[", "]", 99)]
    [InlineData("a = {0}1{1}\n", "{a=", "}", 99)]
    [InlineData("{0}b = 1\n", "a.", "", 99)]
    [InlineData("[{0}b]\n", "a.", "", 98)]
    public void A_hundred_levels_are_read_and_not_one_more(string form, string open, string close, int most)
    {
        string Block(int depth) =>
            form.Replace("{0}", Repeat(open, depth), StringComparison.Ordinal)
                .Replace("{1}", Repeat(close, depth), StringComparison.Ordinal);

        Assert.NotEmpty(Parse(Block(most)).Root.Entries);
        Assert.Equal(FrontMatterError.NestingTooDeep, Assert.Throws<FrontMatterException>(() => Parse(Block(most + 1))).Error);
        FrontMatterException deep = Assert.Throws<FrontMatterException>(() => Parse(Block(20_000)));
        Assert.Equal((FrontMatterError.NestingTooDeep, 2), (deep.Error, deep.Position.Line));
    }

    [Fact]
    public void Toml_may_stand_between_dashes_that_name_it()
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---toml\na = 1\n---\nBody\n");

        Assert.Equal(FrontMatterFormat.Toml, document.Format);
        Assert.Equal("---toml\na = 2\n---\nBody\n", document.Edit(edit => edit.Set("a", 2)).Text);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static DataScalar Scalar(string written) => (DataScalar)Parse($"a = {written}\n").Root.Entries.Single().Value;

    private static FrontMatterDocument Parse(string block) => FrontMatterDocument.Parse($"+++\n{block}+++\nBody\n");

    private static string Show(DataNode node) =>
        node switch
        {
            DataMapping mapping => "{" + string.Join(',', mapping.Entries.Select(entry => $"{entry.Key}:{Show(entry.Value)}")) + "}",
            DataSequence sequence => "[" + string.Join(',', sequence.Items.Select(Show)) + "]",
            _ => ((DataScalar)node).Text,
        };
}
