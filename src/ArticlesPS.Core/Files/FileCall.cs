using System;
using System.IO;

namespace ArticlesPS.Files;

/// <summary>Calls of the framework that take a path and refuse some of them as wrong arguments.</summary>
internal static class FileCall
{
    /// <summary>
    /// Makes a call, which must do nothing else: a path with a null character or, on Windows, the name of a device is a failure
    /// of the file, as it is where the system refuses it.
    /// </summary>
    /// <exception cref="IOException">The path is refused, or the call fails.</exception>
    public static T Make<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new IOException(e.Message, e);
        }
    }
}
