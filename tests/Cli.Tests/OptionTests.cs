using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Errors;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Which options the commands have, and what they make of values that mean nothing.</summary>
public sealed class OptionTests : IDisposable
{
    // Of these a command line can name entries only, by --field.
    private static readonly string[] _lists = ["Image", "Related"];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("new")]
    [InlineData("set")]
    public void What_gives_fields_their_values_has_an_option_for_each_field(string command) =>
        Assert.Empty(
            FieldParameter
                .All.Select(parameter => parameter.Name)
                .Except(_lists)
                .Append("Field")
                .Select(CoreSettings.OptionOf)
                .Except(OptionsOf(command))
        );

    [Theory]
    [InlineData("new")]
    [InlineData("set")]
    public void An_option_of_a_field_says_what_the_field_means_and_takes(string command)
    {
        string help = Regex.Replace(Command.Run(command, "--help").Output, @"\s+", " ");

        // A new file's --slug is that of its name.
        Assert.All(FieldParameter.All.Where(p => !p.Type.IsList && (command != "new" || p.Name != "Slug")), parameter =>
            Assert.Contains(
                $"{CoreSettings.OptionOf(parameter.Name)} <{parameter.Type.Placeholder}> {parameter.Description}",
                help,
                StringComparison.Ordinal
            )
        );
    }

    [Theory]
    [InlineData("list")]
    [InlineData("move")]
    [InlineData("remove")]
    [InlineData("export", "feed")]
    [InlineData("export", "sitemap")]
    public void What_chooses_articles_has_an_option_for_each_condition_of_the_filter(params string[] command) =>
        Assert.Empty(CoreSettings.FilterParameters(typeof(ArticleFilter)).Select(CoreSettings.OptionOf).Except(OptionsOf(command)));

    [Fact]
    public void Heat_has_an_option_for_each_number_of_the_editorial_rule() =>
        Assert.Empty(CoreSettings.SettableProperties(typeof(EditorialPolicy)).Select(CoreSettings.OptionOf).Except(OptionsOf("heat")));

    [Theory]
    [InlineData(
        nameof(Hint.Force),
        "new, set, apply, move, remove, repair, related, heat, topics, export feed, export sitemap, export api, report"
    )]
    [InlineData(nameof(Hint.Root), "move, export feed, export sitemap, export api")]
    [InlineData(nameof(Hint.SiteUrl), "export feed, export sitemap")]
    [InlineData(nameof(Hint.SitemapUrl), "export sitemap")]
    [InlineData(nameof(Hint.SiteTitle), "export feed, export sitemap, report")]
    [InlineData(nameof(Hint.SiteLanguage), "export feed, export sitemap")]
    [InlineData(nameof(Hint.FeedFormat), "export feed")]
    [InlineData(nameof(Hint.Timeout), "feed")]
    [InlineData(nameof(Hint.MaximumSize), "feed")]
    [InlineData(nameof(Hint.Field), "new, set")]
    [InlineData(
        nameof(Hint.Extension),
        "list, set, publish, unpublish, move, remove, related, heat, topics, duplicates, check, repair, feed, export feed, "
            + "export sitemap, export api, report, frontmatter"
    )]
    [InlineData(nameof(Hint.Recurse), "list, set, publish, unpublish, move, remove, heat, topics, duplicates, check, repair, frontmatter")]
    [InlineData(nameof(Hint.FilterTitle), "list, move, remove")]
    [InlineData(nameof(Hint.FilterProvider), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.FilterTopic), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.FilterAuthor), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.FilterCategory), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.FilterType), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.FilterUrl), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.FilterPublished), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.MinimumQuality), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.MinimumHeat), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.After), "list, move, remove, export feed, export sitemap")]
    [InlineData(nameof(Hint.Before), "list, move, remove, export feed, export sitemap")]
    public void A_hint_names_an_option_of_the_commands_that_print_it(string hint, string commands) =>
        Assert.All(commands.Split(", "), command =>
            Assert.Contains(CommandHints.Of(Enum.Parse<Hint>(hint)), OptionsOf(command.Split(' ')))
        );

    [Theory]
    [InlineData(nameof(Hint.NewArticle))]
    [InlineData(nameof(Hint.UpdateHeat))]
    [InlineData(nameof(Hint.CheckArticles))]
    [InlineData(nameof(Hint.RepairNewLine))]
    public void A_hint_names_a_command_as_it_is_typed(string hint)
    {
        string[] words = CommandHints.Of(Enum.Parse<Hint>(hint)).Split(' ');

        Assert.Equal("articles", words[0]);
        Assert.All(words.Skip(2), option => Assert.Contains(option, OptionsOf(words[1])));
        Assert.NotEmpty(OptionsOf(words[1]));
    }

    [Fact]
    public void Every_hint_but_those_about_secrets_is_in_the_words_of_the_command() =>
        Assert.All(Enum.GetValues<Hint>().Except([Hint.PlainText]), hint =>
            Assert.Matches(@"^(--[a-z-]+|articles [a-z -]+)$", CommandHints.Of(hint))
        );

    [Theory]
    [InlineData("new --destination EMPTY --title Ferry --published-date-time 2026-03-12", "--destination")]
    [InlineData("move . --destination EMPTY", "--destination")]
    [InlineData("move . --destination archive --root EMPTY", "--root")]
    [InlineData("export api --destination EMPTY", "--destination")]
    [InlineData("export feed --destination EMPTY", "--destination")]
    [InlineData("export sitemap --destination x.xml --root EMPTY", "--root")]
    [InlineData("report --destination EMPTY", "--destination")]
    [InlineData("check --taxonomy EMPTY", "--taxonomy")]
    [InlineData("topics --taxonomy EMPTY", "--taxonomy")]
    public void An_empty_path_is_a_mistake_in_the_command_line(string arguments, string option)
    {
        Command command = Command.RunIn(
            _directory.FullPath,
            [.. arguments.Split(' ').Select(argument => argument == "EMPTY" ? "" : argument)]
        );

        Assert.Equal((2, $"articles: {option} is empty.\nTry 'articles --help'.\n"), (command.ExitCode, command.Errors));
    }

    [Theory]
    [InlineData("remove . --force --published no", "no")]
    [InlineData("remove . --published OFF --force", "OFF")]
    [InlineData("move . -d archive --published 0", "0")]
    [InlineData("move . -d archive --published=maybe", "maybe")]
    [InlineData("list --published:$false", "$false")]
    [InlineData("export feed . --destination x.xml --published yes", "yes")]
    public void A_flag_takes_true_and_false_and_what_else_it_is_given_is_not_a_path(string arguments, string value)
    {
        string file = _directory.Write("a.md", "---\npublished: true\n---\n");
        _directory.Write("no", "");
        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal(
            (
                2,
                "",
                $"articles: --published takes true or false, not '{value}'. Before a path of that name, say --published "
                    + $"true.\nTry 'articles --help'.\n"
            ),
            (command.ExitCode, command.Output, command.Errors)
        );
        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData("list --published .", "a")]
    [InlineData("list --published", "a")]
    [InlineData("list . --published=True", "a")]
    [InlineData("list --published false .", "b")]
    [InlineData("list --published -- no", "")]
    [InlineData("list -- --published no", "dc")]
    public void A_flag_may_stand_alone_before_a_path(string arguments, string titles)
    {
        _directory.Write("a.md", "---\ntitle: a\npublished: true\n---\n");
        _directory.Write("b.md", "---\ntitle: b\npublished: false\n---\n");
        _directory.Write("no/c.md", "---\ntitle: c\npublished: false\n---\n");
        _directory.Write("--published/d.md", "---\ntitle: d\npublished: false\n---\n");
        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(titles, string.Concat(command.Output.Split('\n').Skip(2).Where(line => line.Length > 0).Select(line => line[^1])));
    }

    [Theory]
    [InlineData("set a.md --heat 5 --heat 6")]
    [InlineData("set a.md --title x --title y")]
    [InlineData("set a.md --body x --body y")]
    [InlineData("set a.md --heat")]
    [InlineData("set a.md --topic")]
    [InlineData("set a.md --published")]
    [InlineData("set a.md --field")]
    [InlineData("new -d . --title a --title b")]
    public void An_option_without_its_value_or_with_two_is_a_mistake_in_the_command_line(string arguments)
    {
        _directory.Write("a.md", "---\ntitle: a\n---\n");
        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.Contains(
            $"'{arguments.Split(' ').First(argument => argument.StartsWith("--", StringComparison.Ordinal))}'",
            command.Errors,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("set a.md --heat 3 --remove-field heat", "The field heat is changed twice. Change it only once.")]
    [InlineData("set a.md --title A --field Title=B", "The field title is changed twice. Change it only once.")]
    [InlineData("set a.md --field x=1 --field x=2", "The field x is changed twice. Change it only once.")]
    [InlineData("set a.md --add-topic Z --remove-topic z", "The topic 'Z' is both added and removed. Do one or the other.")]
    [InlineData("new -d . --title A --field title=B", "The field title is changed twice. Change it only once.")]
    public void Options_that_undo_each_other_are_a_mistake_in_the_command_line(string arguments, string message)
    {
        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal((2, $"articles: {message}\nTry 'articles --help'.\n"), (command.ExitCode, command.Errors));
    }

    [Theory]
    [InlineData("--add-topic", "")]
    [InlineData("--add-topic", " ")]
    [InlineData("--remove-topic", "")]
    public void A_topic_that_is_empty_is_a_mistake_in_the_command_line(string option, string topic)
    {
        Command command = Command.RunIn(_directory.FullPath, "set", "a.md", option, topic);

        Assert.Equal((2, $"articles: {option} is empty.\nTry 'articles --help'.\n"), (command.ExitCode, command.Errors));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("=1")]
    [InlineData("")]
    public void A_field_without_a_path_or_a_value_is_told_the_form(string assignment)
    {
        Command command = Command.Run("set", "a.md", "--field", assignment);

        Assert.Equal(
            (2, $"articles: '{assignment}' is not of the form PATH=VALUE.\nTry 'articles --help'.\n"),
            (command.ExitCode, command.Errors)
        );
    }

    [Theory]
    [InlineData("set --heat 5")]
    [InlineData("move --destination archive")]
    [InlineData("remove --force")]
    public void A_path_that_is_empty_is_not_the_current_directory(string arguments)
    {
        string file = _directory.Write("a.md", "---\ntitle: A\n---\n");
        Command command = Command.RunIn(_directory.FullPath, [.. arguments.Split(' '), ""]);

        Assert.Equal((2, "", "articles: A path is empty.\nTry 'articles --help'.\n"), (command.ExitCode, command.Output, command.Errors));
        Assert.Equal("---\ntitle: A\n---\n", File.ReadAllText(file));
    }

    [SkippableFact]
    public void Files_whose_names_differ_only_by_case_are_two()
    {
        string lower = _directory.Write("a.md", "---\ntitle: A\n---\n");
        string upper = _directory.PathOf("A.md");
        Skip.If(File.Exists(upper), "Here they are one.");
        File.Copy(lower, upper);

        Command command = Command.Run("remove", lower, upper);

        Assert.Equal((0, $"{lower}\n{upper}\n"), (command.ExitCode, command.Output));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("topics --update")]
    public void A_taxonomy_without_a_keyword_is_refused_with_its_path(string arguments)
    {
        string topics = Path.GetDirectoryName(_directory.Write("topics/x.yaml", "name: X\n"))!;
        string file = _directory.Write("a.md", "---\ntitle: A\ntopics: [X]\n---\n");
        Command command = Command.Run([.. arguments.Split(' '), file, "--taxonomy", topics]);

        Assert.Equal((1, $"{topics}: No topic has a keyword, so every article would lose its own.\n"), (command.ExitCode, command.Errors));
        Assert.Equal("---\ntitle: A\ntopics: [X]\n---\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_belongs_to_several_paths_is_listed_once()
    {
        string file = _directory.Write("news/a.md", "---\ntitle: A\n---\n");
        Command command = Command.Run("list", _directory.PathOf("news"), file, "--format", "jsonl");

        Assert.Equal((0, 1), (command.ExitCode, command.Output.Count(c => c == '\n')));
    }

    private static HashSet<string> OptionsOf(params string[] command) =>
        [.. Regex.Matches(Command.Run([.. command, "--help"]).Output, "--[a-z-]+").Select(match => match.Value)];
}
