using System.IO;
using System.Text;
using System.Xml;

namespace ArticlesPS.Site;

/// <summary>XML as outputs of a site are written: UTF-8 without a byte-order mark, lines that end in LF.</summary>
internal static class SiteXml
{
    /// <summary>A writer that leaves its stream open.</summary>
    public static XmlWriter Begin(Stream stream)
    {
        XmlWriter writer = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",
                CloseOutput = false,
            }
        );
        writer.WriteStartDocument();
        return writer;
    }

    /// <summary>Ends the document and its last line.</summary>
    public static void End(XmlWriter writer, Stream stream)
    {
        writer.WriteEndDocument();
        writer.Dispose();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes an element with text; nothing if there is no text.</summary>
    public static void WriteOptional(XmlWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteElementString(name, text);
        }
    }
}
