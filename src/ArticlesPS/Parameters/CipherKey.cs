using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Secrets;

namespace ArticlesPS.Parameters;

/// <summary>The key of a cmdlet, from an argument or the pipeline.</summary>
/// <param name="cmdlet">The cmdlet with the key.</param>
internal sealed class CipherKey(PSCmdlet cmdlet) : IDisposable
{
    private SecretKey? _key;
    private bool _isArgument;

    /// <summary>Handles the value bound before the first input: an argument, or nothing if the pipeline will provide the key.</summary>
    public void TakeArgument(object? bound)
    {
        _isArgument = bound is not null;

        // Without a path, PowerShell would turn the key into one: its bytes as strings, shown in errors.
        Dictionary<string, object> arguments = cmdlet.MyInvocation.BoundParameters;
        bool isPiped = cmdlet.MyInvocation.ExpectingInput && (arguments.ContainsKey("Path") || arguments.ContainsKey("LiteralPath"));
        if (_isArgument || !isPiped)
        {
            Bind(bound);
        }
    }

    /// <summary>Handles the value bound with an input; an argument is bound with every input, and used only once.</summary>
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

        Bind(bound);
    }

    /// <summary>The cipher of the key; ends the cmdlet if there is no key.</summary>
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

    private void Bind(object? bound)
    {
        if (bound is SecretFault fault)
        {
            SecretArgument.Refuse(cmdlet, "KeyInvalid", fault.Message);
        }

        _key = bound as SecretKey;
        _ = ToCipher();
    }
}
