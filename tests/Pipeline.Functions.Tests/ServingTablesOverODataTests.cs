using System.Globalization;
using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Functions.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>The serving tables, read over plain OData as Power BI reads them.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ServingTablesOverODataTests(AzuriteFixture azurite)
{
    private const int RowsAPage = 20;
    private const string OfHolbaek = "Plan eq 'holbaek'";

    private static readonly string[] Tables = ["indikatorstatus", "indikatorserie", "kriteriestatus", "dimomraade", "dimindikator", "dimperiode"];

    // What may be absent from a row: numbers that are hidden or missing, their texts, and a period's end where there is no period.
    private static readonly Dictionary<string, string[]> Optional = new()
    {
        ["indikatorstatus"] =
        [
            .. Numbers(
                "Vaerdi", "VaerdiGraense", "Baseline", "AendringSidenBaseline", "RelativAendringSidenBaseline", "AendringSidenForrige",
                "AendringSidenAaretFoer", "SammenligningVaerdi", "SammenligningVaerdiGraense", "Gab", "GabVedBaseline", "GabAendring",
                "Maalvaerdi", "Forventet", "Fremdrift", "UsikkerhedLav", "UsikkerhedHoej", "SumAfDele"),
            "PeriodeSlut", "Raekke", "LeveranceNummer",
        ],
        ["indikatorserie"] = [.. Numbers("Vaerdi", "VaerdiGraense")],
        ["kriteriestatus"] =
        [
            .. Numbers("Vaerdi", "VaerdiGraense", "KravFra", "KravTil", "Afstand"),
            "KrydsesAar", "OpfyldteMindst", "OpfyldteHoejst", "Kraeves", "ListerITraek", "OfficieltITraek",
        ],
        ["dimomraade"] = [],
        ["dimindikator"] = [],
        ["dimperiode"] = [],
    };

    private static readonly Dictionary<string, string> NumbersOfTheApi = new()
    {
        ["Vaerdi"] = "seneste.tal",
        ["VaerdiGraense"] = "seneste.under",
        ["Baseline"] = "basis.tal",
        ["AendringSidenBaseline"] = "aendringSidenBasis.tal",
        ["AendringSidenForrige"] = "aendringSidenForrige.tal",
        ["AendringSidenAaretFoer"] = "aendringSidenAaretFoer.tal",
        ["SammenligningVaerdi"] = "sammenligning.tal",
        ["Gab"] = "sammenligning.gab.tal",
        ["GabVedBaseline"] = "sammenligning.gabVedBasis.tal",
        ["GabAendring"] = "sammenligning.gabAendring.tal",
    };

    private static readonly Dictionary<string, string> TextsOfTheApi = new()
    {
        ["Status"] = "status",
        ["Begrundelse"] = "begrundelse",
        ["Tilstand"] = "seneste.tilstand",
        ["Periode"] = "seneste.periode",
        ["Fil"] = "kilde.fil",
        ["Kolonne"] = "kilde.kolonne",
        ["Sammenligning"] = "sammenligning.omraade",
    };

    [Fact]
    public async Task The_serving_tables_have_rows_of_one_shape_and_say_what_the_API_says()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await DropSamplesAsync(app);
        using var reader = new ODataReader(app.ServingConnection);

        var rows = new Dictionary<string, IReadOnlyList<JsonElement>>();
        foreach (var table in Tables)
        {
            rows[table] = await reader.ReadAsync(table, OfHolbaek, RowsAPage);
            Assert.Equal(Math.Max(1, (rows[table].Count + RowsAPage - 1) / RowsAPage), reader.Pages);
        }

        Assert.True(rows["indikatorstatus"].Count > 2 * RowsAPage, "There should be several pages.");
        Assert.All(rows, table => AssertOneShape(table.Value, Optional[table.Key]));
        Assert.All([.. rows["indikatorstatus"], .. rows["indikatorserie"]], AssertNumberOnlyWhereThereIsOne);
        using var response = await app.GetAsync("api/plans/holbaek/indicators/latest");
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        AssertSame(rows["indikatorstatus"], answer.RootElement.GetProperty("indikatorer"));
        AssertKeysMeet(rows);
    }

    [Fact]
    public async Task A_filter_on_keys_gives_the_rows_of_one_indicator()
    {
        await using var app = await RunningApp.StartAsync(azurite);
        await app.DropAsync(Samples.DentalPath, Samples.Dental);
        using var reader = new ODataReader(app.ServingConnection);

        var rows = await reader.ReadAsync(
            "indikatorstatus", "PartitionKey eq 'holbaek' and RowKey eq 'tandpleje-udeblivelser;ladegaardsparken'", RowsAPage);

        var row = Assert.Single(rows);
        Assert.Equal(10.0, row.GetProperty("Vaerdi").GetDouble());
        Assert.Equal("Edm.DateTime", row.GetProperty("PeriodeSlut@odata.type").GetString());
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero), row.GetProperty("PeriodeSlut").GetDateTimeOffset());
        Assert.Equal("Edm.Int64", row.GetProperty("Nummer@odata.type").GetString());
    }

    private static async Task DropSamplesAsync(RunningApp app)
    {
        string[] samples =
        [
            "holbaek/tandpleje-udeblivelser/tandpleje-2023H1.csv",
            "holbaek/tandpleje-udeblivelser/tandpleje-2026H1-konstrueret.csv",
            "holbaek/lbf-faste-indikatorer/lbf-faste-indikatorer-2023.csv",
            "holbaek/politi-kriminalitet/politi-2024-konstrueret.csv",
            "holbaek/officiel-status/officiel-status-2014-2024.csv",
        ];
        foreach (var sample in samples)
        {
            var content = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "sample-data", sample));
            var entry = await app.DropAsync(sample, content);
            Assert.Equal(DeliveryState.Ingested, entry.State);
        }
    }

    private static IEnumerable<string> Numbers(params string[] columns) =>
        columns.SelectMany(column => new[] { column, $"{column}Tekst" });

    private static void AssertOneShape(IReadOnlyList<JsonElement> rows, string[] optional)
    {
        Assert.NotEmpty(rows);
        var columns = rows.Select(ColumnsOf).ToList();
        var everywhere = columns.Select(row => row.Keys.ToHashSet()).Aggregate((one, other) => [.. one.Intersect(other)]);
        var anywhere = columns.SelectMany(row => row.Keys).ToHashSet();
        Assert.Empty(anywhere.Except(everywhere).Except(optional));
        Assert.All(
            columns.SelectMany(row => row).GroupBy(column => column.Key, column => column.Value),
            column => Assert.True(column.Distinct().Count() == 1, $"{column.Key} is {string.Join(" and ", column.Distinct())}."));
    }

    // The columns of a row and their types. What JSON tells of itself (text, double, whole number, truth) has no type beside it,
    // and a double without decimals looks like a whole number: columns that come with their exact text are doubles.
    private static Dictionary<string, string> ColumnsOf(JsonElement row) => row.EnumerateObject()
        .Where(property => !property.Name.Contains("odata.", StringComparison.Ordinal))
        .ToDictionary(property => property.Name, property => row.TryGetProperty($"{property.Name}@odata.type", out var type)
            ? type.GetString()!
            : property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "truth" : property.Value.ValueKind.ToString());

    private static void AssertNumberOnlyWhereThereIsOne(JsonElement row)
    {
        var state = row.GetProperty("Tilstand").GetString();
        Assert.Equal(state == "Vaerdi", row.TryGetProperty("Vaerdi", out _));
        Assert.Equal(state == "Vaerdi", row.TryGetProperty("VaerdiTekst", out _));
        Assert.Equal(state == "Hoejst", row.TryGetProperty("VaerdiGraense", out _));
    }

    private static void AssertSame(IReadOnlyList<JsonElement> rows, JsonElement indicators)
    {
        var byKey = rows.ToDictionary(row => row.GetProperty("RowKey").GetString()!);
        Assert.Equal(
            indicators.EnumerateArray().Select(KeyOf).Order(StringComparer.Ordinal),
            byKey.Keys.Order(StringComparer.Ordinal));
        foreach (var indicator in indicators.EnumerateArray())
        {
            var row = byKey[KeyOf(indicator)];
            foreach (var (column, path) in NumbersOfTheApi)
            {
                AssertSameNumber(row, column, At(indicator, path));
            }

            foreach (var (column, path) in TextsOfTheApi)
            {
                var expected = At(indicator, path)?.GetString() ?? (column == "Tilstand" ? "IkkeTilgaengelig" : "");
                Assert.Equal(expected, row.GetProperty(column).GetString());
            }
        }
    }

    private static void AssertSameNumber(JsonElement row, string column, JsonElement? told)
    {
        Assert.Equal(told is not null, row.TryGetProperty(column, out var number));
        if (told is { } expected)
        {
            Assert.Equal(expected.GetDouble(), number.GetDouble());
            Assert.Equal(
                expected.GetDecimal(), decimal.Parse(row.GetProperty($"{column}Tekst").GetString()!, CultureInfo.InvariantCulture));
        }
    }

    // Every key that a fact carries is the key of one row of its dimension.
    private static void AssertKeysMeet(Dictionary<string, IReadOnlyList<JsonElement>> rows)
    {
        (string Key, string Dimension)[] relations =
            [("NoegleOmraade", "dimomraade"), ("NoegleIndikator", "dimindikator"), ("NoeglePeriode", "dimperiode")];
        foreach (var (key, dimension) in relations)
        {
            var known = rows[dimension].Select(row => row.GetProperty(key).GetString()!).ToList();
            Assert.Distinct(known);
            var used = rows["indikatorstatus"].Concat(rows["indikatorserie"]).Concat(rows["kriteriestatus"])
                .Select(row => row.GetProperty(key).GetString()!)
                .Where(text => text.Length > 0);
            Assert.Empty(used.Except(known));
        }
    }

    private static string KeyOf(JsonElement indicator) =>
        $"{indicator.GetProperty("id").GetString()};{indicator.GetProperty("omraade").GetString()}";

    private static JsonElement? At(JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            element = element.GetProperty(name);
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }
}
