using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a file as a format's observations.</summary>
internal sealed class ObservationReader
{
    private readonly Plan plan;
    private readonly DateOnly receivedOn;
    private readonly ErrorLog log = new();
    private readonly ObservationSet observations = new();
    private readonly List<IngestWarning> warnings = [];
    private IngestError? rowsPerPerson;
    private int rowsRead;
    private int rowsSkipped;

    private ObservationReader(Plan plan, DateOnly receivedOn)
    {
        this.plan = plan;
        this.receivedOn = receivedOn;
    }

    public static DeliveryReading Read(
        Grid grid, IReadOnlyList<Layout> layouts, Plan plan, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        var reader = new ObservationReader(plan, receivedOn);
        foreach (var layout in layouts)
        {
            if (TableFinder.Find(grid, layout, reader.log) is { } table)
            {
                reader.Read(table, layout, cancellationToken);
            }
        }

        return reader.Conclude(layouts);
    }

    private void Read(Table table, Layout layout, CancellationToken cancellationToken)
    {
        var reader = new RowReader(table, layout, plan, receivedOn, observations, log);
        var before = observations.All.Count;
        foreach (var row in table.Rows)
        {
            rowsRead++;
            cancellationToken.ThrowIfCancellationRequested();
            var (errors, taken) = (log.Count, observations.Taken);
            reader.Read(row);
            rowsSkipped += log.Count == errors && observations.Taken == taken ? 1 : 0;
        }

        warnings.AddRange(reader.Warnings());
        rowsPerPerson ??= log.Has(ErrorCodes.DuplicateKey) ? RowsPerPerson.FindCounted(table, layout) : null;
        if (log.Count == 0 && layout.Missing.MissingRow == MissingMeaning.Zero)
        {
            AddZeros([.. AbsentRows.Zeros([.. observations.All.Skip(before)], layout, table)]);
        }
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
        // Its many doubled figures are one mistake, not many.
        if (rowsPerPerson is not null)
        {
            return new DeliveryReading.Refused([rowsPerPerson], 1, rowsRead);
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
            ? log.Refuse(rowsRead)
            : new DeliveryReading.Accepted(
                observations.All, rowsRead, rowsSkipped, [.. warnings, .. TotalsCheck.Warnings(observations, plan, counted)]);
    }
}
