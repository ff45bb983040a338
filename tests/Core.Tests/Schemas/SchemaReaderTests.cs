using ArticlesPS.Schemas.Reading;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>What a schema file can say, and what is said of one that cannot be read.</summary>
public class SchemaReaderTests
{
    [Theory]
    // text, line and column, message
    [InlineData("extend: hugo", "1,1", "'extend' is not a key of a schema. Use extends, description, roles, fields,")]
    [InlineData("Extends: hugo", "1,1", "'Extends' is not a key of a schema.")]
    [InlineData("extends: hugoo", "1,10", "'hugoo' is not a built-in schema. Use news, default, hugo, jekyll,")]
    [InlineData("extends: [hugo]", "1,10", "Text is missing here.")]
    [InlineData("extends:", "1,9", "Text is missing here.")]
    [InlineData("description: {a: 1}", "1,14", "Text is missing here.")]
    [InlineData("roles: title", "1,8", "The value of roles is not a mapping of keys and values.")]
    [InlineData("roles:\n  Titel: title", "2,3", "'Titel' is not a role. Use Category, Title, Excerpt,")]
    [InlineData("roles:\n  Title: {key: title}", "2,11", "'key' is not a key of a role. Use keys, otherwise, format,")]
    [InlineData("roles:\n  Title: [title, '']", "2,18", "")]
    [InlineData("roles:\n  Title: [title, headline, title]", "2,28", "'title' occurs twice.")]
    [InlineData("roles:\n  Title: 'related[0]'", "2,10", "'related[0]' is an entry of a list, which a schema cannot name.")]
    [InlineData("roles:\n  Title: 'a['", "2,10", "")]
    [InlineData(
        "roles:\n  Title: {keys: {name: title}}",
        "2,18",
        "'name' is not a key of an entry. Use key, inverted, strict, yes, no or list."
    )]
    [InlineData("roles:\n  Title: {keys: [{strict: true}]}", "2,18", "An entry of keys needs a key.")]
    [InlineData("roles:\n  Published:\n    keys: {key: draft, inverted: yes}", "3,34", "The value of inverted is neither true nor false.")]
    [InlineData("roles:\n  Published:\n    keys: {key: status, yes: live}", "3,11", "An entry that has one of yes and no needs both.")]
    [InlineData("roles:\n  Published:\n    keys: {key: status, no: off}", "3,11", "An entry that has one of yes and no needs both.")]
    [InlineData("roles:\n  Published:\n    absent: no", "3,13", "'no' is not a value of absent. Use published, unpublished or unknown.")]
    [InlineData(
        "roles:\n  Published:\n    absentMatches: published",
        "3,20",
        "'published' is not a value of absentMatches. Use unpublished."
    )]
    [InlineData("roles:\n  PublishedDateTime: {fileName: maybe}", "2,33", "The value of fileName is neither true nor false.")]
    [InlineData("roles:\n  ScheduledDateTime: {publishing: cron}", "2,35", "'cron' is not a value of publishing. Use job or generator.")]
    [InlineData("roles:\n  Topics: {separator: ';'}", "2,23", "';' is not a value of separator. Use blank, comma or none.")]
    [InlineData("roles:\n  ModifiedDateTime: {format: q}", "2,30", "'q' is not a format of dates. Write one such as MM/dd/yyyy.")]
    [InlineData("roles:\n  ModifiedDateTime: {format: [MM/dd/yyyy, MM/dd]}", "2,43", "'MM/dd' is not a format of dates.")]
    [InlineData("roles:\n  ModifiedDateTime: {format: ''}", "2,30", "'' is not a format of dates.")]
    [InlineData("fields: [weight]", "1,9", "The value of fields is not a mapping of keys and values.")]
    [InlineData("fields:\n  weight: intger", "2,11", "'intger' is not a type. Use string, integer, number, boolean, date or list.")]
    [InlineData("fields:\n  weight:", "2,10", "Text is missing here.")]
    [InlineData("fields:\n  weight: {typ: integer}", "2,12", "'typ' is not a key of a field. Use type, property, description,")]
    [InlineData("fields:\n  weight: {type: intger}", "2,18", "'intger' is not a value of type. Use string, integer,")]
    [InlineData("fields:\n  weight: {choices: [{a: 1}]}", "2,22", "Text is missing here.")]
    [InlineData("fields:\n  'weight[0]': integer", "2,3", "'weight[0]' is an entry of a list, which a schema cannot name.")]
    [InlineData("required: [title, [a]]", "1,19", "Text is missing here.")]
    [InlineData("extensions: [.md, '*.m*']", "1,19", "'*.m*' is not a file extension. Use one such as .mdx or .html.")]
    [InlineData("ignoreCase: 1", "1,13", "The value of ignoreCase is neither true nor false.")]
    [InlineData("extends: hugo\nextends: jekyll", "2,1", "The key 'extends' occurs here for the second time")]
    [InlineData("roles: {Title: [title}", "1,22", "")]
    [InlineData("- title", "1,1", "")]
    public void A_mistake_is_named_with_its_place_and_what_is_allowed(string text, string place, string message)
    {
        ArticleException e = Assert.Throws<ArticleException>(() => SchemaReader.Read(text, "/site/.articles.yml"));

        Assert.Equal(("SchemaInvalid", ArticleErrorKind.Malformed, "/site/.articles.yml"), (e.ErrorId, e.Kind, e.Target));
        Assert.Equal(place, $"{e.Position?.Line},{e.Position?.Column}");
        Assert.StartsWith(message, e.Reason, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing yet\n")]
    [InlineData("roles:\nfields:\n")]
    [InlineData("extends: HUGO")]
    [InlineData("roles: {Slug: }")]
    [InlineData("roles: {title: headline, TOPICS: [tags]}")]
    [InlineData("required:\nextensions: mdx\norder: title\ncolumns: []")]
    public void What_a_file_leaves_out_or_writes_in_another_case_is_no_mistake(string text) =>
        Assert.NotNull(SchemaReader.Read(text, "/site/.articles.yml"));
}
