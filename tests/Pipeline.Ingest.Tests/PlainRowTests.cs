using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>Rows that are read straight from the bytes must mean what the rules for all rows make of them. Held as a list, no row is read so.</summary>
public class PlainRowTests
{
    private const string OtherMatters =
        """
        Område;Kommune;Emne;Tid;Andel;Antal;Af;Snit;Art
        Ladegårdsparken;Holbæk;Andet;2021;50,0;10;20;7,1;endelig
        Ladegårdsparken;Holbæk;Andet;2021;50,0;10;20;7,1;endelig
        Ladegårdsparken;Holbæk;Andet;2022;50,0;10;20;7,1;endelig

        """;

    private static readonly DateOnly ReceivedOn = new(2026, 3, 2);
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261122, 20261123);
    private static readonly SkipTelling Unheard = new(null);
    private static readonly IReadOnlyList<Sample> Tables =
        [.. Samples.All.Where(sample => sample.Name.EndsWith(".csv", StringComparison.Ordinal) && sample.Format.Layouts.Count > 0)];

    private static readonly Format Rates = Formats.Of(
        """
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv"], "fodnoter": ["Kilde"],
          "kolonner": [
            { "navn": "Område", "type": "omraade" }, { "navn": "Kommune", "type": "omraade" }, { "navn": "Emne", "type": "tekst" },
            { "navn": "Tid", "type": "periode" }, { "navn": "Andel", "type": "procent" }, { "navn": "Antal", "type": "antal" },
            { "navn": "Af", "type": "antal" }, { "navn": "Snit", "type": "karakter" },
            { "navn": "Art", "type": "tekst", "kraevet": false, "tilladteTekster": ["endelig", ""] }
          ],
          "mangler": { "tegn": { "..": "diskret", "-": "nul" }, "tomCelle": "ingen-maaling", "oevreGraenser": true, "foreloebig": "*", "revideret": "r" },
          "raekker": {
            "omraade": "Område", "inden": [{ "kolonne": "Kommune", "slags": "kommune" }],
            "periode": { "kolonne": "Tid", "slags": ["aar", "kvartal"] },
            "filtre": [{ "kolonne": "Emne", "kun": ["Fravær", "Trivsel"] }],
            "maalinger": [
              { "indikator": "boernesager", "vaerdi": "Andel", "taeller": "Antal", "naevner": "Af" },
              { "indikator": "straf11-vold", "vaerdi": "Snit", "tidligst": "2020-01-01" }
            ]
          },
          "omraaderUdenforPlanen": "spring over"
        }
        """);

    private static readonly Gen<string> AnyRow =
        from area in Often(["Ladegårdsparken", "Grønneparken", "Vollsmose", "Bjergmarken (VAB)"], "ladegaardsparken", " Grønneparken", "Ladegårdsparkn", "", "\"Hele landet\"", "Kilde: os")
        from around in Often(["Holbæk"], "Holbæk Kommune", "Odense", "Holbk", "")
        from matter in Often(["Fravær", "Trivsel"], "fravær", "Andet", "10-dec", "")
        from period in Often(["2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024K1", "2024K2", "2025K1", "2025K2", "2025K3"], "2031", "x", "", "2022M01", " 2023")
        from share in Often(["50,0", "25,0", "75,00"], "50", "33,3", "101,0", "2,351", "2.351", "..", "<5", "50,0*", "-", "", "50 %", "50.0", "10-dec", "0050,0", "12345678901234567890", "50,1")
        from part in Often(["10", "5", "15"], "21", "-", "", "5,0", "5,5", "0", "1.000", "10r", "\u00A010")
        from whole in Often(["20"], "0", "", "..", "20,0", "400000000", "7")
        from grade in Often(["7,1", "12", "02,0"], "13", "-3", "", "7,123", "7.1", "12,00001", "4*")
        from kind in Often(["endelig"], "", "skøn", "ENDELIG", "\t")
        from end in Often([""], ";", ";x", ";;;")
        select string.Join(';', area, around, matter, period, share, part, whole, grade, kind) + end;

    private static readonly Arbitrary<string> AnyFile = (
        from rows in Gen.Frequency((30, AnyRow), (1, Gen.Elements("", "Kilde: os", "Kilde: os;;;;;;;;", "\"Grøn\"neparken;Holbæk;Fravær;2021;;;;;", ";;;;;;;;", "Ladegårdsparken;Holbæk"))).ArrayOf(60)
        from mayRepeat in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from lineEnd in Gen.Elements("\n", "\r\n")
        select "Område;Kommune;Emne;Tid;Andel;Antal;Af;Snit;Art" + lineEnd + string.Join(lineEnd, mayRepeat ? rows : rows.DistinctBy(KeyOf)) + lineEnd).ToArbitrary();

    [Fact]
    public void Any_file_with_odd_cells_among_plain_ones_reads_as_the_rules_for_all_rows_read_it() =>
        Check.One(Runs, Prop.ForAll(AnyFile, text => AssertSame(Encoding.UTF8.GetBytes(text), Rates)));

    [Fact]
    public void Spoiled_deliveries_read_and_are_guarded_as_the_rules_for_all_rows_do()
    {
        for (var number = 0; number < 400; number++)
        {
            var sample = Tables[number % Tables.Count];
            AssertSame(Mutations.Mutate(sample.Bytes, new Random(number)), sample.Format);
        }
    }

    [Theory]
    [InlineData("Ladegårdsparken;2022;13", true)]
    [InlineData("Grønneparken;2022;13,0", true)]
    [InlineData("Ladegårdsparken;2022;..", false)] // a sign of the source's
    [InlineData("Ladegårdsparken;2022;2,351", false)] // two thousand, or a little above two
    [InlineData("Ladegårdsparken;2020;10", false)] // stands there already
    [InlineData("Ladegårdsparken;2019;10", false)] // a year that was not met before
    [InlineData("ladegårdsparken;2022;13", false)] // a name that was not written so before
    [InlineData("Ladegårdsparken;2022", false)]
    public void A_row_of_texts_that_were_met_and_a_number_that_means_one_thing_is_plain(string last, bool isPlain)
    {
        const string before = "Område;År;Værdi\nLadegårdsparken;2020;10\nGrønneparken;2020;12\nBjergmarken (VAB);2022;1\n";
        WithGrid(Encoding.UTF8.GetBytes(before + last), grid =>
        {
            var observations = new ObservationSet();
            var (layout, log) = (Formats.Small(missing: """{ "tegn": { "..": "diskret" } }""").Layouts[0], new ErrorLog());
            var table = TableFinder.Find(grid, layout, log, Unheard)!;
            var rules = new RowReader(table, layout, Plans.Holbaek, ReceivedOn, observations, log, Unheard);

            Assert.Equal(
                isPlain ? PlainOutcome.Taken : PlainOutcome.NotPlain, Outcomes(table, PlainRowReader.Of(table, layout, observations)!, rules)[^1]);
        });
    }

    [Fact]
    public void A_row_of_texts_that_were_met_tells_how_many_answered()
    {
        var format = Formats.Of(
            """
            {
              "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv"],
              "kolonner": [
                { "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" },
                { "navn": "Andel", "type": "procent" }, { "navn": "Svar", "type": "antal" }
              ],
              "raekker": {
                "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
                "maalinger": [{ "indikator": "boernesager", "vaerdi": "Andel", "antalSvar": "Svar" }]
              }
            }
            """);
        const string text = "Område;År;Andel;Svar\nLadegårdsparken;2021;50;109\nGrønneparken;2022;60;87\nLadegårdsparken;2022;55;120\n";

        Assert.Equal([109, 87, 120], Deliveries.Deliver(text, format).Accepted().Observations.Select(observation => observation.Answers));
    }

    [Fact]
    public void Rows_that_are_skipped_are_told_though_their_texts_were_met()
    {
        var told = new List<SkippedRow>();
        Deliveries.Deliver(Encoding.UTF8.GetBytes(OtherMatters + "Kilde: os\n"), Rates, onSkipped: told.Add);

        Assert.Equal(
            [(1, SkipReason.Header), (2, SkipReason.Filtered), (3, SkipReason.Filtered), (4, SkipReason.Filtered), (5, SkipReason.Footnote)],
            told.Select(row => (row.Row, row.Reason)).Distinct().Order());
    }

    [Fact]
    public void Nothing_is_told_of_the_rows_of_a_file_that_the_guard_takes()
    {
        var told = new List<SkippedRow>();
        var reading = Deliveries.Deliver(Encoding.UTF8.GetBytes(OtherMatters + "070761-4285;;;;;;;;\n"), Rates, onSkipped: told.Add);

        Assert.IsType<DeliveryReading.Quarantined>(reading);
        Assert.Empty(told);
    }

    private static List<PlainOutcome> Outcomes(Table table, PlainRowReader plain, RowReader rules)
    {
        var outcomes = new List<PlainOutcome>();
        using var cursor = table.Text!.Open();
        Assert.True(cursor.Next());
        while (cursor.Next())
        {
            outcomes.Add(plain.Read(cursor));
            if (outcomes[^1] == PlainOutcome.NotPlain)
            {
                var row = cursor.ToRow();
                var subject = rules.Read(row);
                plain.Learn(cursor, subject, subject is null ? null : rules.PeriodOf(row));
            }
        }

        return outcomes;
    }

    private static void AssertSame(byte[] bytes, Format format) => WithGrid(bytes, grid =>
    {
        var held = new Grid([.. grid.Sheets.Select(sheet => sheet with { Rows = sheet.Rows.ToList() })]);
        Assert.Equal(Told(held, format), Told(grid, format));
        Assert.Equal(Guarded(held, format), Guarded(grid, format));
    });

    private static void WithGrid(byte[] bytes, Action<Grid> act)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            act(TextGrid.Of(TextDecoder.Look(TextDecoder.Suppose(path), CancellationToken.None).Source, IngestLimits.Default, CancellationToken.None));
        }
        catch (LimitException)
        {
            // Neither way reads it.
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Told(Grid grid, Format format) =>
        ObservationReader.Read(grid, format.Layouts, Plans.Holbaek, ReceivedOn, IngestLimits.Default, Unheard, CancellationToken.None) switch
        {
            DeliveryReading.Accepted accepted => Lines([accepted.Rows, .. accepted.Observations, .. accepted.Warnings]),
            DeliveryReading.Refused refused => Lines([refused.Rows, refused.ErrorCount, .. refused.Errors]),
            var other => throw new InvalidOperationException($"{other.GetType()} is no answer to cells."),
        };

    private static string Guarded(Grid grid, Format format)
    {
        var guard = new GridGuard(format);
        var findings = guard.Check(grid).ToList();
        return Lines([.. findings, .. guard.FindingsOfBadQuotes, .. guard.TextsOfIdentifiers.Order(StringComparer.Ordinal)]);
    }

    private static string Lines(IEnumerable<object> things) => string.Join('\n', things);

    private static (string, string) KeyOf(string row) => (row.Split(';')[0], row.Split(';').ElementAtOrDefault(3) ?? "");

    private static Gen<string> Often(string[] plain, params string[] odd) =>
        Gen.Frequency((150, Gen.Elements(plain)), (1, Gen.Elements(odd)));
}
