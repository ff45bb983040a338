using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using ArticlesPS.FrontMatter.KeyValue;
using ArticlesPS.FrontMatter.Text.Dates;

namespace ArticlesPS.FrontMatter.Editing.Content;

/// <summary>
/// Converts a program's values to content for new front matter. If the format can't hold a value, the error names the key.
/// Dates keep their offset.
/// </summary>
/// <param name="format">The format of the front matter.</param>
/// <param name="convert">Converts a value of another type, or returns the value itself; null for no other types.</param>
internal sealed class NewContent(FrontMatterFormat format, Func<object, object?>? convert)
{
    // The lists and dictionaries around the one that is being converted.
    private readonly List<object> _around = [];

    private bool HasOnlyText => format == FrontMatterFormat.KeyValue;

    private string SameKey =>
        HasOnlyText
            ? "exists twice, because case says nothing here. Remove one of them."
            : "exists twice, as text and as another type of key. Remove one of them.";

    /// <summary>The content of a set of keys with their values.</summary>
    /// <exception cref="FormatException">It's another type, or contains a value that the format can't hold.</exception>
    public MappingContent RootOf(object values)
    {
        object? plain = convert is null ? values : convert(values);
        if (HasOnlyText && plain is IDictionary { Count: 0 })
        {
            throw new FormatException("Lines of 'Key: value' need at least one key.");
        }

        return plain is IDictionary
            ? (MappingContent)Of(values, path: "")
            : throw new FormatException(
                $"Front matter consists of keys with values, which a value of type {values.GetType().Name} is not."
            );
    }

    private DataContent Of(object? value, string path)
    {
        object? plain = value is null || convert is null ? value : convert(value);
        switch (plain)
        {
            case IDictionary or IEnumerable when HasOnlyText && path.Length > 0 && plain is not string:
                throw Refused(path, KeyValueText.FaultOfContainer(isList: plain is not IDictionary));
            case IDictionary dictionary:
                return Inside(value!, path, () => new MappingContent(EntriesOf(dictionary, path)));
            case IEnumerable list and not string:
                return Inside(value!, path, () => new SequenceContent([.. ItemsOf(list, path)]));
            default:
                return ScalarOf(plain, path);
        }
    }

    private DataContent Inside(object container, string path, Func<DataContent> convertContent)
    {
        bool holdsItself = _around.Exists(outer => ReferenceEquals(outer, container));
        if (holdsItself || _around.Count >= Nesting.Deepest)
        {
            string fault = holdsItself ? "holds itself" : FormattableString.Invariant($"is nested more than {Nesting.Deepest} levels deep");
            throw Refused(path, $"{fault} and so cannot be written.");
        }

        _around.Add(container);
        DataContent content = convertContent();
        _around.RemoveAt(_around.Count - 1);
        return content;
    }

    private List<EntryContent> EntriesOf(IDictionary dictionary, string path)
    {
        HashSet<string> keys = new(HasOnlyText ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        List<EntryContent> entries = [];
        foreach (DictionaryEntry entry in dictionary)
        {
            string key = string.Format(CultureInfo.InvariantCulture, "{0}", entry.Key);
            string keyPath = DataPath.Append(path, key);
            RejectHalfPairs(key, keyPath);
            RejectKey(key);
            entries.Add(keys.Add(key) ? new EntryContent(key, null, Of(entry.Value, keyPath)) : throw Refused(keyPath, SameKey));
        }

        return entries;
    }

    private IEnumerable<DataContent> ItemsOf(IEnumerable list, string path)
    {
        int index = 0;
        foreach (object? item in list)
        {
            yield return Of(item, FormattableString.Invariant($"{path}[{index}]"));
            index++;
        }
    }

    private DataContent ScalarOf(object? value, string path)
    {
        DataContent content;
        try
        {
            content = ContentOf(value);
        }
        catch (FormatException e)
        {
            throw new FormatException(
                $"{Subject(path)} is of type {value!.GetType().Name}, which front matter does not have. "
                    + "Use text, a number, true or false, a date, a list or a dictionary.",
                e
            );
        }

        switch (format, content)
        {
            case (FrontMatterFormat.Toml, PlainContent { Value: null }):
                throw Refused(path, "is null, which TOML does not have. Leave it out, or write YAML or JSON.");
            case (FrontMatterFormat.Toml, PlainContent { Value: BigInteger }):
                throw Refused(path, "has more than the 64 bits of TOML's integers. Use text, or write YAML or JSON.");
            case (FrontMatterFormat.Json, PlainContent { Value: double number }) when double.IsNaN(number) || double.IsInfinity(number):
                string kind = double.IsNaN(number) ? "NaN" : "infinite";
                throw Refused(path, $"is {kind}, which JSON does not have. Use text, or write YAML or TOML.");
            case (FrontMatterFormat.KeyValue, TextContent { Text: var text }) when KeyValueText.FaultOf(text) is { } fault:
                throw Refused(path, fault);
            case (_, TextContent text):
                RejectHalfPairs(text.Text, path);
                break;
        }

        return content;
    }

    private DataContent ContentOf(object? value) =>
        value switch
        {
            // In front matter, every site reads an unquoted date as a date. Text that is a date is written unquoted, as it was read.
            string text => new TextContent(text, IsVerbatim: format == FrontMatterFormat.Yaml && Timestamp.TryParse(text, out _)),
            DateTimeOffset date => new DateContent(date, TextOf(date)),
            DateTime { Kind: DateTimeKind.Unspecified } date => new DateContent(Timestamp.Of(date), TextOf(date)),
            DateTime date => new DateContent(Timestamp.Of(date), TextOf(Timestamp.Of(date))),
#if NET8_0_OR_GREATER
            DateOnly date => ContentOf(date.ToDateTime(TimeOnly.MinValue)),
            TimeOnly time => new TextContent(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
#endif
            Uri url => new TextContent(url.OriginalString),
            char or Guid or Version or TimeSpan or Enum => new TextContent(string.Format(CultureInfo.InvariantCulture, "{0}", value)),
            _ => ValueContent.Of(value),
        };

    private static string TextOf(DateTimeOffset date) =>
        date.Offset == TimeSpan.Zero
            ? Timestamp.Format(date)
            : date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    // Without a time zone, and without a time if it has none.
    private static string TextOf(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private void RejectHalfPairs(string text, string path)
    {
        if (format == FrontMatterFormat.Json)
        {
            return;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (char.IsSurrogate(text[i]) && !isPair)
            {
                throw Refused(path, $"contains half of a surrogate pair, U+{(int)text[i]:X4}, which is not a character. Remove it.");
            }

            i += isPair ? 1 : 0;
        }
    }

    private void RejectKey(string key)
    {
        if (HasOnlyText && KeyValueText.FaultOfKey(key) is { } fault)
        {
            throw new FormatException($"The key '{key}' {fault}");
        }
    }

    private static FormatException Refused(string path, string fault) => new($"{Subject(path)} {fault}");

    private static string Subject(string path) => path.Length == 0 ? "The value" : $"The value of '{path}'";
}
