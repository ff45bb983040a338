using System;
using System.IO;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>The samples have a schema file, which says what their directories show anyway.</summary>
public sealed class SampleSchemaTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public SampleSchemaTests()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories))
        {
            _directory.Write(Path.GetRelativePath(Repository.Samples, file), File.ReadAllBytes(file));
        }
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Without_their_schema_file_the_samples_are_the_same_CSV()
    {
        string with = Csv();
        File.Delete(_directory.PathOf(".articles.yml"));

        Assert.Equal(with, Csv());
    }

    [Fact]
    public void The_schema_file_of_the_samples_is_read()
    {
        File.AppendAllText(_directory.PathOf(".articles.yml"), "columns: [Heat]\n");

        Assert.StartsWith("\"Heat\",\"Title\",", Csv(), StringComparison.Ordinal);
    }

    private string Csv() => Command.RunIn(_directory.FullPath, "list", ".", "--recurse", "--format", "csv").Output;
}
