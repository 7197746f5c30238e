using Pipeline.Domain;
using Spectre.Console;

namespace Pipeline.Local.Tests;

public sealed class FormatCheckTests : IDisposable
{
    private const string Holbaek = "holbaek";

    private static readonly LocalFolders Folders = LocalFolders.Of(null, null);
    private static readonly DateOnly Today = new(2026, 9, 14);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-check-format-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_accepted_sample_is_told_row_by_row_with_place_area_period_and_value()
    {
        var (exitCode, lines) = Check("tandpleje-udeblivelser", SampleOf("tandpleje-udeblivelser", "tandpleje-2023H1.csv"));

        Assert.Equal(0, exitCode);
        Assert.Equal("tandpleje-2023H1.csv læst som tandpleje-udeblivelser for holbaek:", lines[0]);
        Assert.Contains("  række 3, »Udeblivelsesprocent«: tandpleje-udeblivelser, Ladegårdsparken, 2023H1 = 11,8 (48 af 407)", lines);
        Assert.Contains("  række 6, »Udeblivelsesprocent«: tandpleje-udeblivelser, Bjergmarken (VAB), 2023H1 = diskret", lines);
        Assert.Equal("Godkendt: 5 målinger af 5 rækker, 0 rækker sprunget over, 0 advarsler.", lines[^1]);
    }

    [Fact]
    public void Every_row_of_a_sample_is_told_in_its_order_and_why_it_was_passed_over()
    {
        var (exitCode, lines) = Run(
            Write(
                "proeve.json",
                """
                {
                  "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"], "fodnoter": ["Kilde"],
                  "kolonner": [
                    { "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" },
                    { "navn": "Alder", "type": "tekst" }, { "navn": "Sager", "type": "procent" }
                  ],
                  "raekker": {
                    "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
                    "filtre": [{ "kolonne": "Alder", "kun": ["I alt"] }],
                    "maalinger": [{ "indikator": "boernesager", "vaerdi": "Sager" }]
                  },
                  "omraaderUdenforPlanen": "spring over"
                }
                """),
            Write(
                "proeve.csv",
                "Børnesager\nOmråde;År;Alder;Sager\nGrønneparken;2023;I alt;9,33\nGrønneparken;2023;0-5;3,1\nAtlantis;2023;I alt;1\nKilde: prøve;;;\n"),
            "holbaek");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "proeve.csv læst som proeve for holbaek:",
                "  række 1: over overskriften",
                "  række 2: overskrift",
                "  række 3, »Sager«: boernesager, Grønneparken, 2023 = 9,33",
                "  række 4: sprunget over, for »Alder« har ikke en af de tekster, der læses",
                "  række 5: sprunget over, for stedet i »Område« er ikke et af planens",
                "  række 6: fodnote",
                "Godkendt: 1 måling af 3 rækker, 2 rækker sprunget over, 0 advarsler.",
            ],
            lines);
    }

    [Theory]
    [InlineData("politiets-tryghedsundersoegelse", "slagelse")]
    [InlineData("elevfravaer-api", "holbaek")]
    public void The_only_plan_that_has_a_format_delivered_is_taken_without_asking(string format, string plan) => Assert.StartsWith(
        $"proeve.csv læst som {format} for {plan}:",
        Run(FormatOf(format), Write("proeve.csv", "x\n"), null).Lines[0],
        StringComparison.Ordinal);

    [Fact]
    public void A_plan_is_asked_for_where_several_have_the_format_delivered_or_none() => Assert.Contains(
        "Vælg en plan med --plan: holbaek",
        Assert.Throws<LocalRunException>(() => Run(FormatOf("lbf-faste-indikatorer"), Write("proeve.csv", "x\n"), null)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_workbooks_sheet_and_a_warning_are_told()
    {
        var (exitCode, lines) = Check("lbf-parallelsamfund", SampleOf("lbf-parallelsamfund", "parallelsamfund-2025-konstrueret.xlsx"));

        Assert.Equal(0, exitCode);
        Assert.Contains("  arket »Parallelsamfundskriterier«, række 4, »Beboere«: kriterie-beboere, Ladegårdsparken, 2025 = 1560", lines);
        Assert.Single(lines, line => line.StartsWith("  Advarsel (total-afviger): ", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_are_skipped_are_counted() => Assert.Equal(
        "Godkendt: 9 målinger af 38 rækker, 29 rækker sprunget over, 0 advarsler.",
        Check("dst-straf11", SampleOf("dst-straf11", "straf11-2025K1-uddrag.csv")).Lines[^1]);

    [Fact]
    public void A_refused_sample_is_told_with_row_column_and_remedy_and_never_what_stood_there()
    {
        var sample = Write(
            "proeve.csv",
            "Periode;Område;Antal aftaler;Antal udeblivelser;Udeblivelsesprocent;Definition\n"
            + "2023H1;Ladegårdsparken;407;48;hemmelig;Udeblevet uden afbud, aftaler\n");

        var (exitCode, lines) = Check("tandpleje-udeblivelser", sample);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "  Fejl (ikke-et-tal): Række 2, kolonnen »Udeblivelsesprocent«: der skal stå et tal, fx 31,9, en grænse, fx <5, eller et af kildens tegn for, "
            + "at tallet mangler: »Diskr.«, »*«, »..«, »i.o.«, »Uoplyst« – ret cellen i kildefilen.",
            lines[1]);
        Assert.Equal("Afvist: 1 fejl i 1 række.", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains("hemmelig", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sample_with_personal_data_is_told_by_place_and_rule()
    {
        // The textbook example of a number; nobody's.
        var sample = Write(
            "proeve.csv",
            "Periode;Område;Antal aftaler;Antal udeblivelser;Udeblivelsesprocent;Definition\n2023H1;070761-4285;407;48;11,8;Udeblevet uden afbud, aftaler\n");

        var (exitCode, lines) = Check("tandpleje-udeblivelser", sample);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("  Personoplysning (cpr-med-skilletegn): ", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("070761", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_of_meetings_is_told_by_its_counts()
    {
        var (exitCode, lines) = Check("moedeplan", SampleOf("moedeplan", "moedeplan-konstrueret.json"));

        Assert.Equal((0, "Godkendt: 8 møder, 7 pladser i bestyrelsen."), (exitCode, lines[^1]));
    }

    [Fact]
    public void A_mistake_in_the_format_is_told_before_anything_is_read()
    {
        var format = Write("proeve.json", """{ "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"] }""");

        Assert.Throws<ConfigurationException>(() => Run(format, SampleOf("moedeplan", "moedeplan-konstrueret.json"), Holbaek));
    }

    [Fact]
    public void Every_mistake_in_a_format_is_told_at_once_with_its_line()
    {
        var format = Write(
            "proeve.json",
            """
            {
              "id": "proeve", "navn": "Prøve", "kilder": "Kilden", "filtyper": ["csv", "pdf"],
              "fodnoter": null,
              "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Sager", "type": "procenter" }],
              "raekker": {
                "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
                "maalinger": [{ "indikator": "boernesager", "vaerdi": "Sager" }]
              }
            }
            """);

        var mistakes = Assert.Throws<ConfigurationException>(() => Run(format, Write("proeve.csv", "x\n"), Holbaek)).Mistakes;

        Assert.Equal(
            ["linje 1, kilde", "linje 2, filtyper[1]", "linje 2, kilder", "linje 3, fodnoter", "linje 4, kolonner[2].type"],
            mistakes.Select(mistake => mistake.Place).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(mistakes, mistake => mistake.Message.Contains("JSON", StringComparison.Ordinal));
    }

    [Fact]
    public void A_format_need_not_lie_in_the_configuration_yet()
    {
        var format = Write(
            "proeve.json",
            """
            {
              "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"],
              "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Sager", "type": "procent" }],
              "raekker": {
                "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
                "maalinger": [{ "indikator": "boernesager", "vaerdi": "Sager" }]
              }
            }
            """);

        var (exitCode, lines) = Run(format, Write("proeve.csv", "Område;År;Sager\nGrønneparken;2023;9,33\n"), "holbaek");

        Assert.Equal((0, "  række 2, »Sager«: boernesager, Grønneparken, 2023 = 9,33"), (exitCode, lines[2]));
    }

    [Theory]
    [InlineData("findes-ikke.csv", Holbaek, "findes ikke")]
    [InlineData(null, "randers", "--plan randers er ikke en kendt plan: vælg en af holbaek")]
    public void A_file_or_plan_that_is_not_there_is_named(string? sample, string? plan, string expected)
    {
        var path = sample is null ? SampleOf("moedeplan", "moedeplan-konstrueret.json") : Path.Combine(folder.FullName, sample);

        Assert.Contains(
            expected, Assert.Throws<LocalRunException>(() => Run(FormatOf("moedeplan"), path, plan)).Message, StringComparison.Ordinal);
    }

    private static string SampleOf(string format, string name) => Path.Combine(Folders.SampleData, "holbaek", format, name);

    private static string FormatOf(string format) => Path.Combine(Folders.Configuration, "formats", $"{format}.json");

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int ExitCode, string[] Lines) Check(string format, string sample) => Run(FormatOf(format), sample, Holbaek);

    private static (int ExitCode, string[] Lines) Run(string format, string sample, string? plan)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var exitCode = FormatCheck.Run(Folders.Configuration, format, sample, plan, Today, console, CancellationToken.None);
        return (exitCode, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
