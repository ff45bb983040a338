namespace ArticlesPS;

/// <summary>What a parameter gives a field: a value, or a script block that gives one for each article.</summary>
/// <remarks>
/// A parameter of the value's own type would get the source of a script block as its text. PowerShell's own way,
/// delay-binding, needs parameters that bind by property name, and then a row's columns would bind to them.
/// </remarks>
public abstract class FieldValue
{
    private protected FieldValue(object? given)
    {
        Input = given;
    }

    /// <summary>What was given: a value of any type that means one, a script block, or null.</summary>
    internal virtual object? Input { get; }

    /// <summary>A value without PowerShell's wrappers, as the core takes it.</summary>
    /// <exception cref="System.FormatException">It means no value of this kind.</exception>
    internal virtual object? Convert(object? plain) => plain;
}
