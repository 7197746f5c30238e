namespace Pipeline.Ingest;

/// <summary>
/// Numbers that begin with a date and satisfy nothing more. One in a column may be chance, two of ten digits are not; of nine digits, where
/// a date is common, they must also be most of the column's.
/// </summary>
internal sealed class DoubtfulNumbers
{
    private const int Fewest = 2;
    private readonly Dictionary<int, List<GuardFinding>> byColumn = [];
    private readonly Dictionary<int, int> numbersByColumn = [];

    /// <summary>A cell with a number of nine digits stands in a column, whatever it is.</summary>
    public void CountNineDigits(int column) => numbersByColumn[column] = numbersByColumn.GetValueOrDefault(column) + 1;

    public void Add(int column, GuardFinding finding)
    {
        if (!byColumn.TryGetValue(column, out var findings))
        {
            byColumn.Add(column, findings = []);
        }

        findings.Add(finding);
    }

    public IEnumerable<GuardFinding> Findings() => byColumn.SelectMany(pair => Enough(pair.Key, pair.Value));

    private List<GuardFinding> Enough(int column, List<GuardFinding> findings)
    {
        var lostZeros = findings.Count(finding => finding.Rule == GuardRules.LostZero);
        var countsLostZeros = lostZeros * 2 > numbersByColumn.GetValueOrDefault(column);
        var counted = findings.Where(finding => countsLostZeros || finding.Rule != GuardRules.LostZero).ToList();
        return counted.Count >= Fewest ? counted : [];
    }
}
