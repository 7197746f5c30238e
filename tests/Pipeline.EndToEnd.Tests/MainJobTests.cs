using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.EndToEnd.Tests.Support;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The main command, as a user sees it.</summary>
[Collection(TwoRunsCollection.Name)]
public sealed class MainJobTests(TwoRuns runs)
{
    internal static readonly string[] Plans = ["holbaek", "silkeborg", "slagelse", "varde"];

    private static readonly string[] SampleFiles =
    [
        .. Plans.SelectMany(plan => Directory.EnumerateDirectories(Repository.Path("sample-data", plan)))
            .SelectMany(Directory.EnumerateFiles)
            .Select(path => Path.GetRelativePath(Repository.Path("sample-data"), path).Replace('\\', '/')),
    ];

    [Fact]
    public void The_first_run_succeeds_and_complains_of_nothing()
    {
        Assert.Empty(runs.First.Errors);
        Assert.Equal(0, runs.First.ExitCode);
    }

    [Fact]
    public void The_first_run_tells_one_line_a_file() =>
        Assert.All(SampleFiles, file => Assert.Matches(
            @"^\S+: indlæst, leverance nr\. \d+ \(\d+ målinger\)$",
            Assert.Single(runs.First.Output, line => line.StartsWith($"{file}: ", StringComparison.Ordinal))));

    [Fact]
    public void The_run_ends_with_the_indicators_the_paths_and_the_time()
    {
        var output = runs.First.Output;

        Assert.Contains("Den boligsociale helhedsplan for Holbæk by 2024-2027, 14. september 2026", output);

        // 9,3 per cent of 396 against 11,8 of 407. Wilson: 6,8 to 12,6 per cent (reach 3,3 upwards) and 9,0 to 15,3 (reach 2,8 downwards), so
        // Newcombe's interval of the difference reaches up to -2,5 + √(3,3² + 2,8²) = -2,5 + 4,3 = 1,8: it holds 0.
        Assert.Contains(
            output,
            line => RowOf(line) is ["Udeblivelser hos den kommunale", "Ladegårdsparken", "pct.", "11,8", "9,3", "2026H1", "-2,5", "+1,9", "Uændret (inden for usikkerheden)"]);
        Assert.All(Plans, plan => Assert.Contains($"Rapport: {runs.First.ReportOf(plan)}", output));
        Assert.All(Plans, plan => Assert.Contains($"Mail:    {Assert.Single(runs.First.BoardMails, mail => mail == runs.First.BoardMailOf(plan))}", output));
        Assert.Matches(@"^Færdig på \d+ sekunder\.$", output[^1]);
    }

    [Theory]
    [InlineData("Den boligsociale helhedsplan i Silkeborg 2024-2027, 14. september 2026")]
    [InlineData("Boligsocial helhedsplan for Korsør, Skælskør og Slagelse 2017-2021, 13. september 2021")]
    [InlineData("Den boligsociale helhedsplan i Varde, 14. september 2026")]
    public void Each_plan_is_shown_at_its_own_day(string heading) => Assert.Contains(heading, runs.First.Output);

    [Fact]
    public void Each_plan_has_one_report_and_its_board_one_mail()
    {
        Assert.Equal(Plans, runs.First.Reports.Keys.Select(path => Path.GetFileName(path).Split('-')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(Plans.Length, runs.First.BoardMails.Count());
    }

    [Fact]
    public void The_table_shows_what_the_plan_is_steered_by_and_no_comparators() =>
        Assert.DoesNotContain(
            runs.First.Output.Select(RowOf),
            row => row.Length > 1 && row[1] is "Holbæk Kommune" or "Befolkning" or "Alle helhedsplaner" or "Hele landet" or "Region Sjælland");

    [Fact]
    public void The_workbook_has_a_summary_a_sheet_for_each_focus_area_and_the_data_basis()
    {
        using var workbook = new ZipArchive(new MemoryStream(runs.First.Reports[runs.First.ReportOf("holbaek")]));
        using var content = workbook.GetEntry("xl/workbook.xml")!.Open();

        Assert.Equal(
            [
                "Resumé", "Matrix", "Uddannelse og livschancer", "Diagrammer Uddannelse og livsc…", "Beskæftigelse", "Diagrammer Beskæftigelse",
                "Kriminalitetsforebyggelse", "Diagrammer Kriminalitetsforeby…", "Sammenhængskraft og medborgers…", "Kriterier", "Områdestatus",
                "Aktiviteter", "Økonomi", "Siden sidst", "Baggrund", "Datagrundlag", "Definitioner", "Diagramdata",
            ],
            XDocument.Load(content).Descendants().Where(element => element.Name.LocalName == "sheet").Select(sheet => sheet.Attribute("name")!.Value));
    }

    [Fact]
    public void The_workbook_of_every_plan_is_valid_and_under_a_megabyte() => Assert.All(runs.First.Reports, report =>
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(report.Value), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.InRange(report.Value.Length, 1, 1_000_000);
    });

    [Fact]
    public void The_mail_to_each_board_brings_the_same_workbook() => Assert.All(
        Plans,
        plan => Assert.Equal(
            runs.First.Reports[runs.First.ReportOf(plan)], MailFile.Of(runs.First.Mails[runs.First.BoardMailOf(plan)]).Attachment(".xlsx")));

    [Fact]
    public void Each_file_has_a_receipt_each_secretariat_one_draft_and_each_board_one_mail() =>
        Assert.Equal(SampleFiles.Length + (2 * Plans.Length), runs.First.Mails.Count);

    [Fact]
    public void Each_secretariat_has_its_draft_a_week_before_the_board() => Assert.All(
        Plans,
        plan => Assert.Single(
            runs.First.Mails.Keys, path => Path.GetFileName(path).StartsWith($"{plan}-", StringComparison.Ordinal) && path.Contains("-kladde-", StringComparison.Ordinal)));

    [Fact]
    public void The_second_run_succeeds_and_complains_of_nothing()
    {
        Assert.Empty(runs.Second.Errors);
        Assert.Equal(0, runs.Second.ExitCode);
    }

    [Fact]
    public void The_second_run_finds_every_file_taken_under_the_number_it_had() =>
        Assert.All(SampleFiles, file => Assert.Equal(
            NumberOf(Assert.Single(runs.First.Output, line => line.StartsWith($"{file}: indlæst", StringComparison.Ordinal))),
            NumberOf(Assert.Single(runs.Second.Output, line => line.StartsWith($"{file}: taget før", StringComparison.Ordinal)))));

    [Fact]
    public void The_second_run_sends_nothing_and_changes_no_mail_and_no_workbook()
    {
        Assert.Equal(runs.First.Mails, runs.Second.Mails);
        Assert.Equal(runs.First.Reports, runs.Second.Reports);
    }

    [Fact]
    public void The_second_run_shows_the_same_indicators() =>
        Assert.Equal(TableOf(runs.First), TableOf(runs.Second));

    // The tables begin after the first empty line; between them stand the paths, and last the time it took.
    private static IEnumerable<string> TableOf(Run run) =>
        run.Output.SkipWhile(line => line.Length > 0).SkipLast(1).Where(
            line => !line.StartsWith("Rapport:", StringComparison.Ordinal) && !line.StartsWith("Mail:", StringComparison.Ordinal));

    private static string[] RowOf(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string NumberOf(string line) => line.Split("leverance nr. ")[1].Split(' ')[0];
}
