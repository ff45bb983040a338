using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>Decodes tables that people save: UTF-8, or UTF-16 with a byte-order mark. Bytes are never replaced.</summary>
internal static class TableText
{
    /// <summary>The text without a byte-order mark.</summary>
    /// <param name="bytes">The bytes of the table.</param>
    /// <param name="path">The name of the table in an error.</param>
    /// <exception cref="ArticleException">There are bytes of another encoding.</exception>
    public static string Decode(byte[] bytes, string path)
    {
        try
        {
            return EncodedText.Decode(bytes).Text.TrimStart(FrontMatterDocument.ByteOrderMark);
        }
        catch (FrontMatterException e)
        {
            throw RowErrors.TableNotDecoded(e, path);
        }
    }
}
