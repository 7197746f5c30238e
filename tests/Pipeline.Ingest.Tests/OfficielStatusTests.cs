using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>The ministry's list of 1 December: a status is a word, and what it says of each list is by law.</summary>
public class OfficielStatusTests
{
    private const string Header = "Listedato;Kommune;Område;Alias;Status;UdviklingsplanPligt;Beboere;UdenforArb;IkkeVestlig;Doemte;Grundskole;Indkomst;Kilde\n";

    private static readonly string[] Statuses = ["officiel-udsat", "officiel-parallelsamfund", "officiel-omdannelse", "officiel-forebyggelse"];

    private static readonly DeliveryReading Reading = Deliveries.DeliverFile("officiel-status.csv", "officiel-status");

    [Theory]
    [InlineData("groenneparken", "officiel-udsat", "2014-12-01", 1)]
    [InlineData("groenneparken", "officiel-udviklingsplan", "2014-12-01", 0)]
    [InlineData("ladegaardsparken", "officiel-udsat", "2014-12-01", 1)]
    [InlineData("groenneparken", "officiel-udsat", "2023-12-01", 0)]
    [InlineData("groenneparken", "officiel-parallelsamfund", "2023-12-01", 0)]
    [InlineData("groenneparken", "officiel-omdannelse", "2023-12-01", 0)]
    [InlineData("groenneparken", "officiel-forebyggelse", "2023-12-01", 1)]
    [InlineData("groenneparken", "officiel-udviklingsplan", "2023-12-01", 1)]
    public void A_status_is_yes_or_no_on_the_day_of_the_list(string area, string indicator, string date, int expected) =>
        Assert.Equal(expected, Reading.NumberOf(indicator, area, date));

    [Theory]
    [InlineData("groenneparken", "2014-12-01", "beboere", 1453)]
    [InlineData("groenneparken", "2014-12-01", "udenfor-arbejdsmarked", 51.2)]
    [InlineData("groenneparken", "2014-12-01", "ikke-vestlig", 56.5)]
    [InlineData("groenneparken", "2014-12-01", "doemte", 3.45)]
    [InlineData("groenneparken", "2014-12-01", "grundskole", 61.1)]
    [InlineData("ladegaardsparken", "2014-12-01", "beboere", 1089)]
    [InlineData("ladegaardsparken", "2014-12-01", "doemte", 2.66)]
    [InlineData("groenneparken", "2023-12-01", "indkomst", 67.7)]
    public void The_ministrys_own_values_are_indicators_of_their_own(string area, string date, string criterion, double expected) =>
        Assert.Equal((decimal)expected, Reading.NumberOf($"officiel-kriterie-{criterion}", area, date));

    [Fact]
    public void Areas_of_other_municipalities_are_skipped_and_empty_values_are_no_observations()
    {
        var accepted = Reading.Accepted();

        // Agervang 2014: udsat, plan, five values; Ladegårdsparken 2014 the same; Grønneparken 2023: four statuses, plan, three values.
        Assert.Equal((6, 3, 7 + 7 + 8), (accepted.Rows.Read, accepted.Rows.Skipped, accepted.Observations.Count));
    }

    [Theory]
    [InlineData("udsat", "1000")]
    [InlineData("Udsat + parallelsamfund", "1100")]
    [InlineData("udsat+parallelsamfund+omdannelse", "1110")]
    [InlineData("HÅRD GHETTO", "1110")]
    [InlineData("forebyggelse", "0001")]
    [InlineData("ikke udsat", "000-")]
    [InlineData("ingen", "0000")]
    public void A_word_says_of_each_list_what_the_law_makes_of_it(string word, string expected)
    {
        var observations = Deliver($"2023-12-01;Holbæk;Grønneparken;;{word};;;;;;;;\n").Accepted().Observations;

        Assert.Equal(expected, string.Concat(Statuses.Select(status =>
            observations.SingleOrDefault(observation => observation.Key.Indicator.Value == status)?.Value.Number?.ToString("0", null) ?? "-")));
    }

    [Fact]
    public void A_status_says_nothing_of_lists_that_were_not_there_yet()
    {
        // Parallelsamfund and omdannelse are from 2018, forebyggelse from 1 December 2021.
        static IEnumerable<string> Told(string date) => Deliver($"{date};Holbæk;Grønneparken;;udsat;;;;;;;;\n").Accepted().Observations.Select(one => one.Key.Indicator.Value);

        Assert.Equal(Statuses[..1], Told("2017-12-01"));
        Assert.Equal(Statuses[..3], Told("2020-12-01"));
        Assert.Equal(Statuses, Told("2021-12-01"));
    }

    [Theory]
    [InlineData("ghetto", ErrorCodes.UnknownText)]
    [InlineData("udsat boligområde", ErrorCodes.UnknownText)]
    [InlineData("1", ErrorCodes.UnknownText)]
    [InlineData("", ErrorCodes.EmptyCell)]
    public void A_word_that_is_not_known_is_one_error_that_lists_the_known_ones(string word, string code)
    {
        var error = Deliver($"2023-12-01;Holbæk;Grønneparken;;{word};;;;;;;;\n").OnlyError();

        Assert.Equal((code, 2, "Status"), (error.Code, error.Row, error.Column));
        Assert.Contains("»udsat«, »udsat+parallelsamfund«, »udsat+parallelsamfund+omdannelse«", error.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_duty_may_be_unknown_but_not_another_word()
    {
        Assert.Equal(4, Deliver("2023-12-01;Holbæk;Grønneparken;;ingen;ukendt;;;;;;;\n").Accepted().Observations.Count);
        Assert.Equal("UdviklingsplanPligt", Deliver("2023-12-01;Holbæk;Grønneparken;;ingen;måske;;;;;;;\n").OnlyError().Column);
    }

    [Fact]
    public void An_area_is_found_by_its_alias_where_its_name_is_not_known() =>
        Assert.Equal(1, Deliver("2023-12-01;Holbæk;Engvang/Havevang;Agervang;forebyggelse;;;;;;;;\n").NumberOf("officiel-forebyggelse", "groenneparken", "2023-12-01"));

    [Fact]
    public void A_name_and_an_alias_of_two_areas_are_an_error_that_tells_both()
    {
        var error = Deliver("2023-12-01;Holbæk;Ladegårdsparken;Agervang;forebyggelse;;;;;;;;\n").OnlyError();

        Assert.Equal((ErrorCodes.ContradictoryArea, 2, "Alias"), (error.Code, error.Row, error.Column));
        Assert.Contains("»Ladegårdsparken«", error.Describe(), StringComparison.Ordinal);
        Assert.Contains("»Grønneparken«", error.Describe(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Holbæk;Grøneparken", "Område")]
    [InlineData("Holbækk;Grønneparken", "Kommune")]
    public void A_name_that_is_almost_right_is_an_error_though_other_areas_are_skipped(string place, string column)
    {
        var error = Deliver($"2023-12-01;Slagelse;Motalavej;;udsat;;;;;;;;\n2023-12-01;{place};;ingen;;;;;;;;\n").OnlyError();

        Assert.Equal((ErrorCodes.UnknownArea, 3, column), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void Another_municipalitys_area_may_be_called_almost_as_one_of_ours() =>
        Assert.Equal(1, Deliver("2023-12-01;Slagelse;Grønparken;;udsat;;;;;;;;\n2023-12-01;Holbæk;Grønneparken;;ingen;;;;;;;;\n").Accepted().Rows.Skipped);

    // How many stood on each list (BL's overview; 2024 from the legal press). Only the counts are known, so the names are made up.
    [Theory]
    [InlineData(2018, 43, 29, 15, 0)]
    [InlineData(2019, 40, 28, 15, 0)]
    [InlineData(2020, 25, 15, 13, 0)]
    [InlineData(2021, 20, 12, 10, 62)]
    [InlineData(2022, 17, 10, 9, 67)]
    [InlineData(2023, 19, 12, 8, 56)]
    [InlineData(2024, 12, 8, 7, 63)]
    public void A_complete_list_counts_as_many_of_each_status_as_the_ministry_told(int year, int vulnerable, int parallel, int transformed, int preventive)
    {
        string[] words =
        [
            .. Enumerable.Repeat("udsat+parallelsamfund+omdannelse", transformed),
            .. Enumerable.Repeat("udsat+parallelsamfund", parallel - transformed),
            .. Enumerable.Repeat("udsat", vulnerable - parallel),
            .. Enumerable.Repeat("forebyggelse", preventive),
        ];
        var plan = Plans.Holbaek with
        {
            Areas = [.. words.Select((_, index) => Named($"Område nummer {index}")), .. Plans.Holbaek.Areas.Where(area => area.Kind == AreaKind.Municipality)],
        };
        var rows = words.Select((word, index) => $"{year}-12-01;Holbæk;Område nummer {index};;{word};;;;;;;;\n");

        var observations = Deliveries.Deliver(Header + string.Concat(rows), Formats.Read("officiel-status"), plan: plan).Accepted().Observations;

        Assert.Equal(
            [vulnerable, parallel, transformed, preventive],
            Statuses.Select(status => observations.Where(observation => observation.Key.Indicator.Value == status).Sum(observation => observation.Value.Number!.Value)));
    }

    private static Area Named(string name) =>
        new() { Id = new AreaId(Words.Fold(name).Replace(' ', '-')), Kind = AreaKind.Department, Name = name, Aliases = [], Parts = [], StandsFor = [] };

    private static DeliveryReading Deliver(string rows) => Deliveries.Deliver(Header + rows, Formats.Read("officiel-status"));
}
