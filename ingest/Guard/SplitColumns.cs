using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>
/// Finds numbers that were split over two neighbouring columns, or two with nothing but empty cells and dashes between them: DDMMÅÅ and LLLL. One such pair is chance; where every six digits beside
/// four are a date, or the header says what they are, it is none.
/// </summary>
internal sealed class SplitColumns(Func<int, bool> isExempt, Func<int, bool> isLabelled)
{
    private const int FewestPairs = 2;
    private const double ShareOfPairs = 0.9;
    private readonly Dictionary<int, Evidence> byColumn = [];

    public void Look(GridRow row, string place)
    {
        for (var at = 0; at + 1 < row.Cells.Count; at++)
        {
            if (!row[at].IsNoDateOfDigits)
            {
                Look(row, at, NextFilled(row, at), place);
            }
        }
    }

    public IEnumerable<GuardFinding> Findings() => byColumn.Values.Where(evidence => evidence.IsEnough).SelectMany(evidence => evidence.First);

    // Merged cells leave empty ones behind.
    private static int NextFilled(GridRow row, int at)
    {
        var next = at + 1;
        while (next + 1 < row.Cells.Count && (row[next].IsEmpty || row[next].Text == "-"))
        {
            next++;
        }

        return next;
    }

    private void Look(GridRow row, int at, int next, string place)
    {
        if (DigitsOf(row[at], 5, 6) is not { } date || isExempt(at) || isExempt(next))
        {
            return;
        }

        var label = isLabelled(at) || isLabelled(next);
        if (DigitsOf(row[next], label ? 1 : 4, 4) is not { } serial)
        {
            return;
        }

        if (!byColumn.TryGetValue(at, out var evidence))
        {
            byColumn.Add(at, evidence = new Evidence(label));
        }

        evidence.Add(date, serial, new GuardFinding(GuardRules.SplitNumber, place, row.Number, ColumnLetters.Of(at)));
    }

    private static string? DigitsOf(Cell cell, int fewest, int most)
    {
        if (cell.Number is { } number)
        {
            return number.Amount is >= 0 and < 1_000_000m && number.Amount == decimal.Truncate(number.Amount)
                ? OfLength(number.Amount.ToString("0", CultureInfo.InvariantCulture), fewest, most)
                : null;
        }

        return DigitsOf(cell.Text, fewest, most);
    }

    /// <summary>The digits of a text that is so many digits and nothing else; none when it is not.</summary>
    internal static string? DigitsOf(string text, int fewest, int most) => DigitText.Count(text) < fewest
        ? null
        : OfLength(DigitText.WithLettersAsDigits(DigitText.Plain(text)), fewest, most);

    private static string? OfLength(string text, int fewest, int most) =>
        text.Length >= fewest && text.Length <= most && text.All(char.IsAsciiDigit) ? text : null;

    private sealed class Evidence(bool isLabelled)
    {
        private int pairs;
        private int dates;
        private bool isStrong;

        public List<GuardFinding> First { get; } = [];

        // Of five digits, the zero lost, every tenth is a date: then one must also have the check sum, or there must be more of them.
        public bool IsEnough => isLabelled
            ? dates > 0
            : dates >= (isStrong ? FewestPairs : FewestPairs + 1) && dates >= pairs * ShareOfPairs;

        public void Add(string date, string serial, GuardFinding finding)
        {
            pairs++;
            var digits = date.PadLeft(6, '0') + serial.PadLeft(4, '0');
            if (!CprDigits.HasDate(digits))
            {
                return;
            }

            dates++;
            isStrong |= date.Length == 6 || CprDigits.IsLikely(digits);
            if (First.Count < DeliveryReading.Quarantined.MaximumFindings)
            {
                First.Add(finding);
            }
        }
    }
}
