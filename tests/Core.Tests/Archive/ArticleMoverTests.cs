using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Files;
using Xunit;

namespace ArticlesPS.Tests.Archive;

public sealed class ArticleMoverTests : IDisposable
{
    private const string Text = "---\nheat: 1\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("x.md")]
    [InlineData("2019/01/02/x.md")]
    [InlineData("a [1] (2) {3}.md")]
    [InlineData("-rf x.md")]
    [InlineData("$(x) `y` 'z'.md")]
    [InlineData("日本語 🎉 \u00E9 e\u0301.md")]
    public void A_file_of_any_name_is_moved_as_it_is(string name)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("---\r\na: 1\n---"), 0xFF];
        DateTime time = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        string from = _directory.Write($"_news/{name}", bytes);
        File.SetLastWriteTimeUtc(from, time);
        string to = _directory.PathOf($"_archive/_news/{name}");

        ArticleMover.Move(new ArticleMove(from, to));

        Assert.Equal(bytes, File.ReadAllBytes(to));
        Assert.Equal(time, File.GetLastWriteTimeUtc(to));
        AssertFiles($"_archive/_news/{name}");
    }

    [SkippableFact]
    public void Names_that_only_some_systems_allow_are_moved_too()
    {
        Skip.If(OperatingSystem.IsWindows(), "They are not allowed there.");
        foreach (
            string name in (string[])["new\nline.md", "*?.md", "a\\b.md", "\u001B[31m.md", " .md", "C:x.md", new string('n', 252) + ".md"]
        )
        {
            string from = _directory.Write($"_news/{name}", Text);

            ArticleMover.Move(new ArticleMove(from, _directory.PathOf($"_archive/{name}")));

            Assert.Equal(Text, File.ReadAllText(_directory.PathOf($"_archive/{name}")));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.PathOf("_news")));
    }

    [Fact]
    public void A_file_in_the_new_place_is_an_error_and_both_stay()
    {
        ArticleMove move = Move(to: "there");

        ArticleException e = Assert.Throws<ArticleException>(() => ArticleMover.Move(move));

        Assert.Equal(("ArticleExists", ArticleErrorKind.Exists, move.To), (e.ErrorId, e.Kind, e.Target));
        Assert.Equal((Text, "there"), (File.ReadAllText(move.From), File.ReadAllText(move.To)));
    }

    [Theory]
    [InlineData("caf\u00E9.md", "cafe\u0301.md", false)]
    [InlineData("cafe\u0301.md", "caf\u00E9.md", true)]
    public void A_name_that_is_there_in_other_characters_is_an_error_even_with_force(string name, string there, bool force)
    {
        string from = _directory.Write($"_news/{name}", Text);
        string other = _directory.Write($"_archive/{there}", "theirs");
        string to = _directory.PathOf($"_archive/{name}");

        ArticleException e = Assert.Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(from, to), force));

        Assert.Equal(("ArticleExists", to), (e.ErrorId, e.Target));
        Assert.Contains($"{there} already exists.", e.Message, StringComparison.Ordinal);
        Assert.Equal((Text, "theirs"), (File.ReadAllText(from), File.ReadAllText(other)));
    }

    [Fact]
    public void A_name_can_be_composed()
    {
        string from = _directory.Write("cafe\u0301.md", Text);
        ArticleMover.Move(new ArticleMove(from, _directory.PathOf("caf\u00E9.md")));

        AssertFiles("caf\u00E9.md");
    }

    [Fact]
    public void Force_replaces_the_file_in_the_new_place()
    {
        ArticleMove move = Move(to: "there");

        ArticleMover.Move(move, force: true);

        Assert.Equal(Text, File.ReadAllText(move.To));
        AssertFiles("_archive/x.md");
    }

    [Fact]
    public void Force_does_not_replace_what_is_read_only()
    {
        ArticleMove move = Move(to: "there");
        File.SetAttributes(move.To, FileAttributes.ReadOnly);

        ArticleException e = Assert.Throws<ArticleException>(() => ArticleMover.Move(move, force: true));
        File.SetAttributes(move.To, FileAttributes.Normal);

        Assert.Equal(("FileReadOnly", "there"), (e.ErrorId, File.ReadAllText(move.To)));
        Assert.True(File.Exists(move.From));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_directory_in_the_new_place_is_an_error_even_with_force(bool force)
    {
        ArticleMove move = Move();
        Directory.CreateDirectory(move.To);

        Assert.Equal("PathIsDirectory", Assert.Throws<ArticleException>(() => ArticleMover.Move(move, force)).ErrorId);
        AssertFiles("_news/x.md");
    }

    [Fact]
    public void What_is_read_only_can_be_moved_and_stays_so()
    {
        ArticleMove move = Move();
        File.SetAttributes(move.From, FileAttributes.ReadOnly);

        ArticleMover.Move(move);

        Assert.True(File.GetAttributes(move.To).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(move.To, FileAttributes.Normal);
    }

    [Theory]
    [InlineData("_news/missing.md", "FileNotFound")]
    [InlineData("missing/x.md", "FileNotFound")]
    [InlineData("_news", "PathIsDirectory")]
    public void What_is_no_file_is_an_error_and_no_directory_is_made(string from, string error)
    {
        Move();

        Assert.Equal(
            error,
            Assert
                .Throws<ArticleException>(() =>
                    ArticleMover.Move(new ArticleMove(_directory.PathOf(from), _directory.PathOf("_archive/a/b/x.md")))
                )
                .ErrorId
        );
        Assert.False(Directory.Exists(_directory.PathOf("_archive")));
    }

    [Fact]
    public void Checking_finds_what_moving_would_and_changes_nothing()
    {
        ArticleMove move = Move();
        ArticleMover.Check(move);
        AssertFiles("_news/x.md");
        Assert.False(Directory.Exists(_directory.PathOf("_archive")));

        _directory.Write("_archive/x.md", "there");

        Assert.Equal("ArticleExists", Assert.Throws<ArticleException>(() => ArticleMover.Check(move)).ErrorId);
        ArticleMover.Check(move, force: true);
        AssertFiles("_archive/x.md", "_news/x.md");
    }

    [Fact]
    public void Directories_that_were_made_for_a_move_that_fails_do_not_stay()
    {
        ArticleMove move = Move();
        _directory.Write("_archive/file", "");

        ArticleException e = Assert.Throws<ArticleException>(() =>
            ArticleMover.Move(move with { To = _directory.PathOf("_archive/file/a/x.md") })
        );

        Assert.Equal(("FileNotMoved", ArticleErrorKind.WriteFailed, move.From), (e.ErrorId, e.Kind, e.Target));
        AssertFiles("_archive/file", "_news/x.md");
    }

    [Fact]
    public void New_directories_stay_where_somebody_uses_them_by_now()
    {
        using (NewDirectories.Make(_directory.PathOf("a/b/c")))
        {
            _directory.Write("a/x", "");
        }

        Assert.Equal((true, false), (Directory.Exists(_directory.PathOf("a")), Directory.Exists(_directory.PathOf("a/b"))));
    }

    [Fact]
    public async Task A_change_that_is_being_made_is_waited_for_and_moves_along()
    {
        ArticleMove move = Move();
        FileReplacement replacement = FileReplacement.Begin(move.From);
        WaitingThread moving = WaitingThread.Start(() => ArticleMover.Move(move));
        Assert.True(File.Exists(move.From));
        replacement.Write(Encoding.UTF8.GetBytes("changed"));
        replacement.Dispose();
        await moving.EndAsync();

        Assert.Equal("changed", File.ReadAllText(move.To));
        AssertFiles("_archive/x.md");
    }

    [Fact]
    public async Task A_file_that_is_being_made_in_the_new_place_is_waited_for_and_stays()
    {
        ArticleMove move = Move();
        Directory.CreateDirectory(_directory.PathOf("_archive"));
        FileReplacement replacement = FileReplacement.Begin(move.To);
        WaitingThread moving = WaitingThread.Start(() => ArticleMover.Move(move));
        replacement.WriteNew(Encoding.UTF8.GetBytes("new"));
        replacement.Dispose();

        Assert.Equal("ArticleExists", (await Assert.ThrowsAsync<ArticleException>(moving.EndAsync)).ErrorId);
        Assert.Equal(("new", Text), (File.ReadAllText(move.To), File.ReadAllText(move.From)));
    }

    [Fact]
    public void A_change_that_was_prepared_before_the_move_does_not_bring_the_file_back()
    {
        ArticleMove move = Move();
        ArticleChanges changes = new();
        changes.Set("heat", 5);
        ArticleEdit edit = ArticleWriter.Prepare(move.From, changes);

        ArticleMover.Move(move);

        Assert.Equal("FileNotFound", Assert.Throws<ArticleException>(() => ArticleWriter.Save(edit, force: true)).ErrorId);
        AssertFiles("_archive/x.md");
    }

    [SkippableFact]
    public void Moves_to_and_fro_do_not_wait_for_each_other_for_ever()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        const int Rounds = 200;
        string a = _directory.Write("a/x.md", Text);
        string b = _directory.PathOf("b/x.md");
        Directory.CreateDirectory(_directory.PathOf("b"));
        Directory.CreateSymbolicLink(_directory.PathOf("0"), _directory.PathOf("b"));
        ArticleMove[] moves = [new(a, b), new(b, a), new(a, _directory.PathOf("0/x.md")), new(_directory.PathOf("0/x.md"), a)];
        int made = 0;

        Parallel.For(0, moves.Length, new ParallelOptions { MaxDegreeOfParallelism = moves.Length }, i =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                try
                {
                    ArticleMover.Move(moves[i]);
                    Interlocked.Increment(ref made);
                }
                catch (ArticleException e) when (e.ErrorId is "FileNotFound" or "ArticleExists")
                {
                    // The other one was faster.
                }
            }
        });

        Assert.NotEqual(0, made);
        Assert.Single(Directory.EnumerateFiles(_directory.FullPath, "*", SearchOption.AllDirectories), file =>
            !file.Contains("/0/", StringComparison.Ordinal)
        );
        Assert.Equal(Text, File.ReadAllText(File.Exists(a) ? a : b));
    }

    [SkippableFact]
    public void An_absolute_link_is_moved_itself_and_leads_where_it_led()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string target = _directory.Write("real.md", Text);
        Directory.CreateDirectory(_directory.PathOf("_news"));
        File.CreateSymbolicLink(_directory.PathOf("_news/x.md"), target);

        ArticleMover.Move(new ArticleMove(_directory.PathOf("_news/x.md"), _directory.PathOf("_archive/x.md")));

        Assert.Equal(target, new FileInfo(_directory.PathOf("_archive/x.md")).LinkTarget);
        Assert.False(File.Exists(_directory.PathOf("_news/x.md")));
        Assert.Equal(Text, File.ReadAllText(target));
    }

    [SkippableFact]
    public void A_relative_link_would_break_and_stays()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        _directory.Write("_news/real.md", Text);
        File.CreateSymbolicLink(_directory.PathOf("_news/x.md"), "real.md");

        ArticleException e = Assert.Throws<ArticleException>(() =>
            ArticleMover.Check(new ArticleMove(_directory.PathOf("_news/x.md"), _directory.PathOf("_archive/x.md")))
        );

        Assert.Equal(("LinkRelative", ArticleErrorKind.EditRefused), (e.ErrorId, e.Kind));
        Assert.Contains("a link to real.md,", e.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_in_the_new_place_is_replaced_and_what_it_leads_to_stays(bool isDangling)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        ArticleMove move = Move();
        string precious = _directory.PathOf("precious");
        if (!isDangling)
        {
            File.WriteAllText(precious, "precious");
        }

        Directory.CreateDirectory(_directory.PathOf("_archive"));
        File.CreateSymbolicLink(move.To, precious);

        Assert.Equal("ArticleExists", Assert.Throws<ArticleException>(() => ArticleMover.Move(move)).ErrorId);
        ArticleMover.Move(move, force: true);

        Assert.Null(new FileInfo(move.To).LinkTarget);
        Assert.Equal(Text, File.ReadAllText(move.To));
        Assert.Equal(isDangling ? null : "precious", File.Exists(precious) ? File.ReadAllText(precious) : null);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Between_file_systems_a_file_keeps_its_bytes_time_and_permissions(bool replaces)
    {
        using OtherDisk disk = OtherDisk.Find(_directory);
        DateTime time = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        string from = _directory.Write("x.md", Text);
        File.SetLastWriteTimeUtc(from, time);
        SetMode(from, Mode);
        string to = Path.Combine(disk.FullPath, "_archive", "x.md");
        if (replaces)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllText(to, "there");
            Assert.Equal("ArticleExists", Assert.Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(from, to))).ErrorId);
        }

        ArticleMover.Move(new ArticleMove(from, to), force: replaces);

        Assert.Equal((Text, time, Mode), (File.ReadAllText(to), File.GetLastWriteTimeUtc(to), ModeOf(to)));
        Assert.Equal([to], Directory.EnumerateFiles(disk.FullPath, "*", SearchOption.AllDirectories));
        AssertFiles();
    }

    [SkippableFact]
    public void Between_file_systems_a_link_stays_a_link()
    {
        using OtherDisk disk = OtherDisk.Find(_directory);
        string target = _directory.Write("real.md", Text);
        File.CreateSymbolicLink(_directory.PathOf("x.md"), target);
        string to = Path.Combine(disk.FullPath, "x.md");

        ArticleMover.Move(new ArticleMove(_directory.PathOf("x.md"), to));

        Assert.Equal(target, new FileInfo(to).LinkTarget);
        AssertFiles("real.md");
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private ArticleMove Move(string? to = null)
    {
        string from = _directory.Write("_news/x.md", Text);
        if (to is not null)
        {
            _directory.Write("_archive/x.md", to);
        }

        return new ArticleMove(from, _directory.PathOf("_archive/x.md"));
    }

    [SkippableFact]
    public void Of_two_names_of_one_file_the_new_one_stays()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Made with a command of Linux.");
        ArticleMove move = Move();
        Directory.CreateDirectory(Path.GetDirectoryName(move.To)!);
        using (System.Diagnostics.Process link = System.Diagnostics.Process.Start("ln", [move.From, move.To]))
        {
            link.WaitForExit();
        }

        ArticleMover.Move(move, force: true);

        Assert.False(File.Exists(move.From));
        Assert.Equal(Text, File.ReadAllText(move.To));
    }

    [Fact]
    public void A_file_in_the_place_of_a_directory_is_seen_before()
    {
        ArticleMove move = new(_directory.Write("_news/x.md", Text), _directory.PathOf("arch/_news/x.md"));
        _directory.Write("arch", "a file");

        Assert.Equal("FileNotMoved", Assert.Throws<ArticleException>(() => ArticleMover.Check(move)).ErrorId);
    }

    [SkippableFact]
    public void One_file_under_two_paths_is_not_moved_over_itself()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string from = _directory.Write("dest/_news/x.md", Text);
        Directory.CreateSymbolicLink(_directory.PathOf("linked"), _directory.PathOf("dest/_news"));

        Assert.Equal(
            "FileNotMoved",
            Assert
                .Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(_directory.PathOf("linked/x.md"), from), force: true))
                .ErrorId
        );
        Assert.Equal(Text, File.ReadAllText(from));
    }

    private void AssertFiles(params string[] files) =>
        Assert.Equal(
            files.Select(_directory.PathOf),
            Directory.EnumerateFiles(_directory.FullPath, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        );
}
