using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Reading;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Querying.Surveying;

/// <summary>Writes a site's schema by what its files show, with comments that say how it was told.</summary>
/// <param name="survey">What the files have.</param>
/// <param name="extended">The schema of the site's generator; null if none was recognized.</param>
internal sealed class SchemaDraft(SiteSurvey survey, ArticleSchema? extended)
{
    // A key of fewer files may be a slip.
    private const int FewestFiles = 3;
    private const double RareShare = 0.01;
    private const double RequiredShare = 0.98;
    private const int FewestForRequired = 10;
    private const int MostChoices = 8;
    private const int FewestPerChoice = 4;

    private readonly StringBuilder _text = new();

    /// <summary>The text of .articles.yml.</summary>
    public string Write()
    {
        Line("# What the keys of these articles mean. Get-Help about_ArticleSchemas explains each line.");
        Line($"# Written from {Files(survey.FileCount)}. Correct it where it is wrong; delete what does not matter.");
        if (extended is not null)
        {
            Line($"extends: {extended.Name}");
        }

        WriteRoles();
        WriteFields();
        WriteRequired();
        WriteOrder();
        return _text.ToString();
    }

    private void WriteRoles()
    {
        List<(ArticleRole Role, IReadOnlyList<string> Keys)> roles =
        [
            .. ArticleRole.All.Select(role => (role, KeysOf(role))).Where(IsNeeded),
        ];
        if (roles.Count == 0 && extended is not null)
        {
            return;
        }

        Line("");
        Line("# The properties of articles, and the keys that they are read from. A new value gets the first.");
        Line("roles:");
        foreach ((ArticleRole role, IReadOnlyList<string> keys) in roles)
        {
            Line($"  {role.Name}: {RoleText(role, keys)}  # {FoundText(keys)}");
        }

        // A schema needs a role.
        if (roles.Count == 0)
        {
            Line("  Title: title  # in none of these files");
        }

        bool IsNeeded((ArticleRole Role, IReadOnlyList<string> Keys) entry) => entry.Keys.Count > 0;
    }

    private string FoundText(IReadOnlyList<string> keys)
    {
        (string Key, int Count)[] found = [.. keys.Select(key => (key, survey.CountOf(key))).Where(key => key.Item2 > 0)];
        return keys.Count == 1 ? $"found in {Files(found[0].Count)}" : InFiles(found);
    }

    // tags in 20 files, keywords in 1
    private static string InFiles(IReadOnlyList<(string What, int Count)> counts) =>
        string.Join(", ", counts.Select((entry, i) => $"{entry.What} in {(i == 0 ? Files(entry.Count) : Number(entry.Count))}"));

    // Without a generator, silence means nothing unless somebody says so.
    private string RoleText(ArticleRole role, IReadOnlyList<string> keys)
    {
        if (role != ArticleRole.Published)
        {
            return ListText(keys);
        }

        IEnumerable<string> texts = keys.Select(key => IsInverted(key) ? $"{{ key: {Quoted(key)}, inverted: true }}" : Quoted(key));
        string absent = extended is null ? "unknown" : AbsentText(extended);
        return $"{{ keys: [{string.Join(", ", texts)}], absent: {absent} }}";
    }

    private static bool IsInverted(string key) => ArticleSchema.Default.Table.FindKey(key)?.Type is BooleanType { IsInverted: true };

    private static string AbsentText(ArticleSchema schema) =>
        schema.Published.Absent switch
        {
            true => "published",
            false => "unpublished",
            null => "unknown",
        };

    // The keys that the files have for a role, the most frequent first, where the schema has others or another first.
    private IReadOnlyList<string> KeysOf(ArticleRole role)
    {
        if (role.IsOfNews || ArticleSchema.Default.Table.FieldOf(role) is not { } known)
        {
            return [];
        }

        IReadOnlyList<string> own = extended?.Table.FieldOf(role) is { } field ? [.. field.Keys.Select(key => key.Path)] : [];
        IEnumerable<string> others = known.Keys.Select(key => key.Path).Where(key => !own.Contains(key) && IsFree(key));
        List<string> used =
        [
            .. own.Concat(others).Where(key => IsFrequent(survey.CountOf(key)) && CanBe(key, role)).OrderByDescending(survey.CountOf),
        ];
        bool isBetter = used.Count > 0 && (own.Count == 0 || survey.CountOf(used[0]) > survey.CountOf(own[0]));
        return isBetter ? [.. used, .. own.Where(key => survey.CountOf(key) > 0 && CanBe(key, role)).Except(used)] : [];
    }

    // A key that the generator gives another meaning keeps it.
    private bool IsFree(string key) => extended?.Table.FindInAnyCase(key) is null;

    // A value of another type is something else, as the year in publish.
    private bool CanBe(string key, ArticleRole role)
    {
        string? type = survey.Find(key)?.Type;
        if (role == ArticleRole.Published)
        {
            return type == "boolean";
        }

        return role.ValueType == FieldType.Date ? type == "date" : type is not null and not "boolean";
    }

    private void WriteFields()
    {
        List<KeyUsage> own = [.. survey.Keys.Where(key => IsTopLevel(key) && IsFrequent(key.Count) && IsOwn(key.Path))];
        List<KeyUsage> fields = [.. own.Where(IsField)];
        if (own.Count == 0)
        {
            return;
        }

        Line("");
        Line("# The site's own fields: properties of articles and columns of CSV files, whose types are checked.");
        if (fields.Count > 0)
        {
            Line("fields:");
        }

        foreach (KeyUsage field in fields)
        {
            Line($"  {Quoted(field.Path)}: {FieldText(field)}  # in {Files(field.Count)}{OtherTypes(field)}");
        }

        foreach (KeyUsage other in own.Where(key => !IsField(key)))
        {
            Line(ConsoleText.Escape($"{(fields.Count > 0 ? "  " : "")}# {other.Path}: {InFiles(other.Kinds)}"));
        }
    }

    private static bool IsTopLevel(KeyUsage key) => DataPath.Parse(key.Path).Count == 1;

    // One without a type, or that no property can be called, is only said to be there.
    private static bool IsField(KeyUsage key) => key.Type is not null && !MemberNames.IsReserved(DataPath.Parse(key.Path)[0].Key!);

    // A key of the name of another property gets a property of its own.
    private string FieldText(KeyUsage field)
    {
        IReadOnlyList<string> choices = ChoicesOf(field);
        string key = DataPath.Parse(field.Path)[0].Key!;
        List<string> parts = [$"type: {field.Type}"];
        if (MemberNames.IsTaken(key, extended?.Definition ?? new SchemaDefinition()))
        {
            parts.Add($"property: Own{char.ToUpperInvariant(key[0])}{key.Substring(1)}");
        }

        if (choices.Count > 0)
        {
            parts.Add($"choices: {ListText(choices)}");
        }

        return parts.Count == 1 ? field.Type! : $"{{ {string.Join(", ", parts)} }}";
    }

    private static string OtherTypes(KeyUsage field) =>
        field.Count > field.TypedCount && field.TypedCount > 0
            ? $", {field.Count - field.TypedCount} of them empty or of another type"
            : "";

    private bool IsOwn(string path)
    {
        string key = DataPath.Parse(path)[0].Key!;
        FieldTable? table = extended?.Table;
        bool isKnown = table?.FindInAnyCase(key) is not null || table?.GroupOf(key) is not null;
        return !isKnown && !ArticleRole.All.Any(role => KeysOf(role).Contains(path));
    }

    private static IReadOnlyList<string> ChoicesOf(KeyUsage field)
    {
        bool isChosen =
            field.Type == "string" && field.Values.Count is > 1 and <= MostChoices && field.Count >= FewestPerChoice * field.Values.Count;
        return isChosen ? field.Values : [];
    }

    private void WriteRequired()
    {
        string[] keys =
        [
            .. survey
                .Keys.Where(key => survey.FileCount >= FewestForRequired && key.Count >= RequiredShare * survey.FileCount)
                .Where(IsTopLevel)
                .OrderBy(key => key.Position)
                .Select(key => key.Path),
        ];
        if (keys.Length > 0)
        {
            Line("");
            int lacking = survey.CountWithout(keys);
            string count = lacking == 0 ? "" : $" ({Number(lacking)} at present)";
            Line($"# Keys that nearly all files have. {HintWords.Of(Hint.CheckArticles)} reports files without them{count}.");
            Line($"required: {ListText(keys)}");
        }
    }

    private void WriteOrder()
    {
        string[] keys =
        [
            .. survey
                .Keys.Where(key => IsTopLevel(key) && key.Count >= 0.05 * survey.FileCount && IsFrequent(key.Count))
                .OrderBy(key => key.Position)
                .Select(key => key.Path),
        ];
        if (keys.Length > 1)
        {
            Line("");
            Line("# The order of the keys in new files.");
            Line($"order: {ListText(keys)}");
        }
    }

    // In a site of a few files, half of them count.
    private bool IsFrequent(int count) =>
        count >= Math.Min(FewestFiles, (survey.FileCount + 1) / 2) && count >= RareShare * survey.FileCount;

    private static string ListText(IReadOnlyList<string> texts) =>
        texts.Count == 1 ? Quoted(texts[0]) : $"[{string.Join(", ", texts.Select(Quoted))}]";

    // What YAML would read as something else stands in quotes.
    private static string Quoted(string text)
    {
        bool isPlain =
            text.Length > 0
            && (char.IsLetter(text[0]) || text[0] == '_')
            && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/')
            && FrontMatter.Yaml.CoreSchema.Resolve(text) is string
            && text is not ("yes" or "no" or "on" or "off" or "y" or "n");
        return isPlain ? text : $"'{text.Replace("'", "''")}'";
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private void Line(string text) => _text.Append(text).Append('\n');
}
