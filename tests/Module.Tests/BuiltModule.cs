using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ArticlesPS.Tests;

/// <summary>The module as it lies under out/, read without an engine.</summary>
/// <remarks>
/// The engine's assembly here is all stubs: attributes have no values when they are made, so they are read as data.
/// </remarks>
internal static class BuiltModule
{
    public static Assembly Core { get; } = Load("ArticlesPS.Core.dll");

    public static Assembly Cmdlets { get; } = Load("ArticlesPS.dll");

    public static string Manifest { get; } = File.ReadAllText(Path.Combine(Repository.Module, "ArticlesPS.psd1"));

    public static IReadOnlyList<CmdletType> All { get; } =
    [
        .. Cmdlets
            .GetTypes()
            .Where(type => DataOf(type, typeof(CmdletAttribute)) is not null)
            .Select(type => new CmdletType(type))
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    public static Type CoreType(string name) => Core.GetTypes().Single(type => !type.IsNested && type.Name == name);

    public static CustomAttributeData? DataOf(MemberInfo member, Type attribute) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.FullName == attribute.FullName);

    /// <summary>The strings of an entry of the manifest.</summary>
    public static IEnumerable<string> ManifestEntry(string name)
    {
        Match entry = Regex.Match(Manifest, $@"^\s*{name}\s*=\s*(.*)$", RegexOptions.Multiline);
        return Regex.Matches(entry.Groups[1].Value, "'([^']*)'").Select(match => match.Groups[1].Value);
    }

    private static Assembly Load(string file) => Assembly.LoadFrom(Path.Combine(Repository.Module, "bin", "net8.0", file));
}

/// <summary>A cmdlet's class.</summary>
internal sealed class CmdletType(Type type)
{
    private readonly CustomAttributeData _cmdlet = BuiltModule.DataOf(type, typeof(CmdletAttribute))!;

    public Type Type => type;

    public string Verb => (string)_cmdlet.ConstructorArguments[0].Value!;

    public string Noun => (string)_cmdlet.ConstructorArguments[1].Value!;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess =>
        _cmdlet.NamedArguments.Any(argument => argument.MemberName == "SupportsShouldProcess" && argument.TypedValue.Value is true);

    public IEnumerable<PropertyInfo> Parameters =>
        type.GetProperties().Where(property => BuiltModule.DataOf(property, typeof(ParameterAttribute)) is not null);

    /// <summary>Whether a parameter takes what is piped, whole or by its property.</summary>
    public static bool IsFromPipeline(PropertyInfo parameter) =>
        parameter
            .GetCustomAttributesData()
            .Where(data => data.AttributeType.FullName == typeof(ParameterAttribute).FullName)
            .SelectMany(data => data.NamedArguments)
            .Any(argument =>
                argument.MemberName.StartsWith("ValueFromPipeline", StringComparison.Ordinal) && argument.TypedValue.Value is true
            );

    public IEnumerable<string> AliasesOf(string parameter) =>
        type.GetProperty(parameter) is { } property && BuiltModule.DataOf(property, typeof(AliasAttribute)) is { } alias
            ? ((IEnumerable<CustomAttributeTypedArgument>)alias.ConstructorArguments[0].Value!).Select(argument => (string)argument.Value!)
            : [];

    public override string ToString() => Name;
}
