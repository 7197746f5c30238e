using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class GuardPropertyTests
{
    private const string Digits = "0123456789";
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2];
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20261122, 20261123);
    private static readonly IReadOnlyList<Sample> Tables = [.. Samples.All.Where(sample => sample.Name.EndsWith(".csv", StringComparison.Ordinal))];

    // Of numbers with the check sum, all forms; each takes the ten digits.
    private static readonly Func<string, string>[] Disguises =
    [
        number => number,
        Separated("-"), Separated(" "), Separated("\u00A0"), Separated("\u2009"), Separated("\u202F"), Separated("\u2013"), Separated("\u2011"),
        Separated(" - "), Separated("\u2212"),
        number => $"elev {number} flyttet",
        number => number.Replace('0', 'O'),
        number => number.Replace('1', 'l'),
        number => Separated("-")(number).Replace('0', 'o').Replace('1', 'I'),
        number => string.Concat(number.Select(digit => (char)(digit - '0' + '\uFF10'))),
        number => string.Concat(number.Select(digit => char.ConvertFromUtf32(digit - '0' + 0x1D7CE))),
        number => number.Insert(4, "\u200B"),
        number => number.TrimStart('0'),
        number => Scientific(number, "."),
        number => Scientific(number, ",").Replace("E", "E+0", StringComparison.Ordinal),
        number => $"{number[..2]}.{number[2..4]}.{number[4..6]}-{number[6..]}",
    ];

    private static readonly Gen<string> Numbers =
        from day in Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2057, 12, 31).DayNumber)
        from serial in Gen.Choose(100, 999)
        let number = WithCheckDigit(string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDayNumber(day):ddMMyy}{serial:000}"))
        where number is not null
        select number;

    private static readonly Arbitrary<Planted> AnyPlanted = (
        from number in Numbers
        from disguise in Gen.Choose(0, Disguises.Length - 1)
        from sample in Gen.Choose(0, Tables.Count - 1)
        from row in Gen.Choose(0, 10_000)
        from column in Gen.Choose(0, 100)
        from isWorkbook in Gen.Elements(true, false)
        select new Planted(number, disguise, sample, row, column, isWorkbook)).ToArbitrary();

    [Fact]
    public void A_number_in_any_disguise_at_any_cell_of_any_sample_is_found_and_never_told() => Check.One(Runs, Prop.ForAll(AnyPlanted, planted =>
    {
        var text = Disguises[planted.Disguise](planted.Number);
        var findings = Deliver(planted, text).Quarantined().Findings;
        return findings.Count > 0 && findings.All(finding => !Tells($"{finding} {finding.Describe()}", text, planted.Number));
    }));

    [Fact]
    public void Numbers_split_over_two_new_columns_of_any_sample_are_found() => Check.One(
        Runs.WithMaxTest(100),
        Prop.ForAll(Numbers.Two().ToArbitrary(), Gen.Choose(0, Tables.Count - 1).ToArbitrary(), (numbers, sample) =>
        {
            var rows = RowsOf(Tables[sample]);
            var header = rows.FindIndex(row => row.Count > 2);
            rows[header].AddRange(["a", "b"]);
            rows[header + 1].AddRange([numbers.Item1[..6], numbers.Item1[6..]]);
            rows[header + 2].AddRange([numbers.Item2[..6], numbers.Item2[6..]]);
            return Deliver(Tables[sample], rows, isWorkbook: false).Quarantined().Findings.Any(finding => finding.Rule == GuardRules.SplitNumber);
        }));

    [Fact]
    public void No_sample_is_suspected() => Assert.All(
        Samples.All, sample => Assert.IsNotType<DeliveryReading.Quarantined>(Deliveries.Deliver(sample.Bytes, sample.Format, sample.Name, sample.Plan)));

    private static DeliveryReading Deliver(Planted planted, string text)
    {
        var sample = Tables[planted.Sample];
        var rows = RowsOf(sample);
        var row = rows[planted.Row % rows.Count];
        var column = planted.Column % row.Count;
        row[IsIdentifier(sample, rows, column) ? 0 : column] = text;
        return Deliver(sample, rows, planted.IsWorkbook);
    }

    private static DeliveryReading Deliver(Sample sample, List<List<string>> rows, bool isWorkbook) => isWorkbook
        ? Deliveries.Deliver(WorkbookBuilder.Of([.. rows.Select(row => row.Cast<object?>().ToArray())]), sample.Format, "fil.xlsx")
        : Deliveries.Deliver(string.Join('\n', rows.Select(row => string.Join(';', row))), sample.Format);

    private static List<List<string>> RowsOf(Sample sample) =>
    [
        .. Deliveries.TextOf(sample.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Replace('\t', ';').Split(';').ToList()),
    ];

    // Columns of declared identifiers may hold bare numbers.
    private static bool IsIdentifier(Sample sample, List<List<string>> rows, int column) =>
        sample.Format.Columns.Where(declared => declared.Type == ColumnType.Identifier)
            .Any(declared => rows.Any(row => column < row.Count && declared.Headers.Contains(row[column])));

    private static bool Tells(string told, string text, string number) =>
        told.Contains(text, StringComparison.OrdinalIgnoreCase) || string.Concat(told.Where(Digits.Contains)).Contains(number[5..], StringComparison.Ordinal);

    private static Func<string, string> Separated(string mark) => number => number[..6] + mark + number[6..];

    private static string Scientific(string number, string point)
    {
        var digits = number.TrimStart('0');
        return $"{digits[..1]}{point}{digits[1..].TrimEnd('0')}E{digits.Length - 1}";
    }

    private static string? WithCheckDigit(string nine)
    {
        var rest = nine.Select((digit, at) => (digit - '0') * Weights[at]).Sum() % 11;
        return rest == 1 ? null : nine + Digits[(11 - rest) % 11];
    }

    private sealed record Planted(string Number, int Disguise, int Sample, int Row, int Column, bool IsWorkbook);
}
