namespace Pipeline.Storage;

/// <summary>One thing that is wrong with a refused delivery. Never holds what was found in the file.</summary>
/// <param name="Code">The kind of error.</param>
/// <param name="Sheet">The sheet; empty for a text file.</param>
/// <param name="Row">The row as Excel shows it; none when it is about the file as a whole.</param>
/// <param name="Column">The column's header as the format declares it; empty when it is not about a column.</param>
/// <param name="Expected">What was expected, in Danish.</param>
/// <param name="Remedy">How it is put right, in Danish.</param>
public sealed record Refusal(string Code, string Sheet, int? Row, string Column, string Expected, string Remedy);
