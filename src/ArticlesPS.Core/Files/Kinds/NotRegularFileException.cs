using System.IO;

namespace ArticlesPS.Files.Kinds;

/// <summary>The path to read or replace is a pipe, a device or a socket.</summary>
/// <param name="kind">The kind of file.</param>
internal sealed class NotRegularFileException(FileKind kind)
    : IOException($"This is {kind.Describe()}, not a regular file, so it is neither read nor replaced. Remove it, or use another path.");
