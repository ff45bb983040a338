using System;
using Xunit;

namespace ArticlesPS.FrontMatter.Tests.Json;

/// <summary>Which texts have front matter in JSON, and which only begin with a brace.</summary>
public class JsonDetectionTests
{
    [Theory]
    [InlineData("{\"a\":1}", "", "{\"a\":1}", "", "")]
    [InlineData("{\"a\":1}\n", "", "{\"a\":1}", "\n", "")]
    [InlineData("{\"a\":1}\nbody\n", "", "{\"a\":1}", "\n", "body\n")]
    [InlineData("{\"a\":1}\r\nbody\r\n", "", "{\"a\":1}", "\r\n", "body\r\n")]
    [InlineData("{\"a\":1}\rbody\r", "", "{\"a\":1}", "\r", "body\r")]
    [InlineData("{\"a\":1} \t\n\nbody", "", "{\"a\":1}", " \t\n", "\nbody")]
    [InlineData("\uFEFF{\"a\":1}\nbody", "", "{\"a\":1}", "\n", "body")]
    [InlineData("{\n  \"a\": 1\n}\nbody", "", "{\n  \"a\": 1\n}", "\n", "body")]
    [InlineData("{\r\n  \"a\": 1\r\n}\r\nbody", "", "{\r\n  \"a\": 1\r\n}", "\r\n", "body")]
    [InlineData("{}\nbody", "", "{}", "\n", "body")]
    [InlineData("{ }\nbody", "", "{ }", "\n", "body")]
    [InlineData("{\n}\nbody", "", "{\n}", "\n", "body")]
    [InlineData("{\"a\": \"}\"}\nbody", "", "{\"a\": \"}\"}", "\n", "body")]
    [InlineData("{\"a\": \"{ [\"}\nbody", "", "{\"a\": \"{ [\"}", "\n", "body")]
    [InlineData("{\"a\": \"\\\"}\"}\nbody", "", "{\"a\": \"\\\"}\"}", "\n", "body")]
    [InlineData("{\"a\": \"it's }\", \"b\": '}\n", null, null, null, null)]
    [InlineData("{\"a\":1}\n{\"b\":2}\n", "", "{\"a\":1}", "\n", "{\"b\":2}\n")]
    [InlineData("{\"a\":1}\n---\nb: 2\n---\n", "", "{\"a\":1}", "\n", "---\nb: 2\n---\n")]
    [InlineData("---json\n{\"a\":1}\n---\nbody", "---json\n", "{\"a\":1}\n", "---\n", "body")]
    [InlineData("---JSON\n{\"a\":1}\n---\nbody", "---JSON\n", "{\"a\":1}\n", "---\n", "body")]
    [InlineData("--- json \t\n{\"a\":1}\n---\nbody", "--- json \t\n", "{\"a\":1}\n", "---\n", "body")]
    [InlineData("---json\r\n\r\n {\r\n\"a\":1}\r\n\r\n--- \r\nbody", "---json\r\n", "\r\n {\r\n\"a\":1}\r\n\r\n", "--- \r\n", "body")]
    [InlineData("\uFEFF---json\n{\"a\":1}\n---", "---json\n", "{\"a\":1}\n", "---", "")]
    [InlineData("---json\n{\"a\":\"---\"}\n---\n---\n", "---json\n", "{\"a\":\"---\"}\n", "---\n", "---\n")]
    public void An_object_at_the_start_is_front_matter(string text, string? opening, string? block, string? closing, string? body)
    {
        if (block is null)
        {
            Assert.Equal(FrontMatterError.InvalidJson, Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text)).Error);
            return;
        }

        FrontMatterDocument document = FrontMatterDocument.Parse(text);

        Assert.Equal(FrontMatterFormat.Json, document.Format);
        Assert.Equal(text.StartsWith('\uFEFF') ? "\uFEFF" : "", document.Prefix.In(text));
        Assert.Equal((opening, block), (document.OpeningFence.In(text), document.Block.In(text)));
        Assert.Equal((closing, body), (document.ClosingFence.In(text), document.Body.In(text)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\n")]
    [InlineData("{{< x >}}\n")]
    [InlineData("{{ page.title }}\n")]
    [InlineData("{{\"a\": 1}}\n")]
    [InlineData("{% x %}\n")]
    [InlineData("{%- include \"x\" -%}\n")]
    [InlineData("{: .x}\n")]
    [InlineData("{: a=\"b\" }\n")]
    [InlineData("{#id}\n")]
    [InlineData("{.class #id}\n")]
    [InlineData("{/* a comment of MDX */}\n\n# Title\n")]
    [InlineData("{\" \"}\n")]
    [InlineData("{ \"text\" }\n\nbody")]
    [InlineData("{props.title}\n")]
    [InlineData("{code:java}\nint a;\n{code}\n")]
    [InlineData("{note: take care}\n")]
    [InlineData("{toc}\n")]
    [InlineData("{a, b}\n")]
    [InlineData("{'a'}\n")]
    [InlineData(" {\"a\":1}\n")]
    [InlineData("\n{\"a\":1}\n")]
    [InlineData("[\"a\"]\n")]
    [InlineData("Text first.\n{\"a\":1}\n")]
    [InlineData("# Title\n{\n\"a\":1\n}\n")]
    [InlineData("--- foo\nbody\n---\n")]
    [InlineData("---foo\nbody\n")]
    [InlineData("---a b\n---\n")]
    [InlineData("----json\n{}\n---\n")]
    public void A_text_that_merely_begins_with_a_brace_has_none(string text)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal((FrontMatterError.FrontMatterMissing, new TextPosition(1, 1)), (e.Error, e.Position));
        Assert.Contains("nor with a JSON object", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":1} is JSON\n", 1, 9)]
    [InlineData("{} means nothing\n", 1, 4)]
    [InlineData("{'a': 1} is a set\n", 1, 10)]
    [InlineData("{'a': '}'} is a set\n", 1, 12)]
    [InlineData("{\"a\": [1} is no JSON\n", 1, 11)]
    [InlineData("{\n  \"a\": 1\n} # end\n", 3, 3)]
    [InlineData("{\"a\":1}{\"b\":2}\n", 1, 8)]
    public void An_object_with_text_behind_it_is_none(string text, int line, int column)
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal((FrontMatterError.FrontMatterMissing, new TextPosition(line, column)), (e.Error, e.Position));
        Assert.Contains("text follows the opening object", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1,\n}\nbody\n", FrontMatterError.InvalidJson, 2, 9, "No entry follows this comma")]
    [InlineData(
        "{\n  \"a\": 1\n  \"b\": 2\n}\nbody\n",
        FrontMatterError.InvalidJson,
        3,
        3,
        "A comma is missing at the end of line 2, before this."
    )]
    [InlineData("{\n  title: \"x\"\n}\nbody\n", FrontMatterError.InvalidJson, 2, 3, "The key 'title' needs double quotes")]
    [InlineData("{\n  title: Hello\n}\nbody\n", FrontMatterError.InvalidJson, 2, 3, "The key 'title' needs double quotes")]
    [InlineData("{title: \"x\"}\nbody\n", FrontMatterError.InvalidJson, 1, 2, "The key 'title' needs double quotes")]
    [InlineData("{draft: true}\nbody\n", FrontMatterError.InvalidJson, 1, 2, "The key 'draft' needs double quotes")]
    [InlineData("{weight:-1}\nbody\n", FrontMatterError.InvalidJson, 1, 2, "The key 'weight' needs double quotes")]
    [InlineData("{'title': 'x }'}\nbody\n", FrontMatterError.InvalidJson, 1, 2, "not in single ones")]
    [InlineData("{'a}': 1}\nbody\n", FrontMatterError.InvalidJson, 1, 2, "not in single ones")]
    [InlineData("{\n  // why\n  \"a\": 1\n}\nbody\n", FrontMatterError.InvalidJson, 2, 3, "no comments")]
    [InlineData("{ /* why */ \"a\": 1 }\nbody\n", FrontMatterError.InvalidJson, 1, 3, "no comments")]
    [InlineData("{\"a\": [1}\nbody\n", FrontMatterError.InvalidJson, 1, 9, "The '[' in line 1 is not closed before this '}'")]
    [InlineData("{\"a\": 1]\nbody\n", FrontMatterError.InvalidJson, 1, 8, "The '{' in line 1 is not closed before this ']'")]
    [InlineData("{\n  \"a: 1\n}\nbody\n", FrontMatterError.InvalidJson, 2, 3, "not closed on its line")]
    [InlineData("{\"a: 1\n}\nbody\n", FrontMatterError.InvalidJson, 1, 2, "not closed on its line")]
    [InlineData("{\"a\": \"x}\nbody\n", FrontMatterError.InvalidJson, 1, 7, "not closed on its line")]
    [InlineData("{\"a\": \"x\\\n}\nbody\n", FrontMatterError.InvalidJson, 1, 9, "A backslash cannot end a line of JSON")]
    [InlineData(
        "{\n  \"a\": 1\n\nbody\n",
        FrontMatterError.InvalidJson,
        4,
        1,
        "A '}' is missing before this, or a comma is missing at the end of line 2."
    )]
    [InlineData("{\n  \"a\": 1,\n", FrontMatterError.FrontMatterUnclosed, 1, 1, "End it with a line '}'")]
    [InlineData("{\n  \"a\": [\n", FrontMatterError.FrontMatterUnclosed, 1, 1, "End it with a line '}'")]
    [InlineData("{\"a\"", FrontMatterError.FrontMatterUnclosed, 1, 1, "End it with a line '}'")]
    [InlineData("{\"a\":", FrontMatterError.FrontMatterUnclosed, 1, 1, "End it with a line '}'")]
    [InlineData("{\"a\":1}}\nbody\n", FrontMatterError.InvalidJson, 1, 8, "The JSON object ends before this '}'")]
    [InlineData("{\n\"a\":1\n};\nbody\n", FrontMatterError.InvalidJson, 3, 2, "The JSON object ends before this ';'")]
    [InlineData("{\n\"a\" 1\n} text\nbody\n", FrontMatterError.InvalidJson, 2, 5, "A colon is missing after the key \"a\"")]
    [InlineData("\uFEFF{\"a\" 1}\nbody\n", FrontMatterError.InvalidJson, 1, 6, "A colon is missing after the key \"a\"")]
    [InlineData("{\"a\" \"b\"}\nbody\n", FrontMatterError.InvalidJson, 1, 6, "A colon is missing after the key \"a\"")]
    [InlineData("---json\n{\"a\": 1\n---\nbody\n", FrontMatterError.InvalidJson, 2, 1, "The '{' that opens here is not closed")]
    [InlineData("---json\n---\nbody\n", FrontMatterError.InvalidJson, 2, 1, "There is no object")]
    [InlineData("---json\n{\"a\": 1}\nmore\n---\nbody\n", FrontMatterError.InvalidJson, 3, 1, "The JSON object ends before this 'm'")]
    [InlineData("---json\n[1]\n---\nbody\n", FrontMatterError.RootNotMapping, 2, 1, "not a set")]
    [InlineData("---json\n\"a\"\n---\nbody\n", FrontMatterError.RootNotMapping, 2, 1, "not a set")]
    [InlineData("---json\na: 1\n---\nbody\n", FrontMatterError.InvalidJson, 2, 1, "A text needs double quotes in JSON")]
    [InlineData("---json\n{\"a\": 1}\nbody\n", FrontMatterError.FrontMatterUnclosed, 1, 1, "End it with a line '---'")]
    [InlineData("---js\n{\n  title: \"x\"\n}\n---\n", FrontMatterError.UnsupportedFormat, 1, 1, "JavaScript (---js) is a program")]
    [InlineData("---javascript\n{}\n---\n", FrontMatterError.UnsupportedFormat, 1, 1, "JavaScript (---javascript) is a program")]
    [InlineData("--- js\n{}\n", FrontMatterError.UnsupportedFormat, 1, 1, "JavaScript (---js) is a program")]
    [InlineData("---coffee\na: 1\n---\n", FrontMatterError.UnsupportedFormat, 1, 1, "'coffee' cannot be read")]
    public void What_is_meant_as_front_matter_and_is_not_valid_is_an_error(
        string text,
        FrontMatterError error,
        int line,
        int column,
        string message
    )
    {
        FrontMatterException e = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));

        Assert.Equal((error, new TextPosition(line, column)), (e.Error, e.Position));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---yaml\na: 1\n---\nbody")]
    [InlineData("---yml \na: 1\n---\nbody")]
    [InlineData("--- yaml\na: 1\n---\nbody")]
    [InlineData("---YAML\r\na: 1\r\n...\r\nbody")]
    public void A_fence_may_name_yaml(string text)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text);

        Assert.Equal((FrontMatterFormat.Yaml, 1), (document.Format, ((DataScalar)document.Find("a")!).Value));
        Assert.Equal("body", document.Body.In(text));
    }
}
