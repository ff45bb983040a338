using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Files;

namespace ArticlesPS.Site.Output;

/// <summary>
/// An output that goes through a pipe or to a device, as /dev/stdout. It is written whole every time: nothing is there
/// to compare with.
/// </summary>
internal sealed class OutputStream : OutputTarget
{
    private readonly string _fullPath;

    /// <param name="fullPath">The full path of the pipe or device.</param>
    /// <param name="file">The content.</param>
    public OutputStream(string fullPath, OutputFile file)
    {
        _fullPath = fullPath;
        Changes = [new OutputChange(file.Path, fullPath, OutputAction.Write, file.Content)];
    }

    public override IReadOnlyList<OutputChange> Changes { get; }

    public override bool IsStream => true;

    public override void Check(OutputChange change) { }

    public override void Apply(OutputChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);

        // Opening a pipe waits for its reader, which nothing ends but the reader.
        Task writing = Task.Run(() => Write(change.Content), CancellationToken.None);
        Task.WaitAny([writing], cancellation);
        try
        {
            writing.GetAwaiter().GetResult();
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw OutputErrors.NotStreamed(e, _fullPath);
        }
    }

    public override void Complete(IReadOnlyCollection<OutputChange> refused) { }

    private void Write(byte[] content)
    {
        using FileStream stream = new(_fullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
        if (stream.CanSeek)
        {
            // Behind /dev/stdout, there can be a file that others have already written to.
            stream.Seek(0, SeekOrigin.End);
        }

        stream.Write(content, 0, content.Length);
    }
}
