namespace Pipeline.Ingest;

/// <summary>A delivered file, held in a local copy that nobody else changes.</summary>
/// <param name="Name">The name that it was delivered under, without folders.</param>
/// <param name="Path">Where the local copy lies.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record SpooledFile(string Name, string Path, long Length);
