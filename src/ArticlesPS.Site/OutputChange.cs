namespace ArticlesPS.Site;

/// <summary>What becomes of a file of an output.</summary>
internal enum OutputAction
{
    /// <summary>There is no such file yet.</summary>
    Create,

    /// <summary>The file holds something else.</summary>
    Update,

    /// <summary>An earlier run made the file, and this one does not.</summary>
    Remove,

    /// <summary>It is a pipe or a device, which is written through.</summary>
    Write,
}

/// <summary>A file of an output that differs from what is on disk.</summary>
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

    /// <summary>What becomes of it.</summary>
    public OutputAction Action { get; }

    /// <summary>What it is to hold; for one that is removed, what it holds.</summary>
    internal byte[] Content { get; }

    /// <summary>What becomes of it in a word, as in create.</summary>
    public override string ToString() =>
        Action switch
        {
            OutputAction.Create => "create",
            OutputAction.Update => "update",
            OutputAction.Remove => "remove",
            _ => "write",
        };
}
