using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS.Feeds.Formats;

/// <summary>Reads a source that might never end: a server's response, decompressed while reading, or a file.</summary>
internal static class FeedBody
{
    private const int BlockSize = 64 * 1024;

    /// <summary>The bytes of a stream.</summary>
    /// <exception cref="FeedException">There are more bytes than allowed; no more than those were read.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, string feed, int maximumSize, CancellationToken cancellation)
    {
        using MemoryStream body = new();
        byte[] block = new byte[BlockSize];
        while (true)
        {
#pragma warning disable CA1835 // The form that both frameworks have.
            int count = await stream.ReadAsync(block, 0, BlockSize, cancellation).ConfigureAwait(false);
#pragma warning restore CA1835
            if (count == 0)
            {
                return body.ToArray();
            }

            if (body.Length + count > maximumSize)
            {
                throw FeedException.TooLarge(feed, maximumSize);
            }

            body.Write(block, 0, count);
        }
    }
}
