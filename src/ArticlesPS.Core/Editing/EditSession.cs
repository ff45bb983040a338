using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Fields;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing;

/// <summary>
/// Changes of one article that are made together: each is made in memory and sees the ones before it, and the text is
/// written and proven once, at the end.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="path">The file's full path, for changes that depend on it, or null.</param>
/// <param name="schema">What the keys of the document mean.</param>
/// <param name="force">Whether values that are not of their field's type are overwritten.</param>
internal sealed class EditSession(FrontMatterDocument document, string? path, ArticleSchema schema, bool force)
{
    private readonly EditConventions _conventions = schema.Conventions;
    private readonly FieldTable _fields = schema.Table;

    private readonly List<ArticleChange> _made = [];
    private readonly List<EditException> _refused = [];
    private readonly FormattingConventions _formatting = FormattingConventions.Of(document, schema.Table);
    private DataMapping _root = document.Root;
    private TextEdit? _body;
    private string? _bodyText;
    private LineEnding? _lineEnding;
    private string? _fileName;

    /// <summary>What the keys of the document mean.</summary>
    public ArticleSchema Schema => schema;

    /// <summary>The article with the changes so far; places are those in the file.</summary>
    public Article Article
    {
        get
        {
            if (_root == document.Root && _bodyText is null && _fileName is null)
            {
                return Article.Create(document, schema, path, keepsDocument: true);
            }

            FrontMatterDocument current = document.WithRoot(_root);
            string? currentPath = _fileName is null || path is null ? path : Path.Combine(Path.GetDirectoryName(path)!, _fileName);
            Article article = Article.Create(current, schema, currentPath, keepsDocument: true);
            article.Body = _bodyText ?? article.Body;
            return article;
        }
    }

    /// <summary>Makes changes. If one is refused, those before it have been made, and the session can no longer be used.</summary>
    /// <returns>Whether anything differs from before.</returns>
    /// <exception cref="EditException">A change cannot be made without changing something else.</exception>
    public bool Apply(ArticleChanges changes)
    {
        int made = _made.Count;
        foreach (FieldChange given in Ordered(changes))
        {
            Apply(given);
        }

        foreach (StructuralEdit change in changes.Shapes)
        {
            Add(StructuralEditor.Apply(document.WithRoot(_root), change));
        }

        bool hasNewName = changes.FileName is not null && changes.FileName != _fileName;
        _fileName = changes.FileName ?? _fileName;
        _lineEnding = changes.LineEnding ?? _lineEnding;
        if (changes.Body is not null)
        {
            SetBody(changes.Body);
        }

        return _made.Count > made || hasNewName;
    }

    /// <summary>Makes changes if possible, all of them or none.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="refusal">Why they cannot be made, or null.</param>
    /// <returns>Whether anything differs from before.</returns>
    public bool TryApply(ArticleChanges changes, out EditException? refusal)
    {
        (DataMapping root, int made) = (_root, _made.Count);
        try
        {
            refusal = null;
            bool hasChanged = Apply(changes);
            DocumentEditor.RejectUnwritable(document, _root, _conventions);
            return hasChanged;
        }
        catch (EditException e)
        {
            _root = root;
            _made.RemoveRange(made, _made.Count - made);
            refusal = e;
            return false;
        }
    }

    /// <summary>Sets the date of the last change, if anything has changed and nothing else set it.</summary>
    /// <param name="moment">The present moment.</param>
    public void Touch(DateTimeOffset moment)
    {
        if (_fields.FieldOf(ArticleRole.ModifiedDateTime) is not { } field)
        {
            return;
        }

        bool hasChanged = _made.Count > 0 || _bodyText is not null;
        bool isGiven = _made.Exists(change => field.Keys.Any(key => key.Path == change.Field));
        if (!hasChanged || isGiven)
        {
            return;
        }

        Article article = Article;
        ArticleRole noted = article.HasValue(field) ? ArticleRole.ModifiedDateTime : ArticleRole.PublishedDateTime;
        ArticleChanges changes = new(schema);
        bool isDay = ArticleValues.IsDay(article, noted);
        changes.Set(ArticleRole.ModifiedDateTime, isDay ? new DateTimeOffset(moment.Date, TimeSpan.Zero) : WholeSecond.Of(moment));
        Apply(changes);
    }

    /// <summary>Reports that optional changes couldn't be made.</summary>
    public void Refuse(EditException refusal) => _refused.Add(refusal);

    /// <summary>Clears the changes that couldn't be made, because they're tried again.</summary>
    public void ForgetRefusals() => _refused.Clear();

    /// <summary>Writes the changes into the text.</summary>
    /// <param name="planner">Finds the replacements; null for the format's own planner.</param>
    /// <exception cref="EditException">The edit would change other values as well.</exception>
    public EditedDocument Write(EditPlanner? planner = null)
    {
        string[] paths = [.. _made.Select(change => change.Field)];
        string? ending = EndingToWrite();
        if (ending is null)
        {
            return Done(DocumentEditor.Apply(document, new WantedDocument(_root, _body), _conventions, paths, planner));
        }

        if (DocumentEditor.TryApply(document, new WantedDocument(_root, _body, ending), _conventions, out _, planner) is not { } written)
        {
            // Either of them could be the cause.
            DocumentEditor.Apply(document, new WantedDocument(_root, _body), _conventions, paths, planner);
            throw new EditException("The line endings cannot be changed without changing a value. Change the file by hand.");
        }

        _made.Add(new ArticleChange("line endings", LineEndings.Describe(document.Text), $"{_lineEnding}"));
        return Done(written);
    }

    private EditedDocument Done(FrontMatterDocument written) => new(written, written == document ? [] : _made, _refused, _fileName);

    // Null where every line ends so already.
    private string? EndingToWrite()
    {
        string? ending = _lineEnding switch
        {
            null => null,
            LineEnding.CRLF => "\r\n",
            _ => "\n",
        };
        return ending is not null && LineEndings.Replace(document.Text, ending) != document.Text ? ending : null;
    }

    // A key that the article doesn't need says nothing new: where silence means published, publishing adds none.
    private bool IsSaidBySilence(FieldChange change) =>
        change.Field is { Role: { } role } field
        && role == ArticleRole.Published
        && !change.Removes
        && !field.Keys.Any(key => _fields.EntryOf(_root, key) is not null)
        && Equals(change.Value, Article.Published);

    private void Apply(FieldChange given)
    {
        if (IsSaidBySilence(given))
        {
            return;
        }

        DraftDirectoryException.ThrowIfPublished(given, schema, path);
        FrontMatterDocument current = document.WithRoot(_root);
        FieldChange change = Spelled(PathResolver.Resolve(current, _fields, given with { Overwrites = force }));
        if (!force)
        {
            TypeGuard.Check(current, _fields, change);
        }

        DataMapping changed = new FieldEditor(current, _fields, change, _formatting).Apply();
        if (changed == _root)
        {
            return;
        }

        DocumentEditor.RejectLostAnchors(document, changed, [change.Path]);
        _made.Add(new ArticleChange(change.Path, TextAt(_root, change), TextAt(changed, change)));
        _root = changed;
    }

    // A new key of the schema is spelled as the keys of the file are.
    private FieldChange Spelled(FieldChange change)
    {
        bool isNew = !change.Removes && change.Field is not null && change.Steps.Count == 1 && _root.Find(change.Steps[0].Key!) is null;
        string key = isNew ? _formatting.Spell(change.Steps[0].Key!) : "";
        return isNew && key != change.Steps[0].Key
            ? change with
            {
                Path = DataPath.Append("", key),
                Steps = [change.Steps[0] with { Key = key }],
            }
            : change;
    }

    private void Add((DataMapping Root, ArticleChange? Change) result)
    {
        if (result.Change is { } change)
        {
            DocumentEditor.RejectLostAnchors(document, result.Root, [change.Field]);
            _root = result.Root;
            _made.Add(change);
        }
    }

    private EditException NoField(ArticleRole role) => new($"The schema {schema} does not define {role}.");

    private void SetBody(string body)
    {
        if (BodyEditor.Plan(document, body) is not { } edit)
        {
            (_body, _bodyText) = (null, null);
            return;
        }

        string former = _bodyText ?? Article.BodyOf(document);
        (_body, _bodyText) = (edit, edit.NewText.Trim('\r', '\n'));
        _made.Add(new ArticleChange(ArticleChange.Body, former, _bodyText));
    }

    // In field order, so that adjacent new fields are in that order.
    private IEnumerable<FieldChange> Ordered(ArticleChanges changes)
    {
        List<FieldChange> fields = [.. changes.Fields];
        ListEditor lists = new(document.WithRoot(_root), _fields, force);
        foreach (ListEdit edit in changes.AllLists(NoField))
        {
            RejectTwice(edit, fields);
            FieldChange? whole = fields.FindLast(change => edit.Field is null ? change.Path == edit.Path : change.Field == edit.Field);
            fields.Remove(whole!);
            fields.Add(lists.Apply(edit, whole));
        }

        return fields.OrderBy(change => OrderOf(change.Steps[0].Key!));
    }

    // The first of a list that is also changed entry by entry.
    private static void RejectTwice(ListEdit edit, List<FieldChange> fields)
    {
        bool isTwice = fields.Exists(change =>
            change.Field is { } field && field != edit.Field && field.Keys.Any(key => key.Path == edit.Path)
        );
        if (isTwice)
        {
            throw new EditException($"The field {edit.Path} is changed twice. Change it only once.");
        }
    }

    private int OrderOf(string key)
    {
        int order = _fields.FindInAnyCase(key)?.Index ?? _fields.OrderOf(key);
        return order < 0 ? int.MaxValue : order;
    }

    private string? TextAt(DataMapping root, FieldChange change)
    {
        if (FieldWalk.Find(_fields, root, change.Steps) is not { } node || node.Resolved.IsNull)
        {
            return null;
        }

        // A cell shows the records of a list by their URLs or names, which is clearer than all their values.
        bool isListOfRecords = change.Field?.Type is { IsList: true, Table: not null };
        return isListOfRecords && change.Field!.Type.TryRead(node, out object? list) ? list!.ToString() : MetadataValue.TextOf(node);
    }
}
