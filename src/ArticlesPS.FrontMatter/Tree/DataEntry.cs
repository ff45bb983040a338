namespace ArticlesPS.FrontMatter;

/// <summary>A key and its value.</summary>
public class DataEntry
{
    internal DataEntry(string key, TextSpan keySpan, DataNode value)
    {
        Key = key;
        KeySpan = keySpan;
        Value = value;
    }

    /// <summary>The key's text. A YAML key that is itself a list or mapping has the text as written.</summary>
    public string Key { get; }

    /// <summary>The position of the key, including quotation marks. For a TOML table, the last part of its header.</summary>
    public TextSpan KeySpan { get; }

    /// <summary>The value. In YAML, an empty plain scalar if there is none.</summary>
    public DataNode Value { get; }

    /// <summary>Whether it's written in one place, and so has an order relative to other entries.</summary>
    internal virtual bool HasOwnPlace => true;
}
