using System.Text;
using Pipeline.Ingest.Tests.Support;

namespace Pipeline.Ingest.Tests;

public class EncodingTests
{
    private const string Text = "Område;År;Værdi\nLadegårdsparken;2022;31,9\n";
    private static readonly Format Format = Formats.Small();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
        { "UTF-16 little endian with tabs", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text.Replace(';', '\t'))] },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 big endian without mark", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "UTF-16 with tabs and line ends of Windows", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text.Replace(';', '\t').Replace("\n", "\r\n", StringComparison.Ordinal))] },
        { "line ends of Windows", Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_that_Danish_programs_write_is_read(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Equal(31.9m, Deliveries.Deliver(bytes, Format).NumberOf("boernesager", "ladegaardsparken", "2022"));
    }

    // It is read as UTF-8 beside the look that finds the letter which is not.
    [Fact]
    public void A_long_file_is_no_utf_8_when_its_last_row_is_not()
    {
        var years = Enumerable.Range(0, 20_000).Select(_ => "Ladegårdsparken;2022;31,9\n");
        byte[] mixed =
        [
            .. Encoding.UTF8.GetBytes($"Område;År;Værdi\n{string.Concat(years)}"),
            .. CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Ladegårdsparken;2023;32\n"),
        ];

        var error = Deliveries.Deliver(mixed, Format).OnlyError();

        Assert.Equal((ErrorCodes.SpoiledLetters, 1), (error.Code, error.Row));
    }

    [Theory]
    [InlineData("LadegÃ¥rdsparken")]
    [InlineData("GrÃ¸nneparken")]
    [InlineData("Ladeg\uFFFDrdsparken")]
    public void Letters_spoiled_on_the_way_are_refused_with_their_row(string area)
    {
        var error = Deliveries.Deliver($"Område;År;Værdi\n{area};2022;1\n", Format).OnlyError();

        Assert.Equal((ErrorCodes.SpoiledLetters, 2), (error.Code, error.Row));
    }

    [Fact]
    public void Letters_spoiled_in_a_workbook_are_refused_with_their_sheet_row_and_column()
    {
        var workbook = WorkbookBuilder.Of(["Område", "År", "Værdi"], ["Grønneparken", 2022, 1], ["LadegÃ¥rdsparken", 2022, 1]);

        var error = Deliveries.Deliver(workbook, Format, "fil.xlsx").OnlyError();

        Assert.Equal((ErrorCodes.SpoiledLetters, "Ark1", 3, "Område"), (error.Code, error.Sheet, error.Row, error.Column));
    }

    // A place spoiled so would else be taken for another municipality's and skipped.
    [Theory]
    [InlineData("HolbÃ¦k", "Gennemsnitligt fravær per skoleår")]
    [InlineData("Holb\uFFFDk", "Gennemsnitligt fravær per skoleår")]
    [InlineData("Holbæk", "Ulovligt fravÃ¦r per skoleår")]
    public void Letters_spoiled_in_json_are_refused(string municipality, string name)
    {
        var text = Deliveries.TextOf("elevfravaer-api.json")
            .Replace("\"Holbæk\"", $"\"{municipality}\"", StringComparison.Ordinal)
            .Replace("Gennemsnitligt fravær per skoleår", name, StringComparison.Ordinal);

        var refused = Deliveries.Deliver(text, Formats.Read("elevfravaer-api"), "fil.json").Refused();

        Assert.Contains(refused.Errors, error => error.Code == ErrorCodes.SpoiledLetters);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_is_found_in_the_file(char separator) =>
        Assert.Equal(
            31.9m,
            Deliveries.Deliver($"Område;År;Værdi\nLadegårdsparken;2022;\"31,9\"\n".Replace(';', separator), Format)
                .NumberOf("boernesager", "ladegaardsparken", "2022"));

    // A name with a comma and a decimal comma are two in each row, and there is but one of the others.
    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Commas_in_names_and_numbers_part_nothing_where_another_separator_stands(char separator)
    {
        var format = Formats.Of(
            """
            {
              "id": "proeve", "navn": "Prøve", "kilde": "Kilden", "filtyper": ["csv"],
              "kolonner": [{ "navn": "Skole", "type": "omraade" }, { "navn": "Fravær", "type": "tal" }],
              "raekker": {
                "omraade": "Skole", "periode": { "overskrifterOver": "Fravær", "slags": ["skoleaar"] },
                "maalinger": [{ "indikator": "boernesager", "vaerdi": "Fravær" }]
              }
            }
            """);
        var text = "Skole;2022/2023\nHolbæk By Skole, Absalon;7,7\nHolbæk By Skole, Bjergmark;8,1\n".Replace(';', separator);

        Assert.Equal(7.7m, Deliveries.Deliver(text, format).NumberOf("boernesager", "skole-absalon", "2022/2023"));
    }

    [Fact]
    public void Separators_inside_quotes_do_not_count() =>
        Assert.Equal(
            7.7m,
            Deliveries.Deliver(
                "Område,År,Værdi\n\"Holbæk By Skole, Absalon\",2022,\"7,7\"\n\"Bjergmarksskolen\",2022,\"8;1;2\"\n".Replace("8;1;2", "8,1", StringComparison.Ordinal),
                Format)
                .NumberOf("boernesager", "skole-absalon", "2022"));

    [Fact]
    public void The_separator_that_Excel_names_is_obeyed_and_is_no_row()
    {
        var reading = Deliveries.Deliver($"sep=;\n{Text}", Format);

        Assert.Equal(3, reading.One("boernesager", "ladegaardsparken", "2022").Cell.Row);
    }
}
