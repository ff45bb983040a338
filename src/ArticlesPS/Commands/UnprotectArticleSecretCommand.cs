using System.Management.Automation;
using ArticlesPS.Output;
using ArticlesPS.Parameters;

namespace ArticlesPS.Commands;

/// <summary>Unprotect-ArticleSecret: decrypts the field secured of articles with a key.</summary>
[Cmdlet(VerbsSecurity.Unprotect, "ArticleSecret", DefaultParameterSetName = PathSet)]
[OutputType(typeof(ArticleSecret))]
public sealed class UnprotectArticleSecretCommand : ArticleInputCommand
{
    private CipherKey? _key;

    /// <summary>The key: a SecureString with its base64, or a byte array of 16, 24 or 32 bytes.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = PathSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = LiteralPathSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [SecretKeyTransformation]
    public object? Key { get; set; }

    /// <summary>Returns the text as a string instead of a SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Begin()
    {
        _key = new CipherKey(this);
        _key.TakeArgument(Key);
        base.Begin();
    }

    private protected override void Process()
    {
        _key!.TakeInput(Key);
        base.Process();
    }

    private protected override void End()
    {
        // Where no input came, the key did not either.
        _ = _key!.ToCipher();
        base.End();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _key?.Dispose();
        }

        base.Dispose(isDisposing);
    }

    private protected override void ProcessArticle(Article article)
    {
        try
        {
            if (_key!.ToCipher().Decrypt(article, AsPlainText) is { } secret)
            {
                WriteObject(secret);
            }
            else
            {
                WriteVerbose(ConsoleText.Escape($"Skipped {article}: it has no field secured."));
            }
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
    }
}
