namespace Pipeline.Ingest;

/// <summary>How a column writes its decimals.</summary>
internal enum NumberNotation
{
    /// <summary>Nothing in the column tells.</summary>
    Undecided,

    /// <summary>Decimal comma, thousands point.</summary>
    Danish,

    /// <summary>Decimal point, thousands comma.</summary>
    English,

    /// <summary>Some cells are the one, some the other.</summary>
    Mixed,
}
