using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a file as a format's observations.</summary>
internal sealed class ObservationReader
{
    private readonly Plan plan;
    private readonly DateOnly receivedOn;
    private readonly SkipTelling skips;
    private readonly ErrorLog log = new();
    private readonly ObservationSet observations = new();
    private readonly List<IngestWarning> warnings = [];
    private IngestError? rowsPerPerson;
    private int rowsRead;
    private int rowsUsable;
    private int rowsSkipped;
    private int rowsWrong;

    private ObservationReader(Plan plan, DateOnly receivedOn, SkipTelling skips)
    {
        this.skips = skips;
        this.plan = plan;
        this.receivedOn = receivedOn;
    }

    public static DeliveryReading Read(
        Grid grid, IReadOnlyList<Layout> layouts, Plan plan, DateOnly receivedOn, SkipTelling skips, CancellationToken cancellationToken)
    {
        var reader = new ObservationReader(plan, receivedOn, skips);
        foreach (var layout in layouts)
        {
            if (TableFinder.Find(grid, layout, reader.log, skips) is { } table)
            {
                reader.Read(table, layout, cancellationToken);
            }
        }

        return reader.Conclude(layouts);
    }

    private void Read(Table table, Layout layout, CancellationToken cancellationToken)
    {
        var reader = new RowReader(table, layout, plan, receivedOn, observations, log, skips);
        var before = observations.All.Count;
        foreach (var row in table.Rows)
        {
            rowsRead++;
            cancellationToken.ThrowIfCancellationRequested();
            var (errors, taken) = (log.Count, observations.Taken);
            reader.Read(row);
            Count(isWrong: log.Count > errors, isUsable: observations.Taken > taken);
        }

        warnings.AddRange(reader.Warnings());
        rowsPerPerson ??= log.Has(ErrorCodes.DuplicateKey) ? RowsPerPerson.FindCounted(table, layout) : null;
        if (log.Count == 0 && layout.Missing.MissingRow == MissingMeaning.Zero)
        {
            AddZeros([.. AbsentRows.Zeros([.. observations.All.Skip(before)], layout, table)]);
        }
    }

    private void Count(bool isWrong, bool isUsable)
    {
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
                observations.All, rows, [.. warnings, .. TotalsCheck.Warnings(observations, plan, counted)]);
    }
}
