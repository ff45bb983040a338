using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ArticlesPS.Files;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public sealed class FileReplacementTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Only_one_replaces_a_file_at_a_time()
    {
        const int Writers = 8;
        const int Rounds = 100;
        string path = _directory.Write("counter", "0");

        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, _ =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                using FileReplacement replacement = FileReplacement.Begin(path);
                int count = int.Parse(Encoding.UTF8.GetString(replacement.Read()), CultureInfo.InvariantCulture);
                replacement.Write(Encoding.UTF8.GetBytes((count + 1).ToString(CultureInfo.InvariantCulture)));
            }
        });

        Assert.Equal($"{Writers * Rounds}", File.ReadAllText(path));
        Assert.Equal(["counter"], Directory.EnumerateFiles(_directory.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void A_name_as_long_as_the_system_allows_can_be_replaced()
    {
        string path = _directory.Write(new string('n', 252) + ".md", "old");

        using (FileReplacement replacement = FileReplacement.Begin(path))
        {
            replacement.Write(Encoding.UTF8.GetBytes("new"));
        }

        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void What_another_process_is_using_is_not_cleaned_up()
    {
        string path = _directory.Write("a", "old");
        using FileReplacement replacement = FileReplacement.Begin(path);
        string lockPath = Directory.EnumerateFiles(_directory.FullPath, ".articles-*.lock").Single();
        string temporary = Path.ChangeExtension(lockPath, ".tmp");
        File.WriteAllText(temporary, "half");

        ArticleLock.CleanUp(_directory.FullPath);

        Assert.True(File.Exists(temporary));
        Assert.True(File.Exists(lockPath));
    }

    [SkippableFact]
    public void What_somebody_put_in_the_place_of_the_temporary_file_is_not_written_through()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string path = _directory.Write("a", "old");
        string victim = _directory.Write("elsewhere/victim", "precious");
        string lockPath;
        using (FileReplacement replacement = FileReplacement.Begin(path))
        {
            lockPath = Directory.EnumerateFiles(_directory.FullPath, ".articles-*.lock").Single();
            File.CreateSymbolicLink(Path.ChangeExtension(lockPath, ".tmp"), victim);

            replacement.Write(Encoding.UTF8.GetBytes("new"));
        }

        File.CreateSymbolicLink(lockPath, victim);
        using (FileReplacement.Begin(path, mostMilliseconds: 0))
        {
            Assert.Null(new FileInfo(lockPath).LinkTarget);
        }

        Assert.Equal(("new", "precious"), (File.ReadAllText(path), File.ReadAllText(victim)));
    }

    [Fact]
    public void A_lock_that_is_released_twice_is_not_taken_from_the_next_who_has_it()
    {
        string path = _directory.Write("a", "old");
        ArticleLock former = ArticleLock.Acquire(path, path);
        former.Dispose();
        using ArticleLock next = ArticleLock.Acquire(path, path);

        former.Dispose();

        Assert.Equal("ArticleLocked", Assert.Throws<ArticleException>(() => ArticleLock.Acquire(path, path, mostMilliseconds: 0)).ErrorId);
    }
}
