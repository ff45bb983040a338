using System;
using System.IO;

namespace ArticlesPS.Files.Kinds;

/// <summary>A file is larger than anybody needs it to be, and was not read into memory.</summary>
/// <param name="mostBytes">How large it may be.</param>
internal sealed class FileTooLargeException(long mostBytes)
    : IOException(
        FormattableString.Invariant(
            $"The file is larger than {mostBytes / (1024 * 1024)} MB, which is the limit. Make it smaller, or exclude it."
        )
    );
