using System;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>An operation on one file, directory or feed that failed. The message begins with path(line,column).</summary>
public class ArticleException : Exception
{
    private readonly HintedText _reason;

    internal ArticleException(
        string errorId,
        ArticleErrorKind kind,
        string target,
        TextPosition? position,
        HintedText reason,
        Exception? inner = null
    )
        : base(null, inner)
    {
        ErrorId = errorId;
        Kind = kind;
        Target = target;
        Position = position;
        _reason = reason;
    }

    /// <summary>A stable name for the failure, such as DuplicateKey or FileNotFound.</summary>
    public string ErrorId { get; }

    /// <summary>The kind of failure.</summary>
    public ArticleErrorKind Kind { get; }

    /// <summary>The unescaped path of the file or directory, or the URL.</summary>
    public string Target { get; }

    /// <summary>The position in the file, or null if there is none.</summary>
    public TextPosition? Position { get; }

    /// <summary>What is wrong and what to do: the message without path and position.</summary>
    public string Reason => ConsoleText.Escape(_reason.ToString());

    /// <inheritdoc/>
    public override string Message => Place.Length == 0 ? Reason : ConsoleText.Escape($"{Place}: {_reason}");

    // A text that stands in no file has a position alone.
    private string Place => Target + (Position is { } position ? FormattableString.Invariant($"({position.Line},{position.Column})") : "");

    internal static ArticleException From(FrontMatterException e, string path) =>
        new(e.Error.ToString(), ArticleErrorKind.Malformed, path, e.Position, e.Message, e);
}
