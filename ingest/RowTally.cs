namespace Pipeline.Ingest;

/// <summary>
/// What became of the data rows of a file. Each row is counted once, however many observations or errors it gave. The counts always reconcile:
/// rows read = usable + skipped + wrong.
/// </summary>
public sealed record RowTally
{
    /// <summary>A file of which no row was read.</summary>
    public static RowTally None { get; } = new(0, 0, 0, 0);

    /// <summary>Counts that reconcile.</summary>
    /// <param name="read">Data rows in the file; 0 or more.</param>
    /// <param name="usable">Rows that gave observations; 0 or more.</param>
    /// <param name="skipped">Rows about places or matters outside the plan, as the format allows; 0 or more.</param>
    /// <param name="wrong">Rows with one error or more; 0 or more.</param>
    /// <exception cref="ArgumentException">They do not reconcile.</exception>
    public RowTally(int read, int usable, int skipped, int wrong)
    {
        if (usable < 0 || skipped < 0 || wrong < 0 || read != usable + skipped + wrong)
        {
            throw new ArgumentException($"{read} rows were read, but {usable} were usable, {skipped} skipped and {wrong} wrong.");
        }

        (Read, Usable, Skipped, Wrong) = (read, usable, skipped, wrong);
    }

    /// <summary>Data rows in the file.</summary>
    public int Read { get; }

    /// <summary>Rows that gave observations.</summary>
    public int Usable { get; }

    /// <summary>Rows about places or matters outside the plan.</summary>
    public int Skipped { get; }

    /// <summary>Rows with one error or more.</summary>
    public int Wrong { get; }
}
