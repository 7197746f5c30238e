namespace Pipeline.Ingest;

/// <summary>
/// A review as a small sheet with the columns Emne, Indsatsområde and Tekst. Emne is Møde, Gennemgået af, Resumé, Beslutningspunkt or Kommentar.
/// </summary>
internal static class ReviewSheet
{
    private const string SubjectHeader = "emne";
    private const string FocusAreaHeader = "indsatsområde";
    private const string TextHeader = "tekst";

    /// <summary>The document that a sheet says; none when it is no such sheet, which is told.</summary>
    public static ReviewDocument? Read(Grid grid, ErrorLog log)
    {
        var sheet = grid.Sheets.FirstOrDefault(candidate => candidate.IsVisible);
        var rows = sheet?.Rows.ToList() ?? [];
        if (sheet is null || rows.Count == 0 || ColumnsOf(rows[0]) is not { } columns)
        {
            log.Add(new Spot(sheet?.Name ?? "", 1, "", "").Error(
                ErrorCodes.Review, "der ventes en række med overskrifterne Emne, Indsatsområde og Tekst", "ret arkets første række"));
            return null;
        }

        var parts = new Parts();
        foreach (var row in rows.Skip(1))
        {
            var (subject, focusArea, text) = (row[columns.Subject].Folded, row[columns.FocusArea].Text, row[columns.Text].Text);
            if (!parts.Take(subject, focusArea, text))
            {
                log.Add(new Spot(sheet.Name, row.Number, "Emne", "").Error(
                    ErrorCodes.Review,
                    "der ventes Møde, Gennemgået af, Resumé, Beslutningspunkt eller Kommentar; de tre første højst én gang",
                    "ret emnet, eller slet rækken"));
            }
        }

        return parts.ToDocument();
    }

    private static (int Subject, int FocusArea, int Text)? ColumnsOf(GridRow header)
    {
        var names = header.Cells.Select(cell => cell.Folded).ToList();
        var (subject, focusArea, text) = (
            names.IndexOf(Words.Fold(SubjectHeader)), names.IndexOf(Words.Fold(FocusAreaHeader)), names.IndexOf(Words.Fold(TextHeader)));
        return subject < 0 || focusArea < 0 || text < 0 ? null : (subject, focusArea, text);
    }

    /// <summary>What the rows have said so far.</summary>
    private sealed class Parts
    {
        private readonly Dictionary<string, string> single = new(StringComparer.Ordinal);
        private readonly List<string> points = [];
        private readonly List<CommentDocument> comments = [];

        public bool Take(string subject, string focusArea, string text)
        {
            switch (subject)
            {
                case var _ when subject == Words.Fold("beslutningspunkt"):
                    points.Add(text);
                    return true;
                case var _ when subject == Words.Fold("kommentar"):
                    comments.Add(new CommentDocument { FocusArea = focusArea, Text = text });
                    return true;
                case var _ when subject == Words.Fold("møde") || subject == Words.Fold("gennemgået af") || subject == Words.Fold("resumé"):
                    return single.TryAdd(subject, text);
                default:
                    return false;
            }
        }

        public ReviewDocument ToDocument() => new()
        {
            Meeting = Single("møde", ""),
            ReviewedBy = Single("gennemgået af", ReviewDocument.UsualReviewer),
            Summary = Single("resumé", ""),
            PointsForDecision = points,
            Comments = comments,
        };

        private string Single(string subject, string otherwise) => single.GetValueOrDefault(Words.Fold(subject), otherwise);
    }
}
