using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using Xunit;

namespace ArticlesPS.Tests.Site;

public sealed class OutputDirectoryTests : IDisposable
{
    private const string Manifest = ".test.sha256";

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, string> SpecialKinds => SpecialFile.Kinds;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Files_are_made_with_their_directories_and_listed()
    {
        Assert.Equal(["create a.txt", "create b/c.txt"], Run(("a.txt", "1"), ("b/c.txt", "2")));

        Assert.Equal(["a.txt=1", "b/c.txt=2"], Contents());
        Assert.Equal($"{Hash("1")}  a.txt\n{Hash("2")}  b/c.txt\n", File.ReadAllText(_directory.PathOf(Manifest)));
    }

    [Fact]
    public void A_directory_that_is_not_there_is_made()
    {
        string path = _directory.PathOf("x/y");
        OutputDirectory output = new(path, Manifest, [FileOf("a.txt", "1")]);
        Assert.False(Directory.Exists(path));

        Assert.Empty(Apply(output, _ => true));

        Assert.Equal("1", File.ReadAllText(Path.Combine(path, "a.txt")));
    }

    [Theory]
    // first run, second run, what the second does, what is there
    [InlineData("a=1", "a=1", "", "a=1")]
    [InlineData("a=1", "a=2", "update a", "a=2")]
    [InlineData("a=1", "a=1 b=2", "create b", "a=1 b=2")]
    [InlineData("a=1 b=2", "a=1", "remove b", "a=1")]
    [InlineData("a=1 b=2", "a=3 c=4", "update a, create c, remove b", "a=3 c=4")]
    [InlineData("p/a=1 p/q/b=2", "p/a=1", "remove p/q/b", "p/a=1")]
    [InlineData("a=1 p/q/b=2", "a=1", "remove p/q/b", "a=1")]
    [InlineData("a=1", "", "remove a", "")]
    public void A_second_run_does_what_differs(string first, string second, string changes, string after)
    {
        Run(Parse(first));

        Assert.Equal(changes, string.Join(", ", Run(Parse(second))));

        Assert.Equal(after, string.Join(' ', Contents()));
        Assert.Empty(Run(Parse(second)));
        Assert.Equal(
            Directory
                .GetDirectories(_directory.FullPath, "*", SearchOption.AllDirectories)
                .Where(path => !Directory.EnumerateFileSystemEntries(path).Any()),
            []
        );
    }

    [Fact]
    public void What_is_the_same_is_not_written()
    {
        Run(("a", "1"), ("b", "1"));
        DateTime time = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        string[] files = ["a", "b", Manifest];
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(_directory.PathOf(file), time));

        Run(("a", "1"), ("b", "1"));
        Assert.All(files, file => Assert.Equal(time, File.GetLastWriteTimeUtc(_directory.PathOf(file))));

        Run(("a", "1"), ("b", "2"));
        Assert.Equal([true, false, false], files.Select(file => File.GetLastWriteTimeUtc(_directory.PathOf(file)) == time));
    }

    [Fact]
    public void What_others_made_stays()
    {
        _directory.Write("mine.txt", "x");
        _directory.Write("p/mine.txt", "x");
        Run(("p/a", "1"), ("a", "1"));

        Run();

        Assert.Equal(["mine.txt=x", "p/mine.txt=x"], Contents());
    }

    [Fact]
    public void Outputs_beside_each_other_leave_each_other_alone()
    {
        Run(("a", "1"));
        OutputDirectory other = new(_directory.FullPath, ".other.sha256", [FileOf("b", "2")]);

        Assert.Equal(["create b"], other.Changes.Select(Describe));
        Apply(other, _ => true);

        Assert.Equal(["a=1", "b=2"], Contents());
        Assert.Empty(Run(("a", "1")));
    }

    [Fact]
    public void A_file_that_was_changed_since_stays_until_it_is_removed_by_hand()
    {
        Run(("a", "1"), ("b", "1"));
        _directory.Write("b", "mine");
        string path = _directory.PathOf("b");

        OutputDirectory output = new(_directory.FullPath, Manifest, [FileOf("a", "1")]);
        ArticleException error = Assert.Single(Apply(output, _ => true));

        Assert.Equal(("OutputChanged", ArticleErrorKind.Conflict, path), (error.ErrorId, error.Kind, error.Target));
        Assert.Equal(["a=1", "b=mine"], Contents());
        Assert.Single(Apply(new OutputDirectory(_directory.FullPath, Manifest, [FileOf("a", "1")]), _ => true));
        File.Delete(path);
        Assert.Empty(Run(("a", "1")));
    }

    [Fact]
    public void A_file_of_the_output_that_was_changed_since_is_made_again()
    {
        Run(("a", "1"));
        _directory.Write("a", "mine");

        Assert.Equal(["update a"], Run(("a", "1")));

        Assert.Equal(["a=1"], Contents());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{0}")]
    [InlineData("{0} a")]
    [InlineData("{0}  ")]
    [InlineData("{0}  a\n\n{0}  b")]
    [InlineData("{0}  ../a")]
    [InlineData("{0}  b/../../a")]
    [InlineData("{0}  /etc/passwd")]
    [InlineData("{0}  C:/a")]
    [InlineData("{0}  ..\\a")]
    [InlineData("{0}  ./a")]
    [InlineData("{0}  a//b")]
    [InlineData("{0}  a\0b")]
    [InlineData("g{0}  a")]
    public void A_manifest_that_is_damaged_or_leads_out_is_refused_and_nothing_is_removed(string manifest)
    {
        string path = _directory.Write(Manifest, $"{Hash("1")}  ok\n{manifest.Replace("{0}", Hash("1"), StringComparison.Ordinal)}\n");
        _directory.Write("a", "1");

        ArticleException error = Assert.Throws<ArticleException>(() => new OutputDirectory(_directory.FullPath, Manifest, []));

        Assert.Equal(("ManifestInvalid", path), (error.ErrorId, error.Target));
        Assert.True(error.Position!.Value.Line >= 2);
        Assert.Equal(["a=1"], Contents());
    }

    [Fact]
    public void A_manifest_that_is_not_UTF_8_is_refused_and_its_line_named()
    {
        string path = _directory.Write(Manifest, [.. Encoding.ASCII.GetBytes($"{Hash("1")}  ok\n{Hash("1")}  caf"), 0xE9, (byte)'\n']);

        ArticleException error = Assert.Throws<ArticleException>(() => new OutputDirectory(_directory.FullPath, Manifest, []));

        Assert.Equal(("ManifestInvalid", path, 2), (error.ErrorId, error.Target, error.Position!.Value.Line));
    }

    [Fact]
    public void A_manifest_with_other_line_endings_is_read()
    {
        Run(("a", "1"), ("b", "1"));
        File.WriteAllText(_directory.PathOf(Manifest), File.ReadAllText(_directory.PathOf(Manifest)).ReplaceLineEndings("\r\n"));

        Assert.Equal(["remove b"], Run(("a", "1")));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a/../../b")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("")]
    [InlineData("a/")]
    [InlineData("a/./b")]
    public void A_file_that_would_lie_outside_cannot_be_made(string path) =>
        Assert.Throws<ArgumentException>(() => new OutputFile(path, []));

    [Fact]
    public void What_an_interrupted_run_made_is_known_to_the_next()
    {
        Run(("a", "1"), ("b", "1"), ("c", "1"));
        OutputDirectory interrupted = new(_directory.FullPath, Manifest, [FileOf("a", "2"), FileOf("b", "2"), FileOf("d", "2")]);
        interrupted.Apply(interrupted.Changes[0]);
        interrupted.Apply(interrupted.Changes[2]);

        Assert.Equal(["a=2", "b=1", "c=1", "d=2"], Contents());
        Assert.Equal(["create e", "remove a", "remove b", "remove c", "remove d"], Run(("e", "1")));
        Assert.Equal(["e=1"], Contents());
    }

    [Theory]
    [InlineData("create c")]
    [InlineData("update a")]
    [InlineData("remove b")]
    public void A_change_that_is_not_wanted_can_be_made_by_the_next_run(string refused)
    {
        (string, string)[] wanted = [("a", "2"), ("c", "2")];
        Run(("a", "1"), ("b", "1"));

        Apply(new OutputDirectory(_directory.FullPath, Manifest, [.. wanted.Select(file => FileOf(file.Item1, file.Item2))]), change =>
            Describe(change) != refused
        );

        Assert.Equal([refused], Run(wanted));
        Assert.Equal(["a=2", "c=2"], Contents());
        Assert.Equal(["remove a", "remove c"], Run());
        Assert.Empty(Contents());
    }

    [Fact]
    public void Nothing_wanted_writes_nothing()
    {
        OutputDirectory output = new(_directory.FullPath, Manifest, [FileOf("a", "1")]);

        Apply(output, _ => false);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.FullPath));
    }

    [Fact]
    public void A_destination_that_is_a_file_is_one_error()
    {
        string path = _directory.Write("file", "x");

        ArticleException error = Assert.Throws<ArticleException>(() =>
            new OutputDirectory(path, Manifest, [FileOf("a", "1"), FileOf("b", "1")])
        );

        Assert.Equal(("DestinationIsFile", path), (error.ErrorId, error.Target));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a/b")]
    public void What_is_in_the_way_is_one_error_and_the_rest_goes_on(string path)
    {
        _directory.Write(path == "a" ? "a/file" : "a", "mine");
        OutputDirectory output = new(_directory.FullPath, Manifest, [FileOf(path, "1"), FileOf("c", "1")]);

        ArticleException error = Assert.Single(Apply(output, _ => true));

        Assert.Equal(_directory.PathOf(path), error.Target);
        Assert.Equal([path == "a" ? "a/file=mine" : "a=mine", "c=1"], Contents());
        Assert.Equal(
            [$"create {path}"],
            new OutputDirectory(_directory.FullPath, Manifest, [FileOf(path, "1"), FileOf("c", "1")]).Changes.Select(Describe)
        );
    }

    [SkippableFact]
    public void A_read_only_file_is_one_error_and_the_rest_goes_on()
    {
        Run(("a", "1"), ("b", "1"));
        File.SetAttributes(_directory.PathOf("a"), FileAttributes.ReadOnly);
        OutputDirectory output = new(_directory.FullPath, Manifest, [FileOf("a", "2"), FileOf("b", "2")]);

        ArticleException error = Assert.Single(Apply(output, _ => true));
        File.SetAttributes(_directory.PathOf("a"), FileAttributes.Normal);

        Assert.Equal(("FileReadOnly", _directory.PathOf("a")), (error.ErrorId, error.Target));
        Assert.Equal(["a=1", "b=2"], Contents());
        Assert.Equal(["update a"], Run(("a", "2"), ("b", "2")));
    }

    [SkippableFact]
    public void A_link_in_the_way_stays_and_what_it_leads_to_is_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        using TemporaryDirectory elsewhere = new();
        string target = elsewhere.Write("x", "old");
        File.CreateSymbolicLink(_directory.PathOf("a"), target);

        Assert.Equal(["update a"], Run(("a", "1")));
        Assert.Equal((target, "1"), (new FileInfo(_directory.PathOf("a")).LinkTarget, File.ReadAllText(target)));

        Assert.Equal(["remove a"], Run());
        Assert.False(Path.Exists(_directory.PathOf("a")));
        Assert.Equal("1", File.ReadAllText(target));
    }

    [SkippableTheory]
    // The directory that is a link, where it leads, and the page behind it.
    [InlineData("p", "elsewhere", "p/a")]
    [InlineData("p", "elsewhere", "p/q/a")]
    [InlineData("p/q", "elsewhere", "p/q/a")]
    [InlineData("p", "inside", "p/a")]
    public void Nothing_is_written_or_removed_through_a_link_to_a_directory(string link, string target, string path)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        using TemporaryDirectory other = new();
        string directory = target == "elsewhere" ? other.FullPath : Directory.CreateDirectory(_directory.PathOf(target)).FullName;
        string behind = Path.Combine(directory, path[(link.Length + 1)..]);

        // What an earlier run made stood in a directory, which somebody has moved and linked to since.
        Run((path, "1"), ("b", "1"));
        Directory.CreateDirectory(Path.GetDirectoryName(behind)!);
        File.WriteAllText(behind, "1");
        Directory.Delete(_directory.PathOf(link), recursive: true);
        Directory.CreateSymbolicLink(_directory.PathOf(link), directory);
        string leftover = Path.Combine(Path.GetDirectoryName(behind)!, ".articles-0123456789abcdef.tmp");
        File.WriteAllText(leftover, "half");

        foreach (
            (string, string)[] wanted in ((string, string)[][])
                [
                    [(path, "2"), ("b", "2")],
                    [("b", "3")],
                    [(path + "2", "4"), ("b", "4")],
                ]
        )
        {
            OutputDirectory output = new(_directory.FullPath, Manifest, [.. wanted.Select(file => FileOf(file.Item1, file.Item2))]);
            ArticleException[] errors = [.. Apply(output, _ => true)];

            Assert.NotEmpty(errors);
            Assert.All(errors, error =>
                Assert.Equal(("PathOutsideDestination", ArticleErrorKind.InvalidPath), (error.ErrorId, error.Kind))
            );
            Assert.Contains($"{_directory.PathOf(link)} is a link to another directory", errors[0].Message, StringComparison.Ordinal);
            Assert.Equal(wanted[^1].Item2, File.ReadAllText(_directory.PathOf("b")));
            Assert.Equal(("1", "half"), (File.ReadAllText(behind), File.ReadAllText(leftover)));
            Assert.False(File.Exists(behind + "2"));
        }
    }

    [SkippableFact]
    public void The_directory_itself_may_be_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        using TemporaryDirectory elsewhere = new();
        string link = _directory.PathOf("link");
        Directory.CreateSymbolicLink(link, elsewhere.FullPath);

        Assert.Empty(Apply(new OutputDirectory(link, Manifest, [FileOf("p/a", "1"), FileOf("b", "1")]), _ => true));
        Assert.Empty(Apply(new OutputDirectory(link, Manifest, [FileOf("b", "2")]), _ => true));

        Assert.Equal("2", File.ReadAllText(elsewhere.PathOf("b")));
        Assert.False(Path.Exists(elsewhere.PathOf("p")));
    }

    [SkippableTheory]
    [MemberData(nameof(SpecialKinds))]
    public void What_is_no_file_stays_in_its_place_and_the_rest_goes_on(string kind, string words)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf("a"));
        string page = SpecialFile.Make(kind, _directory.PathOf("p/a"));
        OutputDirectory output = new(_directory.FullPath, Manifest, [FileOf("a", "1"), FileOf("p/a", "1"), FileOf("b", "1")]);

        List<ArticleException> errors = SpecialFile.WithoutWaiting(() => Apply(output, _ => true));

        Assert.Equal([("FileNotRegular", path), ("FileNotRegular", page)], errors.Select(error => (error.ErrorId, error.Target)));
        Assert.Contains(words, errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("1", File.ReadAllText(_directory.PathOf("b")));
        Assert.Equal((words, words), (FileKinds.Of(path).Describe(), FileKinds.Of(page).Describe()));
    }

    [SkippableFact]
    public void A_page_that_is_a_pipe_by_now_is_not_removed()
    {
        Run(("a", "1"), ("b", "1"));
        File.Delete(_directory.PathOf("a"));
        SpecialFile.Make("pipe", _directory.PathOf("a"));

        ArticleException error = SpecialFile.WithoutWaiting(() =>
            Assert.Single(Apply(new OutputDirectory(_directory.FullPath, Manifest, [FileOf("b", "1")]), _ => true))
        );

        Assert.Equal(("FileNotRegular", _directory.PathOf("a")), (error.ErrorId, error.Target));
        Assert.Equal(FileKind.Pipe, FileKinds.Of(_directory.PathOf("a")));
    }

    [SkippableTheory]
    [InlineData("pipe")]
    [InlineData("link to /dev/null")]
    public void A_manifest_that_is_no_file_is_one_error_and_nothing_is_written(string kind)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf(Manifest));

        ArticleException error = SpecialFile.WithoutWaiting(() =>
            Assert.Throws<ArticleException>(() => new OutputDirectory(_directory.FullPath, Manifest, [FileOf("a", "1")]))
        );

        Assert.Equal(("FileNotRegular", path), (error.ErrorId, error.Target));
        Assert.False(File.Exists(_directory.PathOf("a")));
    }

    [Theory]
    [InlineData("create c", "2 a")]
    [InlineData("update a", "1 a, 2 c")]
    [InlineData("remove b", "2 a, 1 b, 2 c")]
    public void The_manifest_lists_what_there_is_after_a_change_that_failed(string failed, string manifest)
    {
        Run(("a", "1"), ("b", "1"));
        OutputDirectory output = new(_directory.FullPath, Manifest, [FileOf("a", "2"), FileOf("c", "2")]);
        switch (failed)
        {
            case "create c":
                _directory.Write("c/in the way", "");
                break;
            case "update a":
                File.SetAttributes(_directory.PathOf("a"), FileAttributes.ReadOnly);
                break;
            default:
                _directory.Write("b", "mine");
                break;
        }

        Assert.Single(Apply(output, _ => true));
        File.SetAttributes(_directory.PathOf("a"), FileAttributes.Normal);

        Assert.Equal(
            manifest.Split(", ").Select(entry => $"{Hash(entry.Split(' ')[0])}  {entry.Split(' ')[1]}"),
            File.ReadAllLines(_directory.PathOf(Manifest))
        );
    }

    [Fact]
    public void No_helper_files_are_left()
    {
        Run(("a", "1"), ("p/b", "1"));
        Run(("a", "2"));

        Assert.Equal([Manifest], Directory.EnumerateFiles(_directory.FullPath, ".*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void What_a_killed_run_left_beside_a_file_goes_with_the_next_change_of_any_other()
    {
        Run(("a", "1"), ("p/b", "1"), ("q/c", "1"));
        _directory.Write("p/.articles-0123456789abcdef.tmp", "half");
        _directory.Write("q/.articles-0123456789abcdef.lock", "");

        Run(("a", "2"), ("p/b", "1"));

        Assert.Equal(["a=2", "p/b=1"], Contents());
        Assert.False(Directory.Exists(_directory.PathOf("q")));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static OutputFile FileOf(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Describe(OutputChange change) => $"{change} {change.Path}";

    private static (string, string)[] Parse(string files) =>
        [.. files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(file => (file.Split('=')[0], file.Split('=')[1]))];

    private static List<ArticleException> Apply(OutputDirectory output, Func<OutputChange, bool> isWanted)
    {
        List<ArticleException> errors = [];
        List<OutputChange> refused = [];
        foreach (OutputChange change in output.Changes)
        {
            try
            {
                if (isWanted(change))
                {
                    output.Apply(change);
                    continue;
                }
            }
            catch (ArticleException e)
            {
                errors.Add(e);
            }

            refused.Add(change);
        }

        output.Complete(refused);
        return errors;
    }

    private List<string> Run(params (string Path, string Text)[] files)
    {
        OutputDirectory output = new(_directory.FullPath, Manifest, [.. files.Select(file => FileOf(file.Path, file.Text))]);
        Assert.Empty(Apply(output, _ => true));
        return [.. output.Changes.Select(Describe)];
    }

    private string[] Contents() =>
        [
            .. Directory
                .EnumerateFiles(_directory.FullPath, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) != Manifest && Path.GetFileName(path) != ".other.sha256")
                .Select(path => $"{Path.GetRelativePath(_directory.FullPath, path).Replace('\\', '/')}={File.ReadAllText(path)}")
                .Order(StringComparer.Ordinal),
        ];
}
