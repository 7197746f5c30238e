namespace Pipeline.Ingest;

/// <summary>
/// Recognises a file with a row for each person, appointment or case, by two rules of thumb: a column that numbers them, each number but
/// once; or the same place, period and matter again and again, each time counting 0 or 1.
/// </summary>
internal static class RowsPerPerson
{
    // Fewer rows alike are more likely a mistake in one of them.
    private const int RowsAlike = 3;

    private static readonly HashSet<string> CaseWords =
    [
        "journalnummer", "journalnr", "journal nr", "journal id", "sagsnummer", "sagsnr", "sags nr", "sags id", "sagsid",
        "elevnummer", "elevnr", "elev id", "elevid", "patientnummer", "patientnr", "patient id", "patientid", "borgernummer", "borgernr",
        "borger id", "borgerid", "person id", "personid", "beboernummer", "beboernr", "beboer id", "aftalenummer", "aftalenr", "aftale id", "aftaleid",
        "klientnummer", "klientnr", "klient id", "barn id", "barnets id",
    ];

    /// <summary>The error when a column numbers the rows' cases; none otherwise.</summary>
    public static IngestError? FindNumbered(Table table)
    {
        var header = table.Header;
        return NumberedCases(table.Rows, header) is { } at
            ? Error(
                new Spot(table.Sheet, header.Row.Number, header.Row[at].Text, ""),
                "kolonnen nummererer personer, aftaler eller sager, én i hver række")
            : null;
    }

    /// <summary>The error when rows alike count one case each; none otherwise. Worth asking only where a figure stands twice.</summary>
    public static IngestError? FindCounted(Table table, Layout layout) =>
        CountedOneByOne(table.Rows, table.Header, layout) is { } row
            ? Error(new Spot(table.Sheet, row, "", ""), "samme sted, periode og emne står i mange rækker, der hver tæller 0 eller 1")
            : null;

    private static int? NumberedCases(IEnumerable<GridRow> rows, HeaderRow header) =>
        Enumerable.Range(0, header.Row.Cells.Count)
            .Where(at => header.ColumnAt(at) is null && CaseWords.Contains(Words.Fold(header.Row[at].Text)))
            .Where(at => AreAllDifferent(rows.Select(row => row[at].Text).Where(text => text.Length > 0)))
            .Select(at => (int?)at)
            .FirstOrDefault();

    private static bool AreAllDifferent(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.All(seen.Add) && seen.Count > 0;
    }

    private static int? CountedOneByOne(IEnumerable<GridRow> rows, HeaderRow header, Layout layout)
    {
        var counts = PositionsOf(layout.Columns.Where(column => column is { Type: ColumnType.Count, HeaderPeriods.Count: 0 }), header);
        var labels = PositionsOf(layout.Columns.Where(column => !column.IsNumeric && column.Type != ColumnType.Identifier), header);
        return counts.Count == 0 || labels.Count == 0
            ? null
            : rows
                .Where(row => counts.All(at => row[at].Text is "0" or "1"))
                .GroupBy(row => string.Join('\n', labels.Select(at => Words.Fold(row[at].Text))), StringComparer.Ordinal)
                .FirstOrDefault(alike => alike.Skip(RowsAlike - 1).Any())
                ?.First().Number;
    }

    private static List<int> PositionsOf(IEnumerable<Column> columns, HeaderRow header) =>
        [.. columns.Select(header.PositionOf).OfType<int>()];

    private static IngestError Error(Spot spot, string why) => spot.Error(
        ErrorCodes.RowPerPerson,
        $"filen har en række for hver person, aftale eller sag: {why}",
        "tæl rækkerne sammen for hvert område og hver periode, og send kun antallene");
}
