namespace ArticlesPS.FrontMatter.Tests.Mistakes;

/// <summary>Where a mistake may stand but at the start.</summary>
public enum MistakePlace
{
    /// <summary>Below another field.</summary>
    BelowField,

    /// <summary>Above another field.</summary>
    AboveField,

    /// <summary>In a field of a mapping, as its last one.</summary>
    InMapping,

    /// <summary>In a mapping that is an entry of a list.</summary>
    InList,
}
