using System.IO;

namespace ArticlesPS.Files;

/// <summary>A path was to be read or replaced at which a pipe, a device or a socket stands.</summary>
/// <param name="kind">What stands there.</param>
internal sealed class NotRegularFileException(FileKind kind)
    : IOException($"This is {kind.Describe()}, not a regular file, so it is neither read nor replaced. Remove it, or use another path.");
