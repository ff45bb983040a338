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
    [InlineData("extends: [hugo]", "1,10", "The value of extends must be text, but it is a list. Use news, default, hugo, jekyll,")]
    [InlineData("extends:", "1,9", "The value of extends is missing. Use news, default, hugo, jekyll,")]
    [InlineData("description: {a: 1}", "1,14", "The value of description must be text, but it is a mapping.")]
    [InlineData("description:", "1,13", "The value of description is missing. Write text, or remove it.")]
    [InlineData("roles: title", "1,8", "The value of roles is not a mapping of keys and values.")]
    [InlineData("roles:\n  Titel: title", "2,3", "'Titel' is not a role. Use Category, Title, Excerpt,")]
    [InlineData("roles:\n  Title: {kees: title}", "2,11", "'kees' is not a key of a role. Use keys, otherwise, format,")]
    [InlineData(
        "roles:\n  Title: {key: title}",
        "2,11",
        "'key' belongs in an entry of keys, not beside them. Write, for example, keys: { key: draft, inverted: true }."
    )]
    [InlineData("roles:\n  Published: {keys: draft, inverted: true}", "2,28", "'inverted' belongs in an entry of keys, not beside them.")]
    [InlineData(
        "extends: hugo\nroles:\n  PublishedDateTime: {strict: false}",
        "3,23",
        "'strict' belongs in an entry of keys, not beside them. Write, for example, keys: { key: created, strict: false }."
    )]
    [InlineData(
        "roles:\n  Published: {keys: status, yes: live, no: hidden}",
        "2,29",
        "'yes' belongs in an entry of keys, not beside them. Write, for example, keys: { key: status, yes: live, no: hidden }."
    )]
    [InlineData(
        "extends: hugo\nroles:\n  Category: {list: true}",
        "3,14",
        "'list' belongs in an entry of keys, not beside them. Write, for example, keys: { key: categories, list: true }."
    )]
    [InlineData(
        "roles:\n  Published: {keys: {key: draft, absent: published}}",
        "2,34",
        "'absent' belongs to the role, not to one of its keys. Write it beside keys."
    )]
    [InlineData("roles:\n  Title: {keys: }", "2,17", "The value of keys is missing. Write text, or remove it.")]
    [InlineData("roles:\n  Title: [[title]]", "2,11", "An entry of Title must be text, but it is a list.")]
    [InlineData("roles:\n  Title: 5", "2,10", "The value of Title must be text, but it is a number. Put it in quotes if it is meant.")]
    [InlineData("roles:\n  Title: [true]", "2,11", "An entry of Title must be text, but it is true or false.")]
    [InlineData("roles:\n  Title: {keys: {key: [a]}}", "2,23", "The value of key must be text, but it is a list.")]
    [InlineData("roles:\n  Title: {otherwise: 5}", "2,22", "The value of otherwise must be text, but it is a number.")]
    [InlineData(
        "roles:\n  Published: {keys: {key: status, yes: [live], no: off}}",
        "2,40",
        "The value of yes must be text, but it is a list."
    )]
    [InlineData("roles:\n  PublishedDateTime: {keys: date, fileTime: }", "2,45", "The value of fileTime is missing.")]
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
    [InlineData(
        "roles:\n  Topics: {separator: ';'}",
        "2,23",
        "';' is not a value of separator. Use blank, comma, semicolonOrComma or none."
    )]
    [InlineData("roles:\n  ModifiedDateTime: {format: q}", "2,30", "'q' is not a format of dates. Write one such as MM/dd/yyyy.")]
    [InlineData("roles:\n  ModifiedDateTime: {format: [MM/dd/yyyy, MM/dd]}", "2,43", "'MM/dd' is not a format of dates.")]
    [InlineData("roles:\n  ModifiedDateTime: {format: ''}", "2,30", "'' is not a format of dates.")]
    [InlineData("fields: [weight]", "1,9", "The value of fields is not a mapping of keys and values.")]
    [InlineData("fields:\n  weight: intger", "2,11", "'intger' is not a type. Use string, integer, number, boolean, date or list.")]
    [InlineData("fields:\n  weight:", "2,10", "The value of weight is missing. Use string, integer, number, boolean, date or list.")]
    [InlineData("fields:\n  weight: [integer]", "2,11", "The value of weight must be text, but it is a list. Use string, integer,")]
    [InlineData("fields:\n  weight: {typ: integer}", "2,12", "'typ' is not a key of a field. Use type, property, description,")]
    [InlineData("fields:\n  weight: {type: intger}", "2,18", "'intger' is not a value of type. Use string, integer,")]
    [InlineData("fields:\n  weight: {type: }", "2,18", "The value of type is missing. Use string, integer,")]
    [InlineData("fields:\n  weight: {choices: [{a: 1}]}", "2,22", "An entry of choices must be text, but it is a mapping.")]
    [InlineData(
        "fields:\n  d: {type: string, format: yyyy}",
        "2,21",
        "'format' is for fields of the type date. Remove it, or write type: date."
    )]
    [InlineData("fields:\n  d: {format: MM/dd/yyyy}", "2,7", "'format' is for fields of the type date.")]
    [InlineData("fields:\n  d: {type: date, format: yyyy}", "2,27", "'yyyy' is not a format of dates. Write one such as MM/dd/yyyy.")]
    [InlineData(
        "fields:\n  d: {type: date, separator: comma}",
        "2,19",
        "'separator' is for fields of the type list. Remove it, or write type: list."
    )]
    [InlineData("fields:\n  d: {type: integer, choices: [easy, 2]}", "2,32", "'easy' is not a whole number, as the type integer requires.")]
    [InlineData("fields:\n  d: {type: integer, choices: 2.5}", "2,31", "'2.5' is not a whole number")]
    [InlineData("fields:\n  d: {choices: [1, x], type: number}", "2,20", "'x' is not a number, as the type number requires.")]
    [InlineData("fields:\n  d: {type: boolean, choices: [true, maybe]}", "2,38", "'maybe' is not true or false")]
    [InlineData("fields:\n  d: {type: date, choices: [2026-01-02, soon]}", "2,41", "'soon' is not a date")]
    [InlineData("fields:\n  'weight[0]': integer", "2,3", "'weight[0]' is an entry of a list, which a schema cannot name.")]
    [InlineData("required: [title, [a]]", "1,19", "An entry of required must be text, but it is a list.")]
    [InlineData("required: 5", "1,11", "The value of required must be text, but it is a number. Put it in quotes if it is meant.")]
    [InlineData("required: [title, true]", "1,19", "An entry of required must be text, but it is true or false.")]
    [InlineData("required:\n  - title\n  -\n", "3,4", "An entry of required is missing. Write text, or remove it.")]
    [InlineData("order: [title, 5]", "1,16", "An entry of order must be text, but it is a number.")]
    [InlineData("extensions: 5", "1,13", "The value of extensions must be text, but it is a number.")]
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
    [InlineData("fields:\n  a: string\n  b: {property: A}", "3,17", "Two fields have the property 'A'.")]
    [InlineData("fields:\n  Level: string\n  mood: list\n  level: string", "4,3", "Two fields have the property 'level'.")]
    [InlineData("extends: obsidian\nfields:\n  CSSclasses: list", "3,3", "Two fields have the property 'CSSclasses'.")]
    [InlineData(
        "roles:\n  Title: x\n  Excerpt: x",
        "3,12",
        "'x' is the first key of both Title and Excerpt, so that setting one would set the other. Name another key first for one of them."
    )]
    [InlineData("extends: hugo\nroles:\n  Excerpt: [title, summary]", "3,13", "'title' is the first key of both Title and Excerpt")]
    [InlineData("roles:\n  Excerpt: {keys: [{key: title}]}\n  Title: title", "3,10", "'title' is the first key of both Excerpt and Title")]
    [InlineData("extends: hugo\nroles:\n  Aliases: tags", "3,12", "'tags' is the first key of both Topics and Aliases")]
    [InlineData("extends: hugo\nroles:\n  Category: title\n  Title: {otherwise: []}", "3,13", "'title' is the first key of both Title and")]
    [InlineData("roles:\n  Title: {keys: title, format: MM/dd/yyyy}", "2,24", "'format' does nothing for Title. It is for dates.")]
    [InlineData("roles:\n  Title: {keys: title, fileTime: x}", "2,24", "'fileTime' does nothing for Title. It is for dates.")]
    [InlineData(
        "roles:\n  Title: {keys: title, separator: comma}",
        "2,24",
        "'separator' does nothing for Title. It is for Category, Topics, Authors, Aliases and Image."
    )]
    [InlineData("roles:\n  Title: {keys: title, absent: unknown}", "2,24", "'absent' does nothing for Title. It is for Published.")]
    [InlineData("roles:\n  Title: {keys: title, absentMatches: unpublished}", "2,24", "'absentMatches' does nothing for Title.")]
    [InlineData("roles:\n  Title: {keys: title, unpublishedIn: a}", "2,24", "'unpublishedIn' does nothing for Title.")]
    [InlineData(
        "roles:\n  Excerpt: {keys: about, fileName: true}",
        "2,26",
        "'fileName' does nothing for Excerpt. It is for Title, PublishedDateTime and Language."
    )]
    [InlineData(
        "roles:\n  ModifiedDateTime: {keys: a, publishing: job}",
        "2,31",
        "'publishing' does nothing for ModifiedDateTime. It is for ScheduledDateTime."
    )]
    [InlineData("roles:\n  Title: {keys: {key: t, inverted: true}}", "2,26", "'inverted' does nothing for Title. It is for Published.")]
    [InlineData("roles:\n  Title: [{key: t, yes: a, no: b}]", "2,20", "'yes' does nothing for Title. It is for Published.")]
    [InlineData("extends: hugo\ncolumns: [Title, Topcis]", "2,18", "'Topcis' is not a column: neither a role of this schema")]
    [InlineData("extends: hugo\ncolumns: Heat", "2,10", "'Heat' is not a column")]
    [InlineData(
        "roles: {Title: t}\ncolumns: [nosuchthing]",
        "2,11",
        "'nosuchthing' is not a column: neither a role of this schema nor a property. Use Title, Published, PublishedDateTime, Topics, "
            + "Category, Url, Excerpt, State, Metadata, Body, Name, DirectoryName, FullName or PSPath."
    )]
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
    [InlineData("roles: {Title: x, Slug: y, Excerpt: [z, x, y]}")]
    [InlineData("roles: {Published: published, PublishedDateTime: published}")]
    [InlineData("extends: hugo\nroles: {Excerpt: title, Title: headline}")]
    [InlineData("extends: hugo\nroles: {Excerpt: title, Title: }")]
    [InlineData("fields: {d: {type: list, choices: [a, 2]}, e: {choices: [a, 2, true]}, f: {type: integer, choices: [1, '2']}}")]
    [InlineData("fields: {d: {type: date, format: dd.MM.yyyy, choices: [01.02.2026, 2026-02-01]}, e: {type: number, choices: [1, 2.5]}}")]
    [InlineData("required: ['5']\ndescription: 2026")]
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
    [InlineData("Topics: {separator: comma}", "Topics", "tags; comma")]
    [InlineData("Language: {fileName: false}", "Language", "lang, language")]
    [InlineData("ModifiedDateTime: {fileTime: x}", "ModifiedDateTime", "lastmod, modified; x")]
    [InlineData("ScheduledDateTime: {publishing: job}", "ScheduledDateTime", "publishDate, pubdate, published; job")]
    [InlineData("Published: {unpublishedIn: _x}", "Published", "draft, published; published; _x")]
    [InlineData("Slug:", "Slug", "")]
    public void What_a_role_leaves_out_is_as_in_the_schema_that_is_extended(string role, string name, string expected) =>
        Assert.Equal(expected, Merged("hugo", role, name));

    [Theory]
    [InlineData("jekyll", "Topics: labels", "Topics", "labels; blank")]
    [InlineData("jekyll", "Published: hidden", "Published", "hidden; published; _drafts")]
    [InlineData("jekyll", "PublishedDateTime: day", "PublishedDateTime", "day; fileName")]
    [InlineData("docfx", "PublishedDateTime: day", "PublishedDateTime", "day; MM/dd/yyyy, M/d/yyyy, yyyy-MM-dd")]
    [InlineData("eleventy", "PublishedDateTime: day", "PublishedDateTime", "day; fileName; Last Modified")]
    [InlineData("news", "ScheduledDateTime: day", "ScheduledDateTime", "day; job")]
    [InlineData("news", "Published: hidden", "Published", "hidden; unknown; matched")]
    public void So_is_what_a_role_with_other_keys_leaves_out(string schema, string role, string name, string expected) =>
        Assert.Equal(expected, Merged(schema, role, name));

    private static string Merged(string schema, string role, string name)
    {
        SchemaDefinition definition = SchemaReader.Read($"extends: {schema}\nroles:\n  {role}", "/site/.articles.yml");
        RoleDefinition found = definition.Over(BuiltInSchemas.DefinitionOf(schema)).Roles[ArticleRole.Find(name)!];

        string?[] words =
        [
            string.Join(", ", found.Keys.Select(key => key.Path)),
            found.Otherwise.Count > 0 ? "otherwise " + string.Join(", ", found.Otherwise) : null,
            string.Join(", ", found.Formats),
            found.Separator?.ToString(),
            name == "Published" ? ArticleTextOf(found.Absent) : null,
            found.CountsSilentAsUnpublished ? "matched" : null,
            string.Join(", ", found.DraftDirectories),
            found.UsesFileName ? "fileName" : null,
            found.FileTime,
            found.IsPublishedByJob ? "job" : null,
        ];
        return string.Join("; ", words.Where(word => !string.IsNullOrEmpty(word)));
    }

    private static string ArticleTextOf(bool? absent) =>
        absent switch
        {
            true => "published",
            false => "unpublished",
            null => "unknown",
        };
}
