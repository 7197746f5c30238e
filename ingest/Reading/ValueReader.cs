using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>A value as it was read.</summary>
/// <param name="Value">The value.</param>
/// <param name="Decimals">How many decimals it was written with; it is rounded to that.</param>
/// <param name="IsProvisional">The source calls it provisional.</param>
/// <param name="IsRevised">The source calls it revised.</param>
internal sealed record ReadValue(ObservedValue Value, int Decimals, bool IsProvisional, bool IsRevised);

/// <summary>Reads the cells of a table that hold numbers, or what stands in their place.</summary>
internal sealed class ValueReader
{
    private readonly Table table;
    private readonly MissingDocument missing;
    private readonly MissingSigns signs;
    private readonly ShareEvidence shares;
    private readonly ColumnNotations notations;
    private readonly NumberFaults faults;
    private readonly ErrorLog log;

    public ValueReader(Table table, Layout layout, ErrorLog log)
    {
        this.table = table;
        this.log = log;
        missing = layout.Missing;
        signs = new MissingSigns(missing);
        shares = new ShareEvidence(table, layout);
        notations = new ColumnNotations(table, layout, signs);
        faults = new NumberFaults(missing);
    }

    /// <summary>
    /// The value in a cell; none when it is empty and the format makes nothing of that, or when it is wrong, which the log then
    /// tells.
    /// </summary>
    public ReadValue? Read(GridRow row, Column column, ColumnType type)
    {
        var cell = table.CellOf(row, column);
        if (cell.IsEmpty)
        {
            return ReadEmpty(row, column);
        }

        var number = cell.Number;
        if (signs.MayStandFor(number) && signs.TryRead(cell.Text, out var meaning))
        {
            return Plain(ValueOf(meaning));
        }

        if (cell.IsError)
        {
            return Fault(
                row,
                column,
                ErrorCodes.FormulaError,
                "formlen i cellen er slået fejl eller aldrig regnet ud",
                "ret formlen; er den rigtig, så åbn filen i Excel, gem den, og send den igen");
        }

        return number is { } stored ? ReadNumber(stored, row, column, type) : ReadText(cell, row, column, type);
    }

    private ReadValue? ReadEmpty(GridRow row, Column column) => missing.EmptyCell switch
    {
        EmptyMeaning.Suppressed => Plain(ObservedValue.Missing(ValueState.Suppressed)),
        EmptyMeaning.NotAvailable => Plain(ObservedValue.Missing(ValueState.NotAvailable)),
        EmptyMeaning.NoObservation => null,
        _ => Fault(
            row,
            column,
            ErrorCodes.EmptyCell,
            "cellen er tom, hvor der skal stå et tal",
            "skriv tallet eller kildens tegn for, at det mangler"),
    };

    private ReadValue? ReadNumber(CellNumber number, GridRow row, Column column, ColumnType type)
    {
        if (number.IsPercent && type != ColumnType.Percent && !column.AllowsPercentSign)
        {
            return Fault(
                row,
                column,
                ErrorCodes.WrongUnit,
                "cellen er vist som procent, men tallet er ikke en procent",
                "vis cellen som et almindeligt tal");
        }

        if (!number.IsPercent && ShareEvidence.IsOfHundred(column, type) && shares.IsDoubtful(number.Amount, column))
        {
            return DoubtfulShare(row, column);
        }

        var amount = number.IsPercent && !NumberText.IsTooLarge(number.Amount) ? number.Amount * 100 : number.Amount;
        amount = amount.Scale == 0 ? amount : Normalized(amount);
        return InRange(amount, row, column, type) ? new ReadValue(ObservedValue.Of(amount), amount.Scale, false, false) : null;
    }

    private ReadValue? ReadText(Cell cell, GridRow row, Column column, ColumnType type)
    {
        if (ExcelDates.IsOne(cell))
        {
            log.Add(ExcelDates.Error(table.SpotOf(row, column)));
            return null;
        }

        var plain = signs.WithoutSigns(cell.Text, out var isBound, out var isProvisional, out var isRevised);
        var isWhole = type == ColumnType.Count;
        var outcome = PlainNumber.TryRead(plain, out var number)
            ? NumberOutcome.Read
            : NumberText.Read(plain, notations.Of(column), isWhole, out number);
        if (outcome != NumberOutcome.Read)
        {
            log.Add(faults.Of(table.SpotOf(row, column), outcome, type));
            return null;
        }

        if (number.HasPercentSign && type != ColumnType.Percent && !column.AllowsPercentSign)
        {
            return Fault(
                row,
                column,
                ErrorCodes.WrongUnit,
                "der står procenttegn efter et tal, der ikke er en procent",
                "fjern procenttegnet, eller ret enheden");
        }

        if (!number.HasPercentSign && ShareEvidence.IsOfHundred(column, type) && shares.IsDoubtfulAsText(number.Amount, column))
        {
            return DoubtfulShare(row, column);
        }

        var value = isBound ? ObservedValue.Below(number.Amount) : ObservedValue.Of(number.Amount);
        return InRange(number.Amount, row, column, type) ? new ReadValue(value, number.Decimals, isProvisional, isRevised) : null;
    }

    private bool InRange(decimal amount, GridRow row, Column column, ColumnType type)
    {
        var (code, expected) = type switch
        {
            _ when NumberText.IsTooLarge(amount) => (ErrorCodes.OutOfRange, "et tal må højst have 12 cifre foran kommaet"),
            ColumnType.Count when amount < 0 || amount != decimal.Truncate(amount) =>
                (ErrorCodes.NotACount, "et antal skal være et helt tal, 0 eller mere"),
            ColumnType.Percent when amount is < 0 or > 100 => (ErrorCodes.OutOfRange, "en procent skal ligge fra 0 til 100"),
            ColumnType.PerThousand when amount < 0 => (ErrorCodes.OutOfRange, "et tal pr. 1.000 skal være 0 eller mere"),
            ColumnType.Grade when amount is < -3 or > 12 => (ErrorCodes.OutOfRange, "en karakter skal ligge fra -3 til 12"),
            _ => ("", ""),
        };
        return code.Length == 0 || Fault(row, column, code, expected, "ret tallet i kildefilen") is not null;
    }

    private ReadValue? DoubtfulShare(GridRow row, Column column) => Fault(
        row,
        column,
        ErrorCodes.AmbiguousShare,
        "det kan ikke ses, om tallet er procent eller en andel af 1, og kolonnens andre celler afgør det ikke: er 0,25 en kvart procent eller 25 %?",
        "vis hele kolonnen som procent i Excel, eller skriv procenttegn efter alle dens tal: 25 % eller 0,25 %");

    private ReadValue? Fault(GridRow row, Column column, string code, string expected, string remedy)
    {
        log.Add(table.SpotOf(row, column).Error(code, expected, remedy));
        return null;
    }

    private static ReadValue Plain(ObservedValue value) => new(value, 0, false, false);

    private static ObservedValue ValueOf(MissingMeaning meaning) => meaning switch
    {
        MissingMeaning.Zero => ObservedValue.Of(0),
        MissingMeaning.Suppressed => ObservedValue.Missing(ValueState.Suppressed),
        MissingMeaning.NotApplicable => ObservedValue.Missing(ValueState.NotApplicable),
        MissingMeaning.BelowHalf => ObservedValue.Missing(ValueState.BelowHalf),
        _ => ObservedValue.Missing(ValueState.NotAvailable),
    };

    // Division by one written with all its decimals takes away the zeros at the end.
    private static decimal Normalized(decimal amount) => amount / 1.0000000000000000000000000000m;
}
