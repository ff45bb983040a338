using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ArticlesPS.Feeds.State;

/// <summary>
/// The text of a state file: a heading, a paragraph for each feed with a word and a value on each line, and a last line
/// that says how many feeds there are, without which the file was cut.
/// </summary>
internal static class FeedStateText
{
    private const string Heading = "ArticlesPS feed state 1";

    /// <summary>The text of what is remembered, the same for the same feeds.</summary>
    public static string Write(IReadOnlyDictionary<string, FeedRecord> records)
    {
        StringBuilder text = new(Heading + "\n");
        foreach (KeyValuePair<string, FeedRecord> entry in records.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            FeedRecord record = entry.Value;
            text.Append('\n');
            Line("feed", entry.Key);
            Line("etag", record.ETag);
            Line("modified", record.LastModified);
            Line("after", record.NotBefore is { } date ? ArticleDate.Format(date) : null);
            foreach (string page in record.DeliveredPages)
            {
                Line("given", page);
            }
        }

        return text.Append('\n').Append("end ").Append(records.Count.ToString(CultureInfo.InvariantCulture)).Append('\n').ToString();

        // A server may send what would end the line; then it is as if it had sent nothing.
        void Line(string word, string? value)
        {
            if (!string.IsNullOrEmpty(value) && !value!.Any(char.IsControl))
            {
                text.Append(word).Append(' ').Append(value).Append('\n');
            }
        }
    }

    /// <summary>What a text says.</summary>
    /// <exception cref="FeedException">It is not as it was written.</exception>
    public static Dictionary<string, FeedRecord> Read(string text, string path)
    {
        Dictionary<string, FeedRecord> records = new(StringComparer.Ordinal);
        string[] lines = text.Replace("\r\n", "\n").Split('\n');
        if (lines[0] != Heading)
        {
            throw FeedException.StateDamaged(path, 1, "This is not the state of feeds, or that of a later version of ArticlesPS.");
        }

        string? feed = null;
        List<string> given = [];
        for (int i = 1; i < lines.Length; i++)
        {
            int blank = lines[i].IndexOf(' ');
            string word = blank < 0 ? lines[i] : lines[i].Substring(0, blank);
            string value = blank < 0 ? "" : lines[i].Substring(blank + 1);
            switch (word)
            {
                case "" when value.Length == 0:
                    break;
                case "feed" when value.Length > 0 && !records.ContainsKey(value):
                    given = [];
                    records.Add(feed = value, new FeedRecord { DeliveredPages = given });
                    break;
                case "etag" when feed is not null:
                    records[feed] = records[feed] with { ETag = value };
                    break;
                case "modified" when feed is not null:
                    records[feed] = records[feed] with { LastModified = value };
                    break;
                case "after" when feed is not null && ArticleDate.TryParse(value, out DateTimeOffset date):
                    records[feed] = records[feed] with { NotBefore = date };
                    break;
                case "given" when feed is not null && value.Length > 0:
                    given.Add(value);
                    break;
                case "end"
                    when value == records.Count.ToString(CultureInfo.InvariantCulture) && lines.Skip(i + 1).All(line => line.Length == 0):
                    return records;
                default:
                    throw FeedException.StateDamaged(path, i + 1, "The state of feeds is damaged: this line means nothing here.");
            }
        }

        throw FeedException.StateDamaged(path, lines.Length, "The state of feeds is damaged: its end is missing.");
    }
}
