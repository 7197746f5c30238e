using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>
/// What a mail tells of a report: what improved, what worsened, what is missing and where the figures come from. In words and counts of rows only:
/// no figure stands in it, so that none that is hidden can be inferred.
/// </summary>
internal static class ReportText
{
    private const int MostLines = 10;

    private static readonly EvaluationStatus[] Better = [EvaluationStatus.Improved, EvaluationStatus.Reached, EvaluationStatus.OnTrack];
    private static readonly EvaluationStatus[] Worse = [EvaluationStatus.Worsened, EvaluationStatus.Behind];
    private static readonly EvaluationStatus[] Missing = [EvaluationStatus.NoData, EvaluationStatus.CannotBeAssessed];

    /// <summary>Adds it to a body.</summary>
    public static MailBody Add(MailBody body, StatusReport report)
    {
        AddReview(body, report);
        var rows = IndicatorRow.Steered(report);
        if (rows.Count > 0)
        {
            AddCounts(body, rows);
            AddRows(body, "Bedre end ved planens start, eller på vej mod målet:", rows, Better);
            AddRows(body, "Dårligere end ved planens start, eller bagud:", rows, Worse);
            AddRows(body, "Mangler data eller kan ikke vurderes:", rows, Missing);
            body.Paragraph(StatusWords.Caution);
        }

        AddSources(body, report);
        return body.Paragraph(
            "Projektmappens første ark er et resumé på én side. Hvert tal kan følges tilbage til sin fil i arket Datagrundlag.");
    }

    private static void AddReview(MailBody body, StatusReport report)
    {
        if (!report.Review.IsReviewed)
        {
            body.Paragraph("Rapporten er dannet automatisk og er ikke gennemgået af sekretariatet.");
            return;
        }

        body.Paragraph($"Gennemgået af: {report.Review.ReviewedBy}.");
        if (report.Review.Summary.Length > 0)
        {
            body.Paragraph(report.Review.Summary);
        }

        if (report.Review.PointsForDecision.Count > 0)
        {
            body.Paragraph("Til beslutning:").List(report.Review.PointsForDecision);
        }
    }

    private static void AddCounts(MailBody body, IReadOnlyList<IndicatorRow> rows) => body
        .Paragraph(
            "Rapporten følger "
            + DanishCount.Of(rows.Count, "måling (en indikator i et område)", "målinger (en indikator i et område)")
            + ". De fordeler sig sådan i forhold til planens udgangspunkt:")
        .List([.. StatusWords.InOrder
            .Select(status => (Status: status, Count: rows.Count(row => row.Status == status)))
            .Where(told => told.Count > 0)
            .Select(told => string.Create(DanishText.Culture, $"{told.Status.Word()}: {told.Count:N0}"))]);

    private static void AddRows(MailBody body, string heading, IReadOnlyList<IndicatorRow> rows, EvaluationStatus[] statuses)
    {
        var lines = rows
            .Where(row => statuses.Contains(row.Status))
            .Select(row => $"{row.Planned.Indicator.Name}, {row.AreaName}: {row.Status.Word()}")
            .ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var more = lines.Count - MostLines;
        body.Paragraph(heading).List(
            [.. lines.Take(MostLines), .. more > 0 ? [string.Create(DanishText.Culture, $"… og {more:N0} mere i projektmappen")] : Array.Empty<string>()]);
    }

    private static void AddSources(MailBody body, StatusReport report)
    {
        var delivered = report.Sources.Where(source => source.Last is not null).ToList();
        var lacking = report.Sources.Where(source => source.Last is null).Select(source => $"{source.DataSource} ({source.Format})").ToList();
        if (delivered.Count > 0)
        {
            body.Paragraph("Tallene kommer fra:").List(
                [.. delivered.Select(source => $"{source.DataSource}: {source.Last!.FileName}, modtaget {DanishText.Date(source.Last.Delivered)}")]);
        }

        if (lacking.Count > 0)
        {
            body.Paragraph("Der er ikke modtaget data fra:").List(lacking);
        }

        if (report.ReceivedAfterDraft.Count > 0)
        {
            body.Paragraph("Modtaget efter kladden og ikke med i rapporten:").List(
                [.. report.ReceivedAfterDraft.Select(file => $"{file.FileName}, {DanishText.Date(file.Delivered)}")]);
        }
    }
}
