using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>A key while the text is read: more of its table may follow anywhere.</summary>
internal sealed class TomlEntryDraft(string key)
{
    public string Key { get; } = key;

    /// <summary>The pair with its value, unless it's a table of headers or dotted keys.</summary>
    public TomlPair? Pair { get; set; }

    /// <summary>Its table, where headers or keys with points write it.</summary>
    public TomlTableDraft? Table { get; set; }

    /// <summary>Its [[tables]].</summary>
    public List<TomlTableDraft>? Tables { get; set; }

    /// <summary>Every place that names it.</summary>
    public List<TextSpan> Names { get; } = [];

    /// <summary>The name in its own header; null if it has none.</summary>
    public TextSpan? OwnName { get; set; }
}
