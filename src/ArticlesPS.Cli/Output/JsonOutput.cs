using System.IO;
using ArticlesPS.Articles;

namespace ArticlesPS.Cli.Output;

/// <summary>Articles as a JSON array, or as one JSON object a line.</summary>
internal sealed class JsonOutput : IArticleOutput
{
    private readonly TextWriter _output;
    private readonly bool _isArray;
    private string _separator = "";

    public JsonOutput(TextWriter output, bool isArray)
    {
        _output = output;
        _isArray = isArray;
        if (isArray)
        {
            output.Write('[');
        }
    }

    public string TextOf(Article article) => ArticleJson.Serialize(article);

    public void Write(string text)
    {
        _output.Write(_separator);
        _separator = _isArray ? "," : "";
        if (_isArray)
        {
            _output.WriteLine();
        }

        _output.Write(text);
        if (!_isArray)
        {
            _output.WriteLine();
        }
    }

    public void Dispose()
    {
        if (_isArray)
        {
            _output.WriteLine();
            _output.WriteLine(']');
        }
    }
}
