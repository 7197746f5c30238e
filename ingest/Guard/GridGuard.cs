using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in the cells of a file, with an eye to the header above them.</summary>
internal sealed class GridGuard(Format format)
{
    private readonly HashSet<string> textsOfIdentifiers = new(StringComparer.Ordinal);
    private readonly List<GuardFinding> findingsOfBadQuotes = [];

    /// <summary>Texts in columns of declared identifiers that look like bare numbers: allowed to, wherever the file repeats them.</summary>
    public IReadOnlySet<string> TextsOfIdentifiers => textsOfIdentifiers;

    /// <summary>
    /// What is found in rows whose quotation marks are wrong, when each is looked at as one text: their cells are not where their separators are.
    /// </summary>
    public IReadOnlyList<GuardFinding> FindingsOfBadQuotes => findingsOfBadQuotes;

    public IEnumerable<GuardFinding> Check(Grid grid) => grid.Sheets.SelectMany((sheet, index) => Check(sheet, index));

    private IEnumerable<GuardFinding> Check(GridSheet sheet, int index)
    {
        var rule = PersonalDataGuard.RuleBrokenBy(sheet.Name);
        var place = rule is null ? sheet.Name : string.Create(CultureInfo.InvariantCulture, $"ark {index + 1}");
        if (rule is not null)
        {
            yield return new GuardFinding(rule, place, null, "");
        }

        var headers = SheetHeaders.Of(sheet, format);

        // A text file has one table, and what stands below it is an error of its rows: these are not made for it once more.
        var farther = sheet.Rows is TextRows or JsonRows ? [] : headers.PersonalFarther(sheet.Rows, place);
        foreach (var finding in headers.Personal(place).Concat(farther).Concat(CheckCells(sheet, place, headers)))
        {
            yield return finding;
        }
    }

    private IEnumerable<GuardFinding> CheckCells(GridSheet sheet, string place, SheetHeaders headers)
    {
        var doubtful = new DoubtfulNumbers();
        var split = new SplitColumns(headers.IsExempt, headers.IsLabelled);
        foreach (var row in sheet.Rows is TextRows text ? text.NotHarmless() : sheet.Rows.Where(row => !row.HasFewDigits || row.HasBadQuotes))
        {
            CheckBadQuotes(row, place);
            split.Look(row, place);
            for (var at = 0; at < row.Cells.Count; at++)
            {
                if (row[at].HasFewDigits || CheckCell(row[at], at, headers, doubtful) is not { } hit)
                {
                    continue;
                }

                var finding = new GuardFinding(hit.Rule, place, row.Number, ColumnLetters.Of(at));
                if (hit.IsCertain)
                {
                    yield return finding;
                }
                else
                {
                    doubtful.Add(at, finding);
                }
            }
        }

        foreach (var finding in doubtful.Findings().Concat(split.Findings()))
        {
            yield return finding;
        }
    }

    private void CheckBadQuotes(GridRow row, string place)
    {
        if (row.HasBadQuotes && findingsOfBadQuotes.Count < DeliveryReading.Quarantined.MaximumFindings
            && PersonalDataGuard.RuleBrokenBy(row.Line) is { } rule)
        {
            findingsOfBadQuotes.Add(new GuardFinding(rule, place, row.Number, ""));
        }
    }

    private CprHit? CheckCell(Cell cell, int at, SheetHeaders headers, DoubtfulNumbers doubtful)
    {
        if (headers.IsExempt(at))
        {
            return CheckIdentifier(cell);
        }

        if (cell.Number is { } number)
        {
            if (number.Amount is >= 100_000_000m and < 1_000_000_000m)
            {
                doubtful.CountNineDigits(at);
            }

            return CprNumbers.FindInCell(number.Amount, headers.IsLabelled(at));
        }

        var text = cell.Text;
        if (CellText.IsNineDigits(text))
        {
            doubtful.CountNineDigits(at);
        }

        return cell.FindNumberInText(headers.IsLabelled(at));
    }

    private CprHit? CheckIdentifier(Cell cell)
    {
        var text = cell.Text;
        if (CprNumbers.HasSeparated(text))
        {
            return new CprHit(GuardRules.SeparatedNumber, true);
        }

        if (CprNumbers.FindInCell(text, isLabelled: false) is not null)
        {
            textsOfIdentifiers.Add(text);
        }

        return null;
    }
}
