using System;
using System.Management.Automation;
using ArticlesPS.Editing;
using ArticlesPS.Output;
using ArticlesPS.Parameters;

namespace ArticlesPS.Commands;

/// <summary>Protect-ArticleSecret: encrypts a text into the field secured of articles.</summary>
[Cmdlet(VerbsSecurity.Protect, "ArticleSecret", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class ProtectArticleSecretCommand : ArticleChangeCommand, IDisposable
{
    private CipherKey? _key;
    private SecretText? _text;
    private SecretText? _wanted;

    /// <summary>The key: a SecureString with its base64, or a byte array of 16, 24 or 32 bytes.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = PathSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = LiteralPathSet)]
    [Parameter(ParameterSetName = InputObjectSet)]
    [SecretKeyTransformation]
    public object? Key { get; set; }

    /// <summary>
    /// The text to encrypt: a SecureString, or the bytes of the text in UTF-8. Output of Unprotect-ArticleSecret includes
    /// it.
    /// </summary>
    [Parameter]
    [SecretTextTransformation]
    public object? Secret { get; set; }

    /// <summary>Overwrites the key and the text in memory.</summary>
    public void Dispose()
    {
        _key?.Dispose();
        _text?.Dispose();
    }

    private protected override void Begin()
    {
        _key = new CipherKey(this);
        _key.TakeArgument(Key);
        if (Secret is SecretFault fault)
        {
            SecretArgument.Refuse(this, "SecretInvalid", fault.Message);
        }

        _text = Secret as SecretText;
    }

    private protected override void Process()
    {
        _key!.TakeInput(Key);
        ArticleSecret? piped = ParameterSetName == InputObjectSet ? InputObject.BaseObject as ArticleSecret : null;
        if (Secret is null && piped is null)
        {
            SecretArgument.Refuse(
                this,
                "SecretMissing",
                "There is no text to encrypt. Use -Secret, or pipe the output of Unprotect-ArticleSecret."
            );
        }

        using SecretText? own = Secret is null ? SecretText.From(piped!) : null;
        _wanted = own ?? _text;
        base.Process();
    }

    private protected override void End()
    {
        // Where no input came, the key did not either.
        _ = _key!.ToCipher();
        base.End();
    }

    private protected override ArticleChanges GetChanges(Article article) => _key!.ToCipher().ChangesFor(article, _wanted!);
}
