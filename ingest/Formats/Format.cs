using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The declared layout of a source's files.</summary>
public sealed record Format
{
    /// <summary>Its identifier: the folder that its files are dropped in.</summary>
    public required FormatId Id { get; init; }

    /// <summary>Its name in Danish.</summary>
    public required string Name { get; init; }

    /// <summary>Who its figures come from, in Danish, as they want to be cited.</summary>
    public required string Source { get; init; }

    /// <summary>What its files tell.</summary>
    public required FormatKind Kind { get; init; }

    /// <summary>The kinds of file that it may come as.</summary>
    public required IReadOnlyList<FileKind> FileKinds { get; init; }

    /// <summary>Whether a file tells everything within its scope, so that what it leaves out no longer holds (fuldstændig).</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The indicators that its files can tell of.</summary>
    public required IReadOnlyList<IndicatorId> Indicators { get; init; }

    /// <summary>How its tables are read; none for a meeting plan or a review.</summary>
    internal IReadOnlyList<Layout> Layouts { get; init; } = [];

    /// <summary>How many rows the headers of its tables are, at most.</summary>
    internal int HeaderRows => Layouts.Select(layout => layout.HeaderRows).DefaultIfEmpty(1).Max();

    /// <summary>The columns of all its tables.</summary>
    internal IReadOnlyList<Column> Columns => [.. Layouts.SelectMany(layout => layout.Columns)];
}
