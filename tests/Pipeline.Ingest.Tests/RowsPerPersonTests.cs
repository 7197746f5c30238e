using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class RowsPerPersonTests
{
    private const string Header = "Periode;Område;Antal aftaler;Antal udeblivelser;Udeblivelsesprocent;Definition";
    private const string Definition = "Udeblevet uden afbud, aftaler";

    [Theory]
    [InlineData("Journalnummer")]
    [InlineData("Sagsnr.")]
    [InlineData("Elev-id")]
    [InlineData("Aftale-id")]
    public void A_column_that_numbers_the_cases_refuses_the_file(string numbering)
    {
        var error = Deliver($"{Header};{numbering}", [Row(1, 0) + ";A1", Row(1, 1) + ";A2"]).OnlyError();

        Assert.Equal((ErrorCodes.RowPerPerson, 1, numbering), (error.Code, error.Row, error.Column));
    }

    [Fact]
    public void A_numbering_column_is_found_though_the_formats_own_columns_are_missing() => Assert.Equal(
        ErrorCodes.RowPerPerson,
        Deliveries.Deliver("Periode;Område;Journalnummer\n2023H1;Ladegårdsparken;J-1\n2023H1;Ladegårdsparken;J-2\n", Formats.Read("tandpleje-udeblivelser"))
            .OnlyError().Code);

    [Fact]
    public void One_case_number_for_the_whole_file_is_only_a_reference() => Assert.Equal(
        11.8m,
        Deliver($"{Header};Sagsnr.", [$"2023H1;Ladegårdsparken;407;48;11,8;{Definition};S-7", $"2023H1;Grønneparken;365;56;15,3;{Definition};S-7"])
            .NumberOf("tandpleje-udeblivelser", "ladegaardsparken", "2023H1"));

    [Fact]
    public void Rows_alike_that_count_one_appointment_each_are_one_mistake_and_not_many()
    {
        var refused = Deliver(Header, [Row(1, 0), Row(1, 1), Row(1, 0)]).Refused();

        Assert.Equal((ErrorCodes.RowPerPerson, 1, 3), (Assert.Single(refused.Errors).Code, refused.ErrorCount, refused.Rows.Read));
    }

    [Fact]
    public void Two_rows_alike_are_a_figure_that_stands_twice() =>
        Assert.Equal(ErrorCodes.DuplicateKey, Deliver(Header, [Row(1, 0), Row(1, 1)]).OnlyError().Code);

    [Fact]
    public void Rows_alike_that_count_many_are_figures_that_stand_twice() =>
        Assert.Equal(
            [ErrorCodes.DuplicateKey, ErrorCodes.DuplicateKey],
            Deliver(Header, [Row(10, 0), Row(10, 0), Row(10, 0)]).Refused().Errors.Select(error => error.Code));

    private static string Row(int appointments, int missed) =>
        $"2023H1;Ladegårdsparken;{appointments};{missed};{missed * 100 / appointments};{Definition}";

    private static DeliveryReading Deliver(string header, string[] rows) =>
        Deliveries.Deliver($"{header}\n{string.Join('\n', rows)}\n", Formats.Read("tandpleje-udeblivelser"));
}
