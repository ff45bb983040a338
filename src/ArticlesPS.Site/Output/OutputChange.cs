namespace ArticlesPS.Site.Output;

/// <summary>What happens to a file of an output.</summary>
internal enum OutputAction
{
    /// <summary>The file doesn't exist yet.</summary>
    Create,

    /// <summary>The file has different content.</summary>
    Update,

    /// <summary>An earlier run created the file, and this one doesn't.</summary>
    Remove,

    /// <summary>It is a pipe or a device, which is written through.</summary>
    Write,
}

/// <summary>A file of an output that differs from the one on disk.</summary>
internal sealed class OutputChange
{
    internal OutputChange(string path, string fullPath, OutputAction action, byte[] content)
    {
        Path = path;
        FullPath = fullPath;
        Action = action;
        Content = content;
    }

    /// <summary>The file's path below the directory of the output, with slashes.</summary>
    public string Path { get; }

    /// <summary>The file's full path.</summary>
    public string FullPath { get; }

    /// <summary>What happens to it.</summary>
    public OutputAction Action { get; }

    /// <summary>Its new content; for a removed file, its current content.</summary>
    internal byte[] Content { get; }

    /// <summary>What happens to it, in a word such as create.</summary>
    public override string ToString() =>
        Action switch
        {
            OutputAction.Create => "create",
            OutputAction.Update => "update",
            OutputAction.Remove => "remove",
            _ => "write",
        };
}
