namespace Pipeline.Storage;

/// <summary>What came of projecting a snapshot to the serving tables.</summary>
/// <param name="RowsChanged">How many rows were inserted, replaced or deleted.</param>
/// <param name="IsOvertaken">A row carries a higher number: another evaluator knows better, and this one stopped.</param>
public sealed record ProjectionResult(int RowsChanged, bool IsOvertaken);
