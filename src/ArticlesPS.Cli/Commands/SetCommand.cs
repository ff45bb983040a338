using System;
using System.Collections.Generic;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Editing;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Schemas;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles set, publish and unpublish: change fields of files.</summary>
internal static class SetCommand
{
    public static Command Create(CliConsole console)
    {
        ChangeOptions changes = new();
        PathOptions files = new(console, isPathRequired: true);
        Command command = CreateCommand(console, files, "set", "Changes fields of articles.", changes.Read);
        changes.AddTo(command, files.SchemaOf);
        return command;
    }

    public static Command CreatePublish(CliConsole console, string name, string description, bool isPublished) =>
        CreateCommand(
            console,
            new PathOptions(console, isPathRequired: true),
            name,
            description,
            (_, schema) =>
            {
                ArticleChanges changes = new(schema);
                changes.Set(ArticleRole.Published, isPublished);
                return changes;
            },
            new FilterOptions()
        );

    private static Command CreateCommand(
        CliConsole console,
        PathOptions files,
        string name,
        string description,
        Func<ParseResult, ArticleSchema, ArticleChanges> read,
        FilterOptions? filter = null
    )
    {
        SaveOptions save = new();
        Command command = new(name, description);
        files.AddTo(command);
        filter?.AddTo(command);
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            Dictionary<ArticleSchema, ArticleChanges> wanted = [];
            MistypedKeys mistyped = new();
            ArticleFilter? only = filter?.Read(parsed);
            FilterEvidence evidence = new(only);
            int exitCode = save.Read(parsed, console).MakeAll(files.Find(parsed), ChangesFor);
            console.Warn(mistyped.Warning);
            console.Warn(evidence.Warnings());
            return exitCode;

            ArticleChanges ChangesFor(Article article)
            {
                evidence.Add(article);
                if (only?.Matches(article) == false)
                {
                    return new ArticleChanges(article.Schema);
                }

                if (!wanted.TryGetValue(article.Schema, out ArticleChanges? changes))
                {
                    wanted.Add(article.Schema, changes = read(parsed, article.Schema));
                }

                mistyped.Add(changes, article);
                return changes;
            }
        });
        return command;
    }
}
