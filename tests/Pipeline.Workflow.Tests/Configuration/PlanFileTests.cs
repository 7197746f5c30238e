using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

public sealed class PlanFileTests
{
    private const string File = "plans/proeve.json";

    private static readonly Catalogue Catalogue = new(
        [
            Indicator("tryghed", Unit.Percent),
            Indicator("karakter", Unit.Grade),
            Indicator("afgoerelser", Unit.PerThousand),
            Indicator("beboere", Unit.Count),
            Indicator("indkomst", Unit.Index),
            Indicator("udsat", Unit.YesNo),
        ],
        [new FormatId("elevfravaer"), new FormatId("tandpleje")]);

    [Fact]
    public void A_plan_is_read_with_everything_it_says()
    {
        var plan = Read(Document());

        Assert.Equal(new PlanId("proeve"), plan.Id);
        Assert.Equal("En prøve", plan.Name);
        Assert.Equal(new DateOnly(2024, 1, 1), ((PlanPeriod.Told)plan.Period).First);
        Assert.Equal(new DateOnly(2027, 12, 31), ((PlanPeriod.Told)plan.Period).Last);
        Assert.Equal("sekretariat@example.dk", plan.Secretariat);
        Assert.Equal(["engen", "lunden", "i-alt", "skolen", "kommunen"], plan.Areas.Select(area => area.Id.Value));
        Assert.Equal(AreaKind.PlanTotal, plan.Area(new AreaId("i-alt")).Kind);
        Assert.Equal(["engen", "lunden"], plan.Area(new AreaId("i-alt")).Parts.Select(part => part.Value));
        Assert.Equal(["engen"], plan.Area(new AreaId("skolen")).StandsFor.Select(area => area.Value));
        Assert.Equal("000001", plan.Area(new AreaId("skolen")).Institution?.Value);
        Assert.Equal(["Eng Vang"], plan.Area(new AreaId("engen")).Aliases);
        Assert.Equal([new FocusArea(new FocusAreaId("tryghed"), "Tryghed", "Flere er trygge.")], plan.FocusAreas);
        var indicator = plan.Indicator(new IndicatorId("tryghed"));
        Assert.Equal(IndicatorRole.Fixed, indicator.Role);
        Assert.IsType<Direction>(Assert.Single(indicator.Targets));
        Assert.Equal(new AreaId("kommunen"), indicator.Comparator);
        Assert.Equal([new Baseline(new AreaId("engen"), Period.Year(2021), 56.5m)], indicator.Baselines);
        Assert.Equal("Målt én gang.", indicator.Note);
        var source = Assert.Single(plan.Sources);
        Assert.Equal(["tandpleje"], source.Formats.Select(format => format.Value));
        Assert.Equal(BudgetAmount.Derived(100), plan.Budget.Total);
        Assert.Equal([new DepartmentShare("Løn", 40, 0)], plan.Budget.DepartmentShares);
        Assert.Equal(["vandring", "klub"], plan.Activities.Select(activity => activity.Id.Value));
        Assert.Equal(
            [new SuccessCriterion("Flere er trygge.", new IndicatorId("tryghed"), "side 1"), new SuccessCriterion("Det er rart.", null, "side 2")],
            plan.Activities[0].Criteria);
    }

    [Fact]
    public void A_plan_without_period_activities_and_amounts_has_them_unknown()
    {
        var document = Document();
        foreach (var name in new[] { "fra", "til", "aktiviteter" })
        {
            document.Remove(name);
        }

        document["budget"]!["finansiering"]![0]!.AsObject().Remove("beloeb");
        var plan = Read(document);

        Assert.Equal(PlanPeriod.Unknown, plan.Period);
        Assert.Empty(plan.Activities);
        Assert.Equal(BudgetAmount.Unknown, plan.Budget.Financiers[0].Amount);
        Assert.Equal(BudgetAmount.Unknown, plan.Budget.Total);
    }

    [Fact]
    public void What_is_hidden_of_a_source_is_read_and_it_is_1_to_4_where_nothing_is_said()
    {
        Assert.Equal(SuppressionPolicy.Default, Assert.Single(Read(Document()).Sources).Suppression);
        Assert.Equal(
            new SuppressionPolicy { Threshold = 3, ShowsZero = false, SmallestBase = 15, HidesSmallBase = true },
            SuppressionOf("""{ "taerskel": 3, "nulVises": false, "mindsteGrundlag": 15 }"""));
        Assert.Equal(SuppressionPolicy.Exempt, SuppressionOf("""{ "undtaget": "Kilden har selv offentliggjort tallene." }"""));
    }

    [Fact]
    public void Sums_of_indicators_are_read()
    {
        var plan = Read(With(Document(), "indikatorsummer", """[{ "total": "beboere", "dele": ["tryghed", "udsat"] }]"""));

        var sum = Assert.Single(plan.IndicatorSums);
        Assert.Equal(("beboere", "tryghed udsat"), (sum.Total.Value, string.Join(' ', sum.Parts.Select(part => part.Value))));
    }

    private static SuppressionPolicy SuppressionOf(string section) =>
        Read(With(Document(), "kilder/0/diskretion", section)).SuppressionOf(new FormatId("tandpleje"));

    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        // What is put where; the place told; what is told as found; what is told as expected.
        { "id", "\"Prøve\"", "id", "'Prøve'", "a-z, 0-9" },
        { "navn", "\" \"", "navn", "tom tekst", "planens navn" },
        { "til", "\"2023-12-31\"", "til", "2023-12-31", "2024-01-01 eller senere" },
        { "fra", "null", "fra", "mangler", "ingen af dem" },
        { "til", "null", "til", "mangler", "ingen af dem" },
        { "sekretariat", "\"sekretariat\"", "sekretariat", "'sekretariat'", "e-mailadresse" },
        { "sekretariat", "\"Sekretariat <a@example.dk>\"", "sekretariat", "'Sekretariat <a@example.dk>'", "e-mailadresse" },
        { "omraader/1/id", "\"Lunden\"", "omraader[1].id", "'Lunden'", "a-z, 0-9" },
        { "omraader/1/id", "\"engen\"", "omraader[1].id", "'engen'", "kun bruges én gang" },
        { "omraader/1", "null", "omraader[1]", "null", "fjern det" },
        { "omraader/1/navn", "\"eng  vang\"", "omraader[1].navn", "'eng  vang'", "kun høre til ét område" },
        { "omraader/1/navn", "\"ENG-VANG\"", "omraader[1].navn", "'ENG-VANG'", "kun høre til ét område" },
        { "omraader/1/aliasser", "[\"Engen\"]", "omraader[1].aliasser[0]", "'Engen'", "kun høre til ét område" },
        { "omraader/0/aliasser", "[\"Engen\"]", "omraader[0].aliasser[0]", "'Engen'", "hvert navn ventes én gang" },
        { "omraader/1/art", "\"helhedsplan\"", "omraader[2].art", "'helhedsplan'", "højst ét område" },
        { "omraader/2/dele", "[\"enge\"]", "omraader[2].dele[0]", "'enge'", "Mente du 'engen'?" },
        { "omraader/2/dele", "[\"kommunen\"]", "omraader[2].dele[0]", "'kommunen'", "et boligområde ventes" },
        { "omraader/2/dele", "[\"i-alt\"]", "omraader[2].dele[0]", "'i-alt'", "et andet område ventes" },
        { "omraader/2/dele", "[\"engen\",\"engen\"]", "omraader[2].dele[1]", "'engen'", "én gang" },
        { "omraader/0/dele", "[\"i-alt\"]", "omraader[0].dele[0]", "'i-alt'", "ikke være dele af hinanden" },
        { "omraader/3/staarFor", "[\"ukendt\"]", "omraader[3].staarFor[0]", "'ukendt'", "engen, lunden" },
        { "omraader/0/staarFor", "[\"lunden\"]", "omraader[0].staarFor", "'engen'", "kun en skole" },
        { "indsatsomraader/0/maal", "\"\"", "indsatsomraader[0].maal", "tom tekst", "det overordnede mål" },
        { "indikatorer/0/id", "\"trygghed\"", "indikatorer[0].id", "'trygghed'", "Mente du 'tryghed'?" },
        { "indikatorer/1/id", "\"tryghed\"", "indikatorer[1].id", "'tryghed'", "kun bruges én gang" },
        { "indikatorer/0/indsatsomraade", "\"trygheden\"", "indikatorer[0].indsatsomraade", "'trygheden'", "Mente du 'tryghed'?" },
        { "indikatorer/0/indsatsomraade", "null", "indikatorer[0].indsatsomraade", "mangler", "baggrund" },
        { "indikatorer/0/sammenligning", "\"komunen\"", "indikatorer[0].sammenligning", "'komunen'", "Mente du 'kommunen'?" },
        { "indikatorer/0/sammenligning", "\"lunden\"", "indikatorer[0].sammenligning", "'lunden'", "arten kommune" },
        { "indikatorer/0/basis/0/omraade", "\"engenn\"", "indikatorer[0].basis[0].omraade", "'engenn'", "Mente du 'engen'?" },
        { "indikatorer/0/basis/0/periode", "\"2023H3\"", "indikatorer[0].basis[0].periode", "'2023H3'", "2023H1" },
        { "indikatorer/0/basis/0/vaerdi", "100.1", "indikatorer[0].basis[0].vaerdi", "100.1", "fra 0 til 100" },
        { "indikatorer/1/basis/0/vaerdi", "-1", "indikatorer[1].basis[0].vaerdi", "-1", "et helt antal" },
        { "indikatorer/1/basis/0/vaerdi", "10.5", "indikatorer[1].basis[0].vaerdi", "10.5", "et helt antal" },
        { "indikatorer/2/basis/0/vaerdi", "13", "indikatorer[2].basis[0].vaerdi", "13", "en karakter fra -3 til 12" },
        { "indikatorer/3/basis/0/vaerdi", "1001", "indikatorer[3].basis[0].vaerdi", "1001", "pr. 1.000" },
        { "indikatorer/4/basis/0/vaerdi", "-2", "indikatorer[4].basis[0].vaerdi", "-2", "et indeks" },
        { "indikatorer/5/basis/0/vaerdi", "2", "indikatorer[5].basis[0].vaerdi", "2", "1 (ja) eller 0 (nej)" },
        { "omraader/3/institutionsnummer", "\"1\"", "omraader[3].institutionsnummer", "'1'", "seks cifre" },
        { "omraader/0/institutionsnummer", "\"101172\"", "omraader[0].institutionsnummer", "'101172'", "kun en skole" },
        { "omraader/1", """{ "id": "lunden", "art": "skole", "navn": "Lunden", "institutionsnummer": "000001" }""", "omraader[3].institutionsnummer", "'000001'", "'lunden' også har" },
        { "kilder/0/kontakt", "\"tandpleje@lokal\"", "kilder[0].kontakt", "'tandpleje@lokal'", "e-mailadresse" },
        { "kilder/0/formater", "[\"tandplejen\"]", "kilder[0].formater[0]", "'tandplejen'", "Mente du 'tandpleje'?" },
        { "hentninger/statistikbanken/0/tabel", "\"straf11\"", "hentninger.statistikbanken[0].tabel", "'straf11'", "A-Z og 0-9" },
        { "hentninger/statistikbanken/1/tabel", "\"STRAF11\"", "hentninger.statistikbanken[1].tabel", "'STRAF11'", "kun stå én gang" },
        { "hentninger/statistikbanken/0/format", "\"tandplejen\"", "hentninger.statistikbanken[0].format", "'tandplejen'", "Mente du 'tandpleje'?" },
        { "hentninger/statistikbanken/0/variabler/1/kode", "\"område\"", "hentninger.statistikbanken[0].variabler[1].kode", "'område'", "kun stå én gang" },
        { "hentninger/statistikbanken/0/variabler/1/kode", "\"År\"", "hentninger.statistikbanken[0].variabler", "'Tid'", "hvilke perioder" },
        { "hentninger/statistikbanken/0/variabler/0/vaerdier", "[]", "hentninger.statistikbanken[0].variabler[0].vaerdier", "tom", "koden på en værdi" },
        { "hentninger/statistikbanken/0/variabler/0/vaerdier", "[\"\"]", "hentninger.statistikbanken[0].variabler[0].vaerdier[0]", "tom tekst", "koden på en værdi" },
        { "hentninger/uddannelsesstatistik/0/navn", "\"Fravær\"", "hentninger.uddannelsesstatistik[0].navn", "'Fravær'", "a-z, 0-9" },
        { "hentninger/uddannelsesstatistik/0/format", "\"elevfravaeret\"", "hentninger.uddannelsesstatistik[0].format", "'elevfravaeret'", "Mente du 'elevfravaer'?" },
        { "hentninger/uddannelsesstatistik/0/emne", "\"\"", "hentninger.uddannelsesstatistik[0].emne", "tom tekst", "kildens emne" },
        { "hentninger/uddannelsesstatistik/0/noegletal", "[]", "hentninger.uddannelsesstatistik[0].noegletal", "tom", "et nøgletal" },
        { "hentninger/uddannelsesstatistik/0/detaljering/1", "\"[Skole]\"", "hentninger.uddannelsesstatistik[0].detaljering", "'[Tid].'", "[Tid].[Skoleår]" },
        { "hentninger/uddannelsesstatistik/0/filtre/0/vaerdier", "[null]", "hentninger.uddannelsesstatistik[0].filtre[0].vaerdier[0]", "null", "fjern det" },
        { "budget/finansiering/0/beloeb", "-1", "budget.finansiering[0].beloeb", "-1", "hele kroner" },
        { "aktiviteter/0/id", "\"Vandring\"", "aktiviteter[0].id", "'Vandring'", "a-z, 0-9" },
        { "aktiviteter/1/id", "\"vandring\"", "aktiviteter[1].id", "'vandring'", "kun bruges én gang" },
        { "aktiviteter/0/navn", "\"\"", "aktiviteter[0].navn", "tom tekst", "aktivitetens navn" },
        { "aktiviteter/0/indsatsomraade", "\"trygheden\"", "aktiviteter[0].indsatsomraade", "'trygheden'", "Mente du 'tryghed'?" },
        { "aktiviteter/0/succeskriterier/0/tekst", "\"\"", "aktiviteter[0].succeskriterier[0].tekst", "tom tekst", "kriteriet i ord" },
        { "aktiviteter/0/succeskriterier/0/henvisning", "\"\"", "aktiviteter[0].succeskriterier[0].henvisning", "tom tekst", "hvor i dokumenterne" },
        { "aktiviteter/0/succeskriterier/0/indikator", "\"trygghed\"", "aktiviteter[0].succeskriterier[0].indikator", "'trygghed'", "Mente du 'tryghed'?" },
        { "kilder/0/diskretion", "{\"taerskel\":1}", "kilder[0].diskretion.taerskel", "1", "2 eller mere" },
        { "kilder/0/diskretion", "{\"mindsteGrundlag\":0}", "kilder[0].diskretion.mindsteGrundlag", "0", "1 eller mere" },
        { "kilder/0/diskretion", "{\"undtaget\":\" \"}", "kilder[0].diskretion.undtaget", "tom tekst", "grunden" },
        { "kilder/0/diskretion", "{\"undtaget\":\"Offentlig\",\"nulVises\":false}", "kilder[0].diskretion", "både 'undtaget'", "en af delene" },
        { "indikatorsummer", "[{\"total\":\"beboer\",\"dele\":[\"udsat\"]}]", "indikatorsummer[0].total", "'beboer'", "Mente du 'beboere'?" },
        { "indikatorsummer", "[{\"total\":\"beboere\",\"dele\":[\"udsatte\"]}]", "indikatorsummer[0].dele[0]", "'udsatte'", "Mente du 'udsat'?" },
        { "indikatorsummer", "[{\"total\":\"beboere\",\"dele\":[]}]", "indikatorsummer[0].dele", "tom liste", "andre indikatorer" },
        { "budget/ialt", "99", "budget.ialt", "99", "giver 100" },
        { "budget/ialt", "-1", "budget.ialt", "-1", "hele kroner" },
        { "budget/finansiering/0/andel", "75", "budget.finansiering[0].andel", "uden beloeb", "'ialt'" },
        { "budget/finansiering/0/andel", "101", "budget.finansiering[0].andel", "101", "højst 100" },
        { "budget/finansiering/0/forbrug", "{\"kontant\":\"forbruget\"}", "budget.finansiering[0].forbrug.kontant", "'forbruget'", "en af planens indikatorer" },
        { "budget/finansiering/0/forbrug", "{\"timerOgLokaler\":\"beboere\"}", "budget.finansiering[0].forbrug.timerOgLokaler", "'beboere'", "enheden 'kr'" },
        { "budget/afdelingensAndel/0/kontant", "0.5", "budget.afdelingensAndel[0].kontant", "0.5", "hele kroner" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_file_place_what_was_found_and_what_is_expected(
        string path, string value, string place, string found, string expected)
    {
        var mistake = Assert.Single(MistakesIn(With(Document(), path, value)), one => one.Place == place);

        Assert.Equal(File, mistake.File);
        Assert.Contains(found, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_fetched_is_read_with_everything_it_says()
    {
        var fetches = Read(Document()).Fetches;

        Assert.Equal(["straf11", "folk1a", "fravaer"], fetches.Select(fetch => fetch.Name));
        var crimes = Assert.IsType<StatbankFetch>(fetches[0]);
        Assert.Equal(("STRAF11", StatbankLayout.Bulk, "tandpleje"), (crimes.Table, crimes.Layout, crimes.Format.Value));
        Assert.Equal(["OMRÅDE: 000 316", "Tid: >=2024K1"], crimes.Variables.Select(variable => $"{variable.Code}: {string.Join(' ', variable.Values)}"));
        var absence = Assert.IsType<EducationFetch>(fetches[2]);
        Assert.Equal(("GS", "ELEVFRAV", "FRAVAAR"), (absence.Field, absence.Subject, absence.Subsubject));
        Assert.Equal(["Sygefravær per skoleår"], absence.Measures);
        Assert.Equal(["[Institution].[Institution]", "[Tid].[Skoleår]"], absence.Details);
        Assert.Equal(["000001"], Assert.Single(absence.Filters).Values);
    }

    [Fact]
    public void A_plan_that_fetches_nothing_need_not_say_so()
    {
        var document = Document();
        document.Remove("hentninger");

        Assert.Empty(Read(document).Fetches);
    }

    [Fact]
    public void Two_baselines_for_one_area_are_a_mistake()
    {
        var document = With(
            Document(), "indikatorer/0/basis",
            """[{"omraade":"engen","periode":"2018","vaerdi":75},{"omraade":"engen","periode":"2021","vaerdi":56}]""");

        var mistake = Assert.Single(MistakesIn(document));

        Assert.Equal("indikatorer[0].basis[1].omraade", mistake.Place);
        Assert.Contains("højst ét for hvert område", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var document = With(Document(), "til", "\"2020-01-01\"");
        document = With(document, "indikatorer/0/basis/0/omraade", "\"ukendt\"");
        document = With(document, "kilder/0/kontakt", "\"\"");

        Assert.Equal(
            ["til", "indikatorer[0].basis[0].omraade", "kilder[0].kontakt"], MistakesIn(document).Select(mistake => mistake.Place));
    }

    [Fact]
    public void A_name_that_is_not_known_is_a_mistake_and_not_left_out()
    {
        var document = Document();
        document["omraede"] = new JsonArray();

        Assert.Contains("kendes ikke", Assert.Single(MistakesIn(document)).Message, StringComparison.Ordinal);
    }

    private static Plan Read(JsonObject document) =>
        PlanFile.Read(File, Encoding.UTF8.GetBytes(document.ToJsonString()), Catalogue);

    private static IReadOnlyList<ConfigurationMistake> MistakesIn(JsonObject document) =>
        Assert.Throws<ConfigurationException>(() => Read(document)).Mistakes;

    private static JsonObject With(JsonObject document, string path, string value)
    {
        var steps = path.Split('/');
        JsonNode node = document;
        foreach (var step in steps[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!;
        }

        var replacement = JsonNode.Parse(value);
        if (node is JsonArray array)
        {
            array[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = replacement;
        }
        else
        {
            node[steps[^1]] = replacement;
        }

        return document;
    }

    private static Indicator Indicator(string id, Unit unit) => new()
    {
        Id = new IndicatorId(id),
        Name = id,
        Unit = unit,
        Polarity = Polarity.HigherIsBetter,
        Timing = Timing.Stock,
        Decimals = 1,
        Source = "Prøve",
        Definition = "Prøve",
    };

    private static JsonObject Document() => JsonNode.Parse(
        """
        {
          "$schema": "../schemas/plan.schema.json",
          "id": "proeve", "navn": "En prøve", "fra": "2024-01-01", "til": "2027-12-31", "sekretariat": "sekretariat@example.dk",
          "omraader": [
            { "id": "engen", "art": "afdeling", "navn": "Engen", "aliasser": ["Eng Vang"] },
            { "id": "lunden", "art": "afdeling", "navn": "Lunden" },
            { "id": "i-alt", "art": "helhedsplan", "navn": "I alt", "dele": ["engen", "lunden"] },
            { "id": "skolen", "art": "skole", "navn": "Skolen", "institutionsnummer": "000001", "staarFor": ["engen"] },
            { "id": "kommunen", "art": "kommune", "navn": "Kommunen" }
          ],
          "indsatsomraader": [{ "id": "tryghed", "navn": "Tryghed", "maal": "Flere er trygge." }],
          "indikatorer": [
            {
              "id": "tryghed", "indsatsomraade": "tryghed", "rolle": "fast", "maal": "retning", "sammenligning": "kommunen",
              "basis": [{ "omraade": "engen", "periode": "2021", "vaerdi": 56.5 }], "note": "Målt én gang."
            },
            { "id": "beboere", "rolle": "baggrund", "maal": "ikke-fastsat",
              "basis": [{ "omraade": "i-alt", "periode": "2023", "vaerdi": 3498 }] },
            { "id": "karakter", "rolle": "baggrund", "maal": "ikke-fastsat",
              "basis": [{ "omraade": "i-alt", "periode": "2023", "vaerdi": 4.6 }] },
            { "id": "afgoerelser", "rolle": "baggrund", "maal": "ikke-fastsat",
              "basis": [{ "omraade": "i-alt", "periode": "2023", "vaerdi": 12 }] },
            { "id": "indkomst", "rolle": "baggrund", "maal": "ikke-fastsat",
              "basis": [{ "omraade": "i-alt", "periode": "2023", "vaerdi": 120.5 }] },
            { "id": "udsat", "rolle": "baggrund", "maal": "ikke-fastsat",
              "basis": [{ "omraade": "engen", "periode": "2023-12-01", "vaerdi": 1 }] }
          ],
          "aktiviteter": [
            { "id": "vandring", "indsatsomraade": "tryghed", "navn": "Vandring", "formaal": "At gå sammen.",
              "succeskriterier": [
                { "tekst": "Flere er trygge.", "indikator": "tryghed", "henvisning": "side 1" },
                { "tekst": "Det er rart.", "henvisning": "side 2" }
              ] },
            { "id": "klub", "indsatsomraade": "tryghed", "navn": "Klub" }
          ],
          "kilder": [{ "id": "tandplejen", "navn": "Tandplejen", "kontakt": "tandplejen@example.dk", "formater": ["tandpleje"] }],
          "hentninger": {
            "statistikbanken": [
              { "tabel": "STRAF11", "format": "tandpleje", "svar": "bulk",
                "variabler": [{ "kode": "OMRÅDE", "vaerdier": ["000", "316"] }, { "kode": "Tid", "vaerdier": [">=2024K1"] }] },
              { "tabel": "FOLK1A", "format": "tandpleje", "svar": "csv", "variabler": [{ "kode": "Tid", "vaerdier": ["*"] }] }
            ],
            "uddannelsesstatistik": [
              { "navn": "fravaer", "format": "elevfravaer", "omraade": "GS", "emne": "ELEVFRAV", "underemne": "FRAVAAR",
                "noegletal": ["Sygefravær per skoleår"], "detaljering": ["[Institution].[Institution]", "[Tid].[Skoleår]"],
                "filtre": [{ "dimension": "[Institution].[Institutionsnummer]", "vaerdier": ["000001"] }] }
            ]
          },
          "budget": {
            "finansiering": [{ "navn": "Kommunen", "beloeb": 60 }, { "navn": "Fonden", "beloeb": 40 }],
            "afdelingensAndel": [{ "formaal": "Løn", "kontant": 40 }]
          }
        }
        """)!.AsObject();
}
