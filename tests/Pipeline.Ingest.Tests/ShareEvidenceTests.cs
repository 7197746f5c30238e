using System.Globalization;
using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

/// <summary>31,9 % is 0.319 to a workbook, and to whoever saves its figures as text: whether a part of 1 or of 100 is meant is never guessed at.</summary>
public class ShareEvidenceTests
{
    private const string Share = """ "type": "procent" """;
    private const string Index = """ "type": "tal", "procenttegn": true """;
    private static readonly object?[] Header = ["Område", "År", "Værdi"];

    // A cell that lost its format beside others that kept it: 0,365 % or 36,5 %.
    [Theory]
    [InlineData(Share)]
    [InlineData(Index)]
    public void A_part_of_one_beside_percentages_is_asked_about(string type)
    {
        var error = DeliverWorkbook(type, new Percent(0.319), 0.365).OnlyError();

        Assert.Equal((ErrorCodes.AmbiguousShare, 3, "Værdi"), (error.Code, error.Row, error.Column));
        Assert.EndsWith(
            "er 0,25 en kvart procent eller 25 %? – vis hele kolonnen som procent i Excel, eller skriv procenttegn efter alle dens tal: 25 % eller 0,25 %.",
            error.Describe(),
            StringComparison.Ordinal);
    }

    // 75 % and 56 % of an inquiry are stored as 0.75 and 0.56.
    [Theory]
    [InlineData(Share, 0.319, 0.4)]
    [InlineData(Share, 0.75, 0.56)]
    [InlineData(Index, 0.683, 0.642)]
    public void Parts_of_one_alone_in_a_column_are_asked_about(string type, double one, double other) => Assert.Equal(
        [ErrorCodes.AmbiguousShare, ErrorCodes.AmbiguousShare],
        DeliverWorkbook(type, one, other).Refused().Errors.Select(error => error.Code));

    [Theory]
    [InlineData(Share, "0,319", "0,365")]
    [InlineData(Share, "0.75", "0.56")]
    [InlineData(Index, "0,683", "0,642")]
    public void Parts_of_one_alone_in_a_column_of_a_text_file_are_asked_about_too(string type, string one, string other)
    {
        string[] codes = [ErrorCodes.AmbiguousShare, ErrorCodes.AmbiguousShare];

        Assert.Equal(codes, DeliverText(type, one, other).Refused().Errors.Select(error => error.Code));

        // Where somebody looks at each row, none is read as a plain one.
        Assert.Equal(codes, DeliverText(type, one, other, _ => { }).Refused().Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData(Share, "0,4", "0,9")] // two small shares
    [InlineData(Share, "0,319", "31,9")] // one above 1 tells that they are percentages
    [InlineData(Share, "0,319 %", "0,365 %")] // and so does a sign
    [InlineData(""" "type": "tal" """, "0,319", "0,365")]
    [InlineData(""" "type": "promille" """, "0,319", "0,365")]
    public void Small_numbers_that_mean_one_thing_are_read(string type, string one, string other)
    {
        Assert.Equal([NumberOf(one), NumberOf(other)], NumbersIn(DeliverText(type, one, other)));
        if (!one.Contains('%', StringComparison.Ordinal))
        {
            Assert.Equal([NumberOf(one), NumberOf(other)], NumbersIn(DeliverWorkbook(type, (double)NumberOf(one), (double)NumberOf(other))));
        }
    }

    // A mark of 4,6 says nothing of how the shares in the same column are written.
    [Fact]
    public void Numbers_of_another_unit_in_the_same_column_decide_nothing()
    {
        var reading = Deliveries.Deliver(
            WorkbookBuilder.Of(
                ["Helhedsplan", "Område", "Indikator", "Enhed", "År", "Værdi boligområde"],
                ["Holbæk by", "I alt", "Andel 1-5-årige i dagtilbud", "Pct.", 2022, 0.744],
                ["Holbæk by", "I alt", "Karaktergennemsnit i dansk og matematik for 9.-klasseselever", "Karakter", 2022, 4.6],
                ["Holbæk by", "I alt", "Andel ledige", "Pct.", 2022, 0.042]),
            Formats.Read("lbf-faste-indikatorer"),
            "fil.xlsx");

        Assert.Equal([(ErrorCodes.AmbiguousShare, 2), (ErrorCodes.AmbiguousShare, 4)], reading.Refused().Errors.Select(error => (error.Code, error.Row!.Value)));
    }

    private static decimal NumberOf(string text) => decimal.Parse(text.TrimEnd('%', ' '), CultureInfo.GetCultureInfo("da-DK"));

    private static IEnumerable<decimal?> NumbersIn(DeliveryReading reading) => reading.Accepted().Observations.Select(observation => observation.Value.Number);

    private static DeliveryReading DeliverWorkbook(string type, object one, object other) => Deliveries.Deliver(
        WorkbookBuilder.Of(Header, ["Ladegårdsparken", 2022, one], ["Grønneparken", 2022, other]), FormatOf(type), "fil.xlsx");

    private static DeliveryReading DeliverText(string type, string one, string other, Action<SkippedRow>? onSkipped = null) => Deliveries.Deliver(
        Encoding.UTF8.GetBytes($"Område;År;Værdi\nLadegårdsparken;2022;{one}\nGrønneparken;2022;{other}\n"), FormatOf(type), onSkipped: onSkipped);

    private static Format FormatOf(string type) => Formats.Of(
        $$"""
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv", "xlsx"],
          "kolonner": [{ "navn": "Område", "type": "omraade" }, { "navn": "År", "type": "periode" }, { "navn": "Værdi", {{type}} }],
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi" }]
          }
        }
        """);
}
