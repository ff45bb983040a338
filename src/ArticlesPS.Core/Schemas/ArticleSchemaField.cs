using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS;

/// <summary>A property of articles and the keys that a schema reads for it.</summary>
public sealed class ArticleSchemaField
{
    internal ArticleSchemaField(FieldDefinition field)
    {
        Name = field.PropertyName;
        Keys = field.Keys.Select(key => key.Path).ToArray();
        Type = field.Type.Description;
        Choices = field.Choices;
        Description = field.Description;
    }

    /// <summary>The property of articles, and the heading of its column.</summary>
    public string Name { get; }

    /// <summary>The keys that are read, the one for new values first.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>What its values are, in words.</summary>
    public string Type { get; }

    /// <summary>The only values that the site wants; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>What it means.</summary>
    public string Description { get; }

    /// <summary>The property and its keys, such as Topics: tags | keywords.</summary>
    public override string ToString() => $"{Name}: {string.Join(" | ", Keys)}";
}
