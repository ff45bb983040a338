using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Editing.Fields;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing;

/// <summary>Changes that are wanted of an article, not yet made.</summary>
/// <param name="schema">What the keys of the article mean; null for the default.</param>
internal sealed class ArticleChanges(ArticleSchema? schema = null)
{
    private readonly List<FieldChange> _fields = [];
    private readonly List<StructuralEdit> _shapes = [];
    private readonly List<ListEdit> _lists = [];
    private string? _fileName;

    /// <summary>What the keys of the article mean.</summary>
    public ArticleSchema Schema { get; } = schema ?? ArticleSchema.Default;

    /// <summary>Whether nothing is wanted.</summary>
    public bool IsEmpty =>
        _fields.Count == 0
        && _shapes.Count == 0
        && _lists.Count == 0
        && Body is null
        && AddedTopics.Count == 0
        && RemovedTopics.Count == 0
        && LineEnding is null
        && FileName is null;

    /// <summary>The new body, with LF or CRLF line endings; null leaves the body alone.</summary>
    public string? Body { get; set; }

    /// <summary>Topics to add if the article doesn't have them.</summary>
    public IList<string> AddedTopics { get; } = [];

    /// <summary>Topics to take out.</summary>
    public IList<string> RemovedTopics { get; } = [];

    /// <summary>The ending of every line of the file; null leaves line endings alone.</summary>
    public LineEnding? LineEnding { get; set; }

    /// <summary>The file's new name in its directory; null keeps the name.</summary>
    /// <exception cref="FormatException">It would lead to another directory.</exception>
    public string? FileName
    {
        get => _fileName;
        set =>
            _fileName =
                value is null || (value.Length > 0 && value == System.IO.Path.GetFileName(value))
                    ? value
                    : throw new FormatException($"'{value}' is not the name of a file.");
    }

    internal IReadOnlyList<FieldChange> Fields => _fields;

    internal IReadOnlyList<StructuralEdit> Shapes => _shapes;

    internal IReadOnlyList<ListEdit> Lists => _lists;

    /// <summary>
    /// Sets a field by a path from a user. A known field, in any case, accepts its own type, or text that means a value of
    /// it; any other field accepts null, bool, numbers, text, dates, lists and dictionaries.
    /// </summary>
    /// <param name="path">
    /// The field's name in the file, or a path such as ratings.count or images[0].url. An existing key with the whole name,
    /// dots included, takes precedence.
    /// </param>
    /// <param name="value">The value. For a known field null takes the field out.</param>
    /// <exception cref="FormatException">The path isn't valid, or the value doesn't match the field.</exception>
    public void Set(string path, object? value) => Set(path, value, isExact: false);

    /// <summary>Sets the field of a role, or a part of its record.</summary>
    /// <param name="role">The role.</param>
    /// <param name="value">The value. Null takes the field out.</param>
    /// <param name="part">The key in the record, such as name for the provider's; null for the whole field.</param>
    /// <exception cref="FormatException">The schema has no key for the role, or the value doesn't match.</exception>
    public void Set(ArticleRole role, object? value, string? part = null)
    {
        if (ImageOf(role) is { } image)
        {
            SetField(image, OfImage(image, value));
            return;
        }

        FieldDefinition field = FieldOf(role);
        if (part is null)
        {
            SetField(field, value);
        }
        else
        {
            Set(DataPath.Append(field.Name, part), value, isExact: true);
        }
    }

    /// <summary>Takes the field of a role out if it has a value.</summary>
    /// <exception cref="FormatException">The schema has no key for the role.</exception>
    public void Clear(ArticleRole role) => Clear(FieldOf(role));

    // Some schemas have a list of pictures, others one, and to whoever sets a picture they are the same.
    private FieldDefinition? ImageOf(ArticleRole role)
    {
        if (Schema.Table.FieldOf(role) is not null)
        {
            return null;
        }

        if (role == ArticleRole.Images)
        {
            return Schema.Table.FieldOf(ArticleRole.Image);
        }

        return role == ArticleRole.Image ? Schema.Table.FieldOf(ArticleRole.Images) : null;
    }

    private object? OfImage(FieldDefinition field, object? value)
    {
        if (field.Type.IsList)
        {
            return value is null or "" ? value : new[] { new Dictionary<string, object?> { [FieldTables.Image.Url.Name] = value } };
        }

        object? single = value is IList list ? SingleOf(list) : value;
        return single switch
        {
            IDictionary given => UrlIn(given.Cast<DictionaryEntry>().Select(entry => ($"{entry.Key}", (object?)entry.Value))),
            ArticleImage image => UrlIn(image.Table.Fields.Where(image.HasValue).Select(given => (given.Name, image[given]))),
            _ => single,
        };
    }

    private object? SingleOf(IList images) =>
        images.Count < 2
            ? images.Cast<object?>().FirstOrDefault()
            : throw new FormatException($"The schema {Schema} has one image for each article, not {images.Count}. Give one.");

    private object UrlIn(IEnumerable<(string Key, object? Value)> image)
    {
        List<(string Key, object? Value)> given = [.. image];
        string url = FieldTables.Image.Url.Name;
        string? other = given.Select(property => property.Key).FirstOrDefault(key => !IsUrl(key));
        if (other is not null)
        {
            throw new FormatException($"The schema {Schema} has no {other} for an image, only its {url}. Leave it out.");
        }

        return given.Find(property => IsUrl(property.Key)).Value ?? throw new FormatException($"The image has no {url}.");

        bool IsUrl(string key) => key.Equals(url, StringComparison.OrdinalIgnoreCase);
    }

    private FieldDefinition FieldOf(ArticleRole role) =>
        Schema.Table.FieldOf(role)
        ?? throw new FormatException(
            $"The schema {Schema} does not define {role}. "
                + $"Use {HintWords.Of(Hint.Field)} to set a key by name, or map the role {role} in {Schema.NameOfOwnFile}."
        );

    /// <summary>
    /// Sets a field to text typed on a command line, and writes it as typed: 1.20 stays 1.20. Quotation marks around it
    /// make it text.
    /// </summary>
    /// <param name="path">The field's name in the file, or a path.</param>
    /// <param name="text">The typed text.</param>
    /// <exception cref="FormatException">The path isn't valid, or the text doesn't match the field.</exception>
    public void SetTyped(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        bool isQuoted = text.Length > 1 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0];
        string plain = isQuoted ? text.Substring(1, text.Length - 2) : text;
        FieldDefinition? known = KnownFieldAt(DataPath.Parse(path));
        bool mayBeList = known is { Type: { Table: null } type } && (type.IsList || type.IsOfSite(plain));
        if (mayBeList && !isQuoted && IsFlowSequence(plain))
        {
            Set(path, FlowSequenceOf(plain));
            return;
        }

        Set(path, known is not null || isQuoted || plain.Length == 0 ? plain : new TypedText(plain));
    }

    /// <summary>Adds entries to a list if it doesn't have them.</summary>
    /// <param name="path">The list's name in the file, or a path.</param>
    /// <param name="entries">The entries; one alone is a list of it.</param>
    /// <exception cref="FormatException">The path isn't valid, the field isn't a list, or an entry doesn't match it.</exception>
    public void AddEntries(string path, object? entries)
    {
        ListEdit edit = ListAt(path);

        // An empty text would be an empty list to the field, and so nothing to add.
        object?[] given = [.. EntriesOf(path, entries)];
        edit.Added.AddRange(edit.Field is { } field ? EntriesOf(path, FieldConversion.Convert(field, entries)) : given);
        edit.Added.ForEach(entry => MetadataValue.ContentOf(entry));
    }

    /// <summary>Takes entries out of a list.</summary>
    /// <param name="path">The list's name in the file, or a path.</param>
    /// <param name="entries">The texts of the entries; of a record its URL or name.</param>
    /// <exception cref="FormatException">The path isn't valid, or the field isn't a list.</exception>
    public void RemoveEntries(string path, object? entries) =>
        ListAt(path).Removed.AddRange(EntriesOf(path, entries).Select(entry => ArticleMetadata.TextOf(entry)));

    /// <summary>The lists whose entries change, those of the topics too.</summary>
    /// <param name="noField">Makes the error about a role that the schema doesn't have.</param>
    internal IEnumerable<ListEdit> AllLists(Func<ArticleRole, Exception> noField)
    {
        if (AddedTopics.Count == 0 && RemovedTopics.Count == 0)
        {
            return _lists;
        }

        FieldDefinition field = Schema.Table.FieldOf(ArticleRole.Topics) ?? throw noField(ArticleRole.Topics);
        ListEdit topics = new(field.Name, field.Keys[0].Steps, field, IsRole: true);
        topics.Added.AddRange(AddedTopics);
        topics.Removed.AddRange(RemovedTopics);
        return _lists.Prepend(topics);
    }

    private ListEdit ListAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        FieldDefinition? property = FieldOfProperty(path);
        IReadOnlyList<DataPathStep> steps = property?.Keys[0].Steps ?? DataPath.Parse(path);
        FieldDefinition? field = property ?? KnownFieldAt(steps);
        if (field is { Type: FirstTextType first })
        {
            // Of which the article shows the first.
            field = new FieldDefinition(DataPath.Format(steps), first.Whole, field.Description);
        }

        if (field is { Type.IsList: false })
        {
            throw new FormatException($"The field {path} is {field.Type.Description}, not a list, so entries cannot be added or removed.");
        }

        if (_lists.Find(list => list.Path == path) is not { } edit)
        {
            _lists.Add(edit = new ListEdit(path, steps, field, IsRole: property is not null && field == property));
        }

        return edit;
    }

    private static IEnumerable<object?> EntriesOf(string path, object? entries)
    {
        IEnumerable<object?> list = entries is IEnumerable several and not string and not IDictionary ? several.Cast<object?>() : [entries];
        foreach (object? entry in list)
        {
            yield return entry is null or "" ? throw new FormatException($"An entry of {path} is empty.") : entry;
        }
    }

    /// <summary>Takes a field out.</summary>
    /// <param name="path">The field's name in the file, or a path.</param>
    /// <exception cref="FormatException">The path is not one.</exception>
    public void Remove(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FieldOfProperty(path) is { } property)
        {
            Clear(property);
            return;
        }

        IReadOnlyList<DataPathStep> steps = DataPath.Parse(path);
        _fields.Add(new FieldChange(path, steps, KnownFieldAt(steps), Value: null, Removes: true));
    }

    /// <summary>Removes a known field if it has a value.</summary>
    private void Clear(FieldDefinition field) =>
        _fields.Add(new FieldChange(field.Name, field.Keys[0].Steps, field, Value: null, Removes: true, KeepsEmpty: true, IsExact: true));

    /// <summary>Renames a key; its value stays as written.</summary>
    /// <param name="path">The key as it is in the file, or a path to it, such as related[0].sourceUrl.</param>
    /// <param name="key">The new name, of letters and digits.</param>
    /// <exception cref="FormatException">The path is not one, or the key has other characters.</exception>
    public void Rename(string path, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length == 0 || !key.All(char.IsLetterOrDigit))
        {
            throw new FormatException($"'{key}' is not a name of letters and digits.");
        }

        _shapes.Add(new RenameKey(path, DataPath.Parse(path), key));
    }

    /// <summary>Reorders the entries of a list, each as written, and removes those that aren't named.</summary>
    /// <param name="path">The list.</param>
    /// <param name="order">The indexes, from 0, of the entries that stay; empty removes the field.</param>
    /// <exception cref="FormatException">The path is not one.</exception>
    public void Arrange(string path, IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Count == 0)
        {
            Remove(path);
        }
        else
        {
            // Places are those before any change, so a second order replaces the first.
            _shapes.RemoveAll(shape => shape is ReorderList && shape.Path == path);
            _shapes.Add(new ReorderList(path, DataPath.Parse(path), order));
        }
    }

    /// <summary>The whole content of an article, to create another file with it.</summary>
    /// <param name="article">An article, from a file or not.</param>
    /// <param name="schema">What the keys of the new file mean; null for what they mean in the article.</param>
    /// <exception cref="FormatException">The schema has no key for a value of the article.</exception>
    public static ArticleChanges ToMake(Article article, ArticleSchema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (schema is not null && schema.Table != article.Table)
        {
            return ByRoles(article, schema);
        }

        return Between(Article.Create(article.Schema), (Article)article.AsNew());
    }

    // An article of another site says the same under the names of this one.
    private static ArticleChanges ByRoles(Article article, ArticleSchema schema)
    {
        ArticleChanges changes = new(schema);
        foreach (FieldDefinition field in article.Table.Fields.Where(article.HasValue))
        {
            object value = field.Type.AsNew(article[field]!);
            if (field.Role is { } role && (schema.Table.FieldOf(role) is not null || role.IsOfNews))
            {
                changes.Set(role, value);
            }
            else
            {
                changes.Set(field.Name, value);
            }
        }

        changes.AddOthers(new ArticleMetadata(), article.Metadata);
        changes.Body = article.Body.Length == 0 ? null : article.Body;
        return changes;
    }

    /// <summary>What was changed in an article since it was read.</summary>
    internal static ArticleChanges MadeTo(Article article) => Between((Article)article.AsRead(), article);

    private static ArticleChanges Between(Article before, Article after)
    {
        ArticleChanges changes = new(after.Schema);
        foreach (FieldDefinition field in after.Table.Fields.Where(field => !after.IsUnreadAsIn(before, field)))
        {
            // PowerShell converts an assigned null to an empty string, so an empty string removes the field.
            object? value = after[field] is "" && before[field] is not "" ? null : after[field];
            if (!FieldEquality.AreSame(before[field], value))
            {
                changes.SetField(field, value);
            }
        }

        if (!after.HasUnreadOthersOf(before))
        {
            changes.AddOthers(before.Metadata, after.Metadata);
        }

        changes.Body = after.Body == before.Body ? null : after.Body;
        return changes;
    }

    private void AddOthers(ArticleMetadata before, ArticleMetadata after)
    {
        foreach (KeyValuePair<string, object?> other in after.Entries)
        {
            bool isNew = !before.Contains(other.Key);
            if (isNew || !FieldEquality.AreSame(before[other.Key], other.Value))
            {
                SetOther(other.Key, other.Value);
            }
        }

        foreach (KeyValuePair<string, object?> other in before.Entries)
        {
            // A known field of another type leaves the metadata when it gets a value of its own.
            if (!after.Contains(other.Key) && !_fields.Exists(change => change.Steps[0].Key == other.Key))
            {
                _fields.Add(new FieldChange(other.Key, [new DataPathStep(other.Key, IsQuoted: true)], null, null, Removes: true));
            }
        }
    }

    /// <summary>Adds other changes, which come after these.</summary>
    public void Add(ArticleChanges others)
    {
        ArgumentNullException.ThrowIfNull(others);
        _fields.AddRange(others._fields);
        _shapes.AddRange(others._shapes);
        _lists.AddRange(others._lists);
        Body = others.Body ?? Body;
        LineEnding = others.LineEnding ?? LineEnding;
        FileName = others.FileName ?? FileName;
        foreach (string topic in others.AddedTopics)
        {
            AddedTopics.Add(topic);
        }

        foreach (string topic in others.RemovedTopics)
        {
            RemovedTopics.Add(topic);
        }
    }

    /// <summary>Rejects contradictory changes: a field that is set twice, or set and removed; a topic that is added and removed.</summary>
    /// <exception cref="FormatException">Two changes contradict each other.</exception>
    public void RejectContradictions()
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        foreach (string path in _fields.Select(ReportedPath))
        {
            if (!paths.Add(path))
            {
                throw new FormatException($"The field {path} is changed twice. Change it only once.");
            }
        }

        foreach (ListEdit list in _lists)
        {
            if (list.Added.Select(entry => ArticleMetadata.TextOf(entry)).Intersect(list.Removed).FirstOrDefault() is { } entry)
            {
                throw new FormatException($"'{entry}' is both added to {list.Path} and removed. Do one or the other.");
            }
        }

        if (AddedTopics.Intersect(RemovedTopics, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } topic)
        {
            throw new FormatException($"The topic '{topic}' is both added and removed. Do one or the other.");
        }
    }

    /// <summary>Whether a field, a part of it, or its parent is to be changed.</summary>
    /// <param name="path">The field's path, as changes are reported.</param>
    internal bool Concern(string path) =>
        (path == Schema.Table.FieldOf(ArticleRole.Topics)?.Name && (AddedTopics.Count > 0 || RemovedTopics.Count > 0))
        || (path == ArticleChange.Body && Body is not null)
        || _lists.Exists(list => (list.Field?.Name ?? list.Path) == path)
        || _fields.Exists(change => ReportedPath(change) is var other && (IsWithin(other, path) || IsWithin(path, other)));

    private static string ReportedPath(FieldChange change) =>
        change.Field is { } known && known.Keys.Any(key => key.Steps.Count == change.Steps.Count) ? known.Name : change.Path;

    private static bool IsWithin(string path, string part) =>
        part.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (part.Length == path.Length || part[path.Length] is '.' or '[');

    /// <summary>Sets a field of the schema.</summary>
    /// <exception cref="FormatException">The value doesn't match the field.</exception>
    internal void SetField(FieldDefinition field, object? value) =>
        _fields.Add(
            new FieldChange(
                field.Name,
                field.Keys[0].Steps,
                field,
                FieldConversion.Convert(field, value),
                Removes: value is null,
                KeepsEmpty: true,
                IsExact: true
            )
        );

    private void SetOther(string key, object? value)
    {
        MetadataValue.ContentOf(value);
        _fields.Add(new FieldChange(key, [new DataPathStep(key, IsQuoted: true)], null, value, Removes: false));
    }

    // The name of a property means the key that the schema reads for it, unless it is such a key itself.
    private FieldDefinition? FieldOfProperty(string path) =>
        ArticleRole.Find(path) is { } role && role.Name == path && Schema.Table.FieldOf(role) is { } field && !IsKeyOf(field, path)
            ? field
            : null;

    private bool IsKeyOf(FieldDefinition field, string path) =>
        Schema.Table.FindInAnyCase(path) == field || Schema.Table.FindKey(path)?.Name == path;

    private void Set(string path, object? value, bool isExact)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FieldOfProperty(path) is { } property)
        {
            SetField(property, value);
            return;
        }

        IReadOnlyList<DataPathStep> steps = DataPath.Parse(path);
        FieldDefinition? field = KnownFieldFor(steps, value);
        FieldKey? key = field?.Keys.FirstOrDefault(key => IsNamed(key, steps));
        if (field is not null && key?.Type.IsOfSite(value) == true && value is not null && !CanHave(field, value))
        {
            // Whoever names the key may give it what the role can't have, as a second category.
            field = null;
        }

        object? typed = field is null ? value : FieldConversion.Convert(field, value);
        if (field is not null && typed is not null)
        {
            // Whoever names draft says what draft is to be, and not what published is.
            typed = key?.Type.InFile(typed) ?? typed;
        }

        if (field is null)
        {
            // Fails here, and not when the file is open.
            MetadataValue.ContentOf(value);
        }

        _fields.Add(new FieldChange(path, steps, field, typed, Removes: field is not null && typed is null, KeepsEmpty: true, isExact));
    }

    // Of two fields with one key, the first that can have the value.
    private FieldDefinition? KnownFieldFor(IReadOnlyList<DataPathStep> steps, object? value)
    {
        FieldDefinition? field = KnownFieldAt(steps);
        FieldKey? shared = field?.Keys.FirstOrDefault(key => key.IsShared && IsNamed(key, steps));
        for (FieldKey? key = shared; key is not null && value is not null; key = key.Otherwise)
        {
            if (CanHave(key.Field, value))
            {
                return key.Field;
            }
        }

        return field;
    }

    private static bool IsNamed(FieldKey key, IReadOnlyList<DataPathStep> steps) =>
        key.Steps.Count == steps.Count && key.Name.Equals(steps[steps.Count - 1].Key, StringComparison.OrdinalIgnoreCase);

    private static bool CanHave(FieldDefinition field, object value)
    {
        try
        {
            return FieldConversion.Convert(field, value) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsFlowSequence(string text) => text.Length > 1 && text[0] == '[' && text[text.Length - 1] == ']';

    private static object FlowSequenceOf(string text)
    {
        try
        {
            return Article.Parse($"---\nlist: {text}\n---\n").Metadata["list"]!;
        }
        catch (FrontMatterException e)
        {
            throw new FormatException($"{text} is not a YAML list. Quote entries that contain commas, brackets or quotation marks.", e);
        }
    }

    /// <summary>The known field at a path, or null.</summary>
    private FieldDefinition? KnownFieldAt(IReadOnlyList<DataPathStep> steps) => FieldWalk.FieldAt(Schema.Table, steps);
}

/// <summary>A wanted change of structure, which leaves each value as written.</summary>
/// <param name="Path">The original path.</param>
/// <param name="Steps">The path.</param>
internal abstract record StructuralEdit(string Path, IReadOnlyList<DataPathStep> Steps);

/// <summary>Another name of a key.</summary>
internal sealed record RenameKey(string Path, IReadOnlyList<DataPathStep> Steps, string Key) : StructuralEdit(Path, Steps);

/// <summary>A new order of a list's entries, some of which might be removed.</summary>
internal sealed record ReorderList(string Path, IReadOnlyList<DataPathStep> Steps, IReadOnlyList<int> Order) : StructuralEdit(Path, Steps);
