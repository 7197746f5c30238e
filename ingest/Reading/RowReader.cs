using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>What a row is about, its period apart: the same texts in the same columns always mean the same.</summary>
internal sealed record RowSubject(Area Area, IReadOnlyList<Measure> Measures);

/// <summary>Reads one row after the other into observations.</summary>
internal sealed class RowReader(
    Table table, Layout layout, Plan plan, DateOnly receivedOn, ObservationSet observations, ErrorLog log, SkipTelling skips)
{
    private readonly ValueReader values = new(table, layout, log);
    private readonly WordReader words = new(table, log);
    private readonly CountsReader counts = new(table, log);
    private readonly PeriodReader periods = new(table, layout.Period, receivedOn, log);
    private readonly AreaReader areas = new(table, layout, plan, log);
    private readonly MeasureFinder measures = new(table, layout, log);
    private readonly RowForm form = new(table, log);
    private readonly RowFilters filters = new(table, layout, log);
    private readonly HashSet<AreaKind> comparisonsWithoutArea = [];

    public IEnumerable<IngestWarning> Warnings() =>
        filters.Warnings().Concat(comparisonsWithoutArea.Select(_ => new IngestWarning(
            ErrorCodes.ComparisonWithoutArea, "Filen har tal til sammenligning for et sted, som planen ikke har; de er ikke læst.")));

    /// <summary>Reads a row. Nothing comes of it when it is skipped or wrong. The answer is what it is about.</summary>
    public RowSubject? Read(GridRow row)
    {
        if (!form.IsGood(row))
        {
            return null;
        }

        var (errors, taken) = (log.Count, observations.Taken);
        var (subject, reason, column) = ReadWellFormed(row);
        if (log.Count == errors && observations.Taken == taken)
        {
            skips.Tell(table.Sheet, row, reason, column);
        }

        return subject;
    }

    // Reads the row, and tells why nothing came of it, should nothing have.
    private (RowSubject? Subject, SkipReason Reason, Column? Column) ReadWellFormed(GridRow row)
    {
        if (filters.Refusing(row) is { } column)
        {
            return (null, SkipReason.Filtered, column);
        }

        var place = areas.Read(row);
        if (place.IsOutside)
        {
            return (null, SkipReason.OutsidePlan, layout.AreaColumn);
        }

        var found = measures.Find(row);
        return found.Count == 0
            ? (null, SkipReason.OtherMatter, null)
            : (ReadAll(row, place.Area, found), SkipReason.NoFigure, null);
    }

    // Where the place or the period is wrong, the figures are looked at all the same: whoever mends the row mends all of it.
    private RowSubject? ReadAll(GridRow row, Area? place, IReadOnlyList<Measure> found)
    {
        filters.CheckTexts(row);
        var wanted = layout.UnitColumn is null ? found : [.. found.Where(measure => measures.HasUnitOf(row, measure))];
        foreach (var reading in table.ReadingsOf(row))
        {
            var period = periods.Read(reading);
            foreach (var measure in wanted)
            {
                if (!IsTold(reading, measure, period))
                {
                    continue;
                }

                var figures = ReadFigures(reading, measure);
                if (place is not null && period is not null)
                {
                    Take(reading, measure, figures, place, period);
                }
            }
        }

        return place is null ? null : new RowSubject(place, wanted);
    }

    /// <summary>The period of a row that was read without fault.</summary>
    public Period? PeriodOf(GridRow row) => periods.Read(row);

    // An optional column that the whole file lacks tells nothing, not even that something is hidden; nor does a time before the measure.
    private bool IsTold(GridRow row, Measure measure, Period? period) =>
        table.Has(row, measure.Value) && (period is null || period.End >= measure.Earliest);

    private Figures ReadFigures(GridRow row, Measure measure)
    {
        var value = measure.Words is { } known ? words.Read(row, measure, known) : values.Read(row, measure.Value, measure.Type);
        return new Figures(value, counts.Read(row, measure, value, values), counts.ReadAnswers(row, measure, value, values));
    }

    private void Take(GridRow row, Measure measure, Figures figures, Area area, Period period)
    {
        if (figures.Value is { } value)
        {
            var observation = ObservationOf(row, measure, measure.Value, area, period, value) with { Counts = figures.Counts, Answers = figures.Answers };
            Report(row, measure.Value, ErrorCodes.DuplicateKey, observations.Add(observation));
        }

        if (measure.Comparison is { } comparison && !table.CellOf(row, comparison.Column).IsEmpty)
        {
            Compare(row, measure, comparison, period);
        }
    }

    private void Compare(GridRow row, Measure measure, Place comparison, Period period)
    {
        if (plan.Areas.FirstOrDefault(area => area.Kind == comparison.Kind) is not { } area)
        {
            comparisonsWithoutArea.Add(comparison.Kind);
            return;
        }

        if (values.Read(row, comparison.Column, measure.Type) is { } value)
        {
            var observation = ObservationOf(row, measure, comparison.Column, area, period, value);
            Report(row, comparison.Column, ErrorCodes.ContradictoryComparison, observations.AddComparison(observation));
        }
    }

    private Observation ObservationOf(GridRow row, Measure measure, Column column, Area area, Period period, ReadValue value)
    {
        var header = table.NameOf(row, column);
        return new Observation
        {
            Key = new ObservationKey(measure.Indicator, area.Id, period),
            Value = value.Value,
            IsProvisional = value.IsProvisional,
            IsRevised = value.IsRevised,
            Cell = new SourceCell(table.Sheet, row.Number, header),
        };
    }

    private void Report(GridRow row, Column column, string code, Observation? other)
    {
        if (other is null)
        {
            return;
        }

        var what = code == ErrorCodes.DuplicateKey
            ? $"samme indikator, sted og periode står også i række {other.Cell.Row}"
            : $"tallet til sammenligning er et andet i række {other.Cell.Row}";
        log.Add(table.SpotOf(row, column).Error(code, what, "behold det rigtige af dem"));
    }

    private readonly record struct Figures(ReadValue? Value, Counts? Counts, decimal? Answers);
}
