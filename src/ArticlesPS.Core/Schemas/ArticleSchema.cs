using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS;

/// <summary>
/// What a site calls the fields of its articles, and what it means by them: which key holds the title, how a draft is marked, how
/// dates are written. Built in for the usual generators; a site's own stands in .articles.yml.
/// </summary>
public sealed class ArticleSchema
{
    /// <summary>The name of the file in which a site has its own schema.</summary>
    internal const string FileName = ".articles.yml";

    /// <summary>The other extension that YAML files have.</summary>
    internal const string OtherFileName = ".articles.yaml";

    private readonly SchemaDefinition _definition;

    private ArticleSchema(string name, SchemaDefinition definition, string? fullName, string id, FieldTable table)
    {
        _definition = definition;
        Name = name;
        FullName = fullName;
        Id = id;
        TypeName = "ArticlesPS.Article#" + id;
        Table = table;
        Published = RoleOrNone(ArticleRole.Published);
        Url = definition.Url.Rule == UrlRuleName.Inherited ? definition.Url with { Rule = UrlRuleName.None } : definition.Url;

        // PowerShell can index an array, but not what the compiler makes of [..] for a list that is read-only.
        Roles = table.Fields.Where(field => field.Role is not null).Select(field => new ArticleSchemaField(field)).ToArray();
        Fields = table.Fields.Where(field => field.Role is null).Select(field => new ArticleSchemaField(field)).ToArray();
        ExtensionSet = new ArticleExtensions(Extensions);
        ReadingOptions = new FrontMatterOptions
        {
            AllowsBlanksAbove = definition.AllowsBlanksAbove ?? false,
            AllowsKeyValueLines = definition.AllowsKeyValueLines ?? false,
        };
        Conventions = new EditConventions([.. table.Fields.Where(field => field.StartsParagraph).Select(field => field.Name)]);
    }

    /// <summary>The name of a built-in schema; for a site's own schema, that of the directory that it stands in.</summary>
    public string Name { get; }

    /// <summary>The built-in schema that it extends, or null.</summary>
    public string? Extends => _definition.Extends;

    /// <summary>Why it applies: the file that names it, or what shows the generator; null where nobody asked for a directory.</summary>
    public string? Reason { get; private init; }

    /// <summary>The directory of the site, or null.</summary>
    public string? Root { get; private init; }

    /// <summary>What it is for, in a sentence, or null. A site's own schema has its own alone.</summary>
    public string? Description => _definition.Description;

    /// <summary>The full path of the file, or null for a built-in schema.</summary>
    public string? FullName { get; }

    /// <summary>The properties of articles that it fills, each with the keys that are read, the first of them for new values.</summary>
    public IReadOnlyList<ArticleSchemaField> Roles { get; }

    /// <summary>The site's own fields.</summary>
    public IReadOnlyList<ArticleSchemaField> Fields { get; }

    /// <summary>The keys or properties that every article needs.</summary>
    public IReadOnlyList<string> Required => _definition.Required ?? [];

    /// <summary>The extensions of articles in directories, such as .md.</summary>
    public IReadOnlyList<string> Extensions => _definition.Extensions ?? _defaultExtensions;

    /// <summary>The name of the file in which a user changes what it says.</summary>
    internal string NameOfOwnFile => FullName is { } path ? Path.GetFileName(path) : FileName;

    /// <summary>The type name by which the engine knows the columns of its articles.</summary>
    internal string TypeName { get; }

    /// <summary>Whether its articles have other columns than the class of news articles.</summary>
    internal bool HasOwnColumns => !IsOfNews || Fields.Count > 0 || FirstColumns.Count > 0;

    /// <summary>Tells schemas apart: the name, and for a site's own file a hash of its content.</summary>
    internal string Id { get; }

    internal FieldTable Table { get; }

    internal SchemaDefinition Definition => _definition;

    /// <summary>How articles say that they are published.</summary>
    internal RoleDefinition Published { get; }

    /// <summary>Whether articles have what only news articles have.</summary>
    internal bool IsOfNews => _definition.IsOfNews;

    /// <summary>Whether its articles are of any origin, so that only some of them are news.</summary>
    internal bool IsOfAnyOrigin => (Extends ?? (FullName is null ? Name : null)) == BuiltInSchemas.Default;

    /// <summary>Whether the site says itself which fields every article needs.</summary>
    internal bool HasOwnRequired => _definition.HasOwnRequired;

    /// <summary>Whether the site says itself in which order keys stand.</summary>
    internal bool HasOwnOrder => _definition.HasOwnOrder || (FullName is not null && Extends is null && _definition.Order is not null);

    /// <summary>The extensions as searches take them.</summary>
    internal ArticleExtensions ExtensionSet { get; }

    /// <summary>The conventions of new text.</summary>
    internal EditConventions Conventions { get; }

    /// <summary>What its articles may have as front matter.</summary>
    internal FrontMatterOptions ReadingOptions { get; }

    /// <summary>The format of new articles.</summary>
    internal FrontMatterFormat NewFormat => NewFormats[0];

    /// <summary>The formats that new articles can have, because the generator reads them.</summary>
    internal IReadOnlyList<FrontMatterFormat> NewFormats =>
        ReadingOptions.AllowsKeyValueLines ? [FrontMatterFormat.KeyValue, .. New.Formats ?? []] : New.Formats ?? _fencedFormats;

    /// <summary>How the URLs of pages come about.</summary>
    internal UrlDefinition Url { get; }

    /// <summary>The built-in schema of the generator that makes the site; null if it's none.</summary>
    internal string? Generator => BuiltIn is { } name && !BuiltInSchemas.IsOfNoGenerator(name) ? name : null;

    // The built-in schema that it is, or extends.
    private string? BuiltIn => FullName is null ? Name : Extends;

    /// <summary>The key that a new file has for a role; the role's own name where the schema has none.</summary>
    internal string KeyOf(ArticleRole role) => Table.FieldOf(role)?.Name ?? role.Name;

    /// <summary>What new files are like.</summary>
    internal NewFileDefinition New => _definition.New;

    /// <summary>The names of directories that hold templates of new articles.</summary>
    internal IReadOnlyList<string> TemplateDirectories => _definition.TemplateDirectories ?? [];

    /// <summary>The columns that come first, as the site wants them.</summary>
    internal IReadOnlyList<string> FirstColumns => _definition.Columns ?? [];

    /// <summary>Whether the date of an article without one is that in its file's name.</summary>
    internal bool ReadsDateFromFileName => RoleOrNone(ArticleRole.PublishedDateTime).UsesFileName;

    /// <summary>Whether the language of an article without one is that in its file's name.</summary>
    internal bool ReadsLanguageFromFileName => RoleOrNone(ArticleRole.Language).UsesFileName;

    /// <summary>Whether the title of an article without one is the first heading of its text.</summary>
    internal bool ReadsTitleFromHeading => RoleOrNone(ArticleRole.Title).UsesHeading;

    /// <summary>Whether the title of an article without one is its file's name.</summary>
    internal bool ReadsTitleFromFileName => RoleOrNone(ArticleRole.Title).UsesFileName;

    /// <summary>Whether every change of an article sets the date of its last change.</summary>
    internal bool TouchesModified => RoleOrNone(ArticleRole.ModifiedDateTime).IsTouched;

    /// <summary>Whether a job publishes articles by their ScheduledDateTime.</summary>
    internal bool IsPublishedByJob => RoleOrNone(ArticleRole.ScheduledDateTime).IsPublishedByJob;

    /// <summary>The schema of a directory that shows no other: news names first, then everybody's.</summary>
    internal static ArticleSchema Default => BuiltInSchemas.Get(BuiltInSchemas.Default);

    internal static ArticleSchema News => BuiltInSchemas.Get(BuiltInSchemas.News);

    private static readonly FrontMatterFormat[] _fencedFormats = [FrontMatterFormat.Yaml, FrontMatterFormat.Toml, FrontMatterFormat.Json];
    private static readonly string[] _defaultExtensions = [".md", ".markdown"];

    /// <summary>The name; for a site's own schema, the path of its file.</summary>
    public override string ToString() => FullName ?? Name;

    /// <summary>Makes the table of keys that reading goes by.</summary>
    /// <param name="name">The name.</param>
    /// <param name="definition">What the schema says, with what it extends.</param>
    /// <param name="fullName">The full path of its file, or null.</param>
    /// <param name="hash">The hash of the file's content, or null.</param>
    internal static ArticleSchema Compile(string name, SchemaDefinition definition, string? fullName, string? hash = null)
    {
        FieldTable table = SchemaCompiler.TableOf(definition);
        return new ArticleSchema(name, definition, fullName, hash is null ? name : $"{name}.{hash}", table);
    }

    /// <summary>The same schema with why it applies.</summary>
    internal ArticleSchema FoundBy(string reason, string? root) =>
        new(Name, _definition, FullName, Id, Table) { Reason = reason, Root = root };

    /// <summary>The role that is a property of its articles under this name; null if none is.</summary>
    internal ArticleRole? RoleOf(string property) =>
        ArticleRole.Find(property) is { } role && (!role.IsOfNews || IsOfNews || Table.FieldOf(role) is not null) ? role : null;

    private RoleDefinition RoleOrNone(ArticleRole role) =>
        _definition.Roles.TryGetValue(role, out RoleDefinition? definition) ? definition : new RoleDefinition();
}
