using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>Reads article files.</summary>
public static class ArticleReader
{
    /// <summary>Files that one task reads: enough to pay for the task, few enough for the first articles to come at once.</summary>
    private const int LargestBatch = 32;

    /// <summary>
    /// Reads files on all processors and gives the results in the order of the files. Only a bounded number of files is
    /// read ahead, so memory does not grow with their number; when the caller stops, so do the readers.
    /// </summary>
    /// <param name="files">The files, which are asked for as they are needed.</param>
    /// <param name="filter">Which articles are wanted; of the others only the file is given. Null wants all.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ArticleReadResult> Read(
        IEnumerable<ArticleFile> files,
        ArticleFilter? filter = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ReadAhead(files, filter, cancellation);
    }

    private static IEnumerable<ArticleReadResult> ReadAhead(
        IEnumerable<ArticleFile> files,
        ArticleFilter? filter,
        CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Queue<Task<ArticleReadResult[]>> pending = new();
        int mostPending = Environment.ProcessorCount * 2;
        try
        {
            foreach (ArticleFile[] batch in Batches(files))
            {
                pending.Enqueue(Task.Run(() => ReadBatch(batch, filter, stop.Token), stop.Token));
                if (pending.Count >= mostPending)
                {
                    foreach (ArticleReadResult result in Take(pending, cancellation))
                    {
                        yield return result;
                    }
                }
            }

            while (pending.Count > 0)
            {
                foreach (ArticleReadResult result in Take(pending, cancellation))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            stop.Cancel();
        }
    }

    /// <exception cref="ArticleException">The file cannot be read, or is not an article.</exception>
    internal static Article ReadFile(string fullPath)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(fullPath);
            return new Article(FrontMatterDocument.Parse(EncodedText.Decode(bytes).Text), fullPath, bytes);
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, fullPath);
        }
        catch (Exception e) when (ArticleException.IsExpected(e))
        {
            throw ArticleException.From(e, fullPath);
        }
    }

    // The first batches are small: whoever asks for one article waits for one file.
    private static IEnumerable<ArticleFile[]> Batches(IEnumerable<ArticleFile> files)
    {
        List<ArticleFile> batch = [];
        int size = 1;
        foreach (ArticleFile file in files)
        {
            batch.Add(file);
            if (batch.Count == size)
            {
                yield return [.. batch];
                batch.Clear();
                size = Math.Min(size * 2, LargestBatch);
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    private static ArticleReadResult[] Take(Queue<Task<ArticleReadResult[]>> pending, CancellationToken cancellation)
    {
        Task<ArticleReadResult[]> task = pending.Dequeue();
        try
        {
            task.Wait(cancellation);
        }
        catch (AggregateException)
        {
            // The await below throws what is inside of it.
        }

        return task.GetAwaiter().GetResult();
    }

    private static ArticleReadResult[] ReadBatch(ArticleFile[] files, ArticleFilter? filter, CancellationToken cancellation)
    {
        ArticleReadResult[] results = new ArticleReadResult[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[i] = ReadOne(files[i], filter);
        }

        return results;
    }

    private static ArticleReadResult ReadOne(ArticleFile file, ArticleFilter? filter)
    {
        if (file.Error is not null)
        {
            return new ArticleReadResult(file, Error: file.Error);
        }

        try
        {
            Article article = ReadFile(file.Path);
            return new ArticleReadResult(file, filter is null || filter.Matches(article) ? article : null);
        }
        catch (ArticleException e)
        {
            bool isSkipped = !file.IsNamed && e.ErrorId == nameof(FrontMatterError.FrontMatterMissing);
            return isSkipped ? new ArticleReadResult(file, IsSkipped: true) : new ArticleReadResult(file, Error: e);
        }
    }
}
