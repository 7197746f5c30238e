using System.Globalization;
using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests;

/// <summary>The sample deliveries, read by the shipped configuration.</summary>
public sealed class SampleDataTests
{
    private static readonly PipelineConfiguration Configuration = PipelineConfiguration.Load(Repository.Path("config"), "1");

    private static readonly string[] Files =
        [.. Configuration.Plans.SelectMany(plan => Directory.EnumerateDirectories(Repository.Path("sample-data", plan.Id.Value)))
            .SelectMany(Directory.EnumerateFiles)
            .Select(path => Path.GetRelativePath(Repository.Path("sample-data"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> EveryFile => [.. Files];

    [Theory]
    [MemberData(nameof(EveryFile))]
    public void Every_sample_delivery_is_accepted(string file)
    {
        switch (Read(file))
        {
            case DeliveryReading.Accepted accepted:
                Assert.NotEmpty(accepted.Observations);
                break;
            case DeliveryReading.MeetingPlanAccepted accepted:
                Assert.NotEmpty(accepted.MeetingPlan.Meetings);
                break;
            case DeliveryReading.Refused refused:
                Assert.Fail(string.Join(Environment.NewLine, refused.Errors));
                break;
            case DeliveryReading.Quarantined quarantined:
                Assert.Fail(string.Join(Environment.NewLine, quarantined.Findings.Select(finding => finding.Describe())));
                break;
        }
    }

    [Fact]
    public void Every_sample_delivery_is_listed_in_the_readme()
    {
        var readme = File.ReadAllText(Repository.Path("sample-data", "README.md"));

        Assert.All(
            Files,
            file => Assert.Contains($"`{file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..]}`", readme, StringComparison.Ordinal));
    }

    // The figures as the agreement prints them, section by section; what is not printed is not there.
    private static readonly Dictionary<string, string[]> RealFigures = new()
    {
        ["holbaek/lbf-faste-indikatorer/lbf-faste-indikatorer-2023.csv"] =
            [
                "lbf-dagtilbud holbaek-by 2022 74.4", "lbf-dagtilbud holbaek-kommune 2022 76.3",
                "lbf-karakter holbaek-by 2022 4.6", "lbf-karakter holbaek-kommune 2022 7.1",
                "lbf-grundskole-18-29 holbaek-by 2023 29.8", "lbf-grundskole-18-29 holbaek-kommune 2023 18.7",
                "lbf-restgruppe-15-29 holbaek-by 2022 16.3", "lbf-restgruppe-15-29 holbaek-kommune 2022 12.1",
                "lbf-uden-tilknytning-18-64 holbaek-by 2022 32.2", "lbf-uden-tilknytning-18-64 holbaek-kommune 2022 14.6",
                "lbf-sigtede-15-29 holbaek-by 2023 4", "lbf-sigtede-15-29 holbaek-kommune 2023 2",
                "beboerdata-udenfor-arbejdsmarked ladegaardsparken 2020 40", "beboerdata-udenfor-arbejdsmarked groenneparken 2020 44",
                "beboerdata-udenfor-arbejdsmarked bjergmarken-vab 2020 34", "beboerdata-udenfor-arbejdsmarked bjergmarken-bosj 2020 34",
                "beboerdata-udenfor-arbejdsmarked holbaek-kommune 2020 21",
                "beboerdata-ledige ladegaardsparken 2021 2.65", "beboerdata-ledige groenneparken 2021 1.79",
                "beboerdata-ledige holbaek-kommune 2021 1.48",
                "beboerdata-doemte ladegaardsparken 2021 2.18", "beboerdata-doemte groenneparken 2021 1.92",
                "beboerdata-doemte holbaek-kommune 2021 0.58",
            ],
        ["holbaek/lbf-parallelsamfund/parallelsamfund-2023.xlsx"] =
            [
                "kriterie-beboere ladegaardsparken 2023 1586", "kriterie-udenfor-arbejdsmarked ladegaardsparken 2023 31.9",
                "kriterie-ikke-vestlig ladegaardsparken 2023 40.4", "kriterie-doemte ladegaardsparken 2023 1.68",
                "kriterie-grundskole ladegaardsparken 2023 56.3", "kriterie-indkomst ladegaardsparken 2023 68.3",
                "kriterie-beboere groenneparken 2023 1343", "kriterie-udenfor-arbejdsmarked groenneparken 2023 36.5",
                "kriterie-ikke-vestlig groenneparken 2023 53.8", "kriterie-doemte groenneparken 2023 2.04",
                "kriterie-grundskole groenneparken 2023 61.4", "kriterie-indkomst groenneparken 2023 64.2",
                "kriterie-beboere bjergmarken-vab 2023 248", "kriterie-udenfor-arbejdsmarked bjergmarken-vab 2023 28.5",
                "kriterie-ikke-vestlig bjergmarken-vab 2023 31.9", "kriterie-doemte bjergmarken-vab 2023 Suppressed",
                "kriterie-grundskole bjergmarken-vab 2023 51.7", "kriterie-indkomst bjergmarken-vab 2023 67.6",
                "kriterie-beboere bjergmarken-bosj 2023 282", "kriterie-udenfor-arbejdsmarked bjergmarken-bosj 2023 26.8",
                "kriterie-ikke-vestlig bjergmarken-bosj 2023 53.2", "kriterie-doemte bjergmarken-bosj 2023 Suppressed",
                "kriterie-grundskole bjergmarken-bosj 2023 55.3", "kriterie-indkomst bjergmarken-bosj 2023 67.2",
            ],
        ["holbaek/elevfravaer/elevfravaer-2020-2021.csv"] =
            [
                "elevfravaer skole-absalon 2020/2021 7.3", "elevfravaer skole-bjergmarken 2020/2021 7.7",
                "elevfravaer hele-landet 2020/2021 5.1",
            ],
        ["holbaek/tandpleje-udeblivelser/tandpleje-2023H1.csv"] =
            [
                "tandpleje-udeblivelser holbaek-kommune 2023H1 7.7", "tandpleje-udeblivelser ladegaardsparken 2023H1 11.8",
                "tandpleje-udeblivelser groenneparken 2023H1 15.3", "tandpleje-udeblivelser bjergmarken 2023H1 12.4",
                "tandpleje-udeblivelser bjergmarken-vab 2023H1 Suppressed",
            ],
        ["holbaek/tryghedsundersoegelse/tryghed-2018-2021.csv"] =
            [
                "vive-tryghed ladegaardsparken 2018 75", "vive-tryghed groenneparken 2018 73",
                "vive-tryghed ladegaardsparken 2021 56", "vive-tryghed groenneparken 2021 72",
                "vive-tryghed befolkning 2021 93", "vive-tryghed alle-helhedsplaner 2021 75",
                "vive-frivilligt-arbejde ladegaardsparken 2021 11", "vive-frivilligt-arbejde groenneparken 2021 9",
                "vive-frivilligt-arbejde befolkning 2021 12",
                "vive-valgdeltagelse ladegaardsparken 2021 65", "vive-valgdeltagelse groenneparken 2021 60",
                "vive-valgdeltagelse befolkning 2021 80",
                "vive-utryg-ved-unge ladegaardsparken 2018 26", "vive-utryg-ved-unge groenneparken 2018 20",
                "vive-utryg-ved-unge ladegaardsparken 2021 58", "vive-utryg-ved-unge groenneparken 2021 26",
                "vive-fritidstilbud ladegaardsparken 2021 53", "vive-fritidstilbud groenneparken 2021 60",
                "vive-fritidstilbud alle-helhedsplaner 2021 47",
                "vive-glad-for-at-bo groenneparken 2021 76",
                "vive-oensker-at-flytte ladegaardsparken 2021 74", "vive-oensker-at-flytte groenneparken 2021 51",
            ],
        // What the press tells of the ministry's lists; "udsat" of 2014 and 2017 says nothing of lists that came later.
        ["holbaek/officiel-status/officiel-status-2014-2024.csv"] =
            [
                "officiel-udsat groenneparken 2014-12-01 1", "officiel-udviklingsplan groenneparken 2014-12-01 0", "officiel-kriterie-beboere groenneparken 2014-12-01 1453",
                "officiel-kriterie-udenfor-arbejdsmarked groenneparken 2014-12-01 51.2", "officiel-kriterie-ikke-vestlig groenneparken 2014-12-01 56.5", "officiel-kriterie-doemte groenneparken 2014-12-01 3.45",
                "officiel-kriterie-grundskole groenneparken 2014-12-01 61.1",
                "officiel-udsat ladegaardsparken 2014-12-01 1", "officiel-udviklingsplan ladegaardsparken 2014-12-01 0", "officiel-kriterie-beboere ladegaardsparken 2014-12-01 1089",
                "officiel-kriterie-udenfor-arbejdsmarked ladegaardsparken 2014-12-01 44", "officiel-kriterie-ikke-vestlig ladegaardsparken 2014-12-01 33.6", "officiel-kriterie-doemte ladegaardsparken 2014-12-01 2.66",
                "officiel-kriterie-grundskole ladegaardsparken 2014-12-01 56.5",
                "officiel-udsat groenneparken 2017-12-01 1",
                "officiel-udsat groenneparken 2019-12-01 1", "officiel-parallelsamfund groenneparken 2019-12-01 1", "officiel-omdannelse groenneparken 2019-12-01 1",
                "officiel-udsat groenneparken 2020-12-01 0", "officiel-parallelsamfund groenneparken 2020-12-01 0", "officiel-omdannelse groenneparken 2020-12-01 0",
                "officiel-udviklingsplan groenneparken 2020-12-01 1", "officiel-kriterie-udenfor-arbejdsmarked groenneparken 2020-12-01 39.7",
                "officiel-udsat groenneparken 2021-12-01 1", "officiel-parallelsamfund groenneparken 2021-12-01 1", "officiel-omdannelse groenneparken 2021-12-01 0",
                "officiel-forebyggelse groenneparken 2021-12-01 0", "officiel-udviklingsplan groenneparken 2021-12-01 1",
                "officiel-udsat groenneparken 2022-12-01 0", "officiel-parallelsamfund groenneparken 2022-12-01 0", "officiel-omdannelse groenneparken 2022-12-01 0",
                "officiel-forebyggelse groenneparken 2022-12-01 1", "officiel-udviklingsplan groenneparken 2022-12-01 1",
                "officiel-udsat ladegaardsparken 2022-12-01 0", "officiel-parallelsamfund ladegaardsparken 2022-12-01 0", "officiel-omdannelse ladegaardsparken 2022-12-01 0",
                "officiel-forebyggelse ladegaardsparken 2022-12-01 1",
                "officiel-udsat groenneparken 2023-12-01 0", "officiel-parallelsamfund groenneparken 2023-12-01 0", "officiel-omdannelse groenneparken 2023-12-01 0",
                "officiel-forebyggelse groenneparken 2023-12-01 1", "officiel-udviklingsplan groenneparken 2023-12-01 1", "officiel-kriterie-udenfor-arbejdsmarked groenneparken 2023-12-01 33.5",
                "officiel-kriterie-ikke-vestlig groenneparken 2023-12-01 54.1", "officiel-kriterie-indkomst groenneparken 2023-12-01 67.7",
                "officiel-udsat ladegaardsparken 2023-12-01 0", "officiel-parallelsamfund ladegaardsparken 2023-12-01 0", "officiel-omdannelse ladegaardsparken 2023-12-01 0",
                "officiel-forebyggelse ladegaardsparken 2023-12-01 0",
            ],
        ["holbaek/dst-straf11/straf11-2025K1-uddrag.csv"] =
            [
                "straf11-straffelov hele-landet 2025K1 75797", "straf11-vold hele-landet 2025K1 6739",
                "straf11-haervaerk hele-landet 2025K1 5791",
                "straf11-straffelov region-sjaelland 2025K1 8205", "straf11-vold region-sjaelland 2025K1 1081",
                "straf11-haervaerk region-sjaelland 2025K1 662",
                "straf11-straffelov holbaek-kommune 2025K1 816", "straf11-vold holbaek-kommune 2025K1 91",
                "straf11-haervaerk holbaek-kommune 2025K1 48",
            ],
        ["slagelse/politiets-tryghedsundersoegelse/tryghed-2016.csv"] =
            [
                "politi-tryghed motalavej 2016 58.3", "politi-tryghed ringparken 2016 72",
                "politi-tryghed sub-omraader 2016 72.4", "politi-tryghed hele-landet 2016 89.1",
            ],
        ["slagelse/bl-afgoerelser/afgoerelser-2016.csv"] =
            ["kriminalretlige-afgoerelser slagelse-i-alt 2016 30.65", "kriminalretlige-afgoerelser slagelse-kommune 2016 11.4"],
        ["slagelse/haervaerk-og-brande/haervaerk-og-brande-2015-2016.csv"] =
            ["haervaerk-udbedret slagelse-i-alt 2015 123", "paasatte-brande slagelse-i-alt 2015 15", "paasatte-brande slagelse-i-alt 2016 28"],
        ["silkeborg/forebyggelsesomraade/forebyggelsesomraade-2023.csv"] =
            [
                "kriterie-ikke-vestlig arendalsvej 2023-12-01 55.4", "kriterie-udenfor-arbejdsmarked arendalsvej 2023-12-01 32.4",
                "kriterie-grundskole arendalsvej 2023-12-01 65.2",
            ],
    };

    public static TheoryData<string> RealFiles => [.. RealFigures.Keys];

    [Theory]
    [MemberData(nameof(RealFiles))]
    public void The_real_figures_come_out_exactly_as_they_are_printed(string file)
    {
        var accepted = Assert.IsType<DeliveryReading.Accepted>(Read(file));

        Assert.Equal(RealFigures[file].Order(StringComparer.Ordinal), accepted.Observations.Select(Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_delivered_figure_of_the_baseline_period_equals_the_baseline_in_the_plan()
    {
        var delivered = RealFigures.Keys
            .SelectMany(file => Assert.IsType<DeliveryReading.Accepted>(Read(file)).Observations.Select(observation => (Plan: file.Split('/')[0], observation)))
            .ToDictionary(told => (told.Plan, told.observation.Key), told => told.observation.Value.Number);

        var baselines =
            from plan in Configuration.Plans
            from indicator in plan.Indicators
            from baseline in indicator.Baselines
            select (Key: (plan.Id.Value, new ObservationKey(indicator.Indicator.Id, baseline.Area, baseline.Period)), baseline.Value);
        foreach (var (key, value) in baselines)
        {
            if (delivered.TryGetValue(key, out var number))
            {
                Assert.Equal(value, number);
            }
        }
    }

    [Fact]
    public void A_delivered_total_stands_with_a_warning_when_it_is_not_the_sum_of_its_parts()
    {
        var accepted = Assert.IsType<DeliveryReading.Accepted>(
            Read("holbaek/lbf-parallelsamfund/parallelsamfund-2025-konstrueret.xlsx"));

        Assert.Contains("kriterie-beboere holbaek-by 2025 3410", accepted.Observations.Select(Line));
        Assert.Equal([ErrorCodes.TotalDiffers], accepted.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void The_samples_hold_hidden_values_and_upper_bounds_beside_numbers()
    {
        var states = Files.Select(Read)
            .OfType<DeliveryReading.Accepted>()
            .SelectMany(accepted => accepted.Observations)
            .Select(observation => observation.Value.State)
            .ToHashSet();

        Assert.Superset(new HashSet<ValueState> { ValueState.Value, ValueState.Suppressed, ValueState.UpperBound }, states);
    }

    // Constructed as they are, they tell of one country: what two plans' samples both say of it, and what the register printed, is the same.
    [Fact]
    public void The_samples_of_two_plans_say_the_same_of_the_country()
    {
        var told = Files.Where(file => file.Contains("/dst-", StringComparison.Ordinal))
            .SelectMany(file => Assert.IsType<DeliveryReading.Accepted>(Read(file)).Observations.Select(observation => (Plan: file.Split('/')[0], observation)))
            .Where(one => one.observation.Key.Area.Value == "hele-landet")
            .ToLookup(one => one.observation.Key, one => (one.Plan, one.observation.Value.Number));

        // STRAF11 has 3 kinds of crime in 6 quarters, STRAF22 3 kinds of charges in 2 years, FOLK1A 6 quarters: 30 figures in both plans.
        Assert.Equal(30, told.Count(figure => figure.Select(one => one.Plan).Distinct().Count() == 2));
        Assert.All(told, figure => Assert.Single(figure.Select(one => one.Number).Distinct()));
    }

    [Fact]
    public void A_constructed_delivery_is_called_so_in_its_name() =>
        Assert.All(Files.Except(RealFigures.Keys), file => Assert.Contains("konstrueret", file, StringComparison.Ordinal));

    [Fact]
    public void The_board_has_seven_seats_and_meets_twice_a_year()
    {
        var meetingPlan = HolbaekMeetings();

        Assert.Equal(7, meetingPlan.Board.Count);
        Assert.All(meetingPlan.Board, seat => Assert.EndsWith(".example.dk", seat.Address, StringComparison.Ordinal));
        Assert.Equal([2, 2, 2, 2], meetingPlan.Meetings.GroupBy(meeting => meeting.Date.Year).Select(year => year.Count()));
    }

    [Fact]
    public void The_clock_of_the_demonstration_stands_where_the_final_report_of_a_meeting_is_due()
    {
        var meetingPlan = HolbaekMeetings();
        var meeting = Assert.Single(meetingPlan.Meetings, meeting => meeting.Id.Value == "2026-efteraar");

        Assert.Equal(meeting.Date.AddDays(-14), Today("holbaek"));
    }

    // The agreement of Slagelse, section 6: the board assesses twice a year. Its six seats: section 2. Silkeborg's document tells no dates,
    // Varde's page neither dates nor a board: a seat for each of the three local parties that it names.
    [Theory]
    [InlineData("slagelse", "2021-efteraar", 6)]
    [InlineData("silkeborg", "2026-efteraar", 4)]
    [InlineData("varde", "2026-efteraar", 3)]
    public void The_clock_of_a_plan_with_meetings_stands_where_the_final_report_is_due(string plan, string meeting, int seats)
    {
        var meetingPlan = Assert.IsType<DeliveryReading.MeetingPlanAccepted>(Read($"{plan}/moedeplan/moedeplan-konstrueret.json")).MeetingPlan;

        Assert.Equal(seats, meetingPlan.Board.Count);
        Assert.Equal(Assert.Single(meetingPlan.Meetings, one => one.Id.Value == meeting).Date.AddDays(-14), Today(plan));
    }

    private static MeetingPlan HolbaekMeetings() =>
        Assert.IsType<DeliveryReading.MeetingPlanAccepted>(Read("holbaek/moedeplan/moedeplan-konstrueret.json")).MeetingPlan;

    private static DeliveryReading Read(string file)
    {
        var parts = file.Split('/');
        var path = Repository.Path(["sample-data", .. parts]);
        return DeliveryReader.Read(
            new SpooledFile(parts[2], path, new FileInfo(path).Length),
            Assert.Single(Configuration.Formats, format => format.Id.Value == parts[1]),
            Assert.Single(Configuration.Plans, plan => plan.Id.Value == parts[0]),
            Today(parts[0]),
            CancellationToken.None);
    }

    private static DateOnly Today(string plan)
    {
        using var clock = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("sample-data", plan, "ur.json")));
        return DateOnly.FromDateTime(clock.RootElement.GetProperty("nu").GetDateTimeOffset().DateTime);
    }

    private static string Line(Observation observation)
    {
        var value = observation.Value.TryGetNumber(out var number)
            ? (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : observation.Value.State.ToString();
        return $"{observation.Key.Indicator} {observation.Key.Area} {observation.Key.Period.Code} {value}";
    }
}
