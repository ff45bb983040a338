using System;
using System.IO;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>A file with front matter, in memory: its text, and the encoding in which it is saved again.</summary>
/// <remarks>
/// Files are UTF-8 with or without a byte-order mark, or UTF-16 with one. Unchanged text is saved byte for byte as it was
/// read.
/// </remarks>
public sealed class FrontMatterFile
{
    private readonly TextEncoding _encoding;

    private FrontMatterFile(string path, FrontMatterDocument document, TextEncoding encoding)
    {
        FilePath = path;
        Document = document;
        _encoding = encoding;
    }

    /// <summary>The full path of the file.</summary>
    public string FilePath { get; }

    /// <summary>The content of the file, with the changes so far.</summary>
    public FrontMatterDocument Document { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="FrontMatterException">The file has no front matter, or it is not valid.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FrontMatterFile Load(string path) => Load(path, FrontMatterOptions.Default);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="options">What the file may have as front matter.</param>
    /// <exception cref="FrontMatterException">The file has no front matter, or it is not valid.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FrontMatterFile Load(string path, FrontMatterOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        string fullPath = Path.GetFullPath(path);
        EncodedText file = EncodedText.Decode(File.ReadAllBytes(fullPath));
        return new FrontMatterFile(fullPath, FrontMatterDocument.Parse(file.Text, options), file.Encoding);
    }

    /// <summary>Changes the document; nothing is written before <see cref="Save"/>.</summary>
    /// <param name="edit">Makes the changes.</param>
    /// <returns>Whether anything differs.</returns>
    /// <exception cref="EditException">A change can't be made without changing something else; then none is made.</exception>
    /// <exception cref="FormatException">A path is not valid, or front matter can't hold a value.</exception>
    public bool Edit(Action<FrontMatterEdit> edit)
    {
        FrontMatterDocument changed = Document.Edit(edit);
        bool hasChanged = changed != Document;
        Document = changed;
        return hasChanged;
    }

    /// <summary>The bytes of the file, in its own encoding.</summary>
    /// <exception cref="System.Text.EncoderFallbackException">A value that was set holds half of a surrogate pair.</exception>
    public byte[] ToBytes() => new EncodedText(Document.Text, _encoding).Encode();

    /// <summary>
    /// Saves the file, through a new one beside it that takes its place: one that is interrupted is whole either way. Its
    /// permissions stay. A file that somebody else has changed since is overwritten.
    /// </summary>
    /// <exception cref="IOException">The file can't be written, or no longer exists.</exception>
    public void Save()
    {
        byte[] bytes = ToBytes();
        string target = File.ResolveLinkTarget(FilePath, returnFinalTarget: true)?.FullName ?? FilePath;
        string temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            // A copy has the permissions of the file.
            File.Copy(target, temporary);
            using (FileStream stream = new(temporary, FileMode.Truncate, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }

            File.Replace(temporary, target, destinationBackupFileName: null);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
