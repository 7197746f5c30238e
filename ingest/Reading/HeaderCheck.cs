namespace Pipeline.Ingest;

/// <summary>Tells what is wrong with a header: columns that are missing, misspelt or there twice, and periods that cannot be read.</summary>
internal sealed class HeaderCheck(string sheet, HeaderRow header, Layout layout, ErrorLog log)
{
    private readonly GridRow row = header.Row;

    /// <summary>Tells all of it.</summary>
    public void Run()
    {
        CheckLetters();
        CheckColumns();
        CheckPeriods();
        CheckRepeated();
    }

    private void CheckLetters()
    {
        if (row.HasBadQuotes)
        {
            log.Add(SpotOf("", "").Error(ErrorCodes.Quoting, "et anførselstegn i overskriften er ikke lukket", "ret anførselstegnene"));
        }

        foreach (var at in Enumerable.Range(0, row.Cells.Count).Where(at => row[at].IsSpoiled))
        {
            log.Add(FileFaults.LettersSpoiled(SpotOf(ColumnLetters.Of(at), row[at].Text)));
        }
    }

    // A column that need not be there is missed where one is called almost so: else its figures would be gone, and nobody would know why.
    private void CheckColumns()
    {
        var read = layout.ReadColumns.ToHashSet();
        foreach (var column in layout.Columns.Where(column => header.PositionOf(column) is null))
        {
            if (AlmostCalled(column) is { } at && (column.IsRequired || read.Contains(column)))
            {
                log.Add(AlmostCalledAt(at, column));
            }
            else if (column.IsRequired)
            {
                log.Add(SpotOf(column.Name, "").Error(
                    ErrorCodes.MissingColumn, "kolonnen mangler i overskriften", "send filen med kolonnen, eller meld, hvad den nu hedder"));
            }
        }
    }

    private IngestError AlmostCalledAt(int at, Column column) =>
        column.Headers.Any(name => Misspelling.HasLostLetters(Words.Fold(row[at].Text), Words.FoldDeclared(name)))
            ? FileFaults.LettersSpoiled(SpotOf(column.Name, row[at].Text))
            : SpotOf(column.Name, row[at].Text).Error(
                ErrorCodes.MissingColumn,
                $"kolonnen mangler i overskriften, men kolonne {ColumnLetters.Of(at)} hedder næsten det samme",
                "ret overskriften; er det en anden kolonne, så kald den noget andet, eller slet den");

    private int? AlmostCalled(Column column) => Enumerable.Range(0, row.Cells.Count)
        .Where(at => header.ColumnAt(at) is null && column.Headers.Any(name => IsAlmost(row[at].Text, name)))
        .Select(at => (int?)at)
        .FirstOrDefault();

    private static bool IsAlmost(string text, string declared)
    {
        var name = Words.FoldDeclared(declared);
        var header = declared.Contains('#', StringComparison.Ordinal) ? Words.FoldNumbers(text) : Words.Fold(text);
        return header.Length > 0 && Misspelling.HaveSameDigits(header, name) && Misspelling.IsOf(header, name);
    }

    private void CheckPeriods()
    {
        foreach (var at in header.MarkedPeriods)
        {
            log.Add(SpotOf(row[at].Text, row[at].Text).Error(
                ErrorCodes.NotAPeriod,
                "der står noget efter perioden i overskriften, og der ventes perioden alene",
                "slet det, der står efter perioden, eller slet kolonnen, hvis den ikke skal læses"));
        }
    }

    // Columns that the format knows are told by its name for them; others by their letter, for their headers may say anything.
    private void CheckRepeated()
    {
        var unknown = Enumerable.Range(0, row.Cells.Count)
            .Where(at => header.ColumnAt(at) is null && Words.Fold(row[at].Text).Length > 0)
            .GroupBy(at => Words.Fold(row[at].Text))
            .Where(group => group.Count() > 1)
            .Select(group => (Place: ColumnLetters.Of(group.Last()), row[group.Last()].Text));
        foreach (var (place, text) in header.Repeated.Select(column => (column.Name, column.Name)).Concat(unknown))
        {
            log.Add(SpotOf(place, text).Error(
                ErrorCodes.DuplicateColumn, "overskriften står over flere kolonner", "slet eller omdøb den kolonne, der ikke skal læses"));
        }
    }

    private Spot SpotOf(string column, string found) => new(sheet, row.Number, column, found);
}
