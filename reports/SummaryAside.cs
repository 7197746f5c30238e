using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The right of the first page: what goes well, what is missing, and which sources are silent.</summary>
internal static class SummaryAside
{
    private const int MostBetter = 8;
    private const int MostMissing = 6;

    /// <summary>Writes it.</summary>
    /// <returns>The first row below.</returns>
    public static int Write(ReportSheet sheet, int firstRow, StatusReport report, IReadOnlyList<IndicatorRow> rows)
    {
        var row = WriteBetter(sheet, firstRow, rows);
        row = WriteMissing(sheet, row + 1, rows);
        if (SilenceOf(report) is { Length: > 0 } silence)
        {
            Explain(sheet, row++, silence);
        }

        return row;
    }

    private static int WriteBetter(ReportSheet sheet, int firstRow, IReadOnlyList<IndicatorRow> rows)
    {
        Head(sheet, firstRow, "Det, der går bedst");
        var row = firstRow + 1;
        var better = rows
            .Where(data => data.Status is EvaluationStatus.Reached or EvaluationStatus.Improved or EvaluationStatus.OnTrack)
            .OrderByDescending(data => StatusOrder.Rank(data.Status))
            .ThenByDescending(data => data.SizeOfChange)
            .ToList();
        foreach (var data in better.Take(MostBetter))
        {
            WriteRow(sheet, row++, $"{data.Planned.Indicator.Name} – {data.AreaName}", data.Status, data.StatusText);
        }

        if (better.Count > MostBetter)
        {
            Explain(sheet, row++, $"{DanishCount.Of(better.Count - MostBetter, "række mere går godt", "rækker mere går godt")}; se arket Matrix.");
        }
        else if (better.Count == 0)
        {
            Explain(sheet, row++, "Intet tal er nået, forbedret eller på vej.");
        }

        return row;
    }

    private static int WriteMissing(ReportSheet sheet, int firstRow, IReadOnlyList<IndicatorRow> rows)
    {
        Head(sheet, firstRow, "Det, der mangler");
        var row = firstRow + 1;
        var missing = rows
            .Where(data => data.Status is EvaluationStatus.NoData or EvaluationStatus.Hidden or EvaluationStatus.CannotBeAssessed)
            .GroupBy(data => (data.Planned.Indicator.Id, data.Status))
            .OrderBy(group => group.Key.Status)
            .Select(group => group.ToList())
            .ToList();
        foreach (var group in missing.Take(MostMissing))
        {
            var areas = group.Count > 2 ? DanishCount.Of(group.Count, "område", "områder") : DanishText.Enumeration([.. group.Select(data => data.AreaName)]);
            WriteRow(sheet, row++, $"{group[0].Planned.Indicator.Name} – {areas}", group[0].Status, group[0].Status.Word());
        }

        if (missing.Count > MostMissing)
        {
            Explain(sheet, row++, $"{DanishCount.Of(missing.Count - MostMissing, "indikator mere", "indikatorer mere")} mangler; se arket Matrix.");
        }
        else if (missing.Count == 0)
        {
            Explain(sheet, row++, "Ingen indikator mangler tal.");
        }

        return row;
    }

    private static string SilenceOf(StatusReport report)
    {
        var silent = report.Sources.Where(source => source.Last is null).Select(source => source.DataSource).Distinct().ToList();
        var refused = report.Sources.Where(source => source.RefusedSince.Count > 0).Select(source => source.DataSource).Distinct().ToList();
        return string.Join(' ', new[]
        {
            silent.Count > 0 ? $"Ingen leverance endnu fra {DanishText.Enumeration(silent)}." : "",
            refused.Count > 0 ? $"Afviste filer, der ikke er erstattet, fra {DanishText.Enumeration(refused)}; se Datagrundlag." : "",
        }.Where(sentence => sentence.Length > 0));
    }

    private static void WriteRow(ReportSheet sheet, int row, string text, EvaluationStatus status, string statusText)
    {
        sheet.InTable(row, SummaryGrid.Aside, text);
        sheet.Status(row, SummaryGrid.AsideStatus, status, statusText);
        sheet.LineUnder(row, SummaryGrid.Aside, SummaryGrid.AsideStatus);
    }

    private static void Head(ReportSheet sheet, int row, string heading) =>
        sheet.Heading(row, SummaryGrid.Aside, SummaryGrid.AsideStatus, heading);

    private static void Explain(ReportSheet sheet, int row, string text) =>
        sheet.Explanation(row, SummaryGrid.Aside, SummaryGrid.AsideStatus, text);
}
