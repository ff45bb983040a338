namespace ArticlesPS.Articles;

/// <summary>What readers see of an article at a moment.</summary>
internal enum ArticleState
{
    /// <summary>It does not say whether it is published, and its schema does not say what that means.</summary>
    Unknown,

    /// <summary>It says that it is not published.</summary>
    Draft,

    /// <summary>It will be published at a later date.</summary>
    Scheduled,

    /// <summary>Readers see it.</summary>
    Published,

    /// <summary>Its last day is over.</summary>
    Expired,
}
