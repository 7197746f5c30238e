using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

/// <summary>
/// A report of the size that a board really gets. Areas, indicators and baselines are those of the agreement for Holbæk by;
/// what has been delivered since is made up.
/// </summary>
internal static class HolbaekReport
{
    private const string Learning = "uddannelse";
    private const string Work = "beskaeftigelse";
    private const string Crime = "kriminalitet";
    private const string Community = "sammenhaengskraft";
    private const string Municipality = "holbaek-kommune";
    private const string Years = "2022 2023 2024";
    private const Polarity Higher = Polarity.HigherIsBetter;
    private const Polarity Lower = Polarity.LowerIsBetter;

    public static StatusReport Create()
    {
        var builder = Builder();
        AddLearning(builder);
        AddWork(builder);
        AddCrime(builder);
        AddCommunity(builder);
        AddBackground(builder);
        return Report(builder);
    }

    /// <summary>A report of what has been built, with the sources of Holbæk.</summary>
    public static StatusReport Report(PlanBuilder builder, string planName = "Boligsocial helhedsplan for Holbæk by 2024-2027", long number = 6) => new()
    {
        Plan = builder.Plan("holbaek", planName),
        Snapshot = builder.Snapshot("holbaek", number),
        Meeting = new BoardMeeting(new MeetingId("efteraar-2026"), new DateOnly(2026, 9, 28), "ordinært bestyrelsesmøde, efterår 2026", IsCancelled: false),
        PreviousNumber = 3,
        Sources =
        [
            Source("Landsbyggefonden", "lbf-faste-indikatorer", new("lbf-2025.csv", new(2026, 9, 1), "2024")),
            Source("Landsbyggefonden", "lbf-parallelsamfundskriterier", new("kriterier-2025.xlsx", new(2026, 8, 20), "2025")),
            Source("Den kommunale tandpleje", "tandpleje-udeblivelser", new("tandplejen 1. halvår 2026.xlsx", new(2026, 8, 14), "1. halvår 2026"),
                new RefusedFile("tandplejen juli.xlsx", new(2026, 9, 2), "kolonnen »Udeblivelser« mangler"),
                new RefusedFile("tandplejen juli (2).xlsx", new(2026, 9, 4), "måske personoplysninger; sat i karantæne")),
            Source("Holbæk By Skole", "skolefravaer", new("fravaer-2024-25.csv", new(2025, 11, 20), "Skoleåret 2024/2025")),
            Source("Midt- og Vestsjællands Politi", "politi-sigtelser", null),
            Source("Danmarks Statistik", "dst-straf11", new("STRAF11-2026K2.csv", new(2026, 8, 12), "2. kvartal 2026")),
        ],
        ProgramVersion = "0.1.0",
    };

    /// <summary>The places of Holbæk, and no indicator yet.</summary>
    public static PlanBuilder Builder() => new()
    {
        Areas =
        [
            PlanBuilder.Place("i-alt", AreaKind.PlanTotal, "Helhedsplanen i alt"),
            PlanBuilder.Place("ladegaardsparken", AreaKind.Department, "Ladegårdsparken"),
            PlanBuilder.Place("groenneparken", AreaKind.Department, "Grønneparken"),
            PlanBuilder.Place("bjergmarken-vab", AreaKind.Department, "Bjergmarken (VAB)"),
            PlanBuilder.Place("bjergmarken-bs", AreaKind.Department, "Bjergmarken (Boligselskabet Sjælland)"),
            PlanBuilder.Place("bjergmarken", AreaKind.Settlement, "Bjergmarken"),
            PlanBuilder.Place("absalon", AreaKind.School, "Absalon", "ladegaardsparken"),
            PlanBuilder.Place("bjergmarkskolen", AreaKind.School, "Bjergmark", "groenneparken", "bjergmarken"),
            PlanBuilder.Place(Municipality, AreaKind.Municipality, "Holbæk Kommune"),
            PlanBuilder.Place("befolkningen", AreaKind.Population, "Befolkningen"),
            PlanBuilder.Place("alle-helhedsplaner", AreaKind.AllPlans, "Alle helhedsplaner"),
            PlanBuilder.Place("landet", AreaKind.Country, "Hele landet"),
        ],
        FocusAreas =
        [
            new(new FocusAreaId(Learning), "Uddannelse og livschancer",
                "Der skal ske et fagligt løft af børn og unge, så flere bliver skoleparate og tager en uddannelse."),
            new(new FocusAreaId(Work), "Beskæftigelse", "Flere bliver tilknyttet arbejdsmarkedet."),
            new(new FocusAreaId(Crime), "Kriminalitetsforebyggelse",
                "Børn og unge skal støttes i et liv uden kriminalitet, og områderne skal opleves trygge."),
            new(new FocusAreaId(Community), "Sammenhængskraft og medborgerskab",
                "Flere er en del af fællesskabet og deltager aktivt i samfundet."),
        ],
    };

    private static SourceStatus Source(string name, string format, LastDelivery? last, params RefusedFile[] refused) =>
        new() { DataSource = name, Format = new FormatId(format), Last = last, RefusedSince = refused };

    private static void AddLearning(PlanBuilder builder) => builder
        .Indicator("dagtilbud", "Andel 1-5-årige i dagtilbud", Unit.Percent, Higher, Learning, "2022",
            "i-alt 74,4; holbaek-kommune 76,3", Years,
            "i-alt 74,4 76,1 78,9; ladegaardsparken 71,2 72,0 76,4; groenneparken 75,1 77,8 79,9; holbaek-kommune 76,3 76,8 77,5",
            Municipality, IndicatorRole.Fixed)
        .Indicator("karakter", "Karaktergennemsnit i dansk og matematik for 9.-klasseselever", Unit.Grade, Higher, Learning, "2022",
            "i-alt 4,6; holbaek-kommune 7,1", Years, "i-alt 4,6 4,8 4,5; holbaek-kommune 7,1 7,1 7,2; ladegaardsparken ? ? ?",
            Municipality, IndicatorRole.Fixed)
        .Indicator("grundskole", "Andel 18-29-årige, der har grundskole som højst fuldførte uddannelse, og som ikke er i gang med en uddannelse",
            Unit.Percent, Lower, Learning, "2023", "i-alt 29,8; holbaek-kommune 18,7", "2023 2024",
            "i-alt 29,8 30,6; ladegaardsparken 31,0 32,2; groenneparken 28,4 28,8; bjergmarken-vab 27,2 27,9; holbaek-kommune 18,7 18,4",
            Municipality, IndicatorRole.Fixed)
        .Indicator("boernesager", "Andel 0-22-årige med en børnesag", Unit.Percent, Lower, Learning, "2023-06-30",
            "ladegaardsparken 12,36; groenneparken 9,33; bjergmarken 13,4; holbaek-kommune 10,2", "2023-06-30 2025-06-30 2026-06-30",
            "ladegaardsparken 12,36 12,9 11,8; groenneparken 9,33 9,9 10,4; bjergmarken 13,4 13,1 12,6; holbaek-kommune 10,2 10,1 10,3",
            Municipality, source: "Social Indsats & Udvikling, Holbæk Kommune", number: 5, file: "boernesager-2026.xlsx", sheet: "Børnesager",
            note: "Sager med en aktiv ydelse. Bjergmarken er hele bebyggelsen.", decimals: 2)
        .Indicator("tandpleje", "Udeblivelser hos den kommunale tandpleje", Unit.Percent, Lower, Learning, "2023",
            "ladegaardsparken 11,8; groenneparken 15,3; bjergmarken 12,4; holbaek-kommune 7,7", "2023 2025H1 2025H2 2026H1",
            "ladegaardsparken 11,8 11,2 10,4 9,6; groenneparken 15,3 15,9 14,8 14,1; bjergmarken 12,4 12,4 12,0 ?; holbaek-kommune 7,7 7,6 7,5 7,5",
            Municipality, source: "Den kommunale tandpleje", number: 6, file: "tandplejen 1. halvår 2026.xlsx", sheet: "Udeblivelser")
        .Indicator("sprog", "Andel elever i 0. klasse med behov for særlig indsats (før-skriftlige færdigheder)", Unit.Percent, Lower, Learning, "2022/2023",
            "absalon 23; bjergmarkskolen 30; holbaek-kommune 16", "2022/2023 2023/2024 2024/2025",
            "absalon 23 22 19; bjergmarkskolen 30 31 31; holbaek-kommune 16 16 15", Municipality, decimals: 0, source: "Sprogvurderinger (Rambøll)")
        .Indicator("fravaer", "Elevfravær", Unit.Percent, Lower, Learning, "2020/2021", "absalon 7,3; bjergmarkskolen 7,7; landet 5,1",
            "2020/2021 2023/2024 2024/2025", "absalon 7,3 8,4 8,1; bjergmarkskolen 7,7 7,7 7,7; landet 5,1 6,0 5,9", "landet",
            source: "Børne- og Undervisningsministeriet", file: "fravaer-2024-25.csv", number: 1);

    private static void AddWork(PlanBuilder builder) => builder
        .Indicator("restgruppen", "Andel 15-29-årige, der hverken er i gang med en uddannelse eller er i beskæftigelse (restgruppen)",
            Unit.Percent, Lower, Work, "2022", "i-alt 16,3; holbaek-kommune 12,1", Years,
            "i-alt 16,3 15,8 15,1; holbaek-kommune 12,1 12,0 12,2; ladegaardsparken 18,1 17,2 16,9", Municipality, IndicatorRole.Fixed)
        .Indicator("uden-tilknytning", "Andel 18-64-årige, der er uden tilknytning til arbejdsmarked og uddannelse", Unit.Percent, Lower, Work, "2022",
            "i-alt 32,2; holbaek-kommune 14,6", Years,
            "i-alt 32,2 31,5 30,9; ladegaardsparken 34,9 34,8 33,1; groenneparken 36,2 35,9 36,4; bjergmarken-vab 28,8 28,0 27,4; "
            + "bjergmarken-bs 29,9 29,1 28,6; holbaek-kommune 14,6 14,4 14,3", Municipality, IndicatorRole.Fixed)
        .Indicator("udenfor-2020", "Andel beboere 18-64 år, som står udenfor arbejdsmarkedet", Unit.Percent, Lower, Work, "2020",
            "ladegaardsparken 40; groenneparken 44; bjergmarken-vab 34; bjergmarken-bs 34; holbaek-kommune 21", "2020 2023 2024",
            "ladegaardsparken 40 38 37; groenneparken 44 45 46; bjergmarken-vab 34 33 34; bjergmarken-bs 34 31 30; holbaek-kommune 21 20 20",
            Municipality, decimals: 0, source: "Beboerdata")
        .Indicator("ledige", "Andel ledige", Unit.Percent, Lower, Work, "2021",
            "ladegaardsparken 2,65; groenneparken 1,79; holbaek-kommune 1,48", "2021 2023 2024",
            "ladegaardsparken 2,65 2,90 3,12; groenneparken 1,79 2,02 1,70; holbaek-kommune 1,48 1,61 1,66", Municipality, decimals: 2, source: "Beboerdata")
        .Indicator("fritidsjob", "Unge i fritidsjob gennem helhedsplanen", Unit.Count, Higher, Work, "2023", "i-alt 42", "2023 2024 2025",
            "i-alt 42 51 63", decimals: 0, source: "Helhedsplanens egen opgørelse")
        .Indicator("frafald", "Andel, der afbryder en ungdomsuddannelse", Unit.Percent, Lower, Work, "2022", "i-alt 14,2; holbaek-kommune 10,9", Years, "",
            Municipality, source: "UU Holbæk");

    private static void AddCrime(PlanBuilder builder) => builder
        .Indicator("sigtede", "Andel 15-29-årige, som er sigtet mindst én gang", Unit.Percent, Lower, Crime, "2023", "i-alt 4; holbaek-kommune 2",
            "2023 2024", "i-alt 4 4; holbaek-kommune 2 2; ladegaardsparken 5 ?; groenneparken <5 ?", Municipality, IndicatorRole.Fixed, decimals: 0)
        .Indicator("trygge", "Andel beboere over 18 år, der føler sig grundlæggende trygge i boligområdet", Unit.Percent, Higher, Crime, "2021",
            "ladegaardsparken 56; groenneparken 72; befolkningen 93", "2021 2024",
            "ladegaardsparken 56 61; groenneparken 72 70; befolkningen 93 92", "befolkningen", IndicatorRole.Fixed, decimals: 0,
            source: "VIVEs Trygheds- og trivselsmåling")
        .Indicator("utryg-unge", "Andel, der er utrygge ved børn og unge, der hænger ud", Unit.Percent, Lower, Crime, "2021",
            "ladegaardsparken 58; groenneparken 26", "2018 2021", "ladegaardsparken 26 58; groenneparken 20 26", decimals: 0,
            source: "VIVEs Trygheds- og trivselsmåling", number: 1)
        .Indicator("doemte", "Andel dømte (straffeloven, våbenloven, lov om euforiserende stoffer)", Unit.Percent, Lower, Crime, "2021",
            "ladegaardsparken 2,18; groenneparken 1,92; holbaek-kommune 0,58", "2021 2023 2024",
            "ladegaardsparken 2,18 1,68 1,74; groenneparken 1,92 2,04 2,11; holbaek-kommune 0,58 0,61 0,60", Municipality, decimals: 2, source: "Beboerdata")
        .Indicator("sigtelser-pr-sigtet", "Sigtelser pr. sigtet ung", Unit.Index, Lower, Crime, "2023", "i-alt 148", "2023 2024", "i-alt 148 -",
            source: "Midt- og Vestsjællands Politi", decimals: 0);

    private static void AddCommunity(PlanBuilder builder) => builder
        .Indicator("frivilligt", "Andel beboere over 18 år, der laver frivilligt arbejde (udenfor boligområdet)", Unit.Percent, Higher, Community, "2021",
            "ladegaardsparken 11; groenneparken 9; befolkningen 12", "2021 2024", "ladegaardsparken 11 13; groenneparken 9 9; befolkningen 12 12",
            "befolkningen", IndicatorRole.Fixed, decimals: 0, source: "VIVEs Trygheds- og trivselsmåling")
        .Indicator("valg", "Valgdeltagelse ved seneste kommunalvalg", Unit.Percent, Higher, Community, "2021",
            "ladegaardsparken 65; groenneparken 60; befolkningen 80", "2021 2025", "ladegaardsparken 65 58; groenneparken 60 54; befolkningen 80 79",
            "befolkningen", IndicatorRole.Fixed, decimals: 0, source: "VIVEs Trygheds- og trivselsmåling", number: 4)
        .Indicator("flytte", "Andel, der ønsker at flytte væk", Unit.Percent, Lower, Community, "2021", "ladegaardsparken 74; groenneparken 51", "2021 2024",
            "ladegaardsparken 74 70; groenneparken 51 57", decimals: 0, source: "VIVEs Trygheds- og trivselsmåling")
        .Indicator("glad", "Andel, der er meget glade eller glade for at bo i boligområdet", Unit.Percent, Higher, Community, "2021", "groenneparken 76",
            "2021 2024", "groenneparken 76 77; ladegaardsparken ? 49", decimals: 0, source: "VIVEs Trygheds- og trivselsmåling")
        .Indicator("fritidstilbud", "Andel børn og unge i fritidstilbud udenfor boligområdet", Unit.Percent, Higher, Community, "2021",
            "ladegaardsparken 53; groenneparken 60; alle-helhedsplaner 47", "2021 2024",
            "ladegaardsparken 53 55; groenneparken 60 58; alle-helhedsplaner 47 48", "alle-helhedsplaner", decimals: 0,
            source: "VIVEs Trygheds- og trivselsmåling", note: "Landsbyggefonden overtager en del af målingen; spørgsmålet kan ændre sig.");

    private static void AddBackground(PlanBuilder builder)
    {
        (string Id, string Name, string Values)[] criteria =
        [
            ("kriterium-uden-tilknytning", "Kriterium: 18-64-årige uden tilknytning til arbejdsmarked og uddannelse",
                "ladegaardsparken 36,6 35,9; groenneparken 38,7 38,1; bjergmarken-vab 30,2 29,5; bjergmarken-bs 31,7 31,0"),
            ("kriterium-doemte", "Kriterium: dømte, 18 år og derover",
                "ladegaardsparken 1,68 1,71; groenneparken 2,04 2,10; bjergmarken-vab ? 0½; bjergmarken-bs <1,5 ?"),
            ("kriterium-grundskole", "Kriterium: 30-59-årige, der kun har en grunduddannelse",
                "ladegaardsparken 62,1 61,0; groenneparken 66,3 65,2; bjergmarken-vab 49,9 49,2; bjergmarken-bs 55,0 54,1"),
            ("kriterium-indkomst", "Kriterium: gennemsnitlig bruttoindkomst i pct. af regionens",
                "ladegaardsparken 57,8 58,0; groenneparken 54,2 54,4; bjergmarken-vab 65,0 65,7; bjergmarken-bs 61,3 61,9"),
            ("kriterium-herkomst", "Kriterium: indvandrere og efterkommere fra ikke-vestlige lande",
                "ladegaardsparken 46,0 45,1; groenneparken 55,7 54,9; bjergmarken-vab 22,3 22,4; bjergmarken-bs 31,8 31,1"),
            ("beboere", "Beboere", "ladegaardsparken 1648 1622; groenneparken 1181 1160; bjergmarken-vab 642 640; bjergmarken-bs 588 590"),
        ];
        foreach (var (id, name, values) in criteria)
        {
            var isCount = id == "beboere";
            builder.Indicator(id, name, isCount ? Unit.Count : Unit.Percent, Lower, "", "2023", "", "2024 2025", values, role: IndicatorRole.Background,
                decimals: isCount ? 0 : id == "kriterium-doemte" ? 2 : 1, source: "Social- og Boligministeriet; Landsbyggefonden",
                file: "kriterier-2025.xlsx", sheet: "Kriterier");
        }

        string[] offences =
        [
            "Tyveri og indbrud", "Vold", "Hærværk", "Brandstiftelse", "Narkotikakriminalitet",
        ];
        for (var index = 0; index < offences.Length; index++)
        {
            builder.Indicator($"anmeldt-{index}", $"Anmeldte forbrydelser i kommunen: {offences[index].ToLowerInvariant()}", Unit.Count, Lower, "", "2023K2", "",
                "2026K1 2026K2", $"holbaek-kommune {120 + (index * 37)} {131 + (index * 29)}", role: IndicatorRole.Background, decimals: 0,
                source: "Danmarks Statistik, STRAF11", file: "STRAF11-2026K2.csv", number: 3);
        }
    }
}
