using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Site;
using ArticlesPS.Site.Api;
using ArticlesPS.Site.Output;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>Through a pipe and to a device a single file is written as it is; nothing takes their place.</summary>
public sealed class OutputStreamTests : IDisposable
{
    private static readonly OutputFile _file = new("x", Encoding.UTF8.GetBytes("content"));

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SkippableTheory]
    [InlineData("pipe")]
    [InlineData("link to a pipe")]
    public async Task A_pipe_is_written_through_every_time(string kind)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf("x"));
        for (int round = 0; round < 2; round++)
        {
            Task<string> reading = Task.Run(() => File.ReadAllText(path));
            OutputTarget output = new OutputPath(path).Compare([_file]);

            Assert.True(output.IsStream);
            Assert.Equal($"write {path}", $"{output.Changes.Single()} {output.Changes.Single().FullPath}");
            SpecialFile.WithoutWaiting(() => Apply(output));
            Assert.Equal("content", await reading.WaitAsync(TimeSpan.FromMinutes(1)));
            Assert.Equal(FileKind.Pipe, FileKinds.Of(path));
            Assert.DoesNotContain(Directory.EnumerateFiles(_directory.FullPath), file =>
                file.Contains(".articles", StringComparison.Ordinal)
            );
        }
    }

    [SkippableFact]
    public void A_device_is_written_to()
    {
        string path = SpecialFile.Make("link to /dev/null", _directory.PathOf("x"));

        SpecialFile.WithoutWaiting(() => Apply(new OutputPath(path).Compare([_file])));

        Assert.Equal((FileKind.CharacterDevice, "/dev/null"), (FileKinds.Of(path), new FileInfo(path).LinkTarget));
    }

    [SkippableFact]
    public void A_device_that_takes_nothing_is_one_error()
    {
        Skip.IfNot(FileKinds.Of("/dev/full") == FileKind.CharacterDevice, "There is no /dev/full here.");

        ArticleException error = Assert.Throws<ArticleException>(() => Apply(new OutputPath("/dev/full").Compare([_file])));

        Assert.Equal(("FileNotWritten", ArticleErrorKind.WriteFailed, "/dev/full"), (error.ErrorId, error.Kind, error.Target));
        Assert.StartsWith("/dev/full: The output could not be written completely: ", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Waiting_for_a_reader_ends_when_somebody_wants_it_to()
    {
        string path = SpecialFile.Make("pipe", _directory.PathOf("x"));
        OutputTarget output = new OutputPath(path).Compare([_file]);
        using CancellationTokenSource stop = new();
        Task writing = Task.Run(() => output.Apply(output.Changes.Single(), stop.Token));

        stop.Cancel();

        Assert.IsType<OperationCanceledException>(
            SpecialFile.WithoutWaiting(() => Record.Exception(() => writing.GetAwaiter().GetResult()))
        );

        // The one that waits is let go, so that it does not outlive the test.
        File.ReadAllText(path);
    }

    [SkippableFact]
    public void An_open_file_of_a_process_is_written_on_and_not_replaced()
    {
        Skip.IfNot(Directory.Exists("/proc/self/fd"), "There is no /proc here.");
        string path = _directory.Write("log", "before\n");
        using FileStream open = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        string name = $"/proc/self/fd/{open.SafeFileHandle.DangerousGetHandle()}";
        File.CreateSymbolicLink(_directory.PathOf("link"), name);

        foreach (
            string destination in (string[])
                [name, _directory.PathOf("link"), name.Replace("/proc/self/fd", "/dev/fd", StringComparison.Ordinal)]
        )
        {
            OutputTarget output = new OutputPath(destination).Compare([_file]);
            Assert.True(output.IsStream);
            Apply(output);
        }

        Assert.Equal("before\ncontentcontentcontent", File.ReadAllText(path));
        Assert.Equal(["link", "log"], Directory.EnumerateFiles(_directory.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(new OutputPath(path).Compare([_file]).IsStream);
    }

    [SkippableFact]
    public void Several_files_do_not_go_through_a_pipe()
    {
        string path = SpecialFile.Make("pipe", _directory.PathOf("x"));

        ArticleException error = Assert.Throws<ArticleException>(() => new OutputPath(path).Compare([_file, new OutputFile("y", [])]));

        Assert.Equal(("DestinationTakesOneFile", ArticleErrorKind.InvalidPath, path), (error.ErrorId, error.Kind, error.Target));
        Assert.Contains("The output needs 2 files", error.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("socket")]
    [InlineData("link to a socket")]
    public void A_socket_is_no_place_for_an_output(string kind)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf("x"));

        ArticleException error = Assert.Throws<ArticleException>(() => new OutputPath(path));

        Assert.Equal(("FileNotRegular", ArticleErrorKind.InvalidPath, path), (error.ErrorId, error.Kind, error.Target));
    }

    [SkippableTheory]
    [InlineData("pipe")]
    [InlineData("link to /dev/null")]
    public void The_API_does_not_go_through_a_pipe(string kind)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf("api"));

        ArticleException error = SpecialFile.WithoutWaiting(() =>
            Assert.Throws<ArticleException>(() => new ArticleApi(_directory.FullPath).Export([], path))
        );

        Assert.Equal(("DestinationIsFile", path), (error.ErrorId, error.Target));
    }

    private static bool Apply(OutputTarget output)
    {
        output.Check(output.Changes.Single());
        output.Apply(output.Changes.Single());
        output.Complete([]);
        return true;
    }
}
