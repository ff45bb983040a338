using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace ArticlesPS.Loader;

/// <summary>
/// Loads the module's assemblies and libraries separately from those of the session, so that another module with another
/// version of the same library doesn't get ours, nor we theirs.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<ModuleLoadContext> _instance = new(() => new ModuleLoadContext());

    private ModuleLoadContext()
        : base("ArticlesPS") { }

    /// <summary>The directory of the assemblies.</summary>
    public static string Directory { get; } = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    /// <summary>
    /// The assemblies that PowerShell imports: the types that users name, then the cmdlets. They're the same however often
    /// and in however many runspaces the module is imported.
    /// </summary>
    public static Assembly[] LoadModule() =>
        [
            _instance.Value.LoadSibling("ArticlesPS.FrontMatter"),
            _instance.Value.LoadSibling("ArticlesPS.Core"),
            _instance.Value.LoadSibling("ArticlesPS"),
        ];

    /// <summary>Answers for the files that lie beside this assembly; everything else is the session's.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string path = PathOf(assemblyName.Name ?? "");
        return assemblyName.Name == typeof(ModuleLoadContext).Assembly.GetName().Name || !File.Exists(path)
            ? null
            : LoadFromAssemblyPath(path);
    }

    private Assembly LoadSibling(string name) => LoadFromAssemblyPath(PathOf(name));

    private static string PathOf(string name) => Path.Combine(Directory, name + ".dll");
}
