using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the period of a row, from its column or from a title.</summary>
internal sealed class PeriodReader
{
    private readonly Table table;
    private readonly PeriodRule rule;
    private readonly DateOnly receivedOn;
    private readonly ErrorLog log;
    private readonly Period? fromTitle;
    private readonly IReadOnlyList<Period?> fromHeaders;

    // A file names the same periods again and again; each is read once.
    private readonly Dictionary<string, Period> known = new(StringComparer.Ordinal);

    public PeriodReader(Table table, PeriodRule rule, DateOnly receivedOn, ErrorLog log)
    {
        this.table = table;
        this.rule = rule;
        this.receivedOn = receivedOn;
        this.log = log;
        fromTitle = rule.Title is null ? null : ReadTitle();
        fromHeaders = [.. table.Header.Periods.Select(period => Check(period.Text, table.SpotOfHeader(period.At)))];
    }

    /// <summary>The period of a row; none when it is wrong, which the log then tells.</summary>
    public Period? Read(GridRow row)
    {
        if (row.ReadAt is { } index)
        {
            return fromHeaders[index];
        }

        if (rule.Column is not { } column)
        {
            return fromTitle;
        }

        var cell = table.CellOf(row, column);
        if (known.TryGetValue(cell.Text, out var period))
        {
            return period;
        }

        var spot = table.SpotOf(row, column);
        return cell.Date is not null && !rule.Kinds.Contains(PeriodKind.Date) ? Fault(
                spot,
                ErrorCodes.NotAPeriod,
                $"cellen er en dato i Excel, hvad den end vises som; der ventes fx {Examples}",
                "giv kolonnen typen Tekst, og skriv perioden igen")
            : cell.IsEmpty ? Fault(spot, ErrorCodes.EmptyCell, "cellen er tom, hvor der skal stå en periode", $"skriv perioden, fx {Examples}")
            : Remember(cell.Text, Check(cell.Text, spot));
    }

    private Period? Remember(string text, Period? period)
    {
        if (period is not null)
        {
            known.Add(text, period);
        }

        return period;
    }

    private Period? ReadTitle()
    {
        foreach (var title in table.Titles)
        {
            if (rule.Title!.Match(title.Line) is { Success: true } match)
            {
                return Check(match.Groups["periode"].Value, table.SpotOf(title));
            }
        }

        return Fault(
            new Spot(table.Sheet, null, "", ""),
            ErrorCodes.MissingPeriod,
            "ingen række over overskriften siger, hvilken periode tallene gælder",
            "send filen med kildens egne titelrækker");
    }

    private Period? Check(string text, Spot spot)
    {
        if (!Period.TryParse(text, out var period) || !rule.Kinds.Contains(period!.Kind))
        {
            if (CodedText.Behind(text) is { } behind && Period.TryParse(behind, out _))
            {
                log.Add(CodedText.Error(spot));
                return null;
            }

            return Fault(spot, ErrorCodes.NotAPeriod, $"perioden kan ikke læses; der ventes fx {Examples}", "ret perioden i kildefilen");
        }

        return period.Start > receivedOn
            ? Fault(spot, ErrorCodes.FuturePeriod, "perioden begynder efter den dag, filen blev modtaget", "ret perioden i kildefilen")
            : period;
    }

    private string Examples => string.Join(" eller ", rule.Kinds.Select(ExampleOf));

    private static string ExampleOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => "2023",
        PeriodKind.HalfYear => "2023H1",
        PeriodKind.Quarter => "2023K1",
        PeriodKind.Month => "2023M01",
        PeriodKind.SchoolYear => "2022/2023",
        _ => "2023-12-31",
    };

    private Period? Fault(Spot spot, string code, string expected, string remedy)
    {
        log.Add(spot.Error(code, expected, remedy));
        return null;
    }
}
