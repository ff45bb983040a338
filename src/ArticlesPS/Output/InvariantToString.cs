using System.Collections.ObjectModel;
using System.Management.Automation;

namespace ArticlesPS.Output;

/// <summary>
/// A method ToString that returns the same text for a date or number under every culture (<see
/// cref="ArticleMembers.TextOf"/>).
/// </summary>
/// <remarks>
/// A PSCodeMethod would work, but each one compiles the call to its method again, which took half of Export-Csv's time for
/// articles. Export-Csv and string conversion use <see cref="Invoke"/>; a call from a script runs the script.
/// </remarks>
/// <param name="value">The date or number.</param>
/// <param name="isDay">Whether it's a day without a time.</param>
internal sealed class InvariantToString(object value, bool isDay = false) : PSScriptMethod("ToString", isDay ? _dayScript : _script)
{
    // Bound to no runspace, because it wasn't created in one.
    private static readonly ScriptBlock _script = ScriptBlock.Create("[ArticlesPS.ArticleMembers]::TextOf($this, $args)");

    private static readonly ScriptBlock _dayScript = ScriptBlock.Create("[ArticlesPS.ArticleMembers]::DayTextOf($this, $args)");

    // To a method of one overload the operator -f passes no format.
    private static readonly Collection<string> _overloads =
    [
        "string ToString()",
        "string ToString(string format, IFormatProvider provider)",
    ];

    /// <inheritdoc/>
    public override Collection<string> OverloadDefinitions => _overloads;

    // A variable gets a copy of a number or date, members and all: by default a plain script method, which takes no format.
    /// <inheritdoc/>
    public override PSMemberInfo Copy() => new InvariantToString(value, isDay);

    /// <inheritdoc/>
    public override object Invoke(params object[] arguments) =>
        isDay ? ArticleMembers.DayTextOf(value, arguments) : ArticleMembers.TextOf(value, arguments);
}
