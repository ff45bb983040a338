namespace ArticlesPS.Schemas.Fields;

/// <summary>How a new value of a field is written.</summary>
internal enum FieldNotation
{
    /// <summary>Without quotation marks where that is safe.</summary>
    Plain,

    /// <summary>As the file writes other texts of its kind (titles, excerpts), else in double quotes.</summary>
    Prose,

    /// <summary>As the file writes other URLs, else in double quotes, and plain beside older names.</summary>
    Url,
}
