using System;
using System.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles schema and new-schema: what they show of schemas, and what they say of schema files that are wrong.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("fields: {level: string}", "Title             title", "level             text")]
    [InlineData("fields: {sixteen-letters1: integer}", "Title             title", "sixteen-letters1  a whole number")]
    [InlineData("fields: {seventeen-letters: list}", "Title              title", "seventeen-letters  a list of text values")]
    [InlineData("fields: {linter-yaml-title-alias: string}", "Title                    title", "linter-yaml-title-alias  text")]
    [InlineData("fields: {標題標題標題標題標題: string}", "Title                 title", "標題標題標題標題標題  text")]
    [InlineData("fields: {level: {choices: [a, b]}}", "Title             title", "level             text: a, b")]
    [InlineData("fields: {\"a\\eb\": string}", "Title             title", "a\\u001Bb          text")]
    public void The_columns_of_a_schema_have_a_gap(string fields, params string[] lines)
    {
        _directory.Write(".articles.yml", $"roles: {{Title: title}}\n{fields}\n");

        string[] output = Run("schema").Output.Split('\n');

        Assert.All(lines, line => Assert.Contains(line, output));
    }

    [Theory]
    [InlineData("extends: eleventy\ndescription: Recipes.", "Recipes.")]
    [InlineData("extends: eleventy", null)]
    public void A_site_has_its_own_description_or_none(string text, string? description)
    {
        _directory.Write(".articles.yml", text);

        string[] output = Run("schema").Output.Split('\n');

        Assert.Contains("Extends            eleventy", output);
        string[] descriptions = [.. output.Where(line => line.StartsWith("Description", StringComparison.Ordinal))];
        Assert.Equal(description is null ? [] : [$"Description        {description}"], descriptions);
    }

    [Fact]
    public void Built_in_schemas_are_listed_with_what_they_are_for()
    {
        string[] output = Run("schema", "--list").Output.Split('\n');

        Assert.Contains("obsidian          Obsidian vaults.", output);
        Assert.Contains("hugo              Sites made by Hugo.", output);
    }

    [Theory]
    [InlineData(".articles.yml")]
    [InlineData(".articles.yaml")]
    public void A_directory_in_place_of_the_file_is_an_error(string name)
    {
        _directory.Write("a.md", "---\ntitle: x\n---\n");
        _directory.Write($"{name}/x.md", "---\ntitle: x\n---\n");
        string path = _directory.PathOf(name);

        Assert.All([Run("schema"), Run("list"), Run("new-schema"), Run("new-schema", "--force")], command =>
            Assert.Contains(
                $"{path}: This is a directory, not a schema file. Rename or remove it.\n",
                command.Errors,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void Two_schema_files_are_an_error()
    {
        _directory.Write("a.md", "---\ntitle: x\n---\n");
        _directory.Write(".articles.yml", "extends: hugo");
        _directory.Write(".articles.yaml", "extends: hugo");

        Assert.All([Run("schema"), Run("list"), Run("new-schema"), Run("new-schema", "--force")], command =>
            Assert.Contains(
                "This directory has two schema files: .articles.yml and .articles.yaml. Remove one of them.\n",
                command.Errors,
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void A_draft_speaks_of_commands_as_they_are_typed()
    {
        for (int i = 0; i < 10; i++)
        {
            _directory.Write($"{i}.md", "---\ntitle: x\n---\n");
        }

        Assert.Contains(
            "# Keys that nearly all files have. articles check reports files without them.\nrequired: title\n",
            Run("new-schema", "--dry-run").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_role_that_the_schema_does_not_define_is_refused_with_the_option_that_sets_a_key()
    {
        _directory.Write("a.md", "---\ntitle: x\n---\n");

        Assert.Contains(
            "The schema hugo does not define Type. Use --field to set a key by name, or map the role Type in .articles.yml.\n",
            Run("set", "a.md", "--schema", "hugo", "--type", "x").Errors,
            StringComparison.Ordinal
        );
    }

    private Command Run(params string[] arguments) => Command.RunIn(_directory.FullPath, arguments);
}
