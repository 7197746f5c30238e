using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The columns of an observation's row.</summary>
internal static class ObservationTable
{
    private const string Plan = "Plan";
    private const string Indicator = "Indikator";
    private const string Area = "Omraade";
    private const string TakeKey = "Laesning";
    private const string State = "Tilstand";
    private const string Number = "Vaerdi";
    private const string NumberText = "VaerdiTekst";
    private const string Bound = "Graense";
    private const string BoundText = "GraenseTekst";
    private const string Numerator = "Taeller";
    private const string Denominator = "Naevner";
    private const string Answers = "AntalSvar";
    private const string IsProvisional = "Foreloebig";
    private const string IsRevised = "Revideret";
    private const string Sheet = "Ark";
    private const string Row = "Raekke";
    private const string Column = "Kolonne";
    private const string PeriodCode = "Periode";
    private const string PeriodKind = "PeriodeArt";
    private const string PeriodStart = "PeriodeStart";
    private const string PeriodEnd = "PeriodeSlut";

    /// <summary>The columns that an observation is made of; the others are for people and tools that look into the table.</summary>
    public static IReadOnlyList<string> ReadColumns { get; } =
    [
        Indicator, Area, TakeKey, PeriodCode, State, NumberText, BoundText, Numerator, Denominator, Answers, IsProvisional, IsRevised, Sheet, Row, Column,
    ];

    public static string PlanFilter(PlanId plan) => PartitionRange.Of(plan);

    public static string TakeFilter(PlanId plan, string takeKey) =>
        $"({PlanFilter(plan)}) and {TableClient.CreateQueryFilter(FormattableStringFactory.Create(TakeKey + " eq {0}", takeKey))}";

    public static TableEntity ToRow(PlanId plan, string takeKey, Observation observation)
    {
        var key = observation.Key;
        var row = new TableEntity($"{plan};{key.Indicator}", $"{key.Area};{key.Period.Key};{takeKey}")
        {
            [Plan] = plan.Value,
            [Indicator] = key.Indicator.Value,
            [Area] = key.Area.Value,
            [TakeKey] = takeKey,
            [PeriodCode] = key.Period.Code,
            [PeriodKind] = Period.KindWord(key.Period.Kind),
            [PeriodStart] = RowReading.Midnight(key.Period.Start),
            [PeriodEnd] = RowReading.Midnight(key.Period.End),
            [State] = observation.Value.State.Word(),
            [IsProvisional] = observation.IsProvisional,
            [IsRevised] = observation.IsRevised,
            [Sheet] = observation.Cell.Sheet,
            [Row] = observation.Cell.Row,
            [Column] = observation.Cell.Column,
        };
        if (observation.Value.TryGetNumber(out var number))
        {
            row[Number] = (double)number;
            row[NumberText] = RowReading.ExactText(number);
        }

        if (observation.Value.TryGetBound(out var bound))
        {
            row[Bound] = (double)bound;
            row[BoundText] = RowReading.ExactText(bound);
        }

        if (observation.Counts is { } counts)
        {
            row[Numerator] = RowReading.ExactText(counts.Numerator);
            row[Denominator] = RowReading.ExactText(counts.Denominator);
        }

        if (observation.Answers is { } answers)
        {
            row[Answers] = RowReading.ExactText(answers);
        }

        return row;
    }

    public static TakenObservation ToObservation(TableEntity row) => new(
        row.Text(TakeKey),
        new Observation
        {
            Key = new ObservationKey(new IndicatorId(row.Text(Indicator)), new AreaId(row.Text(Area)), Periods.Read(row.Text(PeriodCode))),
            Value = ValueWords.Value(ValueWords.StateOf(row.Text(State)), row.Exact(NumberText) ?? row.Exact(BoundText)),
            Counts = row.Exact(Numerator) is { } numerator && row.Exact(Denominator) is { } denominator ? new Counts(numerator, denominator) : null,
            Answers = row.Exact(Answers),
            IsProvisional = row.GetBoolean(IsProvisional) ?? false,
            IsRevised = row.GetBoolean(IsRevised) ?? false,
            Cell = new SourceCell(row.Text(Sheet), row.Whole(Row), row.Text(Column)),
        });
}
