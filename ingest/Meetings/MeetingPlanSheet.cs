using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>
/// A plan of meetings as a small sheet with the columns Emne, Id, Dato, Tekst and Modtager. Emne is Møde, Aflyst møde, Bestyrelse, Følgegruppe,
/// Påmindelse, Kladde, Endelig or Journalnummer. (A column called name or address would be taken for one about persons.)
/// </summary>
internal static class MeetingPlanSheet
{
    private static readonly string[] Headers = ["Emne", "Id", "Dato", "Tekst", "Modtager"];
    private static readonly string[] DanishDates = ["d-M-yyyy", "d.M.yyyy", "d/M/yyyy", "d/M-yyyy"];

    /// <summary>The document that a sheet says, and where in the sheet each part of it stands; none when it is no such sheet, which is told.</summary>
    public static (MeetingPlanDocument Document, IReadOnlyDictionary<string, Spot> Spots)? Read(Grid grid, ErrorLog log)
    {
        var sheet = grid.Sheets.FirstOrDefault(candidate => candidate.IsVisible);
        var rows = sheet?.Rows.ToList() ?? [];
        if (sheet is null || rows.Count == 0 || ColumnsOf(rows[0]) is not { } columns)
        {
            log.Add(new Spot(sheet?.Name ?? "", 1, "", "").Error(
                ErrorCodes.MeetingPlan, $"der ventes en række med overskrifterne {string.Join(", ", Headers)}", "ret arkets første række"));
            return null;
        }

        var parts = new MeetingPlanParts(sheet.Name);
        foreach (var row in rows.Skip(1))
        {
            if (!parts.Take(row.Number, new MeetingPlanRow(row[columns[0]].Folded, row[columns[1]].Text, DateOf(row[columns[2]]), row[columns[3]].Text, row[columns[4]].Text)))
            {
                log.Add(new Spot(sheet.Name, row.Number, Headers[0], "").Error(
                    ErrorCodes.MeetingPlan,
                    "der ventes Møde, Aflyst møde, Bestyrelse, Følgegruppe, Påmindelse, Kladde, Endelig eller Journalnummer; de fire sidste højst én gang, og dage som et tal",
                    "ret emnet, eller slet rækken"));
            }
        }

        return (parts.ToDocument(), parts.Spots);
    }

    private static int[]? ColumnsOf(GridRow header)
    {
        var names = header.Cells.Select(cell => cell.Folded).ToList();
        int[] columns = [.. Headers.Select(name => names.IndexOf(Words.Fold(name)))];
        return columns.Contains(-1) ? null : columns;
    }

    // What is no date is passed on as it stands, and refused there.
    private static string DateOf(Cell cell) =>
        DateOnly.TryParseExact(cell.Text, DanishDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.Text;
}

/// <summary>A row of a plan of meetings.</summary>
/// <param name="Subject">What it is about, folded.</param>
/// <param name="Id">The meeting's identifier.</param>
/// <param name="Date">The meeting's day.</param>
/// <param name="Text">The meeting's name, the role, the number of days or the journal number.</param>
/// <param name="Address">The role's mail address.</param>
internal sealed record MeetingPlanRow(string Subject, string Id, string Date, string Text, string Address);

/// <summary>What the rows of a plan of meetings have said so far.</summary>
internal sealed class MeetingPlanParts(string sheet)
{
    private static readonly string[] DayWords = ["påmindelse", "kladde", "endelig"];

    private readonly List<MeetingDocument> meetings = [];
    private readonly List<SeatDocument> board = [];
    private readonly List<SeatDocument> followingGroup = [];
    private readonly Dictionary<string, int> days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spot> spots = new(StringComparer.Ordinal);
    private string? journalNumber;

    /// <summary>Where each part stands, by its place in the document, such as <c>moeder[0].dato</c>.</summary>
    public IReadOnlyDictionary<string, Spot> Spots => spots;

    /// <returns>Whether the row means something.</returns>
    public bool Take(int number, MeetingPlanRow row)
    {
        if (Is(row, "møde") || Is(row, "aflyst møde"))
        {
            Keep($"moeder[{meetings.Count}]", number, ("id", "Id"), ("dato", "Dato"), ("navn", "Tekst"));
            meetings.Add(new MeetingDocument { Id = row.Id, Date = row.Date, Name = row.Text, IsCancelled = Is(row, "aflyst møde") });
            return true;
        }

        return Is(row, "bestyrelse") ? TakeSeat("bestyrelse", board, number, row)
            : Is(row, "følgegruppe") ? TakeSeat("foelgegruppe", followingGroup, number, row)
            : Is(row, "journalnummer") ? TakeJournalNumber(number, row)
            : Array.Find(DayWords, word => Is(row, word)) is { } day && TakeDays(day, number, row);
    }

    public MeetingPlanDocument ToDocument() => new()
    {
        Meetings = meetings,
        Board = board,
        FollowingGroup = followingGroup,
        Days = days.Count == 0 ? null : new DaysDocument
        {
            Reminder = days.GetValueOrDefault(DayWords[0], MeetingDays.Default.Reminder),
            Draft = days.GetValueOrDefault(DayWords[1], MeetingDays.Default.Draft),
            Final = days.GetValueOrDefault(DayWords[2], MeetingDays.Default.Final),
        },
        JournalNumber = journalNumber ?? "",
    };

    private static bool Is(MeetingPlanRow row, string subject) => row.Subject == Words.Fold(subject);

    private bool TakeSeat(string list, List<SeatDocument> seats, int number, MeetingPlanRow row)
    {
        Keep($"{list}[{seats.Count}]", number, ("rolle", "Tekst"), ("adresse", "Modtager"));
        seats.Add(new SeatDocument { Role = row.Text, Address = row.Address });
        return true;
    }

    private bool TakeJournalNumber(int number, MeetingPlanRow row)
    {
        var isFirst = journalNumber is null;
        journalNumber ??= row.Text;
        spots["journalnummer"] = new Spot(sheet, number, "Tekst", "");
        return isFirst;
    }

    private bool TakeDays(string day, int number, MeetingPlanRow row)
    {
        spots["frister"] = new Spot(sheet, number, "Tekst", "");
        return int.TryParse(row.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && days.TryAdd(day, count);
    }

    private void Keep(string place, int number, params (string Field, string Column)[] fields)
    {
        foreach (var (field, column) in fields)
        {
            spots[$"{place}.{field}"] = new Spot(sheet, number, column, "");
        }
    }
}
