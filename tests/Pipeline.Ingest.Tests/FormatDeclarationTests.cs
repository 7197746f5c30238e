using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>What a format can declare, one thing a test, each by a format of its own that is nothing but data.</summary>
public class FormatDeclarationTests
{
    private const string Area = """{ "navn": "Område", "type": "omraade" }""";
    private const string Year = """{ "navn": "År", "type": "periode" }""";
    private const string Value = """{ "navn": "Værdi", "type": "tal" }""";
    private const string Columns = $"{Area}, {Year}, {Value}";
    private const string About = """ "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] } """;
    private const string OneMeasure = """ "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi" }] """;
    private const string Rows = $"{About}, {OneMeasure}";
    private const string Header = "Område;År;Værdi\n";

    [Theory]
    [InlineData("Værdi >40%")]
    [InlineData("VÆRDI > 2,35 %")]
    [InlineData("Andel i alt")]
    public void A_column_goes_by_its_name_with_any_number_and_by_its_aliases(string header)
    {
        var format = Of(
            $$"""{{Area}}, {{Year}}, { "navn": "Værdi >#%", "aliasser": ["Andel i alt"], "type": "tal" }""",
            $$"""{{About}}, "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi >#%" }]""");

        Assert.Equal(5, Number(Deliveries.Deliver($"Område;År;{header}\nLadegårdsparken;2022;5\n", format)));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, ErrorCodes.MissingHeader)]
    public void The_header_stands_no_deeper_than_declared(int rowsAbove, string? code)
    {
        var format = Of(Columns, Rows, $$""" "overskrift": { "raekkerOverHoejst": {{rowsAbove}} }, """);

        var reading = Deliveries.Deliver($"Titel\n{Header}Ladegårdsparken;2022;5\n", format);

        Assert.Equal(code, reading is DeliveryReading.Refused refused ? Assert.Single(refused.Errors).Code : null);
    }

    [Fact]
    public void Titles_blank_rows_and_declared_footnotes_are_no_data()
    {
        var format = Of(Columns, Rows, """ "fodnoter": ["Kilde", "*)"], """);

        var rows = Deliveries.Deliver($"Titel\n\n{Header}\nLadegårdsparken;2022;5\n;;\n*) foreløbigt;;\nKilde: os\n", format).Accepted().Rows;

        Assert.Equal((1, 1, 0), (rows.Read, rows.Usable, rows.Skipped));
    }

    [Theory]
    [InlineData("nul", ValueState.Value)]
    [InlineData("diskret", ValueState.Suppressed)]
    [InlineData("ikke-tilgaengelig", ValueState.NotAvailable)]
    [InlineData("ikke-relevant", ValueState.NotApplicable)]
    [InlineData("under-halv", ValueState.BelowHalf)]
    public void The_same_sign_means_what_its_source_says(string meaning, ValueState expected)
    {
        var format = Of(Columns, Rows, $$""" "mangler": { "tegn": { "-": "{{meaning}}" } }, """);

        Assert.Equal(expected, One(Deliveries.Deliver($"{Header}Ladegårdsparken;2022;-\n", format)).Value.State);
    }

    [Theory]
    [InlineData("diskret", ValueState.Suppressed)]
    [InlineData("ikke-tilgaengelig", ValueState.NotAvailable)]
    public void An_empty_cell_means_what_its_source_says(string meaning, ValueState expected)
    {
        var format = Of(Columns, Rows, $$""" "mangler": { "tomCelle": "{{meaning}}" }, """);

        Assert.Equal(expected, One(Deliveries.Deliver($"{Header}Ladegårdsparken;2022;\n", format)).Value.State);
    }

    [Theory]
    [InlineData("5*", true, false)]
    [InlineData("5 r", false, true)]
    [InlineData("5", false, false)]
    public void What_follows_a_number_is_known_by_its_source(string text, bool isProvisional, bool isRevised)
    {
        var observation = One(Deliveries.Deliver(
            $"{Header}Ladegårdsparken;2022;{text}\n", Of(Columns, Rows, """ "mangler": { "foreloebig": "*", "revideret": "r" }, """)));

        Assert.Equal((5m, isProvisional, isRevised), (observation.Value.Number, observation.IsProvisional, observation.IsRevised));
    }

    // The file tells of two places and two years; one pair has no row.
    [Theory]
    [InlineData("nul", 4)]
    [InlineData("ikke-tilgaengelig", 3)]
    public void A_row_that_is_not_there_is_zero_or_nothing(string meaning, int observations)
    {
        var format = Of(Columns.Replace("\"tal\"", "\"antal\"", StringComparison.Ordinal), Rows, $$""" "mangler": { "manglendeRaekke": "{{meaning}}" }, """);

        var accepted = Deliveries.Deliver($"{Header}Ladegårdsparken;2022;5\nLadegårdsparken;2023;6\nGrønneparken;2022;7\n", format).Accepted();

        Assert.Equal(observations, accepted.Observations.Count);
        Assert.Equal(18, accepted.Observations.Sum(observation => observation.Value.Number));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_source_says_whether_its_files_are_complete(string text, bool expected) =>
        Assert.Equal(expected, Of(Columns, Rows, $""" "fuldstaendig": {text}, """).IsComplete);

    [Fact]
    public void A_long_layout_has_a_row_for_each_indicator_and_skips_other_matters_where_it_says_so()
    {
        var format = Of(
            $$"""{{Columns}}, { "navn": "Emne", "type": "tekst" }""",
            $$"""{{About}}, "indikator": "Emne", "vaerdi": "Værdi", "ukendteIndikatorer": "spring over", "maalinger": [{ "indikator": "boernesager", "tekster": ["Børnesager", "Sager om børn"] }]""");

        var reading = Deliveries.Deliver("Område;År;Emne;Værdi\nLadegårdsparken;2022;Sager om børn;5\nLadegårdsparken;2022;Vejr;9\n", format);

        Assert.Equal((5m, 1), (Number(reading), reading.Accepted().Rows.Skipped));
    }

    [Fact]
    public void A_wide_layout_has_a_column_for_each_indicator()
    {
        var format = Of(
            $$"""{{Columns}}, { "navn": "Fravær", "type": "procent" }""",
            $$"""{{About}}, "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi" }, { "indikator": "elevfravaer", "vaerdi": "Fravær" }]""");

        var reading = Deliveries.Deliver("Område;År;Værdi;Fravær\nLadegårdsparken;2022;5;7,7\n", format);

        Assert.Equal((5m, 7.7m), (Number(reading), reading.NumberOf("elevfravaer", "ladegaardsparken", "2022")));
    }

    [Fact]
    public void Periods_may_be_columns()
    {
        var format = Of(
            $"{Area}, {Value}", $$""" "omraade": "Område", "periode": { "overskrifterOver": "Værdi", "slags": ["kvartal"] }, {{OneMeasure}} """);

        var reading = Deliveries.Deliver("Område;2024K4;1. kvartal 2025\nLadegårdsparken;5;6\n", format);

        Assert.Equal(
            (5m, 6m), (reading.NumberOf("boernesager", "ladegaardsparken", "2024K4"), reading.NumberOf("boernesager", "ladegaardsparken", "2025K1")));
    }

    [Fact]
    public void The_period_may_stand_in_a_title()
    {
        var format = Of(
            $"{Area}, {Value}", $$""" "omraade": "Område", "periode": { "titel": "Opgjort (?<periode>[0-9]{4})", "slags": ["aar"] }, {{OneMeasure}} """);

        Assert.Equal(5, Number(Deliveries.Deliver("Opgjort 2022\nOmråde;Værdi\nLadegårdsparken;5\n", format)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("»")]
    public void A_label_that_is_printed_once_holds_for_the_rows_below_it(string ditto)
    {
        var format = Of($$"""{ "navn": "Område", "type": "omraade", "gentages": true }, {{Year}}, {{Value}}""", Rows);

        var reading = Deliveries.Deliver($"{Header}Ladegårdsparken;2022;5\n{ditto};2023;6\n", format);

        Assert.Equal(6, reading.NumberOf("boernesager", "ladegaardsparken", "2023"));
    }

    [Fact]
    public void Rows_are_picked_by_their_texts()
    {
        var format = Of(
            $$"""{{Columns}}, { "navn": "Køn", "type": "tekst" }""", $$"""{{Rows}}, "filtre": [{ "kolonne": "Køn", "kun": ["I alt"] }]""");

        var reading = Deliveries.Deliver("Område;År;Køn;Værdi\nLadegårdsparken;2022;Mænd;2\nLadegårdsparken;2022;i alt;5\n", format);

        Assert.Equal((5m, 1), (Number(reading), reading.Accepted().Rows.Skipped));
    }

    [Theory]
    [InlineData("Pct.", null)]
    [InlineData("Antal", ErrorCodes.WrongUnit)]
    public void A_unit_in_a_column_is_held_against_the_indicators(string unit, string? code)
    {
        var format = Of(
            $$"""{{Area}}, {{Year}}, { "navn": "Værdi", "type": "procent" }, { "navn": "Enhed", "type": "tekst" }""",
            $$"""{{Rows}}, "enhed": "Enhed", "enheder": { "pct.": "procent", "antal": "antal" }""");

        var reading = Deliveries.Deliver($"Område;År;Enhed;Værdi\nLadegårdsparken;2022;{unit};5\n", format);

        Assert.Equal(code, reading is DeliveryReading.Refused refused ? Assert.Single(refused.Errors).Code : null);
    }

    // 48 of 407 is 11,8 pct.
    [Theory]
    [InlineData("11,8", "48", "407", null)]
    [InlineData("12,8", "48", "407", ErrorCodes.ShareDisagreesWithCounts)]
    [InlineData("11,8", "408", "407", ErrorCodes.NumeratorAboveDenominator)]
    public void A_share_is_held_against_the_counts_behind_it(string share, string part, string whole, string? code)
    {
        var format = Of(
            $$"""{{Area}}, {{Year}}, { "navn": "Værdi", "type": "procent" }, { "navn": "Del", "type": "antal" }, { "navn": "Ud af", "type": "antal" }""",
            $$"""{{About}}, "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi", "taeller": "Del", "naevner": "Ud af" }]""");

        var reading = Deliveries.Deliver($"Område;År;Del;Ud af;Værdi\nLadegårdsparken;2022;{part};{whole};{share}\n", format);

        Assert.Equal(code, reading is DeliveryReading.Refused refused ? Assert.Single(refused.Errors).Code : null);
    }

    [Theory]
    [InlineData("spring over", null)]
    [InlineData("afvis", ErrorCodes.UnknownArea)]
    public void Rows_about_places_outside_the_plan_are_skipped_or_refused(string what, string? code)
    {
        var format = Of(Columns, Rows, $$""" "omraaderUdenforPlanen": "{{what}}", """);

        var reading = Deliveries.Deliver($"{Header}Ladegårdsparken;2022;5\nVollsmose;2022;9\n", format);

        Assert.Equal(code, reading is DeliveryReading.Refused refused ? Assert.Single(refused.Errors).Code : null);
        Assert.True(code is not null || reading.Accepted().Rows.Skipped == 1);
    }

    [Theory]
    [InlineData("spring over")]
    [InlineData("afvis")]
    public void A_name_that_is_almost_known_is_an_error_whatever_becomes_of_others(string what)
    {
        var format = Of(Columns, Rows, $$""" "omraaderUdenforPlanen": "{{what}}", """);

        Assert.Equal(ErrorCodes.UnknownArea, Deliveries.Deliver($"{Header}Ladegårdsparken;2022;5\nGrønneparkn;2022;9\n", format).OnlyError().Code);
    }

    [Fact]
    public void Rows_within_another_municipality_are_about_other_places_whatever_these_are_called()
    {
        var format = Of(
            $$"""{{Columns}}, { "navn": "Kommune", "type": "tekst" }""",
            $$"""{{Rows}}, "inden": [{ "kolonne": "Kommune", "slags": "kommune" }]""",
            """ "omraaderUdenforPlanen": "spring over", """);

        var reading = Deliveries.Deliver("Område;År;Kommune;Værdi\nGrønneparken;2022;Odense;9\nGrønneparken;2022;Holbæk;5\n", format);

        Assert.Equal(5, reading.NumberOf("boernesager", "groenneparken", "2022"));
        Assert.Equal(1, reading.Accepted().Rows.Skipped);
    }

    [Fact]
    public void A_column_without_a_header_is_known_by_its_place()
    {
        var format = Of($$"""{ "navn": "Område", "type": "omraade", "plads": 1 }, {{Year}}, {{Value}}""", Rows);

        Assert.Equal(5, Number(Deliveries.Deliver(";År;Værdi\nLadegårdsparken;2022;5\n", format)));
    }

    [Fact]
    public void An_index_may_have_a_per_cent_sign_where_the_format_says_so()
    {
        var format = Of($$"""{{Area}}, {{Year}}, { "navn": "Værdi", "type": "tal", "procenttegn": true }""", Rows);

        Assert.Equal(105.5m, Number(Deliveries.Deliver($"{Header}Ladegårdsparken;2022;105,5 %\n", format)));
    }

    [Theory]
    [InlineData("Andel", null)]
    [InlineData("Indeks", ErrorCodes.UnknownText)]
    public void A_column_may_hold_only_the_texts_that_the_format_names(string text, string? code)
    {
        var format = Of($$"""{{Columns}}, { "navn": "Metode", "type": "tekst", "tilladteTekster": ["Andel"] }""", Rows);

        var reading = Deliveries.Deliver($"Område;År;Metode;Værdi\nLadegårdsparken;2022;{text};5\n", format);

        Assert.Equal(code, reading is DeliveryReading.Refused refused ? Assert.Single(refused.Errors).Code : null);
    }

    [Fact]
    public void A_value_for_comparison_may_stand_beside_each_row()
    {
        var format = Of(
            $$"""{{Columns}}, { "navn": "Kommunen", "type": "tal" }""", $$"""{{Rows}}, "sammenligning": { "kolonne": "Kommunen", "slags": "kommune" }""");

        var reading = Deliveries.Deliver("Område;År;Værdi;Kommunen\nLadegårdsparken;2022;5;4\nGrønneparken;2022;6;4\n", format);

        Assert.Equal(4, reading.NumberOf("boernesager", "holbaek-kommune", "2022"));
    }

    [Theory]
    [InlineData("2021", 0)]
    [InlineData("2022", 1)]
    public void A_measure_says_nothing_of_times_before_it_was_there(string year, int observations)
    {
        var format = Of(
            Columns, $$"""{{About}}, "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi", "tidligst": "2022-06-01" }]""");

        var accepted = Deliveries.Deliver($"{Header}Grønneparken;2023;7\nLadegårdsparken;{year};5\n", format).Accepted();

        Assert.Equal(1 + observations, accepted.Observations.Count);
        Assert.Equal(1 - observations, accepted.Rows.Skipped);
    }

    [Fact]
    public void A_file_with_a_row_for_each_case_is_refused() => Assert.Equal(
        ErrorCodes.RowPerPerson,
        Deliveries.Deliver("Område;År;Værdi;Sagsnr.\nLadegårdsparken;2022;1;1\nGrønneparken;2022;1;2\n", Of(Columns, Rows)).OnlyError().Code);

    private static Format Of(string columns, string rows, string others = "") => Formats.Of(
        $$"""{ "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv"], {{others}} "kolonner": [{{columns}}], "raekker": { {{rows}} } }""");

    private static Observation One(DeliveryReading reading) => reading.One("boernesager", "ladegaardsparken", "2022");

    private static decimal? Number(DeliveryReading reading) => One(reading).Value.Number;
}
