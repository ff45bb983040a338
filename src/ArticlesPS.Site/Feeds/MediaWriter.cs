using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Site.Feeds;

/// <summary>Writes pictures as Media RSS, which Atom has too (<see href="https://www.rssboard.org/media-rss"/>).</summary>
internal static class MediaWriter
{
    /// <summary>Writes the pictures of an entry.</summary>
    /// <param name="writer">Where they're written.</param>
    /// <param name="images">The pictures.</param>
    /// <param name="textOf">How the format writes plain text.</param>
    public static void Write(XmlWriter writer, IEnumerable<ArticleImage> images, Func<string, string> textOf)
    {
        foreach (ArticleImage image in images)
        {
            writer.WriteStartElement("content", FeedNames.Media.NamespaceName);
            writer.WriteAttributeString("url", image.Url);
            writer.WriteAttributeString("medium", "image");
            WriteNumber("width", image.Width);
            WriteNumber("height", image.Height);
            WriteText("title", image.Title);
            WriteText("credit", image.Attribution);
            writer.WriteEndElement();
        }

        void WriteNumber(string name, int? number)
        {
            if (number is { } given)
            {
                writer.WriteAttributeString(name, given.ToString(CultureInfo.InvariantCulture));
            }
        }

        void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                writer.WriteElementString(name, FeedNames.Media.NamespaceName, textOf(text));
            }
        }
    }
}
