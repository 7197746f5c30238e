using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a file as a format's observations.</summary>
internal sealed class ObservationReader
{
    private readonly Plan plan;
    private readonly DateOnly receivedOn;
    private readonly int mostRows;
    private readonly SkipTelling skips;
    private readonly ErrorLog log = new();
    private readonly ObservationSet observations = new();
    private readonly List<IngestWarning> warnings = [];
    private IngestError? rowsPerPerson;
    private int rowsRead;
    private int rowsUsable;
    private int rowsSkipped;
    private int rowsWrong;

    private ObservationReader(Plan plan, DateOnly receivedOn, int mostRows, SkipTelling skips)
    {
        this.plan = plan;
        this.receivedOn = receivedOn;
        this.mostRows = mostRows;
        this.skips = skips;
    }

    /// <summary>Reads the cells of a file.</summary>
    /// <exception cref="LimitException">There are more data rows than the limits allow.</exception>
    public static DeliveryReading Read(
        Grid grid,
        IReadOnlyList<Layout> layouts,
        Plan plan,
        DateOnly receivedOn,
        IngestLimits limits,
        SkipTelling skips,
        CancellationToken cancellationToken)
    {
        var reader = new ObservationReader(plan, receivedOn, limits.Rows, skips);
        foreach (var layout in layouts)
        {
            if (TableFinder.Find(grid, layout, reader.log, skips) is { } table)
            {
                reader.Read(table, layout, cancellationToken);
                reader.warnings.AddRange(UnreadSheets.Warnings(grid, table, layout));
            }
        }

        return reader.Conclude(layouts);
    }

    private void Read(Table table, Layout layout, CancellationToken cancellationToken)
    {
        var reader = new RowReader(table, layout, plan, receivedOn, observations, log, skips);
        var before = observations.All.Count;
        if (!skips.IsHeard && table.Text is { } text && !new ShareEvidence(table, layout).IsAnyDoubtful() && PlainRowReader.Of(table, layout, observations) is { } plain)
        {
            ReadText(text, table, plain, reader);
        }
        else
        {
            ReadRows(table.Rows, reader, cancellationToken);
        }

        warnings.AddRange(reader.Warnings());
        rowsPerPerson ??= log.Has(ErrorCodes.DuplicateKey) ? RowsPerPerson.FindCounted(table, layout) : null;
        if (log.Count == 0 && layout.Missing.MissingRow == MissingMeaning.Zero)
        {
            AddZeros([.. AbsentRows.Zeros([.. observations.All.Skip(before)], layout, table)]);
        }
    }

    private void ReadRows(IEnumerable<GridRow> rows, RowReader reader, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(row, reader);
        }
    }

    // Plain rows straight from the bytes; the rules for all rows read the others, and what they make of them makes more rows plain.
    // Not where skipped rows are told: a plain row does not know why it is skipped.
    private void ReadText(TextRows text, Table table, PlainRowReader plain, RowReader reader)
    {
        using var cursor = text.Open();
        while (cursor.Next())
        {
            if (cursor.Number <= table.Header.Row.Number)
            {
                continue;
            }

            var outcome = plain.Read(cursor);
            if (outcome != PlainOutcome.NotPlain)
            {
                Count(isWrong: false, isUsable: outcome == PlainOutcome.Taken);
                continue;
            }

            var row = cursor.ToRow();
            if (table.IsData(row) && Read(row, reader) is { IsRight: true } known)
            {
                plain.Learn(cursor, known.Subject, known.Subject is null ? null : reader.PeriodOf(row));
            }
        }
    }

    private (bool IsRight, RowSubject? Subject) Read(GridRow row, RowReader reader)
    {
        var (errors, taken) = (log.Count, observations.Taken);
        var subject = reader.Read(row);
        Count(isWrong: log.Count > errors, isUsable: observations.Taken > taken);
        return (log.Count == errors, subject);
    }

    private void Count(bool isWrong, bool isUsable)
    {
        rowsRead++;
        LimitException.ThrowIfAbove(mostRows, rowsRead, LimitException.Rows);
        rowsWrong += isWrong ? 1 : 0;
        rowsUsable += isUsable && !isWrong ? 1 : 0;
        rowsSkipped += isUsable || isWrong ? 0 : 1;
    }

    private void AddZeros(IReadOnlyList<Observation> zeros)
    {
        foreach (var zero in zeros)
        {
            observations.Add(zero);
        }
    }

    private DeliveryReading Conclude(IReadOnlyList<Layout> layouts)
    {
        var rows = new RowTally(rowsRead, rowsUsable, rowsSkipped, rowsWrong);

        // Its many doubled figures are one mistake, not many.
        if (rowsPerPerson is not null)
        {
            return new DeliveryReading.Refused([rowsPerPerson], 1, rows);
        }

        if (log.Count == 0 && observations.All.Count == 0)
        {
            log.Add(new Spot("", null, "", "").Error(
                ErrorCodes.NoRows,
                "filen har ingen tal om planens steder og indikatorer",
                "se efter, om det er den rigtige fil, og om den hører til denne plan"));
        }

        var counted = layouts.SelectMany(layout => layout.Measures)
            .Where(measure => measure.Type == ColumnType.Count)
            .Select(measure => measure.Indicator)
            .ToHashSet();
        return log.Count > 0
            ? log.Refuse(rows)
            : new DeliveryReading.Accepted(
                observations.All, rows, [.. warnings, .. TotalsCheck.Warnings(observations.Packed, plan, counted)]);
    }
}
