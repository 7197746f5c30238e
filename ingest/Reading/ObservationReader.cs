using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the cells of a file as a format's observations.</summary>
internal static class ObservationReader
{
    public static DeliveryReading Read(Grid grid, Layout layout, Plan plan, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        var log = new ErrorLog();
        if (TableFinder.Find(grid, layout, log) is not { } table)
        {
            return log.Refuse(0);
        }

        var reader = new RowReader(table, layout, plan, receivedOn, log);
        var skipped = 0;
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (errors, taken) = (log.Count, reader.Observations.Taken);
            reader.Read(row);
            skipped += log.Count == errors && reader.Observations.Taken == taken ? 1 : 0;
        }

        if (log.Count == 0 && reader.Observations.All.Count == 0)
        {
            log.Add(new Spot(table.Sheet, null, "", "").Error(
                ErrorCodes.NoRows,
                "filen har ingen tal om planens steder og indikatorer",
                "se efter, om det er den rigtige fil, og om den hører til denne plan"));
        }

        return log.Count > 0
            ? log.Refuse(table.Rows.Count)
            : new DeliveryReading.Accepted(reader.Observations.All, table.Rows.Count, skipped, Warnings(reader, layout, plan));
    }

    private static List<IngestWarning> Warnings(RowReader reader, Layout layout, Plan plan)
    {
        var counted = layout.Measures.Where(measure => measure.Type == ColumnType.Count).Select(measure => measure.Indicator).ToHashSet();
        return [.. reader.Warnings(), .. TotalsCheck.Warnings(reader.Observations.All, plan, counted)];
    }
}
