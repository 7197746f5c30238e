using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;

namespace Pipeline.Storage;

/// <summary>
/// The columns of a line of the ledger, <c>plan;indicator / area;period;number</c>, and of the row that tells how far it is decided,
/// <c>plan / afgjort</c>. A partition for each indicator: a plan's first number has a line for each of its figures, and the service takes
/// 2,000 entities a second in one partition.
/// </summary>
internal static class DisclosureTable
{
    public const string DecidedKey = "afgjort";

    private const string Number = "Nummer";
    private const string Indicator = "Indikator";
    private const string Area = "Omraade";
    private const string PeriodCode = "Periode";
    private const string Hidden = "Skjult";
    private const string IsThere = "Findes";
    private const string State = "Tilstand";
    private const string ValueText = "VaerdiTekst";
    private const string Count = "Antal";
    private const string IsEstimated = "Anslaaet";
    private const string OutOf = "AntalAf";
    private const string IsPublic = "Offentlig";
    private const string WhenShown = "VistGiver";
    private const string RuleLeaves = "ReglenLader";
    private const string SourceLeaves = "KildenLader";
    private const string WhenSpared = "SkaanetLader";
    private const string WhenFew = "FaaEr";
    private const string Shown = "";

    private static readonly Words<HiddenBecause> Reasons = new(DanishWords.Word);

    public static string Filter(PlanId plan) => PartitionRange.Of(plan);

    public static string FilterAfter(PlanId plan, long number) =>
        $"({Filter(plan)}) and {TableClient.CreateQueryFilter(FormattableStringFactory.Create(Number + " gt {0}", number))}";

    public static TableEntity DecidedRow(PlanId plan, long number, ETag etag) => new(plan.Value, DecidedKey) { [Number] = number, ETag = etag };

    public static long NumberOf(TableEntity row) => row.GetInt64(Number) ?? 0;

    public static TableEntity ToRow(PlanId plan, PublishedFigure line)
    {
        var key = line.Key;
        var row = new TableEntity($"{plan};{key.Indicator}", string.Create(CultureInfo.InvariantCulture, $"{key.Area};{key.Period.Key};{line.Number:D10}"))
        {
            [Number] = line.Number,
            [Indicator] = key.Indicator.Value,
            [Area] = key.Area.Value,
            [PeriodCode] = key.Period.Code,
            [Hidden] = line.Hidden is { } reason ? Reasons.Of(reason) : Shown,
            [IsThere] = line.Cell is not null,
        };
        if (line.Cell is { } cell)
        {
            PutCell(row, cell);
        }

        return row;
    }

    public static PublishedFigure ToLine(TableEntity row)
    {
        var key = new ObservationKey(new IndicatorId(row.Text(Indicator)), new AreaId(row.Text(Area)), Periods.Read(row.Text(PeriodCode)));
        return new PublishedFigure
        {
            Number = NumberOf(row),
            Key = key,
            Hidden = row.Text(Hidden) is { Length: > 0 } word ? Reasons.Read(word) : null,
            Cell = row.GetBoolean(IsThere) == true ? CellOf(row, key) : null,
        };
    }

    private static void PutCell(TableEntity row, DisclosureCell cell)
    {
        row[State] = cell.Value.State.Word();
        row.Put(ValueText, ValueWords.NumberOrBound(cell.Value) is { } number ? RowReading.ExactText(number) : null);
        row.Put(Count, cell.Count is { } count ? RowReading.ExactText(count) : null);
        row[IsEstimated] = cell.IsEstimated;
        row.Put(OutOf, cell.OutOf is { } outOf ? RowReading.ExactText(outOf) : null);
        row[IsPublic] = cell.IsPublic;
        row[WhenShown] = RangeText.Of(cell.WhenShown);
        row.Put(RuleLeaves, cell.RuleLeaves is { } rule ? RangeText.Of(rule) : null);
        row.Put(SourceLeaves, cell.SourceLeaves is { } source ? RangeText.Of(source) : null);
        row[WhenSpared] = RangeText.Of(cell.WhenSpared);
        row[WhenFew] = RangeText.Of(cell.WhenFew);
    }

    private static DisclosureCell CellOf(TableEntity row, ObservationKey key) => new()
    {
        Key = key,
        Value = ValueWords.Value(ValueWords.StateOf(row.Text(State)), row.Exact(ValueText)),
        Count = row.Exact(Count),
        IsEstimated = row.GetBoolean(IsEstimated) ?? false,
        OutOf = row.Exact(OutOf),
        IsPublic = row.GetBoolean(IsPublic) ?? false,
        WhenShown = RangeText.Read(row.Text(WhenShown)),
        RuleLeaves = row.GetString(RuleLeaves) is { } rule ? RangeText.Read(rule) : null,
        SourceLeaves = row.GetString(SourceLeaves) is { } source ? RangeText.Read(source) : null,
        WhenSpared = RangeText.Read(row.Text(WhenSpared)),
        WhenFew = RangeText.Read(row.Text(WhenFew)),
    };
}
