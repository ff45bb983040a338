using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Feeds.State;

/// <summary>
/// The state of feeds between runs, in a file: the version of each that was read last, the pages it returned, and when its
/// server wants to be contacted again. No other process uses the file until this is disposed.
/// </summary>
internal sealed class FeedState : IDisposable
{
    // A run of another process takes much longer, its last moments do not.
    private const int MostMilliseconds = 1000;

    private readonly string _path;
    private readonly FileReplacement _file;
    private readonly Dictionary<string, FeedRecord> _records;
    private readonly Dictionary<string, FeedRecord> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given;
    private byte[] _saved;

    private FeedState(string path, FileReplacement file, byte[] bytes)
    {
        _path = path;
        _file = file;
        _saved = bytes;
        _records = bytes.Length == 0 ? new(StringComparer.Ordinal) : FeedStateText.Read(Decode(bytes, path), path);
        _given = new HashSet<string>(_records.Values.SelectMany(record => record.DeliveredPages), StringComparer.Ordinal);
    }

    /// <summary>Opens the state; a file that is not there or empty is that of a first run.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <exception cref="FeedException">The file is damaged, another process uses it, or the system denies access.</exception>
    public static FeedState Open(string fullPath)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        if (Directory.Exists(fullPath))
        {
            throw FeedException.StateUnreadable(fullPath, new IOException("This is a directory. Name a file in it."));
        }

        FileKind kind = FileKinds.Of(fullPath);
        if (kind.IsSpecial())
        {
            throw FeedException.StateUnreadable(fullPath, new NotRegularFileException(kind));
        }

        FileReplacement file = Begin(fullPath);
        try
        {
            return new FeedState(fullPath, file, File.Exists(file.Target) ? file.Read() : []);
        }
        catch (Exception e)
        {
            file.Dispose();
            if (FileErrors.IsExpected(e))
            {
                throw FeedException.StateUnreadable(fullPath, e);
            }

            throw;
        }
    }

    /// <summary>Writes additions, whole or not at all.</summary>
    /// <exception cref="FeedException">The file can't be written, and hasn't changed.</exception>
    public void Save()
    {
        foreach (KeyValuePair<string, FeedRecord> entry in _pending)
        {
            _records[entry.Key] = entry.Value;
        }

        _pending.Clear();
        Write();
    }

    /// <summary>Lets other processes use the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>The record of a feed, or null.</summary>
    internal FeedRecord? Find(string feed) =>
        _pending.TryGetValue(feed, out FeedRecord? record) || _records.TryGetValue(feed, out record) ? record : null;

    /// <summary>Whether any feed returned a page before this run.</summary>
    internal bool WasGiven(string page) => _given.Contains(page);

    /// <summary>Records the news of a feed, to be saved later.</summary>
    internal void Add(string feed, FeedRecord record) => _pending[feed] = record;

    /// <summary>Saves immediately when a server wants to be contacted again: that applies however this run ends.</summary>
    internal void HoldOff(string feed, DateTimeOffset notBefore)
    {
        FeedRecord record = _records.TryGetValue(feed, out FeedRecord? known) ? known : new FeedRecord();
        _records[feed] = record with { NotBefore = notBefore };
        Write();
    }

    private void Write()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(FeedStateText.Write(_records));
        if (bytes.SequenceEqual(_saved))
        {
            return;
        }

        try
        {
            _file.Write(bytes);
        }
        catch (Exception e) when (e is ArticleException || FileErrors.IsExpected(e))
        {
            throw FeedException.StateNotWritten(_path, e);
        }

        _saved = bytes;
    }

    private static FileReplacement Begin(string path)
    {
        try
        {
            return FileReplacement.Begin(path, MostMilliseconds);
        }
        catch (ArticleException e) when (e.Kind == ArticleErrorKind.Conflict)
        {
            throw FeedException.StateInUse(path);
        }
        catch (Exception e) when (e is ArticleException || FileErrors.IsExpected(e))
        {
            throw FeedException.StateNotWritten(path, e.InnerException ?? e);
        }
    }

    private static string Decode(byte[] bytes, string path)
    {
        try
        {
            return EncodedText.Decode(bytes).Text.TrimStart(FrontMatterDocument.ByteOrderMark);
        }
        catch (FrontMatterException e)
        {
            throw FeedException.StateDamaged(path, e.Position.Line, "This is not text, so it is not the state of feeds.");
        }
    }
}
