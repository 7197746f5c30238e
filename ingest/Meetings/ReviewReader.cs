using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads the secretariat's review of a report, from JSON or from a small sheet.</summary>
internal static class ReviewReader
{
    private const int MaximumPoints = 20;
    private const int MaximumText = 4_000;
    private const int MaximumRole = 200;

    public static DeliveryReading Read(FileScan scan, Plan plan)
    {
        var log = new ErrorLog();
        var document = scan.Grid is { } grid ? ReviewSheet.Read(grid, log) : Parse(scan.Text, log);
        var review = document is null ? null : ReviewOf(document, plan, log);
        return review is null || log.Count > 0 ? log.Refuse(RowTally.None) : new DeliveryReading.ReviewAccepted(review);
    }

    // The library's own message may quote the file, so only the line is kept of it.
    private static ReviewDocument? Parse(string text, ErrorLog log)
    {
        var line = 1;
        try
        {
            if (JsonSerializer.Deserialize<ReviewDocument>(text, ConfigurationJson.Options) is { } document && IsWhole(document))
            {
                return document;
            }
        }
        catch (JsonException mistake)
        {
            line = (int)(mistake.LineNumber ?? 0) + 1;
        }

        log.Add(new Spot("", line, "", "").Error(
            ErrorCodes.Review,
            "filen er ikke en gennemgang på den aftalte form: moede, og om ønsket gennemgaaetAf, resume, beslutningspunkter og "
            + "kommentarer (indsatsomraade, tekst)",
            "ret filen ved den nævnte række; andre navne må der ikke stå"));
        return null;
    }

    // The library promises that lists are there, not that their elements are.
    private static bool IsWhole(ReviewDocument document) =>
        document.PointsForDecision.All(point => (object?)point is not null) && document.Comments.All(comment => (object?)comment is not null);

    private static MeetingReview? ReviewOf(ReviewDocument document, Plan plan, ErrorLog log)
    {
        if (!MeetingId.IsValid(document.Meeting))
        {
            Add(log, "moede", "er ikke et id på et møde; der ventes det id, som står i mødeplanen, fx 2026-efteraar", "ret id'et");
        }

        if (string.IsNullOrWhiteSpace(document.ReviewedBy) || document.ReviewedBy.Length > MaximumRole || document.ReviewedBy.Any(char.IsControl))
        {
            Add(log, "gennemgaaetAf", $"skal være en rolle på 1 til {MaximumRole} tegn uden linjeskift", "ret teksten");
        }

        if (document.PointsForDecision.Count > MaximumPoints)
        {
            Add(log, "beslutningspunkter", $"der må højst være {MaximumPoints} punkter", "slå punkter sammen");
        }

        CheckText(document.Summary, "resume", mayBeEmpty: true, log);
        foreach (var (point, index) in document.PointsForDecision.Select((point, index) => (point, index)))
        {
            CheckText(point, $"beslutningspunkter[{index}]", mayBeEmpty: false, log);
        }

        var comments = CommentsOf(document, plan, log);
        return log.Count > 0 ? null : new MeetingReview
        {
            Meeting = new MeetingId(document.Meeting),
            ReviewedBy = document.ReviewedBy.Trim(),
            Summary = document.Summary.Trim(),
            PointsForDecision = [.. document.PointsForDecision.Select(point => point.Trim())],
            CommentByFocusArea = comments,
        };
    }

    private static Dictionary<FocusAreaId, string> CommentsOf(ReviewDocument document, Plan plan, ErrorLog log)
    {
        var comments = new Dictionary<FocusAreaId, string>();
        foreach (var (comment, index) in document.Comments.Select((comment, index) => (comment, index)))
        {
            CheckText(comment.Text, $"kommentarer[{index}].tekst", mayBeEmpty: false, log);
            if (FocusAreaOf(comment.FocusArea, plan) is not { } focusArea)
            {
                var known = string.Join(", ", plan.FocusAreas.Select(area => $"»{area.Name}«"));
                Add(log, $"kommentarer[{index}].indsatsomraade", $"er ikke et indsatsområde i planen; der ventes et af {known}", "ret navnet");
            }
            else if (!comments.TryAdd(focusArea.Id, comment.Text.Trim()))
            {
                Add(log, $"kommentarer[{index}].indsatsomraade", "har to kommentarer; der ventes én", "slå dem sammen");
            }
        }

        return comments;
    }

    private static FocusArea? FocusAreaOf(string text, Plan plan) =>
        plan.FocusAreas.FirstOrDefault(area => area.Id.Value == text.Trim() || Words.Fold(area.Name) == Words.Fold(text));

    // Line feeds are paragraphs; other control characters have no meaning for a reader.
    private static void CheckText(string text, string place, bool mayBeEmpty, ErrorLog log)
    {
        if (text.Length > MaximumText
            || (!mayBeEmpty && string.IsNullOrWhiteSpace(text))
            || text.Any(character => char.IsControl(character) && character is not ('\n' or '\r')))
        {
            Add(log, place, $"skal være en tekst på {(mayBeEmpty ? 0 : 1)} til {MaximumText} tegn uden styretegn", "ret teksten");
        }
    }

    private static void Add(ErrorLog log, string place, string expected, string remedy) =>
        log.Add(new Spot("", null, place, "").Error(ErrorCodes.Review, expected, remedy));
}
