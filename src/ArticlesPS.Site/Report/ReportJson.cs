using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ArticlesPS.Articles;
using ArticlesPS.Site.Report.Data;

namespace ArticlesPS.Site.Report;

/// <summary>
/// Writes the data of a report as compact JSON that is safe in a script element of an HTML page: articles as a list for
/// each column, and shared texts only once.
/// </summary>
internal static class ReportJson
{
    // The bits of a link: what makes copies, as in DuplicateMatch, and one more.
    private const int RelatedBit = 8;

    // Text stays readable in all scripts. Characters that end an element or a line of a script (<, >, &, U+2028) are escaped.
    private static readonly JavaScriptEncoder _encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static string Serialize(ReportData data)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = _encoder }))
        {
            Write(writer, data);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, ReportData data)
    {
        TextTable shared = new();
        Dictionary<string, int> placeOfRule = data
            .Rules.Select((entry, place) => (entry.Rule.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place);
        writer.WriteStartObject();
        WriteNumber(writer, "asOf", SecondsOf(data.AsOf));
        writer.WriteNumber("publishedHeat", data.Rule.PublishedHeat);
        WriteObject(writer, "timeline", () =>
        {
            writer.WriteString("unit", data.Timeline.Unit);
            WriteBins(writer, data.Timeline.Bins, data.Timeline.Without);
        });
        WriteObject(writer, "heat", () => WriteBins(writer, data.Heat.Bins, data.Heat.Without));
        WriteObject(writer, "quality", () => WriteBins(writer, data.Quality.Bins, data.Quality.Without));
        WriteList(writer, "providers", data.Providers, group => WriteGroup(writer, group));
        WriteList(writer, "topics", data.Topics, group => WriteGroup(writer, group));
        WriteList(writer, "rules", data.Rules, entry => WriteRule(writer, entry));
        WriteObject(writer, "articles", () => WriteColumns(writer, data.Articles, shared, placeOfRule));
        WriteList(writer, "stories", data.Stories, story => WriteStory(writer, story));
        WriteList(writer, "texts", shared.All, writer.WriteStringValue);
        writer.WriteEndObject();
    }

    private static void WriteColumns(
        Utf8JsonWriter writer,
        IReadOnlyList<ReportArticle> articles,
        TextTable shared,
        Dictionary<string, int> placeOfRule
    )
    {
        WriteList(writer, "title", articles, entry => writer.WriteStringValue(entry.Article.Title));
        WriteList(writer, "path", articles, entry => writer.WriteStringValue(entry.Path));
        WriteList(writer, "link", articles, entry => writer.WriteStringValue(entry.Link));
        WriteList(writer, "date", articles, entry => WriteValue(writer, SecondsOf(entry.Article.PublishedDateTime)));
        WriteList(writer, "quality", articles, entry => WriteValue(writer, entry.Article.Quality));
        WriteList(writer, "heat", articles, entry => WriteValue(writer, entry.Article.Heat));
        WriteList(writer, "published", articles, entry => WriteValue(
                writer,
                entry.Article.Published switch
                {
                    true => 1,
                    false => 0,
                    null => null,
                }
            ));
        WriteList(writer, "differs", articles, entry => writer.WriteNumberValue(entry.Decision.Differs ? 1 : 0));
        WriteList(writer, "why", articles, entry => writer.WriteNumberValue(shared.PlaceOf(entry.Why)));
        WriteList(writer, "provider", articles, entry => WriteValue(writer, entry.Provider));
        WriteList(writer, "topics", articles, entry => WriteNumbers(writer, entry.Topics));
        WriteList(writer, "related", articles, entry => writer.WriteNumberValue(entry.Article.Related.Count));
        WriteList(writer, "problems", articles, entry => WriteProblems(writer, entry.Problems, shared, placeOfRule));
    }

    // Three numbers a problem: its rule, its line or 0, its text.
    private static void WriteProblems(
        Utf8JsonWriter writer,
        IReadOnlyList<ReportProblem> problems,
        TextTable shared,
        Dictionary<string, int> placeOfRule
    ) =>
        WriteNumbers(
            writer,
            problems.SelectMany(problem => (int[])[placeOfRule[problem.Rule], problem.Line ?? 0, shared.PlaceOf(problem.Text)])
        );

    private static void WriteStory(Utf8JsonWriter writer, ReportStory story)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("articles");
        WriteNumbers(writer, story.Articles);
        writer.WritePropertyName("links");
        WriteNumbers(
            writer,
            story.Links.SelectMany(link => (int[])[link.From, link.To, (int)link.Copies | (link.IsRelated ? RelatedBit : 0)])
        );
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, ReportRule entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Rule.Id);
        writer.WriteString("severity", entry.Rule.Severity.ToString());
        writer.WriteString("description", entry.Rule.Description);
        writer.WriteNumber("problems", entry.Problems);
        writer.WriteNumber("articles", entry.Articles);
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, ReportGroup group)
    {
        writer.WriteStartObject();
        writer.WriteString("name", group.Name);
        writer.WriteNumber("count", group.Count);
        writer.WriteNumber("published", group.Published);
        if (group.MeanHeat is { } heat)
        {
            writer.WriteNumber("heat", Math.Round(heat, 2));
        }

        writer.WriteEndObject();
    }

    private static void WriteBins(Utf8JsonWriter writer, IReadOnlyList<CountedBin> bins, int without)
    {
        writer.WriteNumber("without", without);
        WriteList(writer, "bins", bins, bin =>
        {
            writer.WriteStartObject();
            writer.WriteString("label", bin.Label);
            writer.WriteNumber("published", bin.Published);
            writer.WriteNumber("other", bin.Other);
            writer.WriteEndObject();
        });
    }

    private static void WriteObject(Utf8JsonWriter writer, string name, Action write)
    {
        writer.WriteStartObject(name);
        write();
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, IEnumerable<int> numbers)
    {
        writer.WriteStartArray();
        foreach (int number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? number)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, number);
    }

    private static void WriteValue(Utf8JsonWriter writer, long? number)
    {
        if (number is { } given)
        {
            writer.WriteNumberValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static long? SecondsOf(DateTimeOffset? date) => date?.ToUnixTimeSeconds();

    /// <summary>Texts that are stored once and referenced by index.</summary>
    private sealed class TextTable
    {
        private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);

        public IEnumerable<string> All => _placeOf.OrderBy(pair => pair.Value).Select(pair => pair.Key);

        public int PlaceOf(string text)
        {
            if (!_placeOf.TryGetValue(text, out int place))
            {
                _placeOf.Add(text, place = _placeOf.Count);
            }

            return place;
        }
    }
}
