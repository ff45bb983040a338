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

    /// <summary>The key's text. A YAML key that is itself a list or mapping gives the text as written.</summary>
    public string Key { get; }

    /// <summary>Where the key stands, quotation marks included. A TOML table has the last part of its header.</summary>
    public TextSpan KeySpan { get; }

    /// <summary>The value; in YAML an empty plain scalar where none is written.</summary>
    public DataNode Value { get; }

    /// <summary>Whether it is written in one place, by which it comes before or after others.</summary>
    internal virtual bool HasOwnPlace => true;
}
