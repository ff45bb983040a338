using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using ArticlesPS.Input;
using ArticlesPS.Querying;

namespace ArticlesPS.Completion;

/// <summary>An argument being typed, and what is known of the command around it.</summary>
/// <param name="CommandName">The cmdlet.</param>
/// <param name="ParameterName">The parameter.</param>
/// <param name="Word">The text typed so far.</param>
/// <param name="Command">The whole command.</param>
/// <param name="Arguments">The other arguments by parameter, without those whose values are not known yet.</param>
/// <param name="Session">The session's location and drives.</param>
/// <param name="Cancellation">Ends the reading when it takes too long.</param>
internal sealed record ArticleCompletion(
    string CommandName,
    string ParameterName,
    CompletionWord Word,
    CommandAst Command,
    IDictionary Arguments,
    PathIntrinsics Session,
    CancellationToken Cancellation
)
{
    /// <summary>The directory that relative paths are resolved against.</summary>
    public string Location => Session.CurrentFileSystemLocation.ProviderPath;

    /// <summary>What the keys of the articles that the command names mean.</summary>
    public ArticleSchema Schema => new CommandLineFiles(Session, Cancellation).SchemaOf(Arguments);

    /// <summary>Counts the values in the articles that the command names; if it names none, in all at and below the location.</summary>
    public void Count(ArticleValueCounter counter, Func<Article, IEnumerable<string?>> valuesOf)
    {
        CommandLineFiles files = new(Session, Cancellation);
        if (counter.Read(files.Find(Command, Arguments), valuesOf, Cancellation) == 0)
        {
            counter.Read(files.FindAll(), valuesOf, Cancellation);
        }
    }

    /// <summary>The full paths that the command names, of files with certain endings.</summary>
    public IReadOnlyList<string> Paths(Func<string, bool> hasEnding) =>
        [.. new CommandLineFiles(Session, Cancellation, hasEnding).PathsOf(Arguments)];

    /// <summary>The matching values, as arguments.</summary>
    /// <param name="values">The values.</param>
    /// <param name="isPattern">Whether the parameter takes patterns, in which a bracket of a value must not be one.</param>
    public IEnumerable<CompletionResult> Offer(IEnumerable<ArticleValue> values, bool isPattern) =>
        values
            .Where(value => Matches(value.Text))
            .Select(value => Offer(isPattern ? WildcardPattern.Escape(value.Text) : value.Text, value.Text, NumberOf(value)));

    /// <summary>Whether a value fits the word, and holds nothing that a command line would not show.</summary>
    public bool Matches(string text) => Word.Matches(text) && ConsoleText.Escape(text) == text;

    /// <summary>An argument that is offered.</summary>
    public CompletionResult Offer(string argument, string shown, string tip) =>
        new(Word.Quote(argument), shown, CompletionResultType.ParameterValue, ConsoleText.Escape(tip));

    private static string NumberOf(ArticleValue value) =>
        value.Count switch
        {
            0 => "no article",
            1 => "1 article",
            _ => $"{value.Count} articles",
        };
}
