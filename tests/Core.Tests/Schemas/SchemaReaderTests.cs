using System.Linq;
using ArticlesPS.Schemas;
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
    [InlineData("roles:\n  Published: {absent: published}", "2,14", "Published needs keys here, because no schema is extended that has")]
    [InlineData("extends: docfx\nroles:\n  Slug: {separator: comma}", "3,9", "Slug needs keys here")]
    [InlineData(
        "extends: hugo\nroles:\n  Title: {otherwise: [slug, linktitle]}",
        "3,29",
        "'linktitle' is not a key of a role or field. Use "
    )]
    [InlineData("extends: hugo\nfields: {tags: string}", "2,10", "'tags' is already a key of Topics. Remove it here, or name other keys")]
    [InlineData("fields: {toc: {property: Title}}", "1,26", "'Title' is a property of every article. Choose another name.")]
    [InlineData("fields: {toc: {property: path}}", "1,26", "'path' is a property of every article. Choose another name.")]
    [InlineData("fields:\n  a: string\n  b: {property: A}", "2,3", "Two fields have the property 'a'.")]
    [InlineData("extends: hugo\ncolumns: [Title, Topcis]", "2,18", "'Topcis' is not a column: neither a role of this schema")]
    [InlineData("extends: hugo\ncolumns: Heat", "2,10", "'Heat' is not a column")]
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
    [InlineData("extends: quarto\nroles: {Excerpt: subtitle}")]
    [InlineData("extends: hugo\nroles: {Published: {absent: unknown}, Topics: {separator: comma}}")]
    [InlineData("extends: hugo\nroles: {Slug: }\nfields: {slug: {property: PageSlug}}\ncolumns: [pageslug, state, FullName]")]
    [InlineData("fields: {path: string}")]
    [InlineData("required:\nextensions: mdx\norder: title\ncolumns: []")]
    public void What_a_file_leaves_out_or_writes_in_another_case_is_no_mistake(string text) =>
        Assert.NotNull(SchemaReader.Read(text, "/site/.articles.yml"));

    // The file, and what the role has then, by the words of a file.
    [Theory]
    [InlineData("Published: {absent: unknown}", "Published", "draft, published; unknown")]
    [InlineData("Published: hidden", "Published", "hidden; published")]
    [InlineData("Published: {keys: hidden, absent: unpublished}", "Published", "hidden; unpublished; matched")]
    [InlineData("Published: {absentMatches: unpublished}", "Published", "draft, published; published; matched")]
    [InlineData("PublishedDateTime: {format: dd.MM.yyyy}", "PublishedDateTime", "date; otherwise publishDate, lastmod; dd.MM.yyyy")]
    [InlineData("PublishedDateTime: {otherwise: []}", "PublishedDateTime", "date")]
    [InlineData("Topics: {separator: comma}", "Topics", "tags; ','")]
    [InlineData("Language: {fileName: false}", "Language", "lang, language")]
    [InlineData("Language: {fileTime: x}", "Language", "lang, language; fileName; x")]
    [InlineData("ScheduledDateTime: {publishing: job}", "ScheduledDateTime", "publishDate, pubdate, published; job")]
    [InlineData("Published: {unpublishedIn: _x}", "Published", "draft, published; published; _x")]
    [InlineData("Slug:", "Slug", "")]
    public void What_a_role_leaves_out_is_as_in_the_schema_that_is_extended(string role, string name, string expected)
    {
        SchemaDefinition definition = SchemaReader.Read($"extends: hugo\nroles:\n  {role}", "/site/.articles.yml");
        RoleDefinition found = definition.Over(BuiltInSchemas.DefinitionOf("hugo")).Roles[ArticleRole.Find(name)!];

        string?[] words =
        [
            string.Join(", ", found.Keys.Select(key => key.Path)),
            found.Otherwise.Count > 0 ? "otherwise " + string.Join(", ", found.Otherwise) : null,
            string.Join(", ", found.Formats),
            found.Separator is { } separator ? $"'{separator}'" : null,
            name == "Published" ? ArticleTextOf(found.Absent) : null,
            found.CountsSilentAsUnpublished ? "matched" : null,
            string.Join(", ", found.DraftDirectories),
            found.UsesFileName ? "fileName" : null,
            found.FileTime,
            found.IsPublishedByJob ? "job" : null,
        ];
        Assert.Equal(expected, string.Join("; ", words.Where(word => !string.IsNullOrEmpty(word))));
    }

    private static string ArticleTextOf(bool? absent) =>
        absent switch
        {
            true => "published",
            false => "unpublished",
            null => "unknown",
        };
}
