using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in the cells of a file, with an eye to the header above them.</summary>
internal sealed class GridGuard(IReadOnlyList<Column> columns)
{
    private const int HeaderRowsLookedAt = 50;
    private readonly HashSet<string> textsOfIdentifiers = new(StringComparer.Ordinal);

    /// <summary>Texts in columns of declared identifiers: allowed to look like bare numbers, wherever the file repeats them.</summary>
    public IReadOnlySet<string> TextsOfIdentifiers => textsOfIdentifiers;

    public IEnumerable<GuardFinding> Check(Grid grid) => grid.Sheets.SelectMany((sheet, index) => Check(sheet, index));

    private IEnumerable<GuardFinding> Check(GridSheet sheet, int index)
    {
        var rule = PersonalDataGuard.RuleBrokenBy(sheet.Name);
        var place = rule is null ? sheet.Name : string.Create(CultureInfo.InvariantCulture, $"ark {index + 1}");
        if (rule is not null)
        {
            yield return new GuardFinding(rule, place, null, "");
        }

        var header = HeaderRow.Find(sheet.Rows, columns, HeaderRowsLookedAt);
        foreach (var finding in CheckHeaders(sheet, place, header).Concat(CheckCells(sheet, place, header)))
        {
            yield return finding;
        }
    }

    // Where no row is the format's header, any of the first rows may be one: two short texts side by side.
    private static IEnumerable<GuardFinding> CheckHeaders(GridSheet sheet, string place, HeaderRow? header)
    {
        var candidates = header is not null
            ? [header.Row]
            : sheet.Rows.Take(HeaderRowsLookedAt).Where(row => row.Cells.Count(cell => !cell.IsEmpty) > 1);
        return
            from row in candidates
            from at in Enumerable.Range(0, row.Cells.Count)
            where header?.ColumnAt(at) is null && PersonalWords.NamesPersonalData(row[at].Text)
            select new GuardFinding(GuardRules.PersonalHeader, place, row.Number, ColumnLetters.Of(at));
    }

    private IEnumerable<GuardFinding> CheckCells(GridSheet sheet, string place, HeaderRow? header)
    {
        var doubtful = new Dictionary<int, List<GuardFinding>>();
        foreach (var row in sheet.Rows)
        {
            for (var at = 0; at < row.Cells.Count; at++)
            {
                if (row[at].IsEmpty || CheckCell(row[at], at, header) is not { } hit)
                {
                    continue;
                }

                var finding = new GuardFinding(hit.Rule, place, row.Number, ColumnLetters.Of(at));
                if (hit.IsCertain)
                {
                    yield return finding;
                }
                else if (doubtful.TryGetValue(at, out var others))
                {
                    others.Add(finding);
                }
                else
                {
                    doubtful.Add(at, [finding]);
                }
            }
        }

        // One number with a date may be chance; two in a column are not.
        foreach (var finding in doubtful.Values.Where(findings => findings.Count > 1).SelectMany(findings => findings))
        {
            yield return finding;
        }
    }

    private (string Rule, bool IsCertain)? CheckCell(Cell cell, int at, HeaderRow? header)
    {
        if (CprNumbers.HasSeparated(cell.Text))
        {
            return (GuardRules.SeparatedNumber, true);
        }

        if (header?.ColumnAt(at)?.Type == ColumnType.Identifier)
        {
            textsOfIdentifiers.Add(cell.Text);
            return null;
        }

        var (text, rule) = DigitsOf(cell);
        var numbers = CprNumbers.Bare(text).ToList();
        return numbers.Count == 0
            ? null
            : (rule, numbers.Any(CprNumbers.IsLikely) || PersonalWords.NamesNumbers(header?.Row[at].Text ?? ""));
    }

    // Excel drops the first zero of a number: nine digits are looked at as ten.
    private static (string Text, string Rule) DigitsOf(Cell cell) =>
        cell.Number is { Amount: >= 100_000_000m and < 1_000_000_000m } number && number.Amount == decimal.Truncate(number.Amount)
            ? (number.Amount.ToString("0000000000", CultureInfo.InvariantCulture), GuardRules.LostZero)
            : (cell.Text, GuardRules.BareNumber);
}
