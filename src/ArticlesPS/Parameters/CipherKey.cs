using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Secrets;

namespace ArticlesPS.Parameters;

/// <summary>The key of a cmdlet: one, given as an argument or by the pipeline.</summary>
/// <param name="cmdlet">The cmdlet that the key is given to.</param>
internal sealed class CipherKey(PSCmdlet cmdlet) : IDisposable
{
    private SecretKey? _key;
    private bool _isArgument;

    /// <summary>Takes what is bound before the first input: an argument, or nothing where the pipeline is to bring the key.</summary>
    public void TakeArgument(object? bound)
    {
        _isArgument = bound is not null;

        // Without a path PowerShell would make one of the key: its bytes as texts, shown in errors.
        Dictionary<string, object> arguments = cmdlet.MyInvocation.BoundParameters;
        bool isPiped = cmdlet.MyInvocation.ExpectingInput && (arguments.ContainsKey("Path") || arguments.ContainsKey("LiteralPath"));
        if (_isArgument || !isPiped)
        {
            Take(bound);
        }
    }

    /// <summary>Takes what is bound with an input; an argument is bound with every one, and is not taken again.</summary>
    public void TakeInput(object? bound)
    {
        if (_isArgument)
        {
            return;
        }

        if (_key is not null)
        {
            (bound as SecretKey)?.Dispose();
            SecretArgument.Refuse(cmdlet, "KeyInvalid", "More than one key was piped. Pipe one, or use -Key.");
        }

        Take(bound);
    }

    /// <summary>What encrypts and decrypts under the key; ends the cmdlet where there is none.</summary>
    public ArticleCipher ToCipher()
    {
        if (_key is null)
        {
            SecretArgument.Refuse(cmdlet, "KeyMissing", "There is no key. Use -Key, or pipe the key and use -Path or -LiteralPath.");
        }

        return new ArticleCipher(_key!);
    }

    /// <summary>Overwrites the key in memory.</summary>
    public void Dispose() => _key?.Dispose();

    private void Take(object? bound)
    {
        if (bound is SecretFault fault)
        {
            SecretArgument.Refuse(cmdlet, "KeyInvalid", fault.Message);
        }

        _key = bound as SecretKey;
        _ = ToCipher();
    }
}
