using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace ArticlesPS.Feeds.Formats;

/// <summary>The pictures that an item of an XML feed names: Media RSS, and enclosures.</summary>
internal static class FeedImages
{
    private static readonly string[] _endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

    /// <summary>The pictures of an item; previews only where there is nothing else.</summary>
    /// <param name="item">The item.</param>
    /// <param name="enclosures">The URL and type of its attachments.</param>
    /// <param name="baseOf">The base URL of links in an element.</param>
    public static IReadOnlyList<ArticleImage> Of(
        XElement item,
        IEnumerable<(XElement Element, string? Url, string? Type)> enclosures,
        Func<XElement, Uri?> baseOf
    )
    {
        IEnumerable<XElement> media = item.Elements(FeedNames.Media + "group")
            .Append(item)
            .SelectMany(place => place.Elements(FeedNames.Media + "content"));
        IEnumerable<ArticleImage?> pictures = media
            .Where(IsPicture)
            .Select(content => ImageOf(content, baseOf(content)))
            .Concat(
                enclosures
                    .Where(enclosure => IsPictureType(enclosure.Type))
                    .Select(enclosure => Make(FeedUrl.Resolve(enclosure.Url, baseOf(enclosure.Element))))
            );
        IReadOnlyList<ArticleImage> images = Distinct(pictures);
        return images.Count > 0
            ? images
            : Distinct(item.Descendants(FeedNames.Media + "thumbnail").Select(thumbnail => ImageOf(thumbnail, baseOf(thumbnail))));
    }

    /// <summary>One picture for each file: of those that differ in the parameters only, as sizes of one picture do, the widest.</summary>
    public static IReadOnlyList<ArticleImage> Distinct(IEnumerable<ArticleImage?> images) =>
        [
            .. images
                .OfType<ArticleImage>()
                .GroupBy(image => image.Url!.Split('?')[0], StringComparer.Ordinal)
                .Select(sizes => sizes.OrderByDescending(image => image.Width ?? 0).First()),
        ];

    /// <summary>A picture, or null if its URL isn't valid.</summary>
    public static ArticleImage? Make(
        string? url,
        int? width = null,
        int? height = null,
        string? title = null,
        string? attribution = null
    ) =>
        url is null
            ? null
            : new ArticleImage
            {
                Url = url,
                Width = width,
                Height = height,
                Title = title,
                Attribution = attribution,
            };

    /// <summary>Whether a media type is that of a picture.</summary>
    public static bool IsPictureType(string? type) => type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsPicture(XElement content)
    {
        string? medium = content.Attribute("medium")?.Value;
        string? type = content.Attribute("type")?.Value;
        string file = (content.Attribute("url")?.Value ?? "").Split('?')[0];
        return medium == "image"
            || IsPictureType(type)
            || (
                medium is null
                && type is null
                && Array.Exists(_endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            );
    }

    private static ArticleImage? ImageOf(XElement content, Uri? baseUrl) =>
        Make(
            FeedUrl.Resolve(content.Attribute("url")?.Value, baseUrl),
            NumberOf(content.Attribute("width")),
            NumberOf(content.Attribute("height")),
            HtmlText.OfEither(content.Element(FeedNames.Media + "title")?.Value),
            HtmlText.OfEither(content.Element(FeedNames.Media + "credit")?.Value)
        );

    private static int? NumberOf(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
