using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Reads a plan of board meetings.</summary>
internal static class MeetingPlanReader
{
    private const int MaximumSeats = 50;
    private const int MaximumMeetings = 200;
    private const int MaximumText = 200;
    private const int MaximumAddress = 254;
    private const int MaximumDays = 180;
    private const int MaximumJournalNumber = 40;
    private const string JournalMarks = " -./_:";

    /// <summary>Reads it from JSON or from a small sheet.</summary>
    public static DeliveryReading Read(FileScan scan)
    {
        var log = new ErrorLog();
        var read = scan.Grid is { } grid ? MeetingPlanSheet.Read(grid, log)
            : Parse(scan.Text, log) is { } parsed ? (parsed, new Dictionary<string, Spot>())
            : null;
        return read is var (document, spots)
            ? Read(document, new MeetingPlanErrors(log, spots))
            : log.Refuse(RowTally.None);
    }

    private static DeliveryReading Read(MeetingPlanDocument document, MeetingPlanErrors errors)
    {
        CheckCounts(document, errors);
        var meetings = document.Meetings
            .Select((meeting, index) => MeetingOf(meeting, $"moeder[{index}]", errors))
            .OfType<BoardMeeting>()
            .ToList();
        var plan = new MeetingPlan
        {
            Meetings = [.. meetings.OrderBy(meeting => meeting.Date)],
            Board = [.. document.Board.Select((seat, index) => SeatOf(seat, $"bestyrelse[{index}]", errors))],
            FollowingGroup = [.. document.FollowingGroup.Select((seat, index) => SeatOf(seat, $"foelgegruppe[{index}]", errors))],
            Days = DaysOf(document.Days, errors),
            JournalNumber = JournalNumberOf(document.JournalNumber, errors),
        };
        CheckUnique(document, errors);
        return errors.Log.Count > 0 ? errors.Log.Refuse(RowTally.None) : new DeliveryReading.MeetingPlanAccepted(plan);
    }

    // The library's own message may quote the file, so only the line is kept of it.
    private static MeetingPlanDocument? Parse(string text, ErrorLog log)
    {
        var line = 1;
        try
        {
            if (JsonSerializer.Deserialize<MeetingPlanDocument>(text, ConfigurationJson.Options) is { } document && IsWhole(document))
            {
                return document;
            }
        }
        catch (JsonException mistake)
        {
            line = (int)(mistake.LineNumber ?? 0) + 1;
        }

        log.Add(new Spot("", line, "", "").Error(
            ErrorCodes.MeetingPlan,
            "filen er ikke en mødeplan på den aftalte form: moeder (id, dato, navn, aflyst) og bestyrelse (rolle, adresse), "
                + "og om ønsket foelgegruppe (rolle, adresse), frister (paamindelse, kladde, endelig) og journalnummer",
            "ret filen ved den nævnte række; andre navne må der ikke stå"));
        return null;
    }

    // The library promises that lists are there, not that their elements are.
    private static bool IsWhole(MeetingPlanDocument document) =>
        document.Meetings.All(meeting => (object?)meeting is not null)
        && document.Board.Concat(document.FollowingGroup).All(seat => (object?)seat is not null);

    private static void CheckCounts(MeetingPlanDocument document, MeetingPlanErrors errors)
    {
        if (document.Board.Count is 0 or > MaximumSeats)
        {
            errors.Add("bestyrelse", $"der skal være 1 til {MaximumSeats} modtagere", "ret listen");
        }

        if (document.FollowingGroup.Count > MaximumSeats)
        {
            errors.Add("foelgegruppe", $"der må højst være {MaximumSeats} modtagere", "ret listen");
        }

        if (document.Meetings.Count > MaximumMeetings)
        {
            errors.Add("moeder", $"der må højst være {MaximumMeetings} møder", "ret listen");
        }
    }

    private static BoardMeeting? MeetingOf(MeetingDocument meeting, string place, MeetingPlanErrors errors)
    {
        var isDate = DateOnly.TryParseExact(meeting.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (!isDate)
        {
            errors.Add($"{place}.dato", "datoen kan ikke læses; der ventes fx 2026-11-24", "ret datoen");
        }

        if (!MeetingId.IsValid(meeting.Id))
        {
            errors.Add($"{place}.id", "er ikke et id; der ventes 1 til 100 tegn af a-z, 0-9 og '-'", "ret id'et");
        }

        CheckText(meeting.Name, $"{place}.navn", errors);
        return isDate && MeetingId.IsValid(meeting.Id)
            ? new BoardMeeting(new MeetingId(meeting.Id), date, meeting.Name, meeting.IsCancelled)
            : null;
    }

    private static Recipient SeatOf(SeatDocument seat, string place, MeetingPlanErrors errors)
    {
        CheckText(seat.Role, $"{place}.rolle", errors);
        if (!IsAddress(seat.Address))
        {
            errors.Add($"{place}.adresse", "er ikke en mailadresse; der ventes fx navn@kommune.dk og intet andet", "ret adressen");
        }

        return new Recipient(seat.Role, seat.Address);
    }

    private static MeetingDays DaysOf(DaysDocument? document, MeetingPlanErrors errors)
    {
        var days = document is null ? MeetingDays.Default : new MeetingDays(document.Reminder, document.Draft, document.Final);
        if (!days.AreInOrder || days.Reminder > MaximumDays)
        {
            errors.Add(
                "frister",
                $"dage før mødet, højst {MaximumDays}: paamindelse skal være flere end kladde, kladde flere end endelig, og endelig mindst 1",
                "ret tallene, fx 28, 21 og 14");
        }

        return days;
    }

    private static string JournalNumberOf(string text, MeetingPlanErrors errors)
    {
        if (text.Length > MaximumJournalNumber || !text.All(character => char.IsAsciiLetterOrDigit(character) || JournalMarks.Contains(character)))
        {
            errors.Add("journalnummer", $"højst {MaximumJournalNumber} tegn: a-z, A-Z, 0-9, mellemrum og {JournalMarks.Trim()}", "ret nummeret");
        }

        return text.Trim();
    }

    private static bool IsAddress(string text) =>
        text.Length is > 0 and <= MaximumAddress
        && text.All(character => char.IsAscii(character) && !char.IsControl(character))
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    private static void CheckText(string text, string place, MeetingPlanErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumText || text.Any(char.IsControl))
        {
            errors.Add(place, $"skal være en tekst på 1 til {MaximumText} tegn uden linjeskift", "ret teksten");
        }
    }

    private static void CheckUnique(MeetingPlanDocument document, MeetingPlanErrors errors)
    {
        if (document.Meetings.DistinctBy(meeting => meeting.Id, StringComparer.Ordinal).Count() < document.Meetings.Count)
        {
            errors.Add("moeder", "to møder har samme id", "giv hvert møde sit eget id");
        }

        var board = document.Board.Select(seat => seat.Address).ToList();
        if (board.Distinct(StringComparer.OrdinalIgnoreCase).Count() < board.Count)
        {
            errors.Add("bestyrelse", "samme adresse står to gange", "slet den ene");
        }

        var all = board.Distinct(StringComparer.OrdinalIgnoreCase).Concat(document.FollowingGroup.Select(seat => seat.Address)).ToList();
        if (all.Distinct(StringComparer.OrdinalIgnoreCase).Count() < all.Count)
        {
            errors.Add("foelgegruppe", "samme adresse står to gange, eller står også i bestyrelsen", "slet den ene");
        }
    }
}

/// <summary>What is wrong with a plan of meetings, each with where it stands.</summary>
/// <param name="Log">Where it is told.</param>
/// <param name="Spots">Where the parts of a sheet stand; what is not there is told by its name in the document.</param>
internal sealed record MeetingPlanErrors(ErrorLog Log, IReadOnlyDictionary<string, Spot> Spots)
{
    public void Add(string place, string expected, string remedy) =>
        Log.Add((Spots.TryGetValue(place, out var spot) ? spot : new Spot("", null, place, "")).Error(ErrorCodes.MeetingPlan, expected, remedy));
}
