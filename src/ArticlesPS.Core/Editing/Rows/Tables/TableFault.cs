namespace ArticlesPS.Editing.Rows.Tables;

/// <summary>Why nothing can be done with a table.</summary>
internal enum TableFault
{
    /// <summary>A column that is needed is missing.</summary>
    ColumnMissing,

    /// <summary>It was read with another delimiter than it was saved with.</summary>
    OtherDelimiter,

    /// <summary>The line that tells a spreadsheet the delimiter was read as the headings.</summary>
    SeparatorLine,

    /// <summary>It is JSON.</summary>
    Json,
}
